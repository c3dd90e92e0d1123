package cn.ziping.writing;

import cn.ziping.budget.BudgetLine;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.project.Project;
import cn.ziping.report.NewReport;
import cn.ziping.report.Report;
import cn.ziping.report.ReportFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures that follow from others may be more than the database holds (change set 0001) although each of these is not. */
final class Bounds {
    private static final BigDecimal AMOUNT = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal RATE = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal SCORE = BigDecimal.valueOf(100_000);

    private Bounds() {}

    /** Why a report cannot be stored with what it comes to; null when it can. */
    static @Nullable UserError fault(Report report) {
        return fault(report.budgetLines(), report.projects(), report.figures(), report.suggestedScore(), "upsert");
    }

    /** Why a report cannot be begun with what it comes to; null when it can. */
    static @Nullable UserError fault(NewReport report) {
        return fault(report.budgetLines(), report.projects(), report.figures(), report.suggestedScore(), "importId");
    }

    private static @Nullable UserError fault(
            List<BudgetLine> budgetLines,
            List<Project> projects,
            ReportFigures figures,
            @Nullable BigDecimal suggestedScore,
            String field) {
        for (var line : budgetLines) {
            if (beyond(RATE, line.executionRate())) {
                return rate(line.label(), field);
            }
        }
        for (var project : projects) {
            if (beyond(RATE, project.executionRate()) || beyond(RATE, project.fundsInPlaceRate())) {
                return rate(project.name(), field);
            }
        }
        if (Stream.of(figures.initialBudget(), figures.adjustedBudget(), figures.executed())
                .anyMatch(amount -> beyond(AMOUNT, amount))) {
            return UserError.of(Code.INVALID, "各行金额的合计太大了（应小于 1,000,000,000,000 万元），请看看单位。", field);
        }
        if (beyond(RATE, figures.executionRate())) {
            return rate("整份报告", field);
        }
        return Stream.of(figures.score(), figures.fullScore(), suggestedScore).anyMatch(score -> beyond(SCORE, score))
                ? UserError.of(Code.INVALID, "各行分值或得分的合计应小于 100,000。", field)
                : null;
    }

    private static UserError rate(String of, String field) {
        return UserError.of(Code.INVALID, "“%s”的执行数或到位资金远远超出预算数，比率算不出来。请看看单位。".formatted(of), field);
    }

    private static boolean beyond(BigDecimal bound, @Nullable BigDecimal value) {
        return value != null && value.abs().compareTo(bound) >= 0;
    }
}
