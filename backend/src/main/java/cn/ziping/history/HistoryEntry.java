package cn.ziping.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

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

    /** One field before and after, as text. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** What differs, field by field. */
    public List<FieldChange> changes() {
        var old = read(before);
        var now = read(after);
        var names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            var was = text(old.path(name));
            var is = text(now.path(name));
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }

    private static JsonNode read(@Nullable String fields) {
        return fields == null ? MissingNode.getInstance() : JsonMapper.shared().readTree(fields);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
