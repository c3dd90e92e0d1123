package cn.ziping.writing;

import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.graphql.UserError.InputError;
import cn.ziping.platform.sql.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of one kind when many are added, changed and removed at once: all of it, or errors and nothing.
 *
 * @param <R> the row
 */
final class RowEdits<R> {
    /** The most rows that are sent at once. */
    static final int MOST_AT_ONCE = 1000;

    private static final String CHANGED_BY_OTHERS = "这一行已被别人修改，没有覆盖。请看过新内容再决定。";
    private static final String REMOVED_BY_OTHERS = "这一行已被别人删除。请决定是放弃修改还是重新添加。";
    private static final String IS_THERE = "这一行已经添加过了。";

    private final RowKind<R> kind;
    private final int firstVersion;
    private final Map<UUID, R> before = new LinkedHashMap<>();
    private final List<UserError> errors = new ArrayList<>();
    private final Set<UUID> upserted = new LinkedHashSet<>();
    private final Map<UUID, R> stored = new LinkedHashMap<>();
    private final Set<UUID> removed = new LinkedHashSet<>();
    private final Map<UUID, Integer> placed = new LinkedHashMap<>();

    RowEdits(RowKind<R> kind, List<R> rows) {
        this(kind, rows, 1);
    }

    /** @param firstVersion of rows that are added under an id that was sent; others begin at 1 */
    RowEdits(RowKind<R> kind, List<R> rows, int firstVersion) {
        this.kind = kind;
        this.firstVersion = firstVersion;
        rows.forEach(row -> before.put(kind.id(row), row));
    }

    /**
     * What is to be stored, or why nothing is.
     *
     * @param stored new and changed rows
     * @param named rows that were sent, those to remove last
     */
    record Edited<R>(
            List<R> rows,
            Set<UUID> stored,
            Set<UUID> removed,
            Set<UUID> named,
            List<Change> changes,
            List<UserError> errors) {}

    Edited<R> edit(List<Given> upsert, List<Given> remove) {
        if (upsert.size() + remove.size() > MOST_AT_ONCE) {
            errors.add(new InputError(
                    Code.INVALID,
                    "一次最多保存 %,d 行，收到 %,d 行。请分几次保存。".formatted(MOST_AT_ONCE, upsert.size() + remove.size()),
                    List.of(upsert.size() >= remove.size() ? "upsert" : "remove")));
            return edited(List.copyOf(before.values()));
        }
        remove.forEach(this::remove);
        upsert.forEach(this::upsert);
        var after = inOrder();
        if (after.size() > kind.most() && after.size() > before.size()) {
            errors.add(new InputError(
                    Code.INVALID, "一份报告最多 %,d 行，这样会有 %,d 行。".formatted(kind.most(), after.size()), List.of("upsert")));
        }
        return edited(after);
    }

    private void remove(Given row) {
        var id = id(row);
        if (id == null) {
            return;
        }
        var current = before.get(id);
        if (!removed.add(id)) {
            refuse(row, "id", "同一行写了两次。");
        } else if (current == null || kind.version(current) != version(row)) {
            conflict(row, "expectedVersion", current == null ? REMOVED_BY_OTHERS : CHANGED_BY_OTHERS);
        }
    }

