package cn.ziping.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One change of one part of a report.
 *
 * @param before the part before, as JSON; null when it was not there
 * @param after the part afterwards, as JSON; null when it is gone
 */
public record HistoryEntry(
        UUID id,
        OffsetDateTime at,
        @Nullable Person by,
        HistoryAction action,
        String place,
        String label,
        int reportVersion,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after) {

    /** Fields that tell the elements of a list apart. */
    private static final List<String> KEYS = List.of("origin", "key");

    /** One field before and after, as text. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** What differs, field by field; what stands inside a list by its path, such as {@code funds.OTHER.executed}. */
    public List<FieldChange> changes() {
        var old = read(before);
        var now = read(after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            var was = old.get(name);
            var is = now.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }

    private static Map<String, @Nullable String> read(@Nullable String fields) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        if (fields != null) {
            JsonMapper.shared().readTree(fields).forEachEntry((name, value) -> put(texts, name, value));
        }
        return texts;
    }

    /** Elements of a list are known by their key. */
    private static void put(Map<String, @Nullable String> texts, String name, JsonNode value) {
        if (!value.isArray()) {
            texts.put(name, text(value));
            return;
        }
        for (var element : value) {
            var key = KEYS.stream().filter(element::has).findFirst().orElseThrow();
            var path = name + "." + element.path(key).asString() + ".";
            element.forEachEntry((field, content) -> {
                if (!field.equals(key)) {
                    texts.put(path + field, text(content));
                }
            });
        }
    }

    /** Words of a list stand side by side. */
    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"))
                : value.asString();
    }
}
