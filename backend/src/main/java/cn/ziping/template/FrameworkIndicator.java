package cn.ziping.template;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a template's indicator framework, from which a new report begins. As in {@link cn.ziping.indicator.Indicator}
 * a row without {@code level2} is the total of its level-1 group, one without {@code level3} that of its level-2 group.
 *
 * @param weight 分值, full marks; null where the clerk gives it
 */
public record FrameworkIndicator(
        String level1,
        @Nullable String level2,
        @Nullable String level3,
        @Nullable IndicatorNature nature,
        @Nullable IndicatorOperator operator,
        @Nullable String target,
        @Nullable String unit,
        @Nullable BigDecimal weight) {

    /**
     * A row of a report to begin with: what is asked, and nothing reached yet.
     *
     * @param project null for one of the report itself
     */
    public Indicator begun(UUID id, @Nullable UUID project) {
        return new Indicator(
                id, 1, project, level1, level2, level3, nature, operator, target, null, null, null, unit, weight, null,
                null, null, null, null);
    }
}