    private void upsert(Given row) {
        var id = row.get("id") == null ? Keys.next() : id(row);
        if (id == null) {
            return;
        }
        if (upserted.contains(id) || removed.contains(id)) {
            refuse(row, "id", "同一行写了两次。");
            return;
        }
        upserted.add(id);
        var current = before.get(id);
        if (row.get("expectedVersion") == null) {
            if (current != null) {
                conflict(row, "id", IS_THERE);
                return;
            }
        } else if (row.get("id") == null) {
            refuse(row, "expectedVersion", "新的一行没有版本，请不要写 expectedVersion。");
            return;
        } else if (current == null || kind.version(current) != version(row)) {
            conflict(row, "expectedVersion", current == null ? REMOVED_BY_OTHERS : CHANGED_BY_OTHERS);
            return;
        }
        var check = new FieldCheck(row);
        var read = kind.read(id, current, check);
        errors.addAll(check.errors());
        if (current == null) {
            stored.put(id, kind.withVersion(read, row.get("id") == null ? 1 : firstVersion));
        } else if (!kind.fields(read).equals(kind.fields(current))) {
            stored.put(id, kind.withVersion(read, kind.version(current) + 1));
        }
        if (row.get("position") != null) {
            var position = (Integer) row.get("position");
            if (position < 1) {
                refuse(row, "position", "位置从 1 数起。");
            }
            placed.put(id, position);
        }
    }

    /** Rows without a place of their own keep their order, new ones last; then each of the others goes to its place. */
    private List<R> inOrder() {
        var after = new ArrayList<R>();
        before.forEach((id, row) -> {
            if (!removed.contains(id) && !placed.containsKey(id)) {
                after.add(stored.getOrDefault(id, row));
            }
        });
        stored.forEach((id, row) -> {
            if (!before.containsKey(id) && !placed.containsKey(id)) {
                after.add(row);
            }
        });
        placed.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()) || stored.containsKey(entry.getKey()))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(entry -> {
                    var id = entry.getKey();
                    var row = Objects.requireNonNull(stored.getOrDefault(id, before.get(id)));
                    after.add(Math.max(0, Math.min(after.size(), entry.getValue() - 1)), row);
                });
        return after;
    }

    private Edited<R> edited(List<R> after) {
        var named = new LinkedHashSet<>(upserted);
        named.addAll(removed);
        return errors.isEmpty()
                ? new Edited<>(after, stored.keySet(), removed, named, changes(after), List.of())
                : new Edited<>(List.copyOf(before.values()), Set.of(), Set.of(), named, List.of(), errors);
    }

    private List<Change> changes(List<R> after) {
        var changes = new ArrayList<Change>();
        var places = new HashMap<UUID, Integer>();
        for (var row : before.values()) {
            places.put(kind.id(row), places.size() + 1);
        }
        removed.forEach(id -> {
            var row = Objects.requireNonNull(before.get(id));
            var fields = new LinkedHashMap<>(kind.fields(row));
            fields.put("position", places.get(id));
            changes.add(new Change(HistoryAction.REMOVED, kind.place(id), kind.label(row), fields, null));
        });
        stored.forEach((id, row) -> {
            var old = before.get(id);
            var action = old == null ? HistoryAction.ADDED : HistoryAction.CHANGED;
            changes.add(new Change(
                    action, kind.place(id), kind.label(row), old == null ? null : kind.fields(old), kind.fields(row)));
        });
        var now = new HashMap<UUID, Integer>();
        after.forEach(row -> now.put(kind.id(row), now.size() + 1));
        placed.keySet().forEach(id -> {
            var old = before.get(id);
            if (old != null && !Objects.equals(places.get(id), now.get(id))) {
                changes.add(new Change(
                        HistoryAction.MOVED,
                        kind.place(id),
                        kind.label(old),
                        Map.of("position", places.get(id)),
                        Map.of("position", now.get(id))));
            }
        });
        return changes;
    }

    private @Nullable UUID id(Given row) {
        var text = row.id("id");
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notOurs) {
            // one refusal for all of them
        }
        refuse(row, "id", "编号的格式不对，应是 UUID。");
        return null;
    }

    private static int version(Given row) {
        return (Integer) Objects.requireNonNull(row.get("expectedVersion"));
    }

    private void refuse(Given row, String field, String sentence) {
        errors.add(new InputError(Code.INVALID, sentence, row.at(field)));
    }

    private void conflict(Given row, String field, String sentence) {
        var place = kind.place(UUID.fromString(row.id("id")));
        errors.add(new ConflictError(sentence, row.at(field), place, null, null));
    }
}
