package cn.ziping.importing;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.mapping.SectionMapping;
import cn.ziping.platform.sql.Keys;
import cn.ziping.report.Section;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the report that a draft becomes: those of the document in their order, with what the template asks for and
 * nothing was mapped to, empty at its place. A document without sections begins with the outline of the template.
 *
 * @param rest lines of the cover that have no other place
 * @param isMoved whether the sections are taken as they are: they were written by an installation with the same template
 */
record ImportedOutline(Draft draft, Template template, List<String> rest, boolean isMoved) {

    List<Section> sections() {
        var sections = draft.sections().isEmpty() && !isMoved ? ofTemplate() : ofDocument();
        return asTree(rest.isEmpty() || sections.isEmpty() ? sections : withRest(sections));
    }

    private List<Section> ofTemplate() {
        return new ArrayList<>(
                template.outline().stream().map(ImportedOutline::begun).toList());
    }

    private List<Section> ofDocument() {
        var shown = EnumSet.noneOf(SectionBlock.class);
        draft.sections().stream().filter(one -> one.block() != null).forEach(one -> shown.add(one.block()));
        var sections = new ArrayList<Section>();
        var taken = new HashSet<String>();
        for (var section : mapped()) {
            var asked = template.section(section.templateKey()).orElse(null);
            var isFirst = asked != null && taken.add(asked.key());
            sections.add(isMoved ? again(section) : section(section, isFirst ? asked : null, shown));
        }
        if (!isMoved) {
            addMissing(sections, taken, shown);
        }
        return sections;
    }

    /** As they were mapped to this template, else mapped now. */
    private List<DraftSection> mapped() {
        return template.code().equals(draft.templateCode())
                ? draft.sections()
                : SectionMapping.map(draft.sections(), template.outline());
    }

    /** A report may have several sections of one key, and keys that the template has no more. */
    private static Section again(DraftSection section) {
        return new Section(
                Keys.next(),
                1,
                section.templateKey(),
                "",
                section.level(),
                section.heading(),
                section.body(),
                section.block());
    }

    private static Section section(DraftSection section, @Nullable OutlineSection asked, Set<SectionBlock> shown) {
        var block = section.block();
        if (block == null && asked != null && asked.block() != null && shown.add(asked.block())) {
            block = asked.block();
        }
        return new Section(
                Keys.next(),
                1,
                asked == null ? null : asked.key(),
                "",
                section.level(),
                section.heading(),
                section.body(),
                block);
    }

    /** Each behind the one that it follows in the template, and what the document has below that. */
    private void addMissing(List<Section> sections, Set<String> taken, Set<SectionBlock> shown) {
        var place = 0;
        for (var wanted : template.outline()) {
            if (taken.contains(wanted.key())) {
                place = placeOf(sections, wanted.key()) + 1;
            } else if (wanted.required()) {
                while (place < sections.size() && sections.get(place).level() > wanted.level()) {
                    place++;
                }
                var begun = begun(wanted);
                var again = wanted.block() != null && !shown.add(wanted.block());
                sections.add(place, again ? withBlock(begun, null) : begun);
                place++;
            }
        }
    }

    private static int placeOf(List<Section> sections, String key) {
        for (var i = 0; i < sections.size(); i++) {
            if (key.equals(sections.get(i).key())) {
                return i;
            }
        }
        throw new IllegalArgumentException("No section " + key);
    }

    private static Section begun(OutlineSection section) {
        return new Section(Keys.next(), 1, section.key(), "", section.level(), section.heading(), "", section.block());
    }

    private static Section withBlock(Section section, @Nullable SectionBlock block) {
        return new Section(
                section.id(),
                section.version(),
                section.key(),
                "",
                section.level(),
                section.heading(),
                section.body(),
                block);
    }

    private List<Section> withRest(List<Section> sections) {
        var first = sections.get(0);
        var lines = String.join("\n\n", rest);
        var body = first.body().isEmpty() ? lines : lines + "\n\n" + first.body();
        var all = new ArrayList<>(sections);
        all.set(0, new Section(first.id(), 1, first.key(), "", first.level(), first.heading(), body, first.block()));
        return all;
    }

    /** As a tree: one that is too deep for its place comes up as far as it must. */
    private static List<Section> asTree(List<Section> sections) {
        var tree = new ArrayList<Section>(sections.size());
        var level = 0;
        for (var section : sections) {
            level = Math.min(section.level(), level + 1);
            tree.add(new Section(
                    section.id(),
                    section.version(),
                    section.key(),
                    "",
                    level,
                    section.heading(),
                    section.body(),
                    section.block()));
        }
        return tree;
    }
}
