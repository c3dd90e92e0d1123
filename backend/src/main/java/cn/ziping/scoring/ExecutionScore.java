package cn.ziping.scoring;

import cn.ziping.template.ScoringRules.Execution;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points for spending what was budgeted: executed ÷ adjusted (where none: initial) budget × weight (财预〔2020〕10号). */
public final class ExecutionScore {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ExecutionScore() {}

    public static Suggestion of(Execution rule, Spending spending) {
        return of(rule, spending, rule.weight());
    }

    /** With the weight that a report gives the execution itself. */
    public static Suggestion of(Execution rule, Spending spending, BigDecimal weight) {
        if (weight.signum() <= 0) {
            return Suggestion.none("预算执行没有分值");
        }
        var rate = spending.rate();
        if (rate == null) {
            return Suggestion.none(spending.gap());
        }
        var counted = rate.min(HUNDRED).max(BigDecimal.ZERO);
        var told = "执行率 " + Wording.number(rate) + "%"
                + (rate.compareTo(HUNDRED) > 0 ? "，超过 100%，按 100% 计" : "")
                + (rate.signum() < 0 ? "，按 0 计" : "");
        return rule.bands().isEmpty()
                ? proportional(spending, counted, told, weight)
                : byBand(rule, counted, told, weight);
    }

    private static Suggestion proportional(Spending spending, BigDecimal rate, String told, BigDecimal weight) {
        // Out of the amounts where they are there: the rate is rounded already.
        var budget = spending.budget();
        var executed = spending.executed();
        var exact = executed != null && budget != null && budget.signum() > 0
                ? executed.multiply(weight).divide(budget, 2, RoundingMode.HALF_UP)
                : rate.multiply(weight).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        var score = rate.compareTo(HUNDRED) >= 0 && isSpent(spending)
                ? weight
                : exact.min(weight).max(BigDecimal.ZERO);
        return new Suggestion(score, told + " × " + Wording.points(weight) + " = " + Wording.points(score));
    }

    /** A rate that only rounds to 100 % is not full. */
    private static boolean isSpent(Spending spending) {
        var executed = spending.executed();
        var budget = spending.budget();
        return executed == null || budget == null || executed.compareTo(budget) >= 0;
    }

    /** By the rate that people see, to two decimals. */
    private static Suggestion byBand(Execution rule, BigDecimal rate, String told, BigDecimal weight) {
        for (var band : rule.bands()) {
            if (rate.compareTo(band.from()) >= 0) {
                var score = band.pointsOf(weight);
                var from = Wording.number(band.from());
                return new Suggestion(score, told + "，不低于 " + from + "%，得 " + Wording.points(score));
            }
        }
        return new Suggestion(
                BigDecimal.ZERO,
                told + "，低于 "
                        + Wording.number(
                                rule.bands().get(rule.bands().size() - 1).from()) + "%，得 0 分");
    }
}
