package cn.ziping.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals that a report itself claims in words; each null where it claims none. Rate in percent. */
public record StatedFigures(
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal score,
        @Nullable String grade) {

    /** A report that claims nothing. */
    public static final StatedFigures NONE = new StatedFigures(null, null, null);
}
