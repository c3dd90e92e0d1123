package cn.ziping.department;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which departments and reports somebody sees. Whoever sees nothing of a department learns nothing of it.
 *
 * <p>No statement names the tables {@code department} and {@code report} by itself: it says {@code {departments}} and
 * {@code {reports}}, and this is the one place that puts in what stands for them. That is a function of change set 0021,
 * or the bare table only for those from whom none of it is hidden: a condition that they always meet would cost them
 * the walk of an index in the order asked for.
 *
 * @param held departments whose people they are, with all below them: every report
 * @param whole beginnings of region codes, "" for the whole country: every report of the departments there
 * @param finished beginnings of region codes: approved and published reports of the departments there
 */
public record Sight(List<UUID> held, List<String> whole, List<String> finished) {
    public static final Sight NOTHING = new Sight(List.of(), List.of(), List.of());
    public static final Sight EVERYTHING = new Sight(List.of(), List.of(""), List.of());

    private static final String DEPARTMENTS = "{departments}";
    private static final String REPORTS = "{reports}";
    private static final String COUNTRY = "";

    public Sight {
        held = List.copyOf(held);
        whole = List.copyOf(whole);
        finished = List.copyOf(finished);
    }

    /** A statement as this person reads it: what they do not see is not there. */
    public record Reading(String sql, Object[] arguments) {}

    /**
     * @param sql reads from {@code {departments}} or {@code {reports}}, each under a name of its own
     * @param own the statement's own arguments, {@code $1} and on
     */
    public Reading reading(String sql, Object... own) {
        if (!sql.contains(DEPARTMENTS) && !sql.contains(REPORTS)) {
            throw new IllegalArgumentException("Reads past the sight: " + sql);
        }
        var arguments = new ArrayList<>(Arrays.asList(own));
        Function<Object, String> argument = value -> {
            arguments.add(value);
            return "$" + arguments.size();
        };
        var seen = sql;
        if (sql.contains(DEPARTMENTS)) {
            seen = seen.replace(DEPARTMENTS, departments(argument));
        }
        if (sql.contains(REPORTS)) {
            seen = seen.replace(REPORTS, reports(argument));
        }
        return new Reading(seen, arguments.toArray());
    }

    /** What is left of it where drafts are told of: whoever sees finished reports alone sees none of them here. */
    public Sight ofDrafts() {
        return new Sight(held, whole, List.of());
    }

    /** What is left of it for those who review, analyse or administer: without the departments whose people they are. */
    Sight ofRegions() {
        return new Sight(List.of(), whole, finished);
    }

    /** Whether no department is hidden from them. */
    public boolean isOfAllDepartments() {
        return whole.contains(COUNTRY) || finished.contains(COUNTRY);
    }

    /**
     * What stands for {@code {departments}}.
     *
     * @param argument adds an argument to the statement and gives its sign
     */
    String departments(Function<Object, String> argument) {
        return isOfAllDepartments() ? "department" : "department_seen" + narrowed(argument);
    }

    private String reports(Function<Object, String> argument) {
        if (whole.contains(COUNTRY)) {
            return "report";
        }
        var onlyFinished = held.isEmpty() && whole.isEmpty() && finished.contains(COUNTRY);
        return onlyFinished ? "report_finished()" : "report_seen" + narrowed(argument);
    }

    private String narrowed(Function<Object, String> argument) {
        return Stream.of(held.toArray(UUID[]::new), texts(whole), texts(finished))
                .map(argument)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String[] texts(List<String> beginnings) {
        return beginnings.toArray(String[]::new);
    }

    /** What the codes of a region and of everything below it begin with. */
    public static String beginning(String regionCode) {
        return regionCode.endsWith("0000")
                ? regionCode.substring(0, 2)
                : regionCode.endsWith("00") ? regionCode.substring(0, 4) : regionCode;
    }
}
