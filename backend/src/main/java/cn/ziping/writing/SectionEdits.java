package cn.ziping.writing;

import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.report.Section;
import cn.ziping.writing.Draft.Outcome;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an outline when one of its sections is changed. */
final class SectionEdits {
    /** The most sections of a report. */
    static final int MOST = 500;

    private SectionEdits() {}

    static Outcome write(Outlines outline, Section section, Given given) {
        var check = new FieldCheck(given);
        var read = SectionFields.read(section, check);
        if (!check.errors().isEmpty() || read.equals(section)) {
            return outline.unchanged(check.errors());
        }
        var changed = Outlines.withVersion(read, section.version() + 1);
        return outline.with(
                outline.replace(changed),
                new Change(
                        HistoryAction.CHANGED,
                        SectionFields.place(section.id()),
                        changed.heading(),
                        SectionFields.words(section),
                        SectionFields.words(changed)));
    }

    static Outcome remove(Outlines outline, Section section) {
        var going = outline.subtree(section);
        var required = going.stream()
                .filter(one -> outline.isRequired(one)
                        && outline.without(going).stream().noneMatch(rest -> Objects.equals(rest.key(), one.key())))
                .findFirst();
        if (required.isPresent()) {
            return outline.refused(
                    "“%s”是模板要求的部分，不能删除；没有内容可以写明“无”。".formatted(required.get().heading()), "id");
        }
        var changes = going.stream()
                .map(one -> new Change(
                        HistoryAction.REMOVED,
                        SectionFields.place(one.id()),
                        one.heading(),
                        SectionFields.whole(one, outline.position(one)),
                        null))
                .toList();
        return outline.with(outline.without(going), changes.toArray(Change[]::new));
    }

    /** @param after null: first */
    static Outcome move(Outlines outline, Section section, @Nullable UUID after, @Nullable Integer level) {
        var moving = outline.subtree(section);
        if (moving.stream().anyMatch(one -> one.id().equals(after))) {
            return outline.refused("不能把一节移到它自己的下级里。", "after");
        }
        var deeper = level == null ? 0 : level - section.level();
        if (moving.stream().anyMatch(one -> one.level() + deeper > 6 || one.level() + deeper < 1)) {
            return outline.refused("标题最多六级，移动后会超出。", "level");
        }
        var rest = outline.without(moving);
        var at = Outlines.placeAfter(rest, after);
        if (at < 0) {
            return outline.refused("要移到其后的那一节已不在，请刷新后再试。", "after");
        }
        var moved = moving.stream()
                .map(one -> Outlines.withLevel(one, one.level() + deeper))
                .toList();
        var all = new ArrayList<>(rest);
        all.addAll(at, moved);
        if (!Outlines.isTree(all)) {
            return outline.refused("标题只能比上一节深一级。", "level");
        }
        if (all.equals(outline.sections())) {
            return outline.with(outline.sections());
        }
        var now = all.indexOf(moved.get(0)) + 1;
        return outline.with(
                all,
                new Change(
                        HistoryAction.MOVED,
                        SectionFields.place(section.id()),
                        section.heading(),
                        Map.of("position", outline.position(section), "level", section.level()),
                        Map.of("position", now, "level", section.level() + deeper)));
    }
}
