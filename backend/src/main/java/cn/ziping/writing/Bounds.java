package cn.ziping.writing;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.Report;
import java.math.BigDecimal;
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
        for (var line : report.budgetLines()) {
            if (beyond(RATE, line.executionRate())) {
                return rate(line.label());
            }
        }
        for (var project : report.projects()) {
            if (beyond(RATE, project.executionRate()) || beyond(RATE, project.fundsInPlaceRate())) {
                return rate(project.name());
            }
        }
        var figures = report.figures();
        if (Stream.of(figures.initialBudget(), figures.adjustedBudget(), figures.executed())
                .anyMatch(amount -> beyond(AMOUNT, amount))) {
            return UserError.of(Code.INVALID, "各行金额的合计太大了（应小于 1,000,000,000,000 万元），请看看单位。", "upsert");
        }
        if (beyond(RATE, figures.executionRate())) {
            return rate("整份报告");
        }
        return Stream.of(figures.score(), figures.fullScore(), report.suggestedScore())
                        .anyMatch(score -> beyond(SCORE, score))
                ? UserError.of(Code.INVALID, "各行分值或得分的合计应小于 100,000。", "upsert")
                : null;
    }

    private static UserError rate(String of) {
        return UserError.of(Code.INVALID, "“%s”的执行数或到位资金远远超出预算数，比率算不出来。请看看单位。".formatted(of), "upsert");
    }

    private static boolean beyond(BigDecimal bound, @Nullable BigDecimal value) {
        return value != null && value.abs().compareTo(bound) >= 0;
    }
}
