package cn.ziping.writing;

import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.PartStore.Kind;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.template.SectionBlock;
import cn.ziping.writing.Draft.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An earlier state of a section or row, to become the state of now by the same checks as any change.
 *
 * @param action of the entry that holds the state
 * @param state field by field; null when the part was not there
 * @param removal what the part was when it was removed last; empty when it never was
 * @param expectedVersion of the part as it was read; null when it was not there
 */
record PastPart(
        HistoryAction action,
        Kind kind,
        UUID id,
        @Nullable Map<String, @Nullable Object> state,
        Map<String, @Nullable Object> removal,
        @Nullable Integer expectedVersion) {
    private static final String POSITION = "position";

    Outcome in(Report report) {
        var current = version(report);
        if (!Objects.equals(current, expectedVersion)) {
            var sentence = current == null ? "这一部分已被别人删除。请刷新后再决定是否恢复。" : "这一部分已被别人修改或恢复，没有覆盖。请看过新内容再决定。";
            return Outcome.refused(report, Stale.conflict(sentence, kind.word() + "/" + id));
        }
        return kind == Kind.SECTION ? section(report) : row(report, current);
    }

    private @Nullable Integer version(Report report) {
        return switch (kind) {
            case SECTION -> version(report.sections(), Section::id, Section::version);
            case STAFF_LINE -> version(report.staffLines(), row -> row.id(), row -> row.version());
            case BUDGET_LINE -> version(report.budgetLines(), row -> row.id(), row -> row.version());
            case PROJECT -> version(report.projects(), row -> row.id(), row -> row.version());
            case INDICATOR -> version(report.indicators(), row -> row.id(), row -> row.version());
        };
    }

    private <R> @Nullable Integer version(List<R> rows, Function<R, UUID> id, Function<R, Integer> version) {
        return rows.stream()
                .filter(row -> id.apply(row).equals(this.id))
                .map(version)
                .findFirst()
                .orElse(null);
    }

    /** What is gone had a version that is not kept; none was higher than the report's own. */
    private static int firstVersion(Report report) {
        return report.version() + 1;
    }

    private Outcome row(Report report, @Nullable Integer current) {
        if (state == null && current == null) {
            return new Outcome(report, List.of(), List.of());
        }
        var values = current == null ? comeback() : new HashMap<>(Objects.requireNonNullElse(state, Map.of()));
        if (current != null) {
            values.put("expectedVersion", current);
            if (action != HistoryAction.MOVED) {
                values.remove(POSITION);
            }
        }
        values.put("id", id.toString());
        var given = List.of(new Given(values, List.of()));
        var edits =
                state == null ? new ReportRowEdits(List.of(), given, true) : new ReportRowEdits(given, List.of(), true);
        return switch (kind) {
            case STAFF_LINE -> edits.staffLines(report).outcome();
            case BUDGET_LINE -> edits.budgetLines(report).outcome();
            case PROJECT -> edits.projects(report).outcome();
            case INDICATOR ->
                isOrphan(report, values)
                        ? orphaned(report)
                        : edits.indicators(report).outcome();
            case SECTION -> throw new IllegalStateException("Not a row");
        };
    }

    private boolean isOrphan(Report report, Map<String, @Nullable Object> values) {
        var project = values.get("projectId");
        return state != null
                && project != null
                && report.projects().stream()
                        .noneMatch(one -> one.id().toString().equals(project));
    }

    private static Outcome orphaned(Report report) {
        return Outcome.refused(report, UserError.of(Code.INVALID, "这条指标所属的项目已被删除，请先恢复项目。", "entryId"));
    }

    private Outcome section(Report report) {
        var outline = new Outlines(report);
        var section = outline.find(id);
        if (state == null) {
            return section == null ? outline.unchanged(List.of()) : SectionEdits.remove(outline, section);
        }
        if (section == null) {
            return sectionComesBack(outline);
        }
        return action == HistoryAction.MOVED
                ? sectionMovesBack(outline, section)
                : SectionEdits.write(outline, section, new Given(state, List.of()));
    }

    private Outcome sectionMovesBack(Outlines outline, Section section) {
        var rest = outline.without(outline.subtree(section));
        var index = index(state, rest.size());
        var before = index == 0 ? null : rest.get(index - 1);
        var level = Math.min(number(state, "level", section.level()), before == null ? 1 : before.level() + 1);
        return SectionEdits.move(outline, section, before == null ? null : before.id(), level);
    }

    private Outcome sectionComesBack(Outlines outline) {
        if (outline.sections().size() >= SectionEdits.MOST) {
            return outline.refused("一份报告最多 %d 节。".formatted(SectionEdits.MOST), "entryId");
        }
        var values = comeback();
        var index = index(values, outline.sections().size());
        var key = values.get("key");
        var block = values.get("block");
        var check = new FieldCheck(new Given(values, List.of()));
        var bare = new Section(
                id,
                firstVersion(outline.report()),
                key == null ? null : key.toString(),
                "",
                Outlines.levelAt(outline.sections(), index, number(values, "level", 1)),
                "",
                "",
                block == null ? null : SectionBlock.valueOf(block.toString()));
        var section = SectionFields.read(bare, check);
        if (!check.errors().isEmpty()) {
            return outline.unchanged(check.errors());
        }
        var all = new ArrayList<>(outline.sections());
        all.add(index, section);
        return outline.with(
                all,
                new Change(
                        HistoryAction.ADDED,
                        SectionFields.place(id),
                        section.heading(),
                        null,
                        SectionFields.whole(section, index + 1)));
    }

    /** Everything that is known of a part that is gone: what it was when it went, and over it the state asked for. */
    private Map<String, @Nullable Object> comeback() {
        var values = new HashMap<>(removal);
        values.putAll(Objects.requireNonNullElse(state, Map.of()));
        return values;
    }

    private static int index(@Nullable Map<String, @Nullable Object> values, int size) {
        return Math.max(0, Math.min(size, number(values, POSITION, size + 1) - 1));
    }

    private static int number(@Nullable Map<String, @Nullable Object> values, String field, int otherwise) {
        return values != null && values.get(field) instanceof Integer number ? number : otherwise;
    }
}
