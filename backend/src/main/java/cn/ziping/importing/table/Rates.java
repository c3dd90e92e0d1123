package cn.ziping.importing.table;

import cn.ziping.budget.Rate;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings rates to percent. Workbooks write 0.85 for 85 %, others 85 or 85%: a number without a percent sign is a share
 * of one where the amounts beside it say so.
 */
final class Rates {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(2);

    private Rates() {}

    static List<DraftProject> inPercent(List<DraftProject> projects) {
        return projects.stream()
                .map(project -> Projects.with(
                        project,
                        execution(project),
                        percent(
                                project.fundsInPlaceRate(),
                                Rate.execution(
                                        project.fundsInPlace(), project.adjustedBudget(), project.initialBudget()),
                                project.evidence().get("fundsInPlaceRate"))))
                .toList();
    }

    private static @Nullable BigDecimal execution(DraftProject project) {
        var byPlace = Rate.of(project.executed(), project.fundsInPlace());
        var byBudget = Rate.execution(project.executed(), project.adjustedBudget(), project.initialBudget());
        return percent(
                project.executionRate(),
                byBudget != null
                        ? byBudget
                        : byPlace != null ? byPlace : Rate.of(project.executed(), project.approved()),
                project.evidence().get("executionRate"));
    }

    static DraftBudgetLine inPercent(DraftBudgetLine line) {
        return new DraftBudgetLine(
                line.key(),
                line.fundSource(),
                line.category(),
                line.label(),
                line.initialBudget(),
                line.adjustedBudget(),
                line.executed(),
                percent(
                        line.executionRate(),
                        Rate.execution(line.executed(), line.adjustedBudget(), line.initialBudget()),
                        line.evidence().get("executionRate")),
                line.evidence());
    }

    /** @param reckoned the rate that the amounts give, in percent */
    static @Nullable BigDecimal percent(
            @Nullable BigDecimal written, @Nullable BigDecimal reckoned, @Nullable Evidence evidence) {
        if (written == null
                || reckoned == null
                || written.compareTo(MOST) > 0
                || evidence != null && evidence.excerpt().strip().matches("(?s).*[%％]")) {
            return written;
        }
        var hundredfold = written.multiply(HUNDRED);
        var asIs = written.subtract(reckoned).abs();
        var asShare = hundredfold.subtract(reckoned).abs();
        return asShare.compareTo(asIs) < 0 && asShare.compareTo(BigDecimal.ONE) <= 0 ? hundredfold : written;
    }
}
