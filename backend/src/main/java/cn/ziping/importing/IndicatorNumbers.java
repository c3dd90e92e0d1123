package cn.ziping.importing;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.scoring.IndicatorReading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What target and result of an indicator come to as numbers, read of what is written as for any row of a report. */
final class IndicatorNumbers {
    /** Evidence of a column with ≥, ＜, 定性… has this name, as {@code importing.table} and {@code form} give it. */
    private static final String SIGN = "operator";

    private static final int LONGEST_UNIT = 50;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private IndicatorNumbers() {}

    static boolean isUnread(DraftIndicator row) {
        return row.nature() == null && row.operator() == null && row.targetValue() == null && row.actualValue() == null;
    }

    /** The operator that stood in a column of its own: it holds whatever is written as target. */
    static @Nullable IndicatorOperator ownOperator(@Nullable DraftIndicator row) {
        return row == null
                        || !row.evidence().containsKey(SIGN)
                                && row.operator() == told(row).operator()
                ? null
                : row.operator();
    }

    /** Likewise what kind of indicator it is. */
    static @Nullable IndicatorNature ownNature(@Nullable DraftIndicator row) {
        return row == null
                        || !row.evidence().containsKey(SIGN)
                                && row.nature() == told(row).nature()
                ? null
                : row.nature();
    }

    /** What the words of the row tell without its columns. */
    private static IndicatorReading told(DraftIndicator row) {
        return IndicatorReading.of(null, null, row.target(), row.actual(), row.unit());
    }

    static DraftIndicator read(DraftIndicator row) {
        var reading = IndicatorReading.of(row.nature(), row.operator(), row.target(), row.actual(), row.unit());
        return new DraftIndicator(
                row.key(),
                row.projectKey(),
                row.level1(),
                row.level2(),
                row.level3(),
                reading.nature(),
                reading.operator(),
                row.target(),
                stored(reading.targetValue()),
                stored(reading.targetUpper()),
                row.actual(),
                stored(reading.actualValue()),
                row.unit() == null ? unit(reading.unit()) : row.unit(),
                row.weight(),
                row.score(),
                row.deviationReason(),
                row.evidence());
    }

    private static @Nullable String unit(@Nullable String unit) {
        return unit == null || unit.codePointCount(0, unit.length()) > LONGEST_UNIT ? null : unit;
    }

    /** A number that the column does not hold is as good as none: what is written is kept all the same. */
    private static @Nullable BigDecimal stored(@Nullable BigDecimal read) {
        if (read == null
                || read.abs().compareTo(MOST) >= 0
                || read.stripTrailingZeros().scale() > 6) {
            return null;
        }
        return read.scale() > 6 ? read.setScale(6) : read;
    }
}
