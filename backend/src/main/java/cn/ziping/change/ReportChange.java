package cn.ziping.change;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of a report, as those hear of it who have it open.
 *
 * @param version of the report after it
 * @param by who made it; null when that is not known
 * @param place what was changed; {@link #ANYWHERE} when it may be anything
 */
record ReportChange(
        int version, OffsetDateTime at, @Nullable Person by, String place) {
    static final String ANYWHERE = "report";

    record Person(String name) {}

    /** Both in one, for those who could not be told of each in time. */
    ReportChange and(ReportChange other) {
        var newest = other.version >= version ? other : this;
        return place.equals(other.place) ? newest : new ReportChange(newest.version, newest.at, newest.by, ANYWHERE);
    }
}
