package cn.ziping.printing;

import static cn.ziping.printing.FormParts.evaluated;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.report.Report;
import cn.ziping.sample.WholeSamples;
import cn.ziping.support.AProject;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The official forms behind the text: which of them, in which order, under which numbers. */
class AttachmentTest {

    @Test
    void aFewFormsAreNotedOneByOneBeforeTheSignature() {
        var report = MadeUp.report().ofProjects().section(1, "概况", "正文");
        evaluated(report, "甲");
        evaluated(report, "乙");
        report.project(null, "没有指标的", null, null);
        var blocks = ReportDocument.of(report.build()).blocks();
        var names = List.of("项目支出绩效自评表（甲）", "项目支出绩效自评表（乙）");
        assertThat(blocks.subList(2, 5))
                .containsExactly(
                        new Attachments(names), new Signature("云州市河湖保护中心", ""), new Annex("附件1", names.get(0)));
        assertThat(blocks.get(6)).isEqualTo(new Annex("附件2", names.get(1)));
        assertThat(blocks.stream().filter(Form.class::isInstance)).hasSize(2);
        assertThat(blocks.stream().filter(Annex.class::isInstance)).last().isEqualTo(new Annex("附表", ""));
    }

    /** Of a project without indicators nothing but its form has its goal and its funds by origin. */
    @ParameterizedTest
    @CsvSource({"true, 清淤12公里, , ", "false, 清淤12公里, , ", "false, , 清淤11公里, ", "false, , , 77.5", "true, , , 77.5"})
    void whatOnlyAFormShowsIsAttached(
            boolean ofProjects, @Nullable String target, @Nullable String actual, @Nullable String fiscal) {
        var report = MadeUp.report();
        if (ofProjects) {
            report.ofProjects();
        }
        report.project(null, "什么都没有的", null, null).project(aimed("甲", " ", "", null));
        var made = report.project(aimed("乙", target, actual, fiscal)).build();
        var document = ReportDocument.of(made);
        assertThat(document.blocks())
                .contains(new Attachments(List.of("项目支出绩效自评表（乙）")), new Annex("附件", "项目支出绩效自评表（乙）"));
        assertThat(document.blocks().stream().filter(Form.class::isInstance)).hasSize(1);
        var said = Stream.of(target, actual, fiscal).filter(Objects::nonNull).toList();
        assertThat(DocumentText.of(document)).contains(said);
        var alone = new PrintOrder(PrintFormat.PDF, null, Part.FORMS, null);
        assertThat(ReportDocument.of(made, alone).blocks().stream()
                        .filter(Form.class::isInstance)
                        .map(DocumentText::of))
                .anySatisfy(form -> assertThat(form).contains(said));
    }

    @Test
    void theOnlyFormHasNoNumber() {
        var report = MadeUp.report().ofProjects();
        evaluated(report, "甲");
        assertThat(ReportDocument.of(report.build()).blocks())
                .contains(new Attachments(List.of("项目支出绩效自评表（甲）")), new Annex("附件", "项目支出绩效自评表（甲）"));
    }

    @Test
    void manyFormsAreOneAttachment() {
        var report = MadeUp.report().ofProjects();
        for (var i = 1; i <= 11; i++) {
            evaluated(report, "项目" + i);
        }
        var blocks = ReportDocument.of(report.build()).blocks();
        assertThat(blocks)
                .contains(
                        new Attachments(List.of("项目支出绩效自评表（11份）")),
                        new Annex("附件1-1", "项目支出绩效自评表（项目1）"),
                        new Annex("附件1-11", "项目支出绩效自评表（项目11）"));
    }

    /** What stands in an attached form is not said again in the text. */
    @Test
    void indicatorsOfProjectsStandInTheirFormsOnly() {
        var report = MadeUp.report().ofProjects().section(1, "指标", "", SectionBlock.INDICATORS);
        evaluated(report, "甲");
        report.indicator(FormParts.indicator(null, "总体/数量/报告的指标", "1", "1", "10", "9", null));
        var document = ReportDocument.of(report.build());
        assertThat(document.blocks().stream().filter(Table.class::isInstance))
                .extracting(block -> ((Table) block).caption())
                .containsExactly("绩效指标情况", "项目资金情况");
        assertThat(DocumentText.of(document)).containsOnlyOnce("甲的指标").containsOnlyOnce("报告的指标");
    }

    /** Names and texts as people type them: nothing breaks, nothing is lost. */
    @Test
    void oddNamesAndManyProjects() {
        var report = MadeUp.report().ofProjects();
        evaluated(report, " ");
        evaluated(report, "两\n行");
        evaluated(report, "长".repeat(500));
        for (var i = 0; i < 997; i++) {
            evaluated(report, "项目" + i);
        }
        var document = ReportDocument.of(report.build());
        assertThat(document.blocks().stream().filter(Form.class::isInstance)).hasSize(1000);
        assertThat(document.blocks()).contains(new Attachments(List.of("项目支出绩效自评表（1000份）")));
        assertThat(document.blocks().stream().filter(Annex.class::isInstance).map(block -> ((Annex) block).name()))
                .startsWith("项目支出绩效自评表", "项目支出绩效自评表（两 行）")
                .allSatisfy(name -> assertThat(name).doesNotContain("\n"));
    }

    static List<Report> samples() {
        return WholeSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleOfADepartmentHasItsForm(Report report) {
        var forms = report.kind() == ReportKind.DEPARTMENT_WHOLE ? 1 : 0;
        var blocks = ReportDocument.of(report).blocks();
        assertThat(blocks.stream().filter(Form.class::isInstance)).hasSize(forms);
        assertThat(blocks.stream().filter(Attachments.class::isInstance)).hasSize(forms);
    }

    private static Project aimed(
            String name, @Nullable String target, @Nullable String actual, @Nullable String fiscal) {
        var funds = new ProjectFund(FundOrigin.FISCAL_APPROPRIATION, FormParts.figure(fiscal), null, null);
        return AProject.named(name).aimed(target, actual).funds(funds).made();
    }
}
