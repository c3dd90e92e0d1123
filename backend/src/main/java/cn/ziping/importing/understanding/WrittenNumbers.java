package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.scoring.IndicatorReading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, operators and units of indicators, read from targets and results as they are written. */
public final class WrittenNumbers {
    /** As much as the database holds of a number and of a unit. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int LONGEST_UNIT = 50;

    private WrittenNumbers() {}

    /**
     * The same indicator with what its target and its result tell. One whose framework leaves out the second level has
     * its name there: a row without second level would state the total of its group.
     */
    public static DraftIndicator read(DraftIndicator row) {
        var reading = IndicatorReading.of(row.nature(), row.operator(), row.target(), row.actual(), row.unit());
        var skips = row.level2() == null && row.level3() != null;
        return new DraftIndicator(
                row.key(),
                row.projectKey(),
                row.level1(),
                skips ? row.level3() : row.level2(),
                skips ? null : row.level3(),
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
