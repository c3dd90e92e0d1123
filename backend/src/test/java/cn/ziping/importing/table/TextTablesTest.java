package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.gather;
import static cn.ziping.importing.table.TableBuilder.nowhere;
import static cn.ziping.importing.table.TableBuilder.onlyTable;
import static cn.ziping.importing.table.TableBuilder.tables;
import static cn.ziping.importing.table.TableBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of text that are the rows of a table, by tabs, bars, spaces, or a cell a line. */
class TextTablesTest {
    private static List<String> passages(List<Piece> pieces) {
        return pieces.stream()
                .filter(Passage.class::isInstance)
                .map(piece -> ((Passage) piece).text())
                .toList();
    }

    @Test
    void linesWithTabsBelowAHead() {
        var pieces = gather("""
                各项目得分如下：
                序号\\t项目名称\\t得分
                1\\t河道清淤\\t95
                2\\t堤防加固\\t90

                二、主要结论
                """);
        assertThat(passages(pieces)).containsExactly("各项目得分如下：", "二、主要结论");
        assertThat(words(tables(pieces).get(0))).containsExactly("序号|项目名称|得分", "1|河道清淤|95", "2|堤防加固|90");
        assertThat(pieces.get(1)).isInstanceOf(Table.class);
    }

    @Test
    void cellsKnowTheirParagraph() {
        var table = tables(gather("单位：万元\n项目名称\\t执行数\n河道清淤\\t95\n")).get(0);
        assertThat(table.rows().get(1).get(1)).isEqualTo(new Cell("95", false, 2, Cell.NO_GRID, 1));
        assertThat(Evidence.of(table.rows().get(1).get(1))).isEqualTo(new Evidence(2, null, null, "95"));
        assertThat(table.blocks()).containsExactly(1, 2);
    }

    @Test
    void aMissingCellLeavesItsColumnEmpty() {
        assertThat(onlyTable("""
                序号\\t编码\\t项目名称\\t得分\\t等级
                1\\t43100001\\t东岸大道\\t95\\t优
                2\\t西岸大道\\t90\\t优
                3\\t43100003\\t人行道\\t优
                """))
                .containsExactly("序号|编码|项目名称|得分|等级", "1|43100001|东岸大道|95|优", "2||西岸大道|90|优", "3|43100003|人行道||优");
    }

    @Test
    void anExtraTabIsNoCell() {
        assertThat(onlyTable("""
                序号\\t项目名称\\t得分
                1\\t\\t东岸大道\\t95
                2\\t西岸大道\\t\\t90
                """)).containsExactly("序号|项目名称|得分", "1|东岸大道|95", "2|西岸大道|90");
    }

    @Test
    void linesWithPipes() {
        assertThat(onlyTable("""
                | 项目名称 | 得分 |
                |---|---:|
                | 东岸大道 | 95 |
                """)).containsExactly("项目名称|得分", "东岸大道|95");
    }

    @Test
    void linesWithWideSpaces() {
        assertThat(onlyTable("""
                序号    项目名称        预算数    执行数
                1       PPP 项目        100       90
                2       5G 基站  补助   20        18
                """)).containsExactly("序号|项目名称|预算数|执行数", "1|PPP 项目|100|90", "2|5G 基站 补助|20|18");
    }

    @Test
    void linesWithSingleSpaces() {
        assertThat(onlyTable("""
                年度 项目名称 批复金额(万元) 年初预算数(万元) 执行数(万元) 执行率(%)
                2024 PPP 项目 10 10 9 90
                2024 关于下达 2023 年奖励资金(第 2 批) 20 20 - -
                2024 城东 24 年
                绿化工程 5 5 5 100
                以上为全部项目。
                """))
                .containsExactly(
                        "年度|项目名称|批复金额(万元)|年初预算数(万元)|执行数(万元)|执行率(%)",
                        "2024|PPP 项目|10|10|9|90",
                        "2024|关于下达 2023 年奖励资金(第 2 批)|20|20|-|-",
                        "2024|城东 24 年 绿化工程|5|5|5|100");
    }

