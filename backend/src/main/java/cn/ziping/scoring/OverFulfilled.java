package cn.ziping.scoring;

import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.ScoringRules.Effect;
import cn.ziping.template.ScoringRules.OverFulfilment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a target far exceeded costs: it may have been set too low. Places differ, from nothing to points. */
final class OverFulfilled {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OverFulfilled() {}

    static Suggestion applied(
            OverFulfilment rule,
            TargetFormula.Values values,
            TargetFormula formula,
            BigDecimal weight,
            @Nullable String reason) {
        var threshold = rule.threshold();
        var degree = formula.reached() ? degree(values) : null;
        if (rule.effect() == Effect.NONE || threshold == null || degree == null || degree.compareTo(threshold) < 0) {
            return new Suggestion(formula.score(), formula.steps());
        }
        var deduction = deduction(rule, degree.subtract(threshold), weight).min(formula.score());
        var score = formula.score().subtract(deduction);
        var told = new StringBuilder(formula.steps())
                .append("；实际为目标的 ")
                .append(Wording.number(degree.setScale(2, RoundingMode.HALF_UP)))
                .append('%');
        if (deduction.signum() > 0) {
            told.append("，超额较多，扣 ")
                    .append(Wording.points(deduction))
                    .append("，得 ")
                    .append(Wording.points(score));
        }
        if (reason == null || reason.isBlank()) {
            told.append(deduction.signum() > 0 ? "，请说明原因" : "，超额较多，请说明原因");
        }
        return new Suggestion(score, told.toString());
    }

    /** Actual in percent of the target; null where more is not asked for or nothing can be divided by. */
    private static @Nullable BigDecimal degree(TargetFormula.Values values) {
        var more = values.operator() == IndicatorOperator.AT_LEAST
                || values.operator() == IndicatorOperator.MORE_THAN
                || values.operator() == IndicatorOperator.EQUAL;
        if (!more || values.target().signum() <= 0) {
            return null;
        }
        return values.actual().multiply(HUNDRED).divide(values.target(), 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal deduction(OverFulfilment rule, BigDecimal excess, BigDecimal weight) {
        return switch (rule.effect()) {
            case NONE, REASON -> BigDecimal.ZERO;
            case FIXED ->
                Objects.requireNonNullElse(rule.points(), BigDecimal.ZERO).max(BigDecimal.ZERO);
            case PROPORTIONAL ->
                weight.multiply(excess).divide(HUNDRED, 2, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
        };
    }
}
