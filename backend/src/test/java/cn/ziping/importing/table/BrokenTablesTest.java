package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.drawn;
import static cn.ziping.importing.table.TableBuilder.gather;
import static cn.ziping.importing.table.TableBuilder.nowhere;
import static cn.ziping.importing.table.TableBuilder.onlyTable;
import static cn.ziping.importing.table.TableBuilder.tables;
import static cn.ziping.importing.table.TableBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows and tables that lines and pages broke are put together, and no others. */
class BrokenTablesTest {
    @Test
    void theHeadRepeatedOnTheNextPageIsDropped() {
        assertThat(onlyTable("""
                项目名称\\t得分\\t等级
                河道清淤\\t95\\t优
                项目名称\\t得分\\t等级
                堤防加固\\t90\\t优
                """)).containsExactly("项目名称|得分|等级", "河道清淤|95|优", "堤防加固|90|优");
    }

    @Test
    void anotherHeadBeginsAnotherTable() {
        var tables = tables(gather("""
                项目名称\\t得分
                河道清淤\\t95
                项目名称\\t年初预算数\\t执行数
                河道清淤\\t10\\t9
                """));
        assertThat(tables).hasSize(2);
        assertThat(words(tables.get(1))).containsExactly("项目名称|年初预算数|执行数", "河道清淤|10|9");
    }

    @Test
    void aRowThatThePageBrokeInsideACellIsPutTogether() {
        assertThat(onlyTable("""
                年度\\t项目名称\\t预算数\\t执行数
                2024\\t东岸大道（国道至
                环城路段）新建工程\\t100\\t90
                2024\\t西岸\\t10\\t9
                """)).containsExactly("年度|项目名称|预算数|执行数", "2024|东岸大道（国道至环城路段）新建工程|100|90", "2024|西岸|10|9");
    }

    @Test
    void aRowBrokenOverThreeLinesIsPutTogether() {
        assertThat(onlyTable("""
                年度\\t项目名称\\t预算数\\t执行数
                2024\\t东岸大道（国道
                至环城路段）
                新建工程\\t100\\t90
                """)).containsExactly("年度|项目名称|预算数|执行数", "2024|东岸大道（国道至环城路段）新建工程|100|90");
    }

    @Test
    void aRowBrokenBetweenTwoCellsIsPutTogether() {
        assertThat(onlyTable("""
                年度\\t项目名称\\t预算数\\t执行数
                2024\\t东岸大道
                100\\t90
                2024\\t西岸大道\\t50\\t40
                """)).containsExactly("年度|项目名称|预算数|执行数", "2024|东岸大道|100|90", "2024|西岸大道|50|40");
    }

    @Test
    void theRestOfANameBelowItsRowBelongsToIt() {
        assertThat(onlyTable("""
                序号\\t项目名称\\t得分
                1\\t东岸大道新建
                工程\\t95
                2\\t西岸大道改造提
                3\\t人行道\\t90
                """).get(1)).isEqualTo("1|东岸大道新建工程|95");
        assertThat(onlyTable("""
                序号\\t项目名称\\t得分
                1\\t东岸大道新建\\t95
                工程二期
                2\\t人行道\\t90
                """)).containsExactly("序号|项目名称|得分", "1|东岸大道新建工程二期|95", "2|人行道|90");
    }

    @Test
    void aTableBrokenByAPageIsOne() {
        var pieces = TextTables.gather(List.of(drawn(1, "项目名称|预算数|执行数\n东岸大道|10|9"), drawn(2, "西岸大道|20|19\n人行道|5|5")));
        assertThat(words(tables(pieces).get(0))).containsExactly("项目名称|预算数|执行数", "东岸大道|10|9", "西岸大道|20|19", "人行道|5|5");
        assertThat(tables(pieces)).hasSize(1);
        assertThat(pieces.get(0).blocks()).containsExactly(1, 2);
    }

    @Test
    void theHeadRepeatedInTheNextPartIsDropped() {
        var pieces = TextTables.gather(
                List.of(drawn(1, "项目名称|预算数|<\n^|年初|调整后\n东岸大道|10|9"), drawn(2, "项目名称|预算数|<\n^|年初|调整后\n西岸大道|20|19")));
        assertThat(words(tables(pieces).get(0)))
                .containsExactly("项目名称|预算数|预算数", "项目名称|年初|调整后", "东岸大道|10|9", "西岸大道|20|19");
    }

    @Test
    void aRowThatGoesOnInTheNextPartIsPutTogether() {
        var pieces = TextTables.gather(List.of(drawn(1, "序号|项目名称|执行数\n1|东岸大道（国道至环|9"), drawn(2, "|城路段）|\n2|西岸大道|19")));
        assertThat(words(tables(pieces).get(0))).containsExactly("序号|项目名称|执行数", "1|东岸大道（国道至环城路段）|9", "2|西岸大道|19");
    }

    @Test
    void aGroupThatGoesOnInTheNextPartIsARowOfItsOwn() {
        var pieces = TextTables.gather(
                List.of(drawn(1, "一级指标|二级指标|三级指标|分值|得分\n产出|数量|修路|10|9"), drawn(2, "||植树|10|8\n|质量|合格率|5|5")));
        var reading = ReportTables.read(tables(pieces).get(0), nowhere()).orElseThrow();
        assertThat(Facts.indicators(reading))
                .containsExactly("产出|数量|修路||||10|9|", "产出|数量|植树||||10|8|", "产出|质量|合格率||||5|5|");
    }

    @Test
    void tablesWithHeadsOrWordsOfTheirOwnStayApart() {
        var score = drawn(1, "项目名称|得分\n东岸大道|90");
        assertThat(tables(TextTables.gather(List.of(score, drawn(2, "三级指标|得分\n合格率|9")))))
                .hasSize(2);
        assertThat(tables(TextTables.gather(List.of(score, drawn(2, "表2 项目情况|<\n名称|得分\n西岸|9")))))
                .hasSize(2);
        assertThat(tables(TextTables.gather(List.of(score, Passage.of(Paragraph.plain(5, "另有：")), drawn(2, "西岸大道|9")))))
                .hasSize(2);
        assertThat(tables(TextTables.gather(List.of(score, drawn(2, "西岸大道|9|10")))))
                .hasSize(2);
        assertThat(tables(TextTables.gather(List.of(drawn(1, "项目名称|甲|主管部门|乙"), drawn(2, "项目名称|丙|主管部门|乙")))))
                .hasSize(2);
    }

    @Test
    void sheetsStayApart() {
        var first = new Table("甲", drawn(1, "项目名称|得分\n东岸大道|90").rows());
        var second = new Table("乙", drawn(2, "项目名称|得分\n西岸大道|80").rows());
        assertThat(TextTables.gather(List.of(first, second))).containsExactly(first, second);
    }

    @Test
    void aBrokenRowWithEmptyCellsAtItsEndIsPutTogether() {
        assertThat(onlyTable("""
                序号\\t项目名称\\t预算数\\t执行数\\t得分\\t备注
                1\\t病虫害
                防治\\t85.50\\t80.00\\t95\\t
                2\\t森林
                防火\\t30\\t30\\t100
                3\\t造林\\t10\\t9\\t90\\t
                """))
                .containsExactly(
                        "序号|项目名称|预算数|执行数|得分|备注", "1|病虫害防治|85.50|80.00|95|", "2|森林防火|30|30|100|", "3|造林|10|9|90|");
    }
}
