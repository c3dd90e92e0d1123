package cn.ziping.importing.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Rows by their names, so that a list of thousands finds those that are the same in one look each. */
final class Namesakes<T> {
    /** How many of one name are looked at: no document has more that mean something. */
    private static final int MOST = 50;

    private final List<T> rows;
    private final Likeness<T> likeness;
    private final Map<String, List<Integer>> places = new HashMap<>();

    Namesakes(List<T> rows, Likeness<T> likeness) {
        this.rows = List.copyOf(rows);
        this.likeness = likeness;
        for (var i = 0; i < rows.size(); i++) {
            for (var name : likeness.names().apply(rows.get(i))) {
                var same = places.computeIfAbsent(name, key -> new ArrayList<>());
                if (same.size() < MOST) {
                    same.add(i);
                }
            }
        }
    }

    /** Places of the rows that are the same thing, in order. */
    List<Integer> of(T row) {
        var found = new TreeSet<Integer>();
        for (var name : likeness.names().apply(row)) {
            found.addAll(places.getOrDefault(name, List.of()));
        }
        found.removeIf(place -> !likeness.same().test(rows.get(place), row));
        return List.copyOf(found);
    }
}
