package cn.ziping.scoring;

import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.ScoringRules.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a number earns beside its target (财预〔2020〕10号 and the forms of the provinces).
 *
 * @param reached the target is reached: full marks
 * @param score points, half up to two decimals, from 0 to the weight
 * @param steps how they came about
 */
record TargetFormula(boolean reached, BigDecimal score, String steps) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A number to be reached and the number that was, in one unit. */
    record Values(
            IndicatorOperator operator,
            BigDecimal target,
            @Nullable BigDecimal upper,
            BigDecimal actual,
            @Nullable String unit) {

        /** Compared as it is, not as 0: where the target itself is negative that is what was asked. */
        boolean isReached() {
            var difference = actual.compareTo(target);
            return switch (operator) {
                case AT_LEAST -> difference >= 0;
                case MORE_THAN -> difference > 0;
                case AT_MOST -> difference <= 0;
                case LESS_THAN -> difference < 0;
                // Above the target is reached as well, but nothing is above a target of nothing.
                case EQUAL ->
                    target.signum() > 0 ? difference >= 0 : target.signum() == 0 ? difference <= 0 : difference == 0;
                case BETWEEN -> difference >= 0 && upper != null && actual.compareTo(upper) <= 0;
            };
        }

        /** Too much of what there should be little of. */
        private boolean isAbove() {
            return switch (operator) {
                case AT_MOST, LESS_THAN -> true;
                case EQUAL -> target.signum() == 0;
                case BETWEEN -> upper != null && actual.compareTo(upper) > 0;
                case AT_LEAST, MORE_THAN -> false;
            };
        }

        /** The target that was missed. */
        private BigDecimal missed() {
            return upper != null && isAbove() ? upper : target;
        }

        private String shown(BigDecimal value) {
            return Wording.measured(value, unit);
        }
    }

    static TargetFormula of(Formula formula, Values values, BigDecimal weight) {
        if (values.isReached()) {
            return new TargetFormula(
                    true, weight, "实际 " + values.shown(values.actual) + "，达到目标，得满分 " + Wording.points(weight));
        }
        // A negative result counts as nothing at all.
        var actual = values.actual.max(BigDecimal.ZERO);
        var target = values.missed();
        if (!values.isAbove()) {
            return proportion(values, actual, target, weight);
        }
        return formula == Formula.RATIO
                ? inverse(values, actual, target, weight)
                : difference(values, actual, target, weight);
    }

    /** weight × actual ÷ target. */
    private static TargetFormula proportion(Values values, BigDecimal actual, BigDecimal target, BigDecimal weight) {
        if (target.signum() <= 0) {
            return nothing(values);
        }
        var score = rounded(actual.multiply(weight), target, weight);
        var counted = values.actual.signum() < 0 ? "（负数按 0 计）" : "";
        var steps = "实际 " + values.shown(values.actual) + counted + " ÷ 目标 " + values.shown(target) + " × "
                + Wording.points(weight) + " = " + Wording.points(score);
        return new TargetFormula(false, score, steps);
    }

    /** weight × target ÷ actual. */
    private static TargetFormula inverse(Values values, BigDecimal actual, BigDecimal target, BigDecimal weight) {
        if (target.signum() <= 0 || actual.signum() <= 0) {
            return nothing(values);
        }
        var score = rounded(target.multiply(weight), actual, weight);
        var steps = "目标 " + values.shown(target) + " ÷ 实际 " + values.shown(actual) + " × " + Wording.points(weight)
                + " = " + Wording.points(score);
        return new TargetFormula(false, score, steps);
    }

    /** weight × (1 − (actual − target) ÷ target), nothing from twice the target on. */
    private static TargetFormula difference(Values values, BigDecimal actual, BigDecimal target, BigDecimal weight) {
        if (target.signum() <= 0) {
            return nothing(values);
        }
        var twice = target.multiply(TWO);
        if (actual.compareTo(twice) >= 0) {
            var steps = "实际 " + values.shown(actual) + " 达到目标 " + values.shown(target) + " 的两倍，得 0 分";
            return new TargetFormula(false, BigDecimal.ZERO, steps);
        }
        var score = rounded(twice.subtract(actual).multiply(weight), target, weight);
        var steps = Wording.points(weight) + " ×（1 − 超出 " + values.shown(actual.subtract(target)) + " ÷ 目标 "
                + values.shown(target) + "）= " + Wording.points(score);
        return new TargetFormula(false, score, steps);
    }

    private static TargetFormula nothing(Values values) {
        var steps = "实际 " + values.shown(values.actual) + "，未达到目标 " + values.shown(values.missed()) + "，得 0 分";
        return new TargetFormula(false, BigDecimal.ZERO, steps);
    }

    /** Divided once and last, so that nothing is rounded twice. */
    private static BigDecimal rounded(BigDecimal product, BigDecimal divisor, BigDecimal weight) {
        return product.divide(divisor, 2, RoundingMode.HALF_UP).min(weight).max(BigDecimal.ZERO);
    }
}
