package cn.ziping.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.draft.DraftSection;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineChoiceTest {
    private static final List<Template> ALL =
            TemplateFiles.shipped().stream().map(TemplateFile::template).toList();

    /** Those with an outline that other templates do not have as well. */
    static Stream<Template> withOutline() {
        return ALL.stream().filter(template -> template.outline().size() >= 10);
    }

    @ParameterizedTest
    @MethodSource("withOutline")
    void theOutlineOfATemplateChoosesIt(Template template) {
        var sections = template.outline().stream()
                .map(section -> section(section.level(), section.heading()))
                .toList();

        assertThat(OutlineChoice.of(sections, null, ALL)).map(Template::code).contains(template.code());
        assertThat(OutlineChoice.of(sections, template.kind(), ALL))
                .map(Template::code)
                .contains(template.code());
    }

    @Test
    void aTemplateOfAnotherKindIsNotChosen() {
        var project = ALL.stream()
                .filter(template -> template.code().equals("jiangxi-project-2023"))
                .findFirst()
                .orElseThrow();
        var sections = project.outline().stream()
                .map(section -> section(section.level(), section.heading()))
                .toList();

        assertThat(OutlineChoice.of(sections, ReportKind.DEPARTMENT_WHOLE, ALL))
                .map(Template::kind)
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found).contains(ReportKind.DEPARTMENT_WHOLE));
    }

    @Test
    void aDocumentWithoutSectionsOrOfOtherMattersFollowsNone() {
        assertThat(OutlineChoice.of(List.of(), null, ALL)).isEmpty();
        assertThat(OutlineChoice.of(List.of(section(1, "会议议程"), section(1, "参会名单"), section(1, "座次")), null, ALL))
                .isEmpty();
    }

    private static DraftSection section(int level, String heading) {
        return new DraftSection("s", null, "", level, heading, "", null, List.of());
    }
}
