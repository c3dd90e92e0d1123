package cn.ziping.importing.outline;

import static cn.ziping.importing.outline.ShortReport.BODY;
import static cn.ziping.importing.outline.ShortReport.read;
import static cn.ziping.importing.outline.ShortReport.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.template.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the first heading: titles, lines and tables of a cover, and what is neither. */
class TitlesAndCoversTest {
    @Test
    void titleOverSeveralLinesIsOne() {
        var identity = read(with(BODY, "青山县水务局", "2022 年度部门整体支出", "绩效自评报告"));
        assertThat(identity.title()).isEqualTo("青山县水务局2022年度部门整体支出绩效自评报告");
        assertThat(identity.departmentName()).isEqualTo("青山县水务局");
        assertThat(identity.year()).isEqualTo(2022);
        assertThat(identity.introduction()).isEmpty();
    }

    @Test
    void subtitleInBracketsBelongsToTheTitle() {
        var identity = read(with(BODY, "青山县水务局项目支出绩效自评报告", "（2023年度）"));
        assertThat(identity.title()).isEqualTo("青山县水务局项目支出绩效自评报告（2023年度）");
        assertThat(identity.year()).isEqualTo(2023);
    }

    @Test
    void theSameTitleAgainIsNoText() {
        var title = "2023 年度青山县水务局部门整体支出绩效自评报告";
        var identity = read(with(BODY, title, "2024年5月6日", "2023年度青山县水务局部门整体支出绩效自评报告", "根据要求开展自评。"));
        assertThat(identity.introduction())
                .extracting(piece -> ((Passage) piece).text())
                .containsExactly("根据要求开展自评。");
        assertThat(identity.date()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(identity.year()).isEqualTo(2023);
    }

    @Test
    void linesOfTheCoverKeepTheirLabels() {
        var identity = read(with(
                BODY,
                "部门整体支出绩效自评报告",
                "单 位 名 称：青山县水务局（盖章）",
                "评价年度：2023 年",
                "评价方式：□部门评价 ☑单位自评",
                "项目负责人：李四    联系电话：0791-1234567",
                "填报日期：2024年3月12日",
                "报送地址："));
        assertThat(identity.cover())
                .containsExactly(
                        Map.entry("单位名称", List.of("青山县水务局（盖章）")),
                        Map.entry("评价年度", List.of("2023年")),
                        Map.entry("评价方式", List.of("□部门评价", "☑单位自评")),
                        Map.entry("项目负责人", List.of("李四")),
                        Map.entry("联系电话", List.of("0791-1234567")),
                        Map.entry("填报日期", List.of("2024年3月12日")),
                        Map.entry("报送地址", List.of()));
        assertThat(identity.departmentName()).isEqualTo("青山县水务局");
        assertThat(identity.year()).isEqualTo(2023);
        assertThat(identity.date()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(identity.evidence().get("departmentName"))
                .isEqualTo(new Evidence(1, null, null, "单 位 名 称：青山县水务局（盖章）"));
    }

    @Test
    void coverLaidOutAsTableIsCover() {
        var grid = new Grid(1, null, null, List.of(row(1, 0, "项目名称", "农村道路养护"), row(1, 1, "项目单位", "青山县交通运输局")));
        var blocks = List.<Block>of(
                Paragraph.plain(0, "2023年度项目支出绩效自评报告"),
                grid,
                Paragraph.plain(2, "一、项目概况"),
                Paragraph.plain(3, "养护二百公里。"));
        var identity = Identities.read(Documents.outline(List.of(), blocks), "a.docx");
        assertThat(identity.cover())
                .containsExactly(Map.entry("项目名称", List.of("农村道路养护")), Map.entry("项目单位", List.of("青山县交通运输局")));
        assertThat(identity.departmentName()).isEqualTo("青山县交通运输局");
        assertThat(identity.introduction()).isEmpty();
    }

    @Test
    void aFormOfIndicatorsIsNoCover() {
        var grid = new Grid(
                1, null, null, List.of(row(1, 0, "项目名称", "道路养护", "单位", "万元"), row(1, 1, "一级指标", "二级指标", "分值", "得分")));
        var blocks = List.<Block>of(Paragraph.plain(0, "项目支出绩效自评表"), grid);
        var identity = Identities.read(Documents.outline(List.of(), blocks), "a.docx");
        assertThat(identity.cover()).isEmpty();
        assertThat(identity.introduction()).hasSize(1);
        assertThat(identity.kind()).isEqualTo(ReportKind.PROJECT_EXPENDITURE);
    }

    @Test
    void linesOfAWebPageAreTakenOutAndTold() {
        var blocks = Documents.lines(with(
                BODY,
                "索引号：QS-2023-001    信息分类：财政预决算    发布日期：2023-06-01",
                "信息来源：青山县水务局    浏览次数：128    字体：大 中 小",
                "青山县水务局2022年度部门整体支出绩效自评报告"));
        var cleaned = Residue.remove(blocks);
        assertThat(cleaned.pieces()).hasSize(1 + BODY.length);
        assertThat(cleaned.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("网页上的行"));
        var identity = Identities.read(Documents.outline(List.of(), blocks), "a.txt");
        assertThat(identity.title()).isEqualTo("青山县水务局2022年度部门整体支出绩效自评报告");
        assertThat(identity.date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"资金来源：财政拨款", "来源：县财政", "项目单位：青山县水务局  发布日期：2023-06-01", "阅读：全民阅读活动办了八场。"})
    void linesThatOnlyLookLikeThoseOfAWebPageStay(String line) {
        assertThat(Residue.remove(Documents.lines(line, "绩效自评报告")).pieces()).hasSize(2);
    }

    @Test
    void titleRowsOfAWorkbookNameDepartmentYearAndKind() {
        var grid = new Grid(
                0,
                null,
                null,
                List.of(
                        row(0, 0, "2023年度青山县水务局项目支出绩效自评情况汇总"),
                        row(0, 1, "填报单位：青山县水务局（盖章）", "单位：万元"),
                        row(0, 2, "序号", "项目名称", "预算数", "得分")));
        var identity = Identities.read(Documents.outline(List.of(), List.of(grid)), "a.xlsx");
        assertThat(identity.departmentName()).isEqualTo("青山县水务局");
        assertThat(identity.year()).isEqualTo(2023);
        assertThat(identity.kind()).isEqualTo(ReportKind.PROJECT_EXPENDITURE);
    }

    @Test
    void titleLinesAboveATableNameDepartmentYearAndKind() {
        var identity = read("2023年度青山县水务局项目支出绩效自评情况汇总表", "填报单位：青山县水务局    单位：人民币万元");
        assertThat(identity.departmentName()).isEqualTo("青山县水务局");
        assertThat(identity.year()).isEqualTo(2023);
        assertThat(identity.kind()).isEqualTo(ReportKind.PROJECT_EXPENDITURE);
    }

    @Test
    void wordsBeforeTheFirstHeadingStayAsIntroduction() {
        var identity = read(with(BODY, "青山县水务局2022年度部门整体支出绩效自评报告", "青财绩〔2023〕5号", "根据通知要求，现将自评情况报告如下："));
        assertThat(identity.introduction())
                .extracting(piece -> ((Passage) piece).text())
                .containsExactly("青财绩〔2023〕5号", "根据通知要求，现将自评情况报告如下：");
    }

    @Test
    void linesThatTheFileCallsTitleAreTheTitle() {
        var blocks = List.<Block>of(
                titled(0, "青山县水务局"),
                titled(1, "2022年度绩效自评情况"),
                Paragraph.plain(2, "一、概况"),
                Paragraph.plain(3, "好。"),
                Paragraph.plain(4, "二、结论"));
        assertThat(Identities.read(Documents.outline(List.of(), blocks), "a.docx")
                        .title())
                .isEqualTo("青山县水务局2022年度绩效自评情况");
    }

    private static Paragraph titled(int id, String text) {
        return new Paragraph(id, null, text, null, ParagraphStyle.TITLE, false);
    }

    private static List<Cell> row(int block, int row, String... texts) {
        var cells = new ArrayList<Cell>();
        for (var text : texts) {
            cells.add(new Cell(text, false, block, row, cells.size()));
        }
        return cells;
    }
}
