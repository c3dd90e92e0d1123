package cn.ziping.importing;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.scoring.IndicatorReading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What target and result of an indicator come to as numbers, read of what is written as for any row of a report. */
final class IndicatorNumbers {
    private static final int LONGEST_UNIT = 50;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private IndicatorNumbers() {}

    static boolean isUnread(DraftIndicator row) {
        return row.nature() == null
                && row.operator() == null
                && row.targetValue() == null
                && row.actualValue() == null;
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
