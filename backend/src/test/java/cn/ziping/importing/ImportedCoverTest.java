package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportedCoverTest {
    private static final Template TEMPLATE = TemplateFiles.shipped().stream()
            .map(TemplateFile::template)
            .filter(template -> template.code().equals("jiangxi-project-2023"))
            .findFirst()
            .orElseThrow();

    @Test
    void boxesThatAreTickedAreTheAnswer() {
        var cover = ImportedCover.of(TEMPLATE, Map.of("评价类型", List.of("□实施过程评价", "☑完成结果评价")));

        assertThat(cover.answers().values()).containsExactly(List.of("完成结果评价"));
        assertThat(cover.rest()).isEmpty();
    }

    @Test
    void oneNameAloneIsAnAnswerWithoutATick() {
        assertThat(ImportedCover.of(TEMPLATE, Map.of("评价类型", List.of("实施过程评价")))
                        .answers()
                        .values())
                .containsExactly(List.of("实施过程评价"));
    }

    @Test
    void allNamesWithoutATickAreTheQuestionAndStayText() {
        var cover = ImportedCover.of(TEMPLATE, Map.of("评价类型", List.of("实施过程评价", "完成结果评价")));

        assertThat(cover.answers()).isEmpty();
        assertThat(cover.rest()).containsExactly("评价类型：实施过程评价、完成结果评价");
    }

    @Test
    void aLineOfTextIsTakenAsItIsAndAnUnknownOneStaysText() {
        var cover = ImportedCover.of(TEMPLATE, Map.of("主管部门", List.of("某县人民政府"), "密级", List.of("无")));

        assertThat(cover.answers().values()).containsExactly(List.of("某县人民政府"));
        assertThat(cover.rest()).containsExactly("密级：无");
    }
}
