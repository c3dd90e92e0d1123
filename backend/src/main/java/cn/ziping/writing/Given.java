package cn.ziping.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent for one row or section. A field that was left out is not in it, which is not the same as null.
 *
 * @param values by the names of the schema
 * @param path where in the request it stands, such as {@code upsert, 3}
 */
public record Given(Map<String, @Nullable Object> values, List<String> path) {

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    /** A field that the schema requires. */
    public String id(String field) {
        return Objects.requireNonNull(values.get(field)).toString();
    }

    /** The elements of a list; none when it is null or was left out. */
    public List<Given> list(String field) {
        List<Map<String, @Nullable Object>> elements =
                Objects.requireNonNullElse((List<Map<String, @Nullable Object>>) values.get(field), List.of());
        var given = new ArrayList<Given>(elements.size());
        for (var i = 0; i < elements.size(); i++) {
            var place = at(field);
            place.add(Integer.toString(i));
            given.add(new Given(elements.get(i), place));
        }
        return given;
    }

    public List<String> at(String field) {
        var whole = new ArrayList<>(path);
        whole.add(field);
        return whole;
    }
}
