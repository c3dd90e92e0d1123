package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.FundSource;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.template.SectionBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                        new Signature("云州市河湖保护中心"));
        var staff = (Table) document.blocks().get(3);
        assertThat(labels(staff)).containsExactly("单位", "类别", "编制数（人）");
        assertThat(cells(staff)).containsExactly(List.of("中心", "事业编制", "1,200"));
    }

    @Test
    void figuresKeepEveryDigitAndMissingOnesADash() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "预算", "", SectionBlock.BUDGET_LINES)
                .budget(FundSource.ALL, "合计", "1234567.80", "0")
                .budget(FundSource.GENERAL_PUBLIC, "基本支出", null, "-1000")
                .budget(FundSource.GENERAL_PUBLIC, "项目支出", "0.050", null)
                .build());
        assertThat(cells((Table) document.blocks().get(1)))
                .containsExactly(
                        List.of("全部资金", "合计", "1,234,567.80", "0"),
                        List.of("一般公共预算", "基本支出", "–", "-1,000"),
                        List.of("一般公共预算", "项目支出", "0.050", "–"));
    }

    @Test
    void sourcesAreNotNamedWhereNoneIsToldApart() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "预算", "", SectionBlock.BUDGET_LINES)
                .budget(FundSource.ALL, "合计", "1", "2")
                .build());
        assertThat(labels((Table) document.blocks().get(1))).containsExactly("项目", "年初预算数（万元）", "全年执行数（万元）");
    }

    @Test
    void whatNoSectionShowsIsAnnexed() {
        var document = ReportDocument.of(MadeUp.report()
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .project("360001", "清淤", "12.5", "90")
                .indicator("产出指标", "数量指标", "清淤长度", "≥12公里", "10")
                .build());
        assertThat(document.blocks().stream().filter(Annex.class::isInstance))
                .containsExactly(new Annex("附表1"), new Annex("附表2"));
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
        assertThat(DocumentText.of(document)).isEqualTo("空报告云州市河湖保护中心");
    }

    private static List<String> labels(Table table) {
        return table.columns().stream().map(column -> column.label().plain()).toList();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Text::plain).toList())
                .toList();
    }
}
