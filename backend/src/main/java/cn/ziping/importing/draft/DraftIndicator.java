package cn.ziping.importing.draft;

import cn.ziping.importing.source.Evidence;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator; what it says is said in {@code cn.ziping.indicator.Indicator}. A row without {@code level2} states the
 * total of its level-1 group, one without {@code level3} that of its level-2 group.
 *
 * @param projectKey key of the draft's project that it belongs to; null for an indicator of the report itself
 * @param target as written; {@code targetValue} is the number read from it, in {@code unit}
 * @param evidence by name of the value
 */
public record DraftIndicator(
        String key,
        @Nullable String projectKey,
        String level1,
        @Nullable String level2,
        @Nullable String level3,
        @Nullable IndicatorNature nature,
        @Nullable IndicatorOperator operator,
        @Nullable String target,
        @Nullable BigDecimal targetValue,
        @Nullable BigDecimal targetUpper,
        @Nullable String actual,
        @Nullable BigDecimal actualValue,
        @Nullable String unit,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal score,
        @Nullable String deviationReason,
        Map<String, Evidence> evidence) {

    /** An indicator of which words and points are known, and nothing was read of them yet. */
    public static DraftIndicator written(
            String key,
            @Nullable String projectKey,
            String level1,
            @Nullable String level2,
            @Nullable String level3,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String unit,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String deviationReason,
            Map<String, Evidence> evidence) {
        return new DraftIndicator(
                key,
                projectKey,
                level1,
                level2,
                level3,
                null,
                null,
                target,
                null,
                null,
                actual,
                null,
                unit,
                weight,
                score,
                deviationReason,
                evidence);
    }
}
