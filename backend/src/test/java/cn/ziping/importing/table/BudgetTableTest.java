package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.below;
import static cn.ziping.importing.table.TableBuilder.drawn;
import static cn.ziping.importing.table.TableBuilder.nowhere;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Evidence;
import cn.ziping.template.SectionBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTableTest {

    private static TableReading read(String drawing, TableContext context) {
        return ReportTables.read(drawn(drawing), context).orElseThrow();
    }

    private static TableReading read(String drawing) {
        return read(drawing, nowhere());
    }

    @Test
    void expenditureByLine() {
        var reading = read("""
                项目|年初预算数（万元）|调整预算数（万元）|决算数（万元）|执行率
                支出合计|1000|1100|1050|95.45%
                一、基本支出|600|620|620|100%
                其中：人员经费|500|520|520|100%
                公用经费|100|100|100|100%
                二、项目支出|400|480|430|89.58%
                三公经费|10|10|6|60%
                """);
        assertThat(reading.block()).isEqualTo(SectionBlock.BUDGET_LINES);
        assertThat(reading.isWhole()).isTrue();
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "ALL|EXPENDITURE|支出合计|1000|1100|1050|95.45",
                        "ALL|BASIC_EXPENDITURE|基本支出|600|620|620|100",
                        "ALL|PERSONNEL_FUNDS|人员经费|500|520|520|100",
                        "ALL|OPERATING_FUNDS|公用经费|100|100|100|100",
                        "ALL|PROJECT_EXPENDITURE|项目支出|400|480|430|89.58",
                        "ALL|THREE_PUBLIC_EXPENSES|三公经费|10|10|6|60");
    }

    @Test
    void theFourBudgetsByRow() {
        var reading = read("""
                资金来源|预算数（万元）|执行数（万元）
                一般公共预算|800|790
                政府性基金预算|200|150
                国有资本经营预算|-|-
                合计|1000|940
                """);
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "GENERAL_PUBLIC|EXPENDITURE|一般公共预算|800||790|",
                        "GOVERNMENT_FUND|EXPENDITURE|政府性基金预算|200||150|",
                        "ALL|EXPENDITURE|合计|1000||940|");
    }

    @Test
    void theFourBudgetsByColumn() {
        var reading = read("""
                支出项目|合计|一般公共预算|政府性基金预算
                基本支出|500|500|
                项目支出|300|200|100
                """, below("2024年部门支出决算表", "单位：万元"));
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "ALL|BASIC_EXPENDITURE|基本支出|||500|",
                        "GENERAL_PUBLIC|BASIC_EXPENDITURE|基本支出|||500|",
                        "ALL|PROJECT_EXPENDITURE|项目支出|||300|",
                        "GENERAL_PUBLIC|PROJECT_EXPENDITURE|项目支出|||200|",
                        "GOVERNMENT_FUND|PROJECT_EXPENDITURE|项目支出|||100|");
    }

    @Test
    void theFourBudgetsBesideTheLines() {
        var reading = read("""
                资金来源|项目|年初预算数（万元）|全年执行数（万元）
                一般公共预算|基本支出|600|600
                ^|项目支出|400|300
                政府性基金预算|项目支出|50|40
                """);
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "GENERAL_PUBLIC|BASIC_EXPENDITURE|基本支出|600||600|",
                        "GENERAL_PUBLIC|PROJECT_EXPENDITURE|项目支出|400||300|",
                        "GOVERNMENT_FUND|PROJECT_EXPENDITURE|项目支出|50||40|");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void theHeadingNamesTheBudget() {
        var context = new TableContext(List.of("二、一般公共预算支出情况"), List.of("具体如下表（单位：元）："));
        var reading = read("支出类别|预算数|决算数\n基本支出|5000000|4500000\n", context);
        assertThat(Facts.budget(reading)).containsExactly("GENERAL_PUBLIC|BASIC_EXPENDITURE|基本支出|500||450|");
    }

    @Test
    void incomeOnTheLeftAndExpenditureOnTheRight() {
        var reading = read("""
                收入|<|支出|<
                项目|决算数|项目|决算数
                一、财政拨款收入|900|一、基本支出|600
                二、其他收入|50|二、项目支出|400
                三、上年结转|50||
                收入总计|1000|支出总计|1000
                """, below("单位：万元"));
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "ALL|FISCAL_APPROPRIATION|财政拨款收入|||900|",
                        "ALL|OTHER_INCOME|其他收入|||50|",
                        "ALL|CARRY_OVER|上年结转|||50|",
                        "ALL|INCOME|收入总计|||1000|",
                        "ALL|BASIC_EXPENDITURE|基本支出|||600|",
                        "ALL|PROJECT_EXPENDITURE|项目支出|||400|",
                        "ALL|EXPENDITURE|支出总计|||1000|");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void itemsBelowTheirLine() {
        var reading = read("""
                支出项目|预算数（万元）|执行数（万元）
                人员经费|500|500
                基本工资|300|300
                住房公积金|50|50
                公用经费|100|90
                办公费|10|9
                工会经费|8|8
                项目支出|200|150
                信访工作经费|20|15
                """);
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "ALL|PERSONNEL_FUNDS|人员经费|500||500|",
                        "ALL|PERSONNEL_ITEM|基本工资|300||300|",
                        "ALL|PERSONNEL_ITEM|住房公积金|50||50|",
                        "ALL|OPERATING_FUNDS|公用经费|100||90|",
                        "ALL|OPERATING_ITEM|办公费|10||9|",
                        "ALL|OPERATING_ITEM|工会经费|8||8|",
                        "ALL|PROJECT_EXPENDITURE|项目支出|200||150|",
                        "ALL|PROJECT_ITEM|信访工作经费|20||15|");
    }

    @Test
    void unknownLinesStayText() {
        var reading = read("""
                项目|预算数（万元）|执行数（万元）
                基本支出|500|500
                教育支出|300|300
                年末结转和结余|0|20
                """);
        assertThat(Facts.budget(reading)).containsExactly("ALL|BASIC_EXPENDITURE|基本支出|500||500|");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void partsOfTheThreePublicExpensesHaveNoLine() {
        var reading = read("""
                项目|预算数（万元）|决算数（万元）
                “三公”经费合计|10|6
                因公出国（境）费|0|0
                公务用车运行维护费|6|4
                公务接待费|4|2
                """);
        assertThat(Facts.budget(reading)).containsExactly("ALL|THREE_PUBLIC_EXPENSES|“三公”经费合计|10||6|");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void measuresOverBudgets() {
        var reading = read("""
                项目|年初预算数|<|执行数|<
                ^|一般公共预算|政府性基金预算|一般公共预算|政府性基金预算
                项目支出|100|50|90|40
                """, below("单位：万元"));
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "GENERAL_PUBLIC|PROJECT_EXPENDITURE|项目支出|100||90|",
                        "GOVERNMENT_FUND|PROJECT_EXPENDITURE|项目支出|50||40|");
    }

    @ParameterizedTest
    @CsvSource({
        "收入合计,ALL,INCOME",
        "本年收入,ALL,INCOME",
        "财政拨款收入,ALL,FISCAL_APPROPRIATION",
        "一般公共预算财政拨款收入,GENERAL_PUBLIC,FISCAL_APPROPRIATION",
        "政府性基金预算收入,GOVERNMENT_FUND,INCOME",
        "政府性基金预算支出,GOVERNMENT_FUND,EXPENDITURE",
        "年初结转和结余,ALL,CARRY_OVER",
        "上年结转结余,ALL,CARRY_OVER",
        "其他收入,ALL,OTHER_INCOME",
        "事业收入,ALL,OTHER_INCOME",
        "支出总计,ALL,EXPENDITURE",
        "本年支出合计,ALL,EXPENDITURE",
        "部门整体支出,ALL,EXPENDITURE",
        "年度资金总额,ALL,EXPENDITURE",
        "（一）基本支出,ALL,BASIC_EXPENDITURE",
        "1.人员经费,ALL,PERSONNEL_FUNDS",
        "日常公用经费,ALL,OPERATING_FUNDS",
        "人员支出,ALL,PERSONNEL_FUNDS",
        "公用支出,ALL,OPERATING_FUNDS",
        "项目支出（万元）,ALL,PROJECT_EXPENDITURE",
        "一般公共预算项目支出,GENERAL_PUBLIC,PROJECT_EXPENDITURE",
        "机关运行经费,ALL,AGENCY_OPERATING",
        "国有资本经营预算支出,STATE_CAPITAL,EXPENDITURE",
        "社会保险基金预算支出,SOCIAL_INSURANCE,EXPENDITURE",
        "财政专户管理资金,SPECIAL_ACCOUNT,EXPENDITURE",
        "单位资金,UNIT_FUNDS,EXPENDITURE",
        "基 本 支 出,ALL,BASIC_EXPENDITURE"
    })
    void labelsByTheirManyNames(String label, String source, String category) {
        assertThat(Facts.budget(read("科目|年初预算数（万元）|决算数（万元）\n" + label + "|10|9\n")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(source + "|" + category + "|")
                        .endsWith("|10||9|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "科目|决算数\n一般公共服务支出|10\n卫生健康支出|9",
                "科目|上年决算数|增减额\n基本支出|10|1",
                "单位|预算数|决算数\n第一中学|10|9",
                "项目|数量|金额\n电脑|10|9",
                "收入|支出\n10|9"
            })
    void tablesWithoutAnyKnownLine(String drawing) {
        assertThat(ReportTables.read(drawn(drawing), nowhere())).isEmpty();
    }

    @Test
    void headsWithoutWordsAboveLabels() {
        assertThat(Facts.budget(read("|年初预算数（万元）|执行数（万元）\n基本支出|10|9\n")))
                .containsExactly("ALL|BASIC_EXPENDITURE|基本支出|10||9|");
    }

    @Test
    void linesSideBySideAndMeasuresBelowEachOther() {
        var reading = read("""
                项目|合计|基本支出|项目支出
                年初预算数|1000|600|400
                决算数|1050|620|430
                """, below("单位：万元"));
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "ALL|EXPENDITURE|合计|1000||1050|",
                        "ALL|BASIC_EXPENDITURE|基本支出|600||620|",
                        "ALL|PROJECT_EXPENDITURE|项目支出|400||430|");
        assertThat(reading.rows().budgetLines().get(1).evidence().get("executed"))
                .isEqualTo(new Evidence(7, 2, 2, "620"));
    }

    @Test
    void partsOfOneBudgetAreOfThatBudget() {
        var reading = read("""
                资金性质|年初预算数（万元）|全年执行数（万元）
                一般公共预算资金|800|790
                其中：基本支出|500|500
                项目支出|300|290
                政府性基金预算资金|50|40
                合计|850|830
                """);
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "GENERAL_PUBLIC|EXPENDITURE|一般公共预算资金|800||790|",
                        "GENERAL_PUBLIC|BASIC_EXPENDITURE|基本支出|500||500|",
                        "GENERAL_PUBLIC|PROJECT_EXPENDITURE|项目支出|300||290|",
                        "GOVERNMENT_FUND|EXPENDITURE|政府性基金预算资金|50||40|",
                        "ALL|EXPENDITURE|合计|850||830|");
    }

    @Test
    void completionIsTheRateOfExecutionWhereTheAmountsGiveIt() {
        assertThat(Facts.budget(read("项目|预算数|决算数|完成率\n基本支出|200|150|75%\n项目支出|100|98|0.98\n")))
                .containsExactly("ALL|BASIC_EXPENDITURE|基本支出|200||150|75", "ALL|PROJECT_EXPENDITURE|项目支出|100||98|98");
        assertThat(Facts.budget(read("项目|预算数|决算数|完成率\n基本支出|200|150|100%\n")))
                .containsExactly("ALL|BASIC_EXPENDITURE|基本支出|200||150|");
    }

    @Test
    void oneRowWithoutANameIsTheWholeDepartmentWhereTheWordsAroundSaySo() {
        var table = drawn("年度|年初预算数（万元）|调整预算数（万元）|支出决算数（万元）\n2024|1000|1100|1090\n");
        assertThat(ReportTables.read(table, below("部门整体支出情况"))).hasValueSatisfying(reading -> {
            assertThat(Facts.figures(reading)).isEqualTo("1000|1100|1090||");
            assertThat(reading.isWhole()).isFalse();
        });
        assertThat(ReportTables.read(table, below("项目支出情况"))).isEmpty();
        assertThat(ReportTables.read(table, nowhere())).isEmpty();
    }
}
