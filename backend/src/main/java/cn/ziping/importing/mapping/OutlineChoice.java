package cn.ziping.importing.mapping;

import cn.ziping.importing.draft.DraftSection;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the template whose outline a document follows most: a proposal, which a person may change. */
public final class OutlineChoice {
    /** A document that has fewer sections in common with an outline follows none. */
    private static final int FEWEST = 3;

    private static final double LEAST = 0.25;

    private OutlineChoice() {}

    /**
     * @param kind of the document; null where it does not say
     * @param templates to choose from; of those that are followed alike the first
     */
    public static Optional<Template> of(
            List<DraftSection> sections, @Nullable ReportKind kind, List<Template> templates) {
        Template best = null;
        var followed = LEAST;
        var headings = SectionMapping.headings(sections);
        for (var template : templates) {
            if (kind == null || template.kind() == kind) {
                var share = share(sections, headings, template);
                if (share > followed) {
                    best = template;
                    followed = share;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Sections that both have, of all that either has: 0 to 1. */
    private static double share(List<DraftSection> sections, List<HeadingWords> headings, Template template) {
        var common = SectionMapping.map(sections, headings, template.outline()).stream()
                .map(DraftSection::templateKey)
                .filter(Objects::nonNull)
                .count();
        var all = sections.size() + template.outline().size();
        return common < FEWEST ? 0 : 2.0 * common / all;
    }
}
