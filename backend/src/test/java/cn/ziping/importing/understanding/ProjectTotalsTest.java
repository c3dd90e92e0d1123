package cn.ziping.importing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the projects of a table come to, beside what the department spends. */
class ProjectTotalsTest {
    private static final Evidence HERE = new Evidence(4, 9, 2, "120");

    @Test
    void totalOfProjectsIsNoFigureOfAWholeDepartment() {
        var figures = figures(ReportKind.DEPARTMENT_WHOLE, projects("120", "70", "50"));

        assertThat(figures).isEqualTo(DraftFigures.NONE);
    }

    @Test
    void expenditureOfTheBudgetGoesBeforeTheTotalOfProjectsEvenIfItStandsBehind() {
        for (var kind : new ReportKind[] {ReportKind.DEPARTMENT_WHOLE, null}) {
            var figures = figures(kind, projects("120", "70", "50"), budget("980"));

            assertThat(figures.executed()).isEqualByComparingTo("980");
        }
    }

    @Test
    void totalOfProjectsIsTheFigureOfAReportOnThem() {
        var figures = figures(ReportKind.PROJECT_EXPENDITURE, projects("120", "70", "50"), budget("980"));

        assertThat(figures.executed()).isEqualByComparingTo("120");
        assertThat(figures.evidence()).containsEntry("executed", HERE);
    }

    @Test
    void totalOfProjectsStaysWhereNothingElseIsKnown() {
        assertThat(figures(null, projects("120", "70", "50")).executed()).isEqualByComparingTo("120");
    }

    @Test
    void figuresOfATableWithoutProjectsStay() {
        var rows = new Rows(List.of(), List.of(), List.of(), List.of(), executed("640"), List.of());

        assertThat(figures(ReportKind.DEPARTMENT_WHOLE, rows).executed()).isEqualByComparingTo("640");
    }

    @Test
    void totalThatTheRowsDoNotComeToIsTold() {
        var tables = Totals.ofReport(ReportKind.DEPARTMENT_WHOLE, List.of(projects("125", "70", "50")));

        assertThat(tables.get(0).doubts())
                .extracting(Doubt::message)
                .singleElement()
                .asString()
                .contains("125万元", "120万元");
        assertThat(Totals.ofReport(ReportKind.DEPARTMENT_WHOLE, List.of(projects("120.0", "70", "50")))
                        .get(0)
                        .doubts())
                .isEmpty();
    }

    private static DraftFigures figures(@Nullable ReportKind kind, Rows... tables) {
        var merged = new MergedRows();
        Totals.ofReport(kind, List.of(tables)).forEach(merged::add);
        return Totals.of(kind, merged.rows());
    }

    private static DraftFigures executed(String amount) {
        return new DraftFigures(null, null, new BigDecimal(amount), null, null, null, Map.of("executed", HERE));
    }

    private static Rows projects(String total, String... amounts) {
        var projects = new ArrayList<DraftProject>();
        for (var amount : amounts) {
            projects.add(new DraftProject(
                    "p" + (projects.size() + 1),
                    null,
                    "渠道清淤" + projects.size(),
                    null,
                    null,
                    null,
                    null,
                    new BigDecimal(amount),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Map.of("name", HERE)));
        }
        return new Rows(List.of(), List.of(), projects, List.of(), executed(total), List.of());
    }

    private static Rows budget(String executed) {
        var line = new DraftBudgetLine(
                "b1",
                FundSource.ALL,
                BudgetCategory.EXPENDITURE,
                "支出合计",
                null,
                null,
                new BigDecimal(executed),
                null,
                Map.of("executed", HERE));
        return new Rows(List.of(), List.of(line), List.of(), List.of(), DraftFigures.NONE, List.of());
    }
}
