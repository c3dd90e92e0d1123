package cn.ziping.template.file;

import cn.ziping.template.FrameworkIndicator;
import cn.ziping.template.GradeScheme;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Severity;
import cn.ziping.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template as its file has it: sections stand within one another. What may be left out: templates/template.schema.json. */
record TemplateDocument(
        String code,
        int version,
        String name,
        ReportKind kind,
        List<NumberStyle> numbering,
        int fullScore,
        List<GradeScheme.Band> grades,
        String title,
        List<Part> outline,
        List<FrameworkIndicator> framework,
        ScoringRules scoring,
        @Nullable PrintRules print,
        @Nullable Map<String, Severity> severities) {

    record Part(
            String key,
            String heading,
            @Nullable String guidance,
            boolean required,
            int minimumLength,
            @Nullable SectionBlock block,
            List<Part> sections) {}

    Template toTemplate() {
        var flat = new ArrayList<OutlineSection>();
        flatten(outline, 1, flat);
        return new Template(
                code,
                version,
                name,
                kind,
                numbering,
                fullScore,
                grades,
                title,
                flat,
                framework,
                scoring,
                print == null ? PrintRules.COMMON : print,
                severities == null ? Map.of() : severities);
    }

    private static void flatten(List<Part> parts, int level, List<OutlineSection> flat) {
        for (var part : parts) {
            var guidance = part.guidance() == null ? null : part.guidance().strip();
            flat.add(new OutlineSection(
                    part.key(), level, part.heading(), guidance, part.required(), part.minimumLength(), part.block()));
            flatten(part.sections(), level + 1, flat);
        }
    }
}
