package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.drawn;
import static cn.ziping.importing.table.TableBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleRowsTest {

    private static List<String> gathered(Piece... pieces) {
        var shown = new ArrayList<String>();
        for (var piece : TextTables.gather(List.of(pieces))) {
            if (piece instanceof Passage passage) {
                shown.add((passage.style() == ParagraphStyle.TITLE ? "# " : "") + passage.text());
            } else if (piece instanceof Table table) {
                shown.addAll(words(table));
            }
        }
        return shown;
    }

    @Test
    void titleAndOwnerOfAListStandAboveIt() {
        assertThat(gathered(drawn("""
                        附件2|<|<|<
                        2022年度项目支出绩效自评一览表|<|<|<
                        填报单位：白云镇财政所  单位：元|<|<|<
                        项目名称|全年预算数|全年执行数|执行率
                        路灯养护|20000|18000|90%
                        填表人：李四|<|联系电话：66667777|<
                        """)))
                .containsExactly(
                        "附件2",
                        "# 2022年度项目支出绩效自评一览表",
                        "填报单位：白云镇财政所",
                        "单位：元|||",
                        "项目名称|全年预算数|全年执行数|执行率",
                        "路灯养护|20000|18000|90%",
                        "填表人：李四",
                        "联系电话：66667777");
    }

    @Test
    void theUnitOfTheRowsAboveIsTheLists() {
        var pieces = TextTables.gather(List.of(drawn("""
                2022年度项目支出绩效自评一览表|<|<|<
                编制单位：白云镇财政所|<||金额单位：元
                项目名称|全年预算数|全年执行数|执行率
                路灯养护|20000|18000|90%
                """)));
        var reading = ReportTables.read(TableBuilder.tables(pieces).get(0), TableBuilder.nowhere())
                .orElseThrow();
        assertThat(Facts.projects(reading)).containsExactly("路灯养护||||2||1.8|90|||");
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().projects().get(0).evidence().get("name")).isEqualTo(new Evidence(7, 3, 0, "路灯养护"));
    }

    @Test
    void onlyTheFirstListNamesTheDocument() {
        var list = drawn("""
                项目自评得分汇总表|<
                项目名称|自评得分
                路灯养护|95
                """);
        assertThat(gathered(list, list).stream().filter(text -> text.contains("汇总表")))
                .containsExactly("# 项目自评得分汇总表", "项目自评得分汇总表");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "部门整体支出绩效自评表|<|<\n一级指标|三级指标|得分\n产出|养护路灯|9",
                "采购项目明细表|<|<\n项目名称|预算数|支出数\n路灯采购|9|9",
                "收支决算表|<\n科目|决算数\n基本支出|9",
                "项目名称|预算数|支出数\n路灯养护|9|9",
            })
    void otherTablesAreLeftAsTheyAre(String drawing) {
        var table = drawn(drawing);
        assertThat(TextTables.gather(List.of(table))).containsExactly(table);
    }
}
