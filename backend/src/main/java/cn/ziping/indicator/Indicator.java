package cn.ziping.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A performance indicator (绩效指标).
 *
 * <p>A row without {@code level2} states the total of its level-1 group, one without {@code level3} that of its level-2
 * group.
 *
 * @param projectId the project it belongs to; null for an indicator of the report itself
 * @param target 年度指标值 as written; {@code targetValue} is the number read from it, in {@code unit}
 * @param actual 实际完成值 as written; {@code actualValue} is the number read from it, in {@code unit}
 * @param weight 分值, full marks
 * @param suggestedScore what the template's rules give; {@code suggestion} says how it came about, or why there is none
 * @param targetUpper upper end of a target between two values, {@code targetValue} being the lower one
 */
public record Indicator(
        UUID id,
        int version,
        @Nullable UUID projectId,
        String level1,
        @Nullable String level2,
        @Nullable String level3,
        @Nullable IndicatorNature nature,
        @Nullable IndicatorOperator operator,
        @Nullable String target,
        @Nullable BigDecimal targetValue,
        @Nullable String actual,
        @Nullable BigDecimal actualValue,
        @Nullable String unit,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal score,
        @Nullable BigDecimal suggestedScore,
        @Nullable String deviationReason,
        @Nullable BigDecimal targetUpper,
        @Nullable String suggestion) {

    public Indicator withVersion(int version) {
        return with(version, score, suggestedScore, suggestion);
    }

    public Indicator withScore(@Nullable BigDecimal score) {
        return with(version, score, suggestedScore, suggestion);
    }

    public Indicator withSuggestion(@Nullable BigDecimal suggestedScore, @Nullable String sentence) {
        return with(version, score, suggestedScore, sentence);
    }

    private Indicator with(
            int version, @Nullable BigDecimal score, @Nullable BigDecimal suggestedScore, @Nullable String suggestion) {
        return new Indicator(
                id,
                version,
                projectId,
                level1,
                level2,
                level3,
                nature,
                operator,
                target,
                targetValue,
                actual,
                actualValue,
                unit,
                weight,
                score,
                suggestedScore,
                deviationReason,
                targetUpper,
                suggestion);
    }
}
