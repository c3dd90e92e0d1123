package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.PrintProfile;
import cn.ziping.template.PrintRules;
import cn.ziping.template.SectionBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a report stands in its document, and in which order. */
class ReportDocumentTest {

    @Test
    void sectionsWithTheirTablesThenTheSignature() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "概况", "正文")
                .section(2, "人员", "", SectionBlock.STAFF_LINES)
                .staff("中心", "事业编制", 1200, null)
                .build());
        assertThat(document.blocks())
                .containsExactly(
                        new Heading(1, "一、", "概况"),
                        new Paragraph(Text.of("正文")),
                        new Heading(2, "（一）", "人员"),
                        document.blocks().get(3),
                        new Signature("云州市河湖保护中心", ""));
        assertThat(((Table) document.blocks().get(3)).caption()).isEqualTo("人员编制情况");
    }

    @Test
    void whatNoSectionShowsIsAnnexed() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .project("360001", "清淤", "12.5", "90")
                .indicator(FormParts.indicator(null, "产出指标/数量指标/清淤长度", "≥12公里", null, null, "10", null))
                .build());
        assertThat(document.blocks().stream().filter(Annex.class::isInstance))
                .containsExactly(new Annex("附件", "部门整体支出绩效自评表"), new Annex("附表", ""));
        assertThat(DocumentText.of(document)).contains("清淤12.5", "360001清淤90", "产出指标数量指标清淤长度≥12公里10");
    }

    @Test
    void projectsOfWhichOnlyTheNameIsKnownAreNamed() {
        var document = ReportDocument.of(
                MadeUp.report().project(null, "无数据的项目", null, null).build());
        assertThat(DocumentText.of(document)).endsWith("附表项目资金情况项目名称无数据的项目");
    }

    @Test
    void aReportWithNothingIsATitleAndAName() {
        var document = ReportDocument.of(MadeUp.report().titled("空报告").build());
        assertThat(DocumentText.of(document)).isEqualTo("空报告云州市河湖保护中心年月日");
    }

    @ParameterizedTest
    @CsvSource({"2024, 5, 1, 2024年5月1日", "2023, 12, 31, 2023年12月31日"})
    void theDateHasNoLeadingZeros(int year, int month, int day, String printed) {
        assertThat(ReportDocument.of(MadeUp.report().dated(year, month, day).build())
                        .blocks())
                .containsExactly(new Signature("云州市河湖保护中心", printed));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, true", "SUBMITTED, true", "RETURNED, true", "APPROVED, false", "PUBLISHED, false"})
    void aReportIsADraftUntilItIsApproved(ReportStatus status, boolean draft) {
        assertThat(ReportDocument.of(MadeUp.report().status(status).build())
                        .about()
                        .draft())
                .isEqualTo(draft);
    }

    @Test
    void figuresInTitleAndHeadingsArePutIn() {
        var document = ReportDocument.of(MadeUp.report()
                .titled("{{year}}年度*报告*")
                .section(1, "共{{projectCount}}个，{{nonsense}}", "")
                .project(null, "甲", null, null)
                .build());
        assertThat(document.title()).isEqualTo("2023年度*报告*");
        assertThat(document.blocks()).startsWith(new Heading(1, "一、", "共1个，〔引用失效：nonsense〕"));
    }

    @Test
    void thePagesAreSetAsOrderedElseAsTheTemplateHasIt() {
        var report = MadeUp.report()
                .printedBy(new PrintRules(PrintProfile.OFFICE, null, false, null, null, null))
                .build();
        assertThat(ReportDocument.profile(report, new PrintOrder(PrintFormat.PDF, null, Part.REPORT, null)))
                .isEqualTo(Profile.OFFICE);
        assertThat(ReportDocument.profile(report, new PrintOrder(PrintFormat.PDF, Profile.STRICT, Part.REPORT, null)))
                .isEqualTo(Profile.STRICT);
    }
}
