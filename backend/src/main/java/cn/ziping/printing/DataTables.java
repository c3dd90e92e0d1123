package cn.ziping.printing;

import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.indicator.Indicator;
import cn.ziping.printing.document.Table;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.StaffLine;
import cn.ziping.template.SectionBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The data of a report as tables, the unit of each column once in its head. */
final class DataTables {

    private DataTables() {}

    /** What is printed where a section shows this block; empty when the report has no such data. */
    static List<Table> of(Report report, SectionBlock block) {
        return switch (block) {
            case STAFF_LINES -> staff(report.staffLines());
            case BUDGET_LINES -> budget(report.budgetLines());
            case PROJECT_FUNDS -> some(funds().totalled("项目资金情况", projects(report, Project::isFunded)));
            case PROJECT_SCORES -> some(scores().of("项目自评得分", projects(report, Project::isScored)));
            case INDICATORS -> some(IndicatorTable.of("绩效指标情况", ofReport(report)));
        };
    }

    private static List<Table> staff(List<StaffLine> lines) {
        return some(new RowTable<StaffLine>()
                .group("单位", StaffLine::unit)
                .words("类别", StaffLine::label)
                .count("编制数（人）", StaffLine::authorised)
                .count("实有人数（人）", StaffLine::actual)
                .of("人员编制情况", lines));
    }

    private static List<Table> budget(List<BudgetLine> lines) {
        var toldApart = lines.stream().anyMatch(line -> line.fundSource() != FundSource.ALL);
        return some(new RowTable<BudgetLine>()
                .group("资金来源", line -> toldApart ? source(line.fundSource()) : null)
                .words("项目", BudgetLine::label)
                .figure("年初预算数（万元）", BudgetLine::initialBudget)
                .figure("全年预算数（万元）", BudgetLine::adjustedBudget)
                .figure("全年执行数（万元）", BudgetLine::executed)
                .figure("执行率（%）", BudgetLine::executionRate)
                .of("预算及执行情况", lines));
    }

    private static List<Project> projects(Report report, Predicate<Project> listed) {
        return report.projects().stream().filter(listed).toList();
    }

    private static RowTable<Project> funds() {
        return new RowTable<Project>()
                .words("项目名称", Project::name)
                .figure("批复金额（万元）", Project::approved)
                .figure("年初预算数（万元）", Project::initialBudget)
                .figure("全年预算数（万元）", Project::adjustedBudget)
                .figure("到位资金（万元）", Project::fundsInPlace)
                .figure("全年执行数（万元）", Project::executed)
                .rate("执行率（%）", Project::executionRate, Project::executed, DataTables::budget)
                .rate("资金到位率（%）", Project::fundsInPlaceRate, Project::fundsInPlace, DataTables::budget);
    }

    private static RowTable<Project> scores() {
        return new RowTable<Project>()
                .words("项目编码", Project::code)
                .words("项目名称", Project::name)
                .figure("得分", Project::score)
                .mark("自评结论", Project::grade);
    }

    /** What there was to be spent: the adjusted budget, else the initial one. */
    static @Nullable BigDecimal budget(Project project) {
        return project.adjustedBudget() != null ? project.adjustedBudget() : project.initialBudget();
    }

    /** Those of the report itself; those of projects stand in the projects' own forms. */
    static List<Indicator> ofReport(Report report) {
        return report.indicators().stream()
                .filter(indicator -> indicator.projectId() == null)
                .toList();
    }

    private static List<Table> some(Table table) {
        return table.rows().isEmpty() ? List.of() : List.of(table);
    }

    private static String source(FundSource source) {
        return switch (source) {
            case ALL -> "全部资金";
            case GENERAL_PUBLIC -> "一般公共预算";
            case GOVERNMENT_FUND -> "政府性基金预算";
            case STATE_CAPITAL -> "国有资本经营预算";
            case SOCIAL_INSURANCE -> "社会保险基金预算";
            case SPECIAL_ACCOUNT -> "财政专户管理资金";
            case UNIT_FUNDS -> "单位资金";
        };
    }
}
