package cn.ziping.importing.understanding;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return total(rows)
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

    /**
     * Tables without what their projects come to, where the report is about a whole department: it spends more than its
     * projects. What a total says beside its rows is told, where they come to something else.
     */
    static List<Rows> ofReport(@Nullable ReportKind kind, List<Rows> tables) {
        var isWhole = kind == ReportKind.DEPARTMENT_WHOLE
                || kind == null && tables.stream().anyMatch(rows -> total(rows).isPresent());
        return isWhole ? tables.stream().map(Totals::withoutTotal).toList() : tables;
    }

    private static Rows withoutTotal(Rows rows) {
        if (rows.projects().isEmpty()) {
            return rows;
        }
        var doubts = new ArrayList<>(rows.doubts());
        var figures = rows.figures();
        tell(rows, "initialBudget", figures.initialBudget(), DraftProject::initialBudget, doubts);
        tell(rows, "adjustedBudget", figures.adjustedBudget(), DraftProject::adjustedBudget, doubts);
        tell(rows, "executed", figures.executed(), DraftProject::executed, doubts);
        return new Rows(
                rows.staffLines(),
                rows.budgetLines(),
                rows.projects(),
                rows.indicators(),
                new DraftFigures(null, null, null, null, figures.score(), figures.grade(), rest(figures)),
                doubts);
    }

    private static Map<String, Evidence> rest(DraftFigures figures) {
        var rest = new LinkedHashMap<>(figures.evidence());
        rest.keySet().retainAll(Set.of("score", "grade"));
        return rest;
    }

    private static void tell(
            Rows rows,
            String name,
            @Nullable BigDecimal total,
            Function<DraftProject, @Nullable BigDecimal> amount,
            List<Doubt> doubts) {
        var sum =
                rows.projects().stream().map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null && total.compareTo(sum) != 0) {
            doubts.add(new Doubt(
                    DoubtKind.AMBIGUOUS,
                    "项目表的合计是%s万元，各项目之和是%s万元，合计没有作为部门的数；请核对各项目的金额。"
                            .formatted(total.toPlainString(), sum.toPlainString()),
                    rows.figures().evidence().get(name),
                    null));
        }
    }

    private static Optional<DraftBudgetLine> total(Rows rows) {
        return rows.budgetLines().stream()
                .filter(line -> line.fundSource() == FundSource.ALL && line.category() == BudgetCategory.EXPENDITURE)
                .findFirst();
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
