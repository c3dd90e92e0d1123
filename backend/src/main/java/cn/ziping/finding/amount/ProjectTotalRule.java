package cn.ziping.finding.amount;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A12: projects are not more than 项目支出, which they are part of. Less is no mistake: the list may be of some only. */
final class ProjectTotalRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "A12",
            Severity.WARN,
            "各项目之和不超过部门项目支出",
            "部门项目支出是各项目支出之和",
            "部门项目支出600万元，项目表里一个项目就执行了720万元。",
            "核对项目支出总额与各项目金额，口径不同的请说明。");

    private record Column(
            String field,
            String name,
            Function<BudgetLine, @Nullable BigDecimal> line,
            Function<Project, @Nullable BigDecimal> project) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("executed", "全年执行数", BudgetLine::executed, Project::executed),
            new Column("adjustedBudget", "全年预算数", BudgetLine::adjustedBudget, Project::adjustedBudget),
            new Column("initialBudget", "年初预算数", BudgetLine::initialBudget, Project::initialBudget));

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = Told.of(subject, text);
        var projects = subject.projects().stream()
                .filter(project -> !isToldByItself(FundsRow.of(project)))
                .toList();
        for (var column : COLUMNS) {
            var total = total(subject.budgetLines(), column.line());
            var isAdjusted = column.field().equals("adjustedBudget")
                    && projects.stream().map(FundsRow::of).anyMatch(AdjustmentRule::isFar);
            if (total != null && !isAdjusted && check(column, total, projects, told, subject, findings)) {
                return;
            }
        }
    }

    /** An amount that is wrong in its own row is not told of the sum again. */
    private static boolean isToldByItself(FundsRow row) {
        return Overspending.isBeyond(row) || UnitSlip.of(row).isPresent();
    }

    private static boolean check(
            Column column,
            BigDecimal total,
            List<Project> projects,
            Told told,
            Subject subject,
            Consumer<Finding> findings) {
        var said = projects.stream()
                .filter(project -> column.project().apply(project) != null)
                .filter(project ->
                        !isOfSentences(subject, told, column.project().apply(project)))
                .toList();
        var largest =
                said.stream().max(Comparator.comparing(column.project()::apply)).orElse(null);
        var sum = Amounts.sum(said.stream().map(column.project()));
        if (largest == null
                || sum == null
                || !Amounts.exceeds(sum, total)
                || isToldOfSum(subject.budgetLines(), column, total, sum)) {
            return false;
        }
        var value = Objects.requireNonNull(column.project().apply(largest));
        var isOne = Amounts.exceeds(value, total);
        var actual = isOne ? value : sum;
        var message = isOne
                ? "项目“%s”的%s%s大于部门项目支出%s，请核对后改正。"
                        .formatted(largest.name(), column.name(), Amounts.money(value), Amounts.money(total))
                : "%d个项目的%s合计%s，大于部门项目支出%s，请核对后改正。"
                        .formatted(said.size(), column.name(), Amounts.money(sum), Amounts.money(total));
        findings.accept(Finding.of(
                CARD,
                message,
                "不超过" + Amounts.money(total),
                Amounts.money(actual),
                isOne ? Place.of(largest, column.field(), Amounts.written(value)) : place(subject, column, total)));
        return true;
    }

    /** 项目支出 that does not fit its own total is told there, and the projects may fit what it should be. */
    private static boolean isToldOfSum(List<BudgetLine> lines, Column column, BigDecimal total, BigDecimal sum) {
        return lines.stream()
                .filter(line -> line.category() == BudgetCategory.PROJECT_EXPENDITURE)
                .flatMap(line -> BudgetSum.candidates(line, lines, column.line()).stream())
                .anyMatch(right -> !Amounts.isSame(right, total) && !Amounts.exceeds(sum, right));
    }

    private static boolean isOfSentences(Subject subject, Told told, @Nullable BigDecimal value) {
        return subject.isDocument() && told.isAmount(value);
    }

    private static Place place(Subject subject, Column column, BigDecimal total) {
        return subject.budgetLines().stream()
                .filter(line -> line.category() == BudgetCategory.PROJECT_EXPENDITURE
                        && column.line().apply(line) != null)
                .findFirst()
                .map(line -> Place.of(
                        line,
                        column.field(),
                        Amounts.written(Objects.requireNonNull(column.line().apply(line)))))
                .orElseGet(() -> Place.ofReport("executed", Amounts.written(total)));
    }

    /**
     * What projects may come to: 项目支出 of all sources together. Where it is only told of single ones, a source of which
     * nothing but its whole spending is told may be spent on projects altogether.
     */
    private static @Nullable BigDecimal total(
            List<BudgetLine> lines, Function<BudgetLine, @Nullable BigDecimal> column) {
        var all = sum(lines, FundSource.ALL, BudgetCategory.PROJECT_EXPENDITURE, column);
        if (all != null) {
            return all;
        }
        BigDecimal total = null;
        for (var source : FundSource.values()) {
            var own = sum(lines, source, BudgetCategory.PROJECT_EXPENDITURE, column);
            var whole = sum(lines, source, BudgetCategory.EXPENDITURE, column);
            if (source == FundSource.ALL || own == null && (total == null && whole == null)) {
                continue;
            }
            var part = own != null ? own : whole;
            total = part == null ? total : total == null ? part : total.add(part);
        }
        var isAny = lines.stream().anyMatch(line -> line.category() == BudgetCategory.PROJECT_EXPENDITURE);
        return isAny ? total : null;
    }

    private static @Nullable BigDecimal sum(
            List<BudgetLine> lines,
            FundSource source,
            BudgetCategory category,
            Function<BudgetLine, @Nullable BigDecimal> column) {
        return Amounts.sum(lines.stream()
                .filter(line -> line.fundSource() == source && line.category() == category)
                .map(column));
    }
}
