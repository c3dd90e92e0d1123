package cn.ziping.importing.understanding;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.Rows;
import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a whole report: as they are said of it, else as the one line says that is about all of it. Nothing is added
 * up here: what the parts come to is the report's to work out.
 */
final class Totals {
    private Totals() {}

    static DraftFigures of(@Nullable ReportKind kind, Rows rows) {
        var union = new RowUnion(new ArrayList<>());
        if (kind == ReportKind.PROJECT_EXPENDITURE) {
            return rows.projects().size() == 1 ? union.figures(rows.figures(), ofOnlyProject(rows)) : rows.figures();
        }
        return rows.budgetLines().stream()
                .filter(line -> line.fundSource() == FundSource.ALL && line.category() == BudgetCategory.EXPENDITURE)
                .findFirst()
                .map(line -> new DraftFigures(
                        line.initialBudget(),
                        line.adjustedBudget(),
                        line.executed(),
                        line.executionRate(),
                        null,
                        null,
                        line.evidence()))
                .map(total -> union.figures(rows.figures(), total))
                .orElse(rows.figures());
    }

    private static DraftFigures ofOnlyProject(Rows rows) {
        var project = rows.projects().get(0);
        return new DraftFigures(
                project.initialBudget(),
                project.adjustedBudget(),
                project.executed(),
                project.executionRate(),
                project.score(),
                project.grade(),
                project.evidence());
    }
}
