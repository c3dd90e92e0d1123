package cn.ziping.reading;

import cn.ziping.department.Sight;
import java.util.List;

/** Who reads, and how many departments and reports that makes, counted by hand. */
enum Reader {
    NOBODY(0, 0),
    CLERK(1, 2),
    CLERK_OF_TWO(2, 3),
    COUNTY(1, 2),
    CITY(1, 2),
    PROVINCE(2, 3),
    COUNTRY(64, 95),
    ANALYST_OF_THE_COUNTRY(64, 91),
    ANALYST_OF_A_PROVINCE(60, 86),
    CLERK_WHO_COMPARES_THE_COUNTRY(64, 92),
    MIXTURE(63, 91),
    EMPTY_COUNTY(0, 0);

    final int departments;
    final int reports;

    Reader(int departments, int reports) {
        this.departments = departments;
        this.reports = reports;
    }

    Sight sight(Kept kept) {
        return switch (this) {
            case NOBODY -> Sight.NOTHING;
            case CLERK -> new Sight(List.of(kept.departmentId("990000012")), List.of(), List.of());
            case CLERK_OF_TWO ->
                new Sight(
                        List.of(kept.departmentId("990000012"), kept.departmentId("990000059")), List.of(), List.of());
            case COUNTY -> new Sight(List.of(), List.of("360722"), List.of());
            case CITY -> new Sight(List.of(), List.of("3607"), List.of());
            case PROVINCE -> new Sight(List.of(), List.of("36"), List.of());
            case COUNTRY -> Sight.EVERYTHING;
            case ANALYST_OF_THE_COUNTRY -> new Sight(List.of(), List.of(), List.of(""));
            case ANALYST_OF_A_PROVINCE -> new Sight(List.of(), List.of(), List.of("99"));
            case CLERK_WHO_COMPARES_THE_COUNTRY ->
                new Sight(List.of(kept.departmentId("990000059")), List.of(), List.of(""));
            case MIXTURE ->
                new Sight(
                        List.of(kept.departmentId("990000059"), kept.departmentId("431025001")),
                        List.of("360722", "3607"),
                        List.of("99", "360700", "36"));
            case EMPTY_COUNTY -> new Sight(List.of(), List.of("360723"), List.of("1101"));
        };
    }
}
