package cn.ziping.department;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which departments and reports somebody sees. Whoever sees nothing of a department learns nothing of it.
 *
 * <p>Statements take it as the three last arguments of {@code department_seen} and {@code report_seen} (change set 0021).
 *
 * @param held departments whose people they are, with all below them: every report
 * @param whole beginnings of region codes, "" for the whole country: every report of the departments there
 * @param finished beginnings of region codes: approved and published reports of the departments there
 */
public record Sight(List<UUID> held, List<String> whole, List<String> finished) {
    public static final Sight NOTHING = new Sight(List.of(), List.of(), List.of());
    public static final Sight EVERYTHING = new Sight(List.of(), List.of(""), List.of());

    /** The arguments of a statement, its own first. */
    public Object[] after(Object... own) {
        var three = Stream.of(held.toArray(UUID[]::new), whole.toArray(String[]::new), finished.toArray(String[]::new));
        return Stream.concat(Arrays.stream(own), three).toArray();
    }

    /** What the codes of a region and of everything below it begin with; "" for null, the whole country. */
    public static String beginning(String regionCode) {
        return regionCode.endsWith("0000")
                ? regionCode.substring(0, 2)
                : regionCode.endsWith("00") ? regionCode.substring(0, 4) : regionCode;
    }
}
