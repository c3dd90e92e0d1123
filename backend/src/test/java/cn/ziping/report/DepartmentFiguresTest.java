package cn.ziping.report;

import static cn.ziping.budget.BudgetCategory.*;
import static cn.ziping.budget.FundSource.*;
import static cn.ziping.report.FiguresFixture.executed;
import static cn.ziping.report.FiguresFixture.line;
import static cn.ziping.report.FiguresFixture.project;
import static cn.ziping.report.FiguresFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.template.ReportKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link FiguresRule}: the amounts and the rate of a whole department. */
class DepartmentFiguresTest {

    @Test
    void theLineOfAllSourcesTogetherIsTheTotal() {
        var figures = figures(
                line(ALL, EXPENDITURE, "408.14", "3115.48", "3115.27"),
                executed(ALL, BASIC_EXPENDITURE, "649.23"),
                executed(ALL, PROJECT_EXPENDITURE, "2466.04"),
                line(GENERAL_PUBLIC, EXPENDITURE, "400", "3000", "3000"));
        assertThat(figures).isEqualTo(amounts("408.14", "3115.48", "3115.27", "99.99"));
    }

    @Test
    void aColumnThatTheTotalLeavesEmptyComesFromTheParts() {
        var figures = figures(
                line(ALL, EXPENDITURE, "7910", null, null),
                line(ALL, BASIC_EXPENDITURE, "1", null, "1128.6"),
                line(ALL, PROJECT_EXPENDITURE, "2", null, "6781.4"));
        assertThat(figures).isEqualTo(amounts("7910", null, "7910.0", "100.00"));
    }

    @Test
    void withoutSuchALineTheSourcesAddUp() {
        var figures = figures(
                executed(GENERAL_PUBLIC, BASIC_EXPENDITURE, "368.97"),
                executed(GENERAL_PUBLIC, PROJECT_EXPENDITURE, "38478.95"),
                executed(GOVERNMENT_FUND, EXPENDITURE, "16349.86"),
                executed(STATE_CAPITAL, EXPENDITURE, "0"),
                executed(SOCIAL_INSURANCE, EXPENDITURE, null),
                executed(SPECIAL_ACCOUNT, EXPENDITURE, "0.02"),
                executed(UNIT_FUNDS, PROJECT_EXPENDITURE, "0.2"));
        assertThat(figures).isEqualTo(amounts(null, null, "55198.00", null));
    }

    @Test
    void withinASourceItsTotalGoesBeforeItsParts() {
        var figures = figures(
                executed(GENERAL_PUBLIC, EXPENDITURE, "100"),
                executed(GENERAL_PUBLIC, BASIC_EXPENDITURE, "40"),
                executed(GENERAL_PUBLIC, PROJECT_EXPENDITURE, "50"),
                executed(GOVERNMENT_FUND, BASIC_EXPENDITURE, "7"));
        assertThat(figures.executed()).isEqualTo("107");
    }

    @Test
    void partsOfAllSourcesTogetherAreNotCountedAgainSourceBySource() {
        var figures = figures(
                executed(ALL, BASIC_EXPENDITURE, "100"),
                executed(ALL, PROJECT_EXPENDITURE, "200"),
                executed(GENERAL_PUBLIC, EXPENDITURE, "250"),
                executed(GOVERNMENT_FUND, EXPENDITURE, "50"));
        assertThat(figures.executed()).isEqualTo("300");
    }

    @Test
    void severalLinesOfOneKindAddUp() {
        assertThat(figures(executed(ALL, EXPENDITURE, "1.5"), executed(ALL, EXPENDITURE, "2"))
                        .executed())
                .isEqualTo("3.5");
        assertThat(figures(executed(ALL, PROJECT_EXPENDITURE, "1.5"), executed(ALL, PROJECT_EXPENDITURE, "2"))
                        .executed())
                .isEqualTo("3.5");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPENDITURE", "BASIC_EXPENDITURE", "PROJECT_EXPENDITURE"})
    void incomeAndItemsAreNotExpenditure(BudgetCategory category) {
        var figures = figures(
                line(ALL, category, "9", "9", "9"),
                line(GENERAL_PUBLIC, category, "9", "9", "9"),
                executed(GENERAL_PUBLIC, BASIC_EXPENDITURE, "1"));
        assertThat(figures).isEqualTo(amounts(null, null, "1", null));
    }

    @Test
    void zeroIsAFigureAndNotAGap() {
        assertThat(figures(line(ALL, EXPENDITURE, "100", null, "0"), executed(GENERAL_PUBLIC, EXPENDITURE, "50")))
                .isEqualTo(amounts("100", null, "0", "0.00"));
        assertThat(figures(line(ALL, EXPENDITURE, "100", "0", "50"))).isEqualTo(amounts("100", "0", "50", null));
    }

    @Test
    void theRateIsOverTheAdjustedBudgetElseTheInitialOne() {
        assertThat(figures(line(ALL, EXPENDITURE, "100", "50", "25")).executionRate())
                .isEqualTo("50.00");
        assertThat(figures(line(ALL, EXPENDITURE, "100", null, "25")).executionRate())
                .isEqualTo("25.00");
        assertThat(figures(line(ALL, EXPENDITURE, null, null, "25")).executionRate())
                .isNull();
        assertThat(figures(line(ALL, EXPENDITURE, "100", "50", null)).executionRate())
                .isNull();
    }

    @Test
    void theStatedRateGoesBeforeWhatTheAmountsGive() {
        var stated = new StatedFigures(new BigDecimal("100"), null, null);
        assertThat(figures(stated, line(ALL, EXPENDITURE, "7910", null, "17847.37")))
                .isEqualTo(amounts("7910", null, "17847.37", "100"));
        assertThat(figures(stated).executionRate()).isEqualTo("100");
    }

    @Test
    void projectsOfADepartmentAreNoneOfItsTotals() {
        var figures = FiguresRule.figures(
                template(ReportKind.DEPARTMENT_WHOLE),
                StatedFigures.NONE,
                List.of(),
                List.of(project("1", "2", "3"), FiguresFixture.scored("99")),
                List.of());
        assertThat(figures).isEqualTo(amounts(null, null, null, null));
    }

    @Test
    void nothingComesToNothing() {
        assertThat(figures()).isEqualTo(amounts(null, null, null, null));
    }

    private static ReportFigures figures(BudgetLine... lines) {
        return figures(StatedFigures.NONE, lines);
    }

    private static ReportFigures figures(StatedFigures stated, BudgetLine... lines) {
        return FiguresRule.figures(template(ReportKind.DEPARTMENT_WHOLE), stated, List.of(lines), List.of(), List.of());
    }

    private static ReportFigures amounts(
            @Nullable String initial, @Nullable String adjusted, @Nullable String executed, @Nullable String rate) {
        return new ReportFigures(
                FiguresFixture.decimal(initial),
                FiguresFixture.decimal(adjusted),
                FiguresFixture.decimal(executed),
                FiguresFixture.decimal(rate),
                null,
                null,
                null);
    }
}
