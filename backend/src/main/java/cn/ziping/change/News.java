package cn.ziping.change;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a report.
 *
 * @param change what was heard; null when nothing was
 * @param missed whether something may not have been heard
 */
record News(@Nullable ReportChange change, boolean missed) {
    static final News NONE = new News(null, false);
    static final News MISSED = new News(null, true);

    static News of(ReportChange change) {
        return new News(change, false);
    }

    News and(News other) {
        var both = change == null ? other.change : other.change == null ? change : change.and(other.change);
        return new News(both, missed || other.missed);
    }

    /**
     * What to tell of it; null when there is nothing.
     *
     * @param version of the report as it is now
     */
    @Nullable
    ReportChange change(int version, OffsetDateTime now) {
        if (!missed) {
            return change;
        }
        var anything = new ReportChange(version, now, null, ReportChange.ANYWHERE);
        return change == null ? anything : change.and(anything);
    }
}
