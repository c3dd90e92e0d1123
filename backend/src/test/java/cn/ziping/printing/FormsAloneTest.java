package cn.ziping.printing;

import static cn.ziping.printing.FormParts.evaluated;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Form;
import cn.ziping.report.Report;
import cn.ziping.sample.WholeSamples;
import cn.ziping.template.ReportKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official forms without their report: all of them, or that of one project. */
class FormsAloneTest {

    @Test
    void eachIsOnAPageOfItsOwn() {
        var report = MadeUp.report().ofProjects();
        var first = evaluated(report, "甲");
        report.project(null, "没有指标的", null, null);
        var made = report.build();
        var all = forms(made, null);
        assertThat(all.blocks()).hasSize(3);
        assertThat(all.blocks().get(1)).isEqualTo(new Annex("", "项目支出绩效自评表"));
        assertThat(all.titled()).isFalse();
        assertThat(all.cover()).isNull();
        assertThat(all.title()).isEqualTo(made.title());

        var one = forms(made, first);
        assertThat(one.blocks()).hasSize(1);
        assertThat(DocumentText.of(one.blocks().get(0))).contains("甲的指标");
        assertThat(forms(made, new UUID(404, 0)).blocks()).isEmpty();
        var without = forms(made, made.projects().get(1).id());
        assertThat(DocumentText.of(without.blocks().get(0))).contains("没有指标的");
    }

    @Test
    void thoseOfADepartmentBeginWithItsOwn() {
        var report = MadeUp.report().project(null, "没有指标的", null, null);
        evaluated(report, "甲");
        assertThat(forms(report.build(), null).blocks().stream().filter(Form.class::isInstance))
                .extracting(form -> ((Form) form).title())
                .containsExactly("部门整体支出绩效自评表", "项目支出绩效自评表", "项目支出绩效自评表");
        assertThat(forms(MadeUp.report().ofProjects().build(), null).blocks()).isEmpty();
    }

    /** A template of departments says nothing of what is asked of projects; the national form does. */
    @Test
    void aProjectOfADepartmentHasTheRowsOfTheNationalForm() {
        var report = MadeUp.report().project(null, "没有指标的", null, null).build();
        var form = DocumentText.of(
                forms(report, report.projects().get(0).id()).blocks().get(0));
        assertThat(form)
                .containsSubsequence("产出指标（50分）", "数量指标", "质量指标", "时效指标", "成本指标")
                .containsSubsequence("效益指标（30分）", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")
                .containsSubsequence("满意度指标（10分）", "服务对象满意度指标");
    }

    static List<Report> samples() {
        return WholeSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesHaveTheFormsOfTheirKind(Report report) {
        for (var project : report.projects()) {
            assertThat(DocumentText.of(forms(report, project.id()).blocks().get(0)))
                    .contains(project.name().replaceAll("\\s", ""));
        }
        var ofDepartment = report.kind() == ReportKind.DEPARTMENT_WHOLE ? 1 : 0;
        assertThat(forms(report, null).blocks().stream().filter(Form.class::isInstance))
                .hasSize(ofDepartment + report.projects().size());
    }

    private static Document forms(Report report, @Nullable UUID project) {
        return ReportDocument.of(report, new PrintOrder(PrintFormat.PDF, null, Part.FORMS, project));
    }
}
