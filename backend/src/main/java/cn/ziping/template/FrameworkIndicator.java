package cn.ziping.template;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
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
        @Nullable BigDecimal weight) {}
