package cn.ziping.sample.madeup;

import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What made-up departments are made of, as the shipped file has it.
 *
 * @param common what every department is measured by
 * @param project what every project is measured by
 * @param texts of sections by their keys, "other" of all others
 * @param reasons why a target was missed
 */
record Kinds(List<Kind> kinds, List<Goal> common, List<Goal> project, Map<String, String> texts, List<String> reasons) {
    /**
     * A kind of department, which is its peer group as well.
     *
     * @param budget median of the yearly budget, 万元
     */
    record Kind(String name, double budget, List<Goal> indicators, List<String> projects) {}

    /**
     * What is measured.
     *
     * @param was its name before it was renamed
     * @param target of a department of middle size; null where {@code text} says what is wanted
     * @param operator null: the target is to be reached
     */
    record Goal(
            Aspect aspect,
            String name,
            @Nullable String was,
            @Nullable Integer target,
            @Nullable String text,
            @Nullable String unit,
            @Nullable IndicatorOperator operator,
            @Nullable BigDecimal weight) {

        boolean isPercent() {
            return "%".equals(unit);
        }

        boolean isCeiling() {
            return operator == IndicatorOperator.AT_MOST;
        }
    }
}
