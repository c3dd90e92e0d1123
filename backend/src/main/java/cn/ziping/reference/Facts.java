package cn.ziping.reference;

import cn.ziping.budget.BudgetLine;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What references can refer to: the figures of a report.
 *
 * @param ofProjects whether the report is the sum of its projects
 * @param lastYear of the year before; null when there is no such report, and when it is not seen
 */
public record Facts(
        int year,
        String department,
        boolean ofProjects,
        Totals totals,
        List<BudgetLine> budgetLines,
        List<Project> projects,
        int indicators,
        People people,
        @Nullable Facts lastYear) {

    public Facts {
        budgetLines = List.copyOf(budgetLines);
        projects = List.copyOf(projects);
    }

    /**
     * @param stated names of those totals that the report claims in words: {@code executionRate}, {@code score}, {@code grade}
     */
    public record Totals(
            @Nullable BigDecimal initialBudget,
            @Nullable BigDecimal adjustedBudget,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal executionRate,
            @Nullable BigDecimal score,
            @Nullable BigDecimal fullScore,
            @Nullable String grade,
            List<String> stated) {

        public Totals {
            stated = List.copyOf(stated);
        }
    }

    /** Posts and people of all units. */
    public record People(
            @Nullable Integer authorised, @Nullable Integer actual) {
        public static final People UNKNOWN = new People(null, null);
    }
}