    @Test
    void oneCellALine() {
        var pieces = gather("""
                自评得分情况：
                序号
                项目名称
                得分
                1
                东岸大道
                95
                2
                西岸大道
                90
                三、存在问题
                """);
        assertThat(words(tables(pieces).get(0))).containsExactly("序号|项目名称|得分", "1|东岸大道|95", "2|西岸大道|90");
        assertThat(passages(pieces)).containsExactly("自评得分情况：", "三、存在问题");
    }

    @Test
    void theFirstRowMayBeginLikeAHead() {
        assertThat(onlyTable("""
                一级指标
                二级指标
                三级指标
                年度指标值
                实际完成值
                分值
                得分
                预算执行
                预算执行率
                全年预算执行率
                100%
                97%
                10
                9.7
                产出指标
                数量指标
                清淤长度
                ≥20公里
                22公里
                10
                10
                总分
                20
                19.7
                """)).hasSize(4).contains("预算执行|预算执行率|全年预算执行率|100%|97%|10|9.7", "||||总分|20|19.7");
    }

    @Test
    void valuesBesideEachOther() {
        assertThat(onlyTable("""
                指标 年初目标值 实际完成值 分值 得分
                产出-数量 清淤长度 ≥20公里 22公里 10 10
                产出-质量 验收合格率 100% 100% 5 5
                产出指标小计 15 15
                """))
                .containsExactly(
                        "指标|年初目标值|实际完成值|分值|得分",
                        "产出-数量 清淤长度|≥20公里|22公里|10|10",
                        "产出-质量 验收合格率|100%|100%|5|5",
                        "产出指标小计|||15|15");
    }

    @Test
    void linesOfOneParagraph() {
        var pieces =
                TextTables.gather(List.of(Passage.of(Paragraph.plain(3, "得分见下表：\n项目名称\t得分\n东岸大道\t95\n注：满分100分。"))));
        assertThat(passages(pieces)).containsExactly("得分见下表：", "注：满分100分。");
        assertThat(words(tables(pieces).get(0))).containsExactly("项目名称|得分", "东岸大道|95");
        assertThat(pieces).extracting(Piece::block).containsOnly(3);
    }

    @Test
    void headsOfTwoLines() {
        var table = tables(gather("""
                项目名称\\t预算数\\t\\t执行数
                \\t年初预算\\t调整后预算\\t
                东岸大道\\t10\\t12\\t11
                """)).get(0);
        var reading = ReportTables.read(table, nowhere()).orElseThrow();
        assertThat(Facts.projects(reading)).containsExactly("东岸大道|||10|12||11||||");
    }

    @Test
    void tablesOfUnknownKindStayTogether() {
        assertThat(onlyTable("""
                企业\\t产品\\t产量
                甲厂\\t电池\\t10
                乙厂\\t碳酸钙\\t20
                """)).containsExactly("企业|产品|产量", "甲厂|电池|10", "乙厂|碳酸钙|20");
    }

