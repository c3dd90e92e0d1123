package cn.ziping.scoring;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target or a result as a clerk writes it, as far as it can be read: ≥95%, 不低于3次, 5亿元以上, 3-5个, 及时. What is not
 * plainly a number stays text: a number misread costs more than one not read.
 *
 * @param nature QUANTITATIVE where a number was read, QUALITATIVE for any other text, null where nothing is written
 * @param operator as written; null where none is
 * @param value the number in {@code unit}, the lower one of a range
 * @param upper the upper end of a range, null otherwise
 * @param unit as written, with its multiplier (亿元); null where none is
 * @param approximate 约, 左右
 */
public record WrittenValue(
        @Nullable IndicatorNature nature,
        @Nullable IndicatorOperator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String unit,
        boolean approximate) {
    static final WrittenValue NOTHING = new WrittenValue(null, null, null, null, null, false);
    static final WrittenValue TEXT = new WrittenValue(IndicatorNature.QUALITATIVE, null, null, null, null, false);

    public static WrittenValue read(@Nullable String text) {
        return read(text, null);
    }

    /** Reads with the row's 度量单位 at hand: a unit that is not known otherwise is known by it. */
    public static WrittenValue read(@Nullable String text, @Nullable String unit) {
        if (text == null || text.isEmpty()) {
            return NOTHING;
        }
        var folded = Folding.fold(text);
        if (folded != null && folded.isEmpty()) {
            return NOTHING;
        }
        return folded == null ? TEXT : new ValueReader(folded, unit == null ? null : Folding.fold(unit)).read();
    }

    /** A single number and no bound such as 95%以上: what a result has to be to be reckoned with. */
    public boolean isExact() {
        return value != null && (operator == null || operator == IndicatorOperator.EQUAL);
    }
}
