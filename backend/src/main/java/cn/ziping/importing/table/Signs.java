package cn.ziping.importing.table;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import org.jspecify.annotations.Nullable;

/** What a column 指标性质 or 计算符号 says. */
final class Signs {
    private Signs() {}

    static @Nullable IndicatorOperator operator(@Nullable String sign) {
        if (sign == null) {
            return null;
        }
        return switch (Words.bare(sign)) {
            case "≥", ">=", "≧", "大于等于", "不低于", "不少于" -> IndicatorOperator.AT_LEAST;
            case "≤", "<=", "≦", "小于等于", "不高于", "不超过" -> IndicatorOperator.AT_MOST;
            case "=", "＝", "等于" -> IndicatorOperator.EQUAL;
            case ">", "＞", "大于" -> IndicatorOperator.MORE_THAN;
            case "<", "＜", "小于" -> IndicatorOperator.LESS_THAN;
            default -> null;
        };
    }

    static @Nullable IndicatorNature nature(@Nullable String sign) {
        if (sign == null) {
            return null;
        }
        return switch (Words.bare(sign)) {
            case "定量", "定量指标" -> IndicatorNature.QUANTITATIVE;
            case "定性", "定性指标" -> IndicatorNature.QUALITATIVE;
            default -> null;
        };
    }
}
