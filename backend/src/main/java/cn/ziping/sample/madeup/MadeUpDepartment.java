package cn.ziping.sample.madeup;

import cn.ziping.sample.madeup.Kinds.Kind;
import java.util.List;

/**
 * A made-up department. The same number is always the same one, however many there are.
 *
 * @param number from 0
 * @param county number of its county
 * @param peerGroup its kind, marked as made up: real departments are never compared with these
 */
public record MadeUpDepartment(
        int number, String code, String name, String region, String peerGroup, int county, Kind kind) {
    /** The first forty are five kinds in eight counties: peer groups that are large enough to say something. */
    private static final int FIRST = 40;

    private static final int FIRST_KINDS = 5;
    private static final int FIRST_COUNTIES = FIRST / FIRST_KINDS;

    static MadeUpDepartment of(int number, List<Kind> kinds) {
        var others = kinds.size() - FIRST_KINDS;
        var completed = FIRST + FIRST_COUNTIES * others;
        if (number < FIRST) {
            return of(number, number / FIRST_KINDS, number % FIRST_KINDS, kinds);
        }
        if (number < completed) {
            return of(number, (number - FIRST) / others, FIRST_KINDS + (number - FIRST) % others, kinds);
        }
        var beyond = number - completed;
        return of(number, FIRST_COUNTIES + beyond / kinds.size(), beyond % kinds.size(), kinds);
    }

    private static MadeUpDepartment of(int number, int county, int kind, List<Kind> kinds) {
        var place = MadeUpPlaces.county(county);
        var its = kinds.get(kind);
        return new MadeUpDepartment(
                number,
                "%s%03d".formatted(place.code(), kind + 1),
                MadeUpPlaces.shortName(county) + "县" + its.name() + MadeUpPlaces.MARK,
                place.code(),
                its.name() + MadeUpPlaces.MARK,
                county,
                its);
    }

    /** Those of one city fill in the one form, those of the next the other. */
    Layout layout() {
        return MadeUpPlaces.city(county) % 2 == 0 ? Layout.HUNAN : Layout.JIANGXI;
    }

    boolean reportsProjects() {
        return number % 3 == 0;
    }
}
