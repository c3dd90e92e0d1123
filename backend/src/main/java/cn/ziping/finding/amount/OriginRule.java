package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A01: a project's amounts come from its origins of funds and from nowhere else. */
final class OriginRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "A01",
            Severity.BLOCK,
            "年度资金总额等于当年财政拨款、上年结转资金与其他资金之和",
            "财预〔2020〕10号《项目支出绩效自评表》项目资金栏：年初预算数、全年预算数、全年执行数分列相加",
            "年度资金总额的全年预算数100万元，当年财政拨款80万元、上年结转15万元、其他资金0：相加是95万元。",
            "核对各项资金来源，使三项之和与年度资金总额一致。");

    /** A column of the form. */
    private record Column(
            String field,
            String name,
            Function<Project, @Nullable BigDecimal> total,
            Function<ProjectFund, @Nullable BigDecimal> part) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("initialBudget", "年初预算数", Project::initialBudget, ProjectFund::initialBudget),
            new Column("adjustedBudget", "全年预算数", Project::adjustedBudget, ProjectFund::adjustedBudget),
            new Column("executed", "全年执行数", Project::executed, ProjectFund::executed));

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var project : subject.projects()) {
            for (var column : COLUMNS) {
                var total = column.total().apply(project);
                var sum = sum(project, column);
                if (total == null || sum == null || Amounts.isSame(total, sum)) {
                    continue;
                }
                if (!subject.isDocument() || Amounts.exceeds(sum, total) || isWhole(project, column)) {
                    findings.accept(finding(project, column, total, sum));
                }
            }
        }
    }

    private static @Nullable BigDecimal sum(Project project, Column column) {
        return Amounts.sum(project.funds().stream().map(column.part()));
    }

    /** In a document an origin may have been left out: all are there where two are named, or where another column fits. */
    private static boolean isWhole(Project project, Column wrong) {
        if (project.funds().size() > 1) {
            return true;
        }
        return project.funds().stream().allMatch(fund -> fund.origin() == FundOrigin.FISCAL_APPROPRIATION)
                && COLUMNS.stream().filter(column -> column != wrong).anyMatch(column -> fits(project, column));
    }

    private static boolean fits(Project project, Column column) {
        var total = column.total().apply(project);
        var sum = sum(project, column);
        return total != null && sum != null && total.signum() > 0 && Amounts.isSame(total, sum);
    }

    private static Finding finding(Project project, Column column, BigDecimal total, BigDecimal sum) {
        var message = "项目“%s”年度资金总额的%s为%s，各资金来源相加为%s，请核对后改正。"
                .formatted(project.name(), column.name(), Amounts.money(total), Amounts.money(sum));
        return Finding.of(
                CARD,
                message,
                Amounts.money(sum),
                Amounts.written(total) + "万元",
                Place.of(project, column.field(), Amounts.written(total)));
    }
}
