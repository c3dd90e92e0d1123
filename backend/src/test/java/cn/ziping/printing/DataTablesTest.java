package cn.ziping.printing;

import static cn.ziping.printing.FormParts.spent;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.FundSource;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.template.SectionBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The data of a report as they stand in its tables, and what they come to. */
class DataTablesTest {

    @Test
    void aColumnThatNoLineHasAValueForIsLeftOut() {
        var staff = table(MadeUp.report().staff("中心", "事业编制", 1200, null), SectionBlock.STAFF_LINES);
        assertThat(labels(staff)).containsExactly("单位", "类别", "编制数（人）");
        assertThat(cells(staff)).containsExactly(List.of("中心", "事业编制", "1,200"));
    }

    @Test
    void figuresKeepEveryDigitAndMissingOnesADash() {
        var budget = table(
                MadeUp.report()
                        .budget(FundSource.ALL, "合计", "1234567.80", "0")
                        .budget(FundSource.GENERAL_PUBLIC, "基本支出", null, "-1000")
                        .budget(FundSource.GENERAL_PUBLIC, "项目支出", "0.050", null),
                SectionBlock.BUDGET_LINES);
        assertThat(cells(budget))
                .containsExactly(
                        List.of("全部资金", "合计", "1,234,567.80", "0"),
                        List.of("一般公共预算", "基本支出", "–", "-1,000"),
                        List.of("一般公共预算", "项目支出", "0.050", "–"));
    }

    @Test
    void sourcesAreNotNamedWhereNoneIsToldApart() {
        var budget = table(MadeUp.report().budget(FundSource.ALL, "合计", "1", "2"), SectionBlock.BUDGET_LINES);
        assertThat(labels(budget)).containsExactly("项目", "年初预算数（万元）", "全年执行数（万元）");
    }

    @Test
    void amountsOfProjectsAreAddedUpAndTheRateIsThatOfTheSums() {
        var funds = funds(MadeUp.report()
                .project(spent("甲", "1000", "500", "50"))
                .project(spent("乙", "3000.5", "2999.5", "99.97")));
        assertThat(funds.totalled()).isTrue();
        assertThat(cells(funds))
                .containsExactly(
                        List.of("甲", "1,000", "500", "50"),
                        List.of("乙", "3,000.5", "2,999.5", "99.97"),
                        List.of("合计", "4,000.5", "3,499.5", "87.48"));
    }

    /** 执行合计 ÷ 预算合计 would be of other projects than the budget is. */
    @Test
    void whereAnAmountIsMissingTheTotalHasNoRate() {
        var funds =
                funds(MadeUp.report().project(spent("甲", "1000", "500", "50")).project(spent("乙", "3000", null, null)));
        assertThat(cells(funds)).endsWith(List.of("合计", "4,000", "500", "–"));
    }

    @Test
    void oneProjectOrATotalOfItsOwnIsNotAddedUpAgain() {
        var one = MadeUp.report().project(spent("甲", "1", "1", "100"));
        assertThat(funds(one).totalled()).isFalse();
        var own = funds(one.project(spent("合计", "1", "1", "100")));
        assertThat(own.totalled()).isFalse();
        assertThat(cells(own)).hasSize(2);
    }

    private static Table funds(MadeUp report) {
        return table(report, SectionBlock.PROJECT_FUNDS);
    }

    private static Table table(MadeUp report, SectionBlock block) {
        return DataTables.of(report.build(), block).get(0);
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