    @Test
    void aFlattenedFormStaysTogether() {
        var tables = tables(gather("""
                项目名称\\t河道清淤
                主管部门\\t县水利局\\t实施单位\\t河道管理所
                项目资金\\t\\t年初预算数\\t全年预算数\\t全年执行数\\t分值\\t执行率\\t得分
                \\t年度资金总额\\t10\\t10\\t9\\t10\\t90%\\t9
                一级指标\\t二级指标\\t三级指标\\t年度指标值\\t实际完成值\\t分值\\t得分
                产出指标\\t数量指标\\t清淤长度\\t10公里\\t10公里\\t50\\t50
                总分\\t\\t\\t\\t\\t100\\t98
                """));
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).rows()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年\t预算执行情况良好。",
                "项目名称、得分和等级见附件。",
                "预算数 执行数 均已公开",
                "一、基本情况\n二、得分\n三、等级",
                "1.主要职责\t\t3\n2.机构设置\t\t5\n3.人员情况\t\t6",
                "县水利局\t2024年3月",
                "项目名称\n得分\n等级\n本单位没有项目。",
                "联系人：张某\t电话：12345\n审核人：李某\t日期：3月",
                "贯彻执行  国家方针政策，负责  水利工程。"
            })
    void proseIsNoTable(String text) {
        assertThat(tables(gather(text))).isEmpty();
        assertThat(passages(gather(text))).isEqualTo(List.of(text.split("\n")));
    }

    @Test
    void emptyCellsAtTheEndOfARowStayEmpty() {
        assertThat(onlyTable("""
                项目名称\\t年初预算数\\t执行数\\t得分\\t等级
                东岸大道\\t\\t18\\t\\t
                西岸大道\\t\\t20
                人行道\\t10\\t9
                """)).containsExactly("项目名称|年初预算数|执行数|得分|等级", "东岸大道||18||", "西岸大道||20||", "人行道|10|9||");
    }

    @Test
    void theUnitBelowTheHeadIsReadAboveIt() {
        var table = tables(gather("项目名称\\t预算数\\t执行数\n（单位：元）\n东岸大道\\t100000\\t90000\n"))
                .get(0);
        assertThat(words(table)).containsExactly("（单位：元）||", "项目名称|预算数|执行数", "东岸大道|100000|90000");
        assertThat(Facts.projects(ReportTables.read(table, nowhere()).orElseThrow()))
                .containsExactly("东岸大道|||10|||9||||");
    }

    @Test
    void sumsHaveFewerCells() {
        assertThat(onlyTable("""
                序号  项目名称  年初预算数  全年执行数  执行率  自评得分
                1  东岸大道  1,200.00  1,150.00  95.83%  98.5
                合计  1,200.00  1,150.00  95.83%
                """).get(2)).isEqualTo("|合计|1,200.00|1,150.00|95.83%|");
        assertThat(onlyTable("""
                序号
                项目名称
                预算数
                执行率
                1
                东岸大道
                300
                100%
                合计
                300
                100%
                """)).containsExactly("序号|项目名称|预算数|执行率", "1|东岸大道|300|100%", "|合计|300|100%");
    }

    @Test
    void mergedLevelsAreEmptyCells() {
        var table = tables(gather("""
                一级指标\\t二级指标\\t三级指标\\t分值\\t得分
                产出指标\\t数量指标\\t普法活动\\t10\\t10
                \\t\\t培训人数\\t10\\t9
                \\t质量指标\\t办结率\\t10\\t10
                总分\\t\\t\\t30\\t29
                """)).get(0);
        assertThat(Facts.indicators(ReportTables.read(table, nowhere()).orElseThrow()))
                .containsExactly("产出指标|数量指标|普法活动||||10|10|", "产出指标|数量指标|培训人数||||10|9|", "产出指标|质量指标|办结率||||10|10|");
    }

    @Test
    void doubledTabsMakeNoColumns() {
        var table = tables(gather("项目名称\\t\\t预算\\t\\t支出\\n东岸大道\\t\\t10\\t\\t9\\n".replace("\\n", "\n")))
                .get(0);
        assertThat(words(table)).containsExactly("项目名称|预算|支出", "东岸大道|10|9");
        assertThat(Facts.projects(ReportTables.read(table, nowhere()).orElseThrow()))
                .containsExactly("东岸大道|||10|||9||||");
    }

    @Test
    void sumsOfIndicatorsPartedBySpaces() {
        assertThat(onlyTable("""
                一级指标 二级指标 三级指标 分值 得分
                产出指标 数量指标 造林面积 20 20
                总分 20 18
                """).get(2)).isEqualTo("||总分|20|18");
    }
}
