package cn.ziping.importing.mapping;

import cn.ziping.importing.draft.DraftSection;
import cn.ziping.template.OutlineSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds for the sections of a document those of a template's outline that they become: by how alike headings are, with
 * number, depth and what stands above them to decide between several. Documents of the same kind have the same order, so
 * the best assignment that keeps the order comes first; what is left over is assigned out of order only where headings are
 * all but the same. No match is better than a wrong one.
 */
public final class SectionMapping {
    /** Less alike than this two headings are not taken for one. */
    private static final double ALIKE = 0.6;

    private static final double ALIKE_OUT_OF_ORDER = 0.85;

    private final List<DraftSection> sections;
    private final List<OutlineSection> outline;
    private final List<HeadingWords> headings;
    private final List<HeadingWords> wanted;
    private final int[] parents;
    private final int[] outlineParents;
    private final double[][] alike;

    private SectionMapping(List<DraftSection> sections, List<HeadingWords> headings, List<OutlineSection> outline) {
        this.sections = sections;
        this.outline = outline;
        this.headings = headings;
        wanted = outline.stream()
                .map(section -> HeadingWords.of(section.heading()))
                .toList();
        parents = parents(sections.stream().map(DraftSection::level).toList());
        outlineParents = parents(outline.stream().map(OutlineSection::level).toList());
        alike = new double[sections.size()][outline.size()];
        for (var i = 0; i < sections.size(); i++) {
            for (var j = 0; j < outline.size(); j++) {
                alike[i][j] = alike(i, j);
            }
        }
    }

    /**
     * @param sections of a document, in reading order
     * @param outline of a template, in reading order
     * @return the same sections with the keys that they were mapped to; no key twice
     */
    public static List<DraftSection> map(List<DraftSection> sections, List<OutlineSection> outline) {
        return map(sections, headings(sections), outline);
    }

    /** To be had once for several outlines. */
    static List<HeadingWords> headings(List<DraftSection> sections) {
        return sections.stream()
                .map(section -> HeadingWords.of(section.heading()))
                .toList();
    }

    static List<DraftSection> map(
            List<DraftSection> sections, List<HeadingWords> headings, List<OutlineSection> outline) {
        var keys = new SectionMapping(sections, headings, outline).keys();
        var mapped = new ArrayList<DraftSection>(sections.size());
        for (var i = 0; i < sections.size(); i++) {
            mapped.add(withKey(
                    sections.get(i), keys[i] < 0 ? null : outline.get(keys[i]).key()));
        }
        return mapped;
    }

    /** The same section of another key. */
    public static DraftSection withKey(DraftSection section, @Nullable String key) {
        return new DraftSection(
                section.key(),
                key,
                section.number(),
                section.level(),
                section.heading(),
                section.body(),
                section.block(),
                section.blocks());
    }

    /** For each place the nearest one before it with a smaller level; −1 where there is none. */
    private static int[] parents(List<Integer> levels) {
        var parents = new int[levels.size()];
        for (var i = 0; i < parents.length; i++) {
            var above = i - 1;
            while (above >= 0 && levels.get(above) >= levels.get(i)) {
                above = parents[above];
            }
            parents[i] = above;
        }
        return parents;
    }

    private double alike(int section, int at) {
        var likeness = HeadingLikeness.of(headings.get(section), wanted.get(at));
        if (likeness < ALIKE) {
            return 0;
        }
        var levels = Math.abs(sections.get(section).level() - outline.get(at).level());
        var sameLevel = levels == 0 ? 0.06 : levels == 1 ? 0 : -0.04;
        return likeness + sameLevel + above(section, at);
    }

    /** Sections of the same heading differ by what they stand below. */
    private double above(int section, int at) {
        var parent = parents[section];
        var wantedParent = outlineParents[at];
        if (parent < 0 || wantedParent < 0) {
            return parent < 0 && wantedParent < 0 ? 0.04 : 0;
        }
        var likeness = HeadingLikeness.of(headings.get(parent), wanted.get(wantedParent));
        return likeness >= ALIKE ? 0.08 * likeness : -0.04;
    }

    private int[] keys() {
        var keys = inOrder();
        var taken = new HashSet<Integer>();
        for (var key : keys) {
            taken.add(key);
        }
        while (true) {
            var best = ALIKE_OUT_OF_ORDER;
            var at = -1;
            var key = -1;
            for (var i = 0; i < keys.length; i++) {
                for (var j = 0; keys[i] < 0 && j < outline.size(); j++) {
                    if (!taken.contains(j) && alike[i][j] > best) {
                        best = alike[i][j];
                        at = i;
                        key = j;
                    }
                }
            }
            if (at < 0) {
                return keys;
            }
            keys[at] = key;
            taken.add(key);
        }
    }

    /** The assignment of the highest likeness altogether in which what comes first stays first. */
    private int[] inOrder() {
        var best = new double[sections.size() + 1][outline.size() + 1];
        for (var i = sections.size() - 1; i >= 0; i--) {
            for (var j = outline.size() - 1; j >= 0; j--) {
                var together = alike[i][j] > 0 ? alike[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var keys = new int[sections.size()];
        Arrays.fill(keys, -1);
        var j = 0;
        for (var i = 0; i < keys.length; i++) {
            while (j < outline.size() && !isTogether(best, i, j) && best[i][j] > best[i + 1][j]) {
                j++;
            }
            if (j < outline.size() && isTogether(best, i, j)) {
                keys[i] = j++;
            }
        }
        return keys;
    }

    private boolean isTogether(double[][] best, int i, int j) {
        return alike[i][j] > 0 && best[i][j] == alike[i][j] + best[i + 1][j + 1];
    }
}
