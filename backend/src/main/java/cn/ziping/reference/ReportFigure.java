package cn.ziping.reference;

import cn.ziping.reference.Facts.People;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures of a report as a whole, and of its people. */
final class ReportFigure {
    private ReportFigure() {}

    /** Null when there is no figure of this name. */
    static @Nullable Found find(Facts facts, String name) {
        var totals = facts.totals();
        return switch (name) {
            case "initialBudget" -> amount(facts, "年初预算数", totals.initialBudget());
            case "adjustedBudget" -> amount(facts, "全年预算数", totals.adjustedBudget());
            case "executed" -> amount(facts, "全年执行数", totals.executed());
            case "executionRate" ->
                Found.number("预算执行率", Kind.RATE, totals.executionRate(), origin(facts, name, "全年执行数与预算数之比"));
            case "score" ->
                Found.number(
                        "自评总分",
                        Kind.SCORE,
                        totals.score(),
                        origin(facts, name, facts.ofProjects() ? "本报告各项目得分的平均数" : "本报告各项指标得分"));
            case "fullScore" -> Found.number("满分", Kind.SCORE, totals.fullScore(), "评分标准");
            case "grade" -> Found.text("自评等级", totals.grade(), origin(facts, name, "自评总分和等级标准"));
            case "year" -> Found.count("年度", facts.year(), "本报告");
            case "department" -> Found.text("单位名称", facts.department(), "本报告");
            case "projectCount" -> Found.count("项目数", facts.projects().size(), "本报告项目表");
            case "indicatorCount" -> Found.count("指标数", facts.indicators(), "本报告指标表");
            default -> null;
        };
    }

    static @Nullable Found ofPeople(People people, String name) {
        return switch (name) {
            case "authorised" -> Found.count("编制数", people.authorised(), "本报告人员编制表");
            case "actual" -> Found.count("实有人数", people.actual(), "本报告人员编制表");
            default -> null;
        };
    }

    private static Found amount(Facts facts, String label, @Nullable BigDecimal amount) {
        return Found.number(label, Kind.AMOUNT, amount, facts.ofProjects() ? "本报告各项目合计" : "本报告预算及执行表");
    }

    private static String origin(Facts facts, String name, String otherwise) {
        return facts.totals().stated().contains(name) ? "本报告写明的数据" : otherwise;
    }
}
