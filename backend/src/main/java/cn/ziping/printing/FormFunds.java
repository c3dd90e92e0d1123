package cn.ziping.printing;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.Expenditure;
import cn.ziping.budget.FundSource;
import cn.ziping.budget.Rate;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.report.Report;
import cn.ziping.template.FundLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a line of the funds in an official form says; amounts in 万元. */
record FormFunds(
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal rate) {
    private static final FormFunds UNKNOWN = new FormFunds(null, null, null, null);

    static FormFunds of(Project project, FundLine line) {
        return switch (line) {
            case TOTAL ->
                new FormFunds(
                        project.initialBudget(),
                        project.adjustedBudget(),
                        project.executed(),
                        project.withRates().executionRate());
            case FISCAL_APPROPRIATION -> of(project.funds(), FundOrigin.FISCAL_APPROPRIATION);
            case CARRY_OVER -> of(project.funds(), FundOrigin.CARRY_OVER);
            case OTHER -> of(project.funds(), FundOrigin.OTHER);
            default -> UNKNOWN;
        };
    }

    private static FormFunds of(List<ProjectFund> funds, FundOrigin origin) {
        return funds.stream()
                .filter(fund -> fund.origin() == origin)
                .findFirst()
                .map(fund -> of(fund.initialBudget(), fund.adjustedBudget(), fund.executed()))
                .orElse(UNKNOWN);
    }

    static FormFunds of(Report report, FundLine line) {
        return switch (line) {
            case TOTAL -> {
                var figures = report.figures();
                yield new FormFunds(
                        figures.initialBudget(), figures.adjustedBudget(), figures.executed(), figures.executionRate());
            }
            case BASIC_EXPENDITURE -> of(report, BudgetCategory.BASIC_EXPENDITURE);
            case PROJECT_EXPENDITURE -> of(report, BudgetCategory.PROJECT_EXPENDITURE);
            case GENERAL_PUBLIC -> of(report, FundSource.GENERAL_PUBLIC);
            case GOVERNMENT_FUND -> of(report, FundSource.GOVERNMENT_FUND);
            case STATE_CAPITAL -> of(report, FundSource.STATE_CAPITAL);
            case SOCIAL_INSURANCE -> of(report, FundSource.SOCIAL_INSURANCE);
            case SPECIAL_ACCOUNT -> of(report, FundSource.SPECIAL_ACCOUNT);
            case UNIT_FUNDS -> of(report, FundSource.UNIT_FUNDS);
            default -> UNKNOWN;
        };
    }

    private static FormFunds of(Report report, BudgetCategory category) {
        return of(column -> Expenditure.of(report.budgetLines(), FundSource.ALL, category, column));
    }

    private static FormFunds of(Report report, FundSource source) {
        return of(column -> Expenditure.of(report.budgetLines(), source, column));
    }

    private static FormFunds of(Function<Function<BudgetLine, @Nullable BigDecimal>, @Nullable BigDecimal> sum) {
        return of(
                sum.apply(BudgetLine::initialBudget),
                sum.apply(BudgetLine::adjustedBudget),
                sum.apply(BudgetLine::executed));
    }

    private static FormFunds of(
            @Nullable BigDecimal initial, @Nullable BigDecimal adjusted, @Nullable BigDecimal executed) {
        return new FormFunds(initial, adjusted, executed, Rate.execution(executed, adjusted, initial));
    }
}
