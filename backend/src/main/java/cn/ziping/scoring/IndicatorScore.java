package cn.ziping.scoring;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.ScoringRules;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rules give for one indicator out of its target and its result, never below 0 and never above its weight. */
public final class IndicatorScore {
    private IndicatorScore() {}

    public static Suggestion of(ScoringRules rules, Indicator row) {
        var weight = row.weight();
        if (weight == null || weight.signum() <= 0) {
            return Suggestion.none("未填分值");
        }
        var target = row.target();
        var actual = row.actual();
        if (actual == null || actual.isBlank()) {
            return Suggestion.none("未填实际完成值");
        }
        var reading = IndicatorReading.of(row);
        if (isSatisfaction(row) && !rules.satisfaction().isEmpty()) {
            return SatisfactionScore.of(rules.satisfaction(), reading, actual, weight);
        }
        if (target == null || target.isBlank()) {
            return Suggestion.none("未填年度指标值");
        }
        if (reading.nature() == IndicatorNature.QUALITATIVE) {
            return row.nature() == null && reading.actual().value() != null
                    ? Suggestion.none("目标" + Wording.quote(target) + "读不出数值，不能与实际 " + Wording.cut(actual.strip(), 20)
                            + " 相比，请自行评分")
                    : Judgement.of(rules.steps(), target, actual, weight);
        }
        return quantitative(rules, row, reading, target, actual, weight);
    }

    private static Suggestion quantitative(
            ScoringRules rules,
            Indicator row,
            IndicatorReading reading,
            String target,
            String actual,
            BigDecimal weight) {
        if (reading.target().value() == null) {
            return Suggestion.none("目标" + Wording.quote(target) + "读不出数值");
        }
        if (reading.actual().value() == null) {
            return Suggestion.none("实际完成值" + Wording.quote(actual) + "读不出数值");
        }
        if (reading.doubt() != null) {
            return Suggestion.none(
                    switch (reading.doubt()) {
                        case OTHER_UNIT ->
                            "实际完成值%s与目标%s的单位不同，不能相比".formatted(Wording.quote(actual), Wording.quote(target));
                        case UNCLEAR_UNIT ->
                            "目标%s与实际完成值%s只有一个写了单位，请把单位写全".formatted(Wording.quote(target), Wording.quote(actual));
                    });
        }
        var operator = operator(row, reading);
        var upper = reading.targetUpper();
        if (operator == IndicatorOperator.BETWEEN && upper == null) {
            return Suggestion.none("目标" + Wording.quote(target) + "没有写出上下限，如 3-5");
        }
        var values = new TargetFormula.Values(
                operator,
                Objects.requireNonNull(reading.targetValue()),
                upper,
                Objects.requireNonNull(reading.reached()),
                reading.unit());
        if (!reading.actual().isExact() && !isCertain(reading.actual(), values)) {
            return Suggestion.none("实际完成值" + Wording.quote(actual) + "不是一个确定的数，请填实际数");
        }
        if (values.target().signum() < 0 && !values.isReached()) {
            return Suggestion.none("目标是负数而未达到，算式不适用，请自行评分");
        }
        var formula = TargetFormula.of(rules.formula(), values, weight);
        return OverFulfilled.applied(rules.overFulfilment(), values, formula, weight, row.deviationReason());
    }

    /** 95%以上 reaches ≥95% for certain; of ≥98% it tells nothing. */
    private static boolean isCertain(WrittenValue actual, TargetFormula.Values values) {
        if (actual.upper() != null || actual.operator() == null) {
            return false;
        }
        var bound = switch (actual.operator()) {
            case AT_LEAST, MORE_THAN -> IndicatorOperator.AT_LEAST;
            case AT_MOST, LESS_THAN -> IndicatorOperator.AT_MOST;
            case EQUAL, BETWEEN -> actual.operator();
        };
        var asked = values.operator();
        var sameDirection = bound == IndicatorOperator.AT_LEAST
                ? asked == IndicatorOperator.AT_LEAST
                        || asked == IndicatorOperator.MORE_THAN
                        || asked == IndicatorOperator.EQUAL && values.target().signum() > 0
                : asked == IndicatorOperator.AT_MOST || asked == IndicatorOperator.LESS_THAN;
        // More than 5 is more than 5, although 5 is not.
        var strictly = asked == actual.operator() && values.actual().compareTo(values.target()) == 0;
        return sameDirection && (strictly || values.isReached());
    }

    /**
     * A target without a sign is to be reached, but costs and periods are not to be exceeded (财预〔2021〕101号: a cost
     * indicator is a ceiling).
     */
    private static IndicatorOperator operator(Indicator row, IndicatorReading reading) {
        if (reading.operator() != null) {
            return reading.operator();
        }
        var ceiling = names(row, "成本") && !names(row, "效益")
                || names(row, "时效") && Unit.of(reading.unit()).isDuration();
        return ceiling ? IndicatorOperator.AT_MOST : IndicatorOperator.EQUAL;
    }

    static boolean isSatisfaction(Indicator row) {
        return names(row, "满意度");
    }

    private static boolean names(Indicator row, String word) {
        return contains(row.level1(), word) || contains(row.level2(), word) || contains(row.level3(), word);
    }

    private static boolean contains(@Nullable String name, String word) {
        return name != null && name.contains(word);
    }
}
