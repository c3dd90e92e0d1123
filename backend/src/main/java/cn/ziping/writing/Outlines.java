package cn.ziping.writing;

import cn.ziping.history.Change;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.template.OutlineSection;
import cn.ziping.writing.Draft.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outline of a report: sections in reading order, each below the nearest one before it with a smaller level. */
record Outlines(Report report) {

    List<Section> sections() {
        return report.sections();
    }

    @Nullable
    Section find(@Nullable UUID id) {
        return sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Counted from 1. */
    int position(Section section) {
        return sections().indexOf(section) + 1;
    }

    /** A section with all below it. */
    List<Section> subtree(Section section) {
        var start = sections().indexOf(section);
        var end = start + 1;
        while (end < sections().size() && sections().get(end).level() > section.level()) {
            end++;
        }
        return sections().subList(start, end);
    }

    boolean isRequired(Section section) {
        return report.template()
                .section(section.key())
                .map(OutlineSection::required)
                .orElse(false);
    }

    List<Section> replace(Section changed) {
        return sections().stream()
                .map(section -> section.id().equals(changed.id()) ? changed : section)
                .toList();
    }

    List<Section> without(List<Section> some) {
        var rest = new ArrayList<>(sections());
        rest.removeAll(some);
        return rest;
    }

    /** Where a section of this level goes after another one and what is below that; −1 when that one is not there. */
    int placeBelow(@Nullable UUID after, int level) {
        var place = placeAfter(sections(), after);
        while (place > 0 && place < sections().size() && sections().get(place).level() > level) {
            place++;
        }
        return place;
    }

    /** The level nearest to this one that a section at this place can have, so that those around it stay a tree. */
    static int levelAt(List<Section> sections, int index, int level) {
        var before = index == 0 ? 0 : sections.get(index - 1).level();
        var next = index == sections.size() ? 1 : sections.get(index).level();
        return Math.max(1, Math.min(before + 1, Math.max(level, next - 1)));
    }

    /** 0 for null; −1 when it is not there. */
    static int placeAfter(List<Section> sections, @Nullable UUID after) {
        if (after == null) {
            return 0;
        }
        for (var i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether no section is more than one level deeper than the one before it. */
    static boolean isTree(List<Section> sections) {
        var level = 0;
        for (var section : sections) {
            if (section.level() > level + 1) {
                return false;
            }
            level = section.level();
        }
        return true;
    }

    /** The same sections as a tree: one that is too deep for its place comes up as far as it must. */
    static List<Section> mended(List<Section> sections) {
        var mended = new ArrayList<Section>(sections.size());
        var level = 0;
        for (var section : sections) {
            level = Math.min(section.level(), level + 1);
            mended.add(new Section(
                    section.id(),
                    section.version(),
                    section.key(),
                    section.number(),
                    level,
                    section.heading(),
                    section.body(),
                    section.block()));
        }
        return mended;
    }

    static Section withVersion(Section section, int version) {
        return new Section(
                section.id(),
                version,
                section.key(),
                section.number(),
                section.level(),
                section.heading(),
                section.body(),
                section.block());
    }

    /** Another level is another version. */
    static Section withLevel(Section section, int level) {
        return level == section.level()
                ? section
                : new Section(
                        section.id(),
                        section.version() + 1,
                        section.key(),
                        section.number(),
                        level,
                        section.heading(),
                        section.body(),
                        section.block());
    }

    Outcome with(List<Section> sections, Change... changes) {
        var after = report.with(
                sections, report.staffLines(), report.budgetLines(), report.projects(), report.indicators());
        return new Outcome(after, List.of(changes), List.of());
    }

    Outcome unchanged(List<UserError> errors) {
        return Outcome.refused(report, errors);
    }

    Outcome refused(String sentence, String field) {
        return Outcome.refused(report, UserError.of(Code.INVALID, sentence, field));
    }
}
