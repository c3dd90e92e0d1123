package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.below;
import static cn.ziping.importing.table.TableBuilder.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the last row of a budget table is the sum of. */
class BudgetSumTest {
    private static TableReading read(String drawing, TableContext context) {
        return ReportTables.read(drawn(drawing), context).orElseThrow();
    }

    @Test
    void aSecondSumOfTheSameStaysText() {
        var reading = read("""
                收入|<|<|支出|<|<
                项目|行次|决算数|项目|行次|决算数
                栏次|<|1|栏次|<|2
                本年收入合计|27|1,500.50|本年支出合计|58|1,480.00
                年初结转和结余|28|20.00|年末结转和结余|59|40.50
                总计|31|1,520.50|总计|62|1,520.50
                """, below("单位：万元"));
        assertThat(Facts.budget(reading))
                .containsExactly(
                        "ALL|INCOME|本年收入合计|||1500.5|",
                        "ALL|CARRY_OVER|年初结转和结余|||20|",
                        "ALL|EXPENDITURE|本年支出合计|||1480|");
        assertThat(reading.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"人员|公用|项目", "人员经费|公用经费|项目支出", "人员类|公用类|项目类", "一、人员|二、日常公用|三、项目"})
    void whatThePartsComeToIsExpenditureWhateverStandsAround(String parts) {
        var names = parts.split("[|]");
        var reading = read("""
                类别|预算数（万元）|决算数（万元）
                %s|310|305
                %s|42|40
                %s|88|81
                合计|440|426
                """.formatted((Object[]) names), below("三、收入决算说明", "单位：万元"));
        assertThat(Facts.budget(reading))
                .extracting(line -> line.replaceFirst("^(\\w+[|]\\w+)[|][^|]+", "$1"))
                .containsExactly(
                        "ALL|PERSONNEL_FUNDS|310||305|",
                        "ALL|OPERATING_FUNDS|42||40|",
                        "ALL|PROJECT_EXPENDITURE|88||81|",
                        "ALL|EXPENDITURE|440||426|");
    }

    @Test
    void whatThePartsOfBasicExpenditureComeToIsBasicExpenditure() {
        var drawing = """
                类别|预算数（万元）|决算数（万元）
                人员经费|310|305
                公用经费|42|40
                合计|352|345
                """;
        assertThat(Facts.budget(read(drawing, below("2022年基本支出情况表"))))
                .last()
                .isEqualTo("ALL|BASIC_EXPENDITURE|合计|352||345|");
        assertThat(Facts.budget(read(drawing, below("2022年部门支出情况表")))).last().isEqualTo("ALL|EXPENDITURE|合计|352||345|");
    }

    @Test
    void sumOfIncomeStaysIncome() {
        var reading = read("""
                项目|预算数（万元）|决算数（万元）
                财政拨款收入|300|300
                其他收入|20|18
                合计|320|318
                """, below("收入决算表"));
        assertThat(Facts.budget(reading)).last().isEqualTo("ALL|INCOME|合计|320||318|");
    }
}
