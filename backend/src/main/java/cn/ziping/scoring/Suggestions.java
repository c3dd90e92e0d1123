package cn.ziping.scoring;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Scores that a template's rules give for a whole report. The clerk's own scores are never changed, and count before the
 * suggested ones wherever something is added up.
 *
 * @param indicators by id; every indicator has one
 * @param projects by id, out of 100; every project has one
 * @param report the total
 */
public record Suggestions(Map<UUID, Suggestion> indicators, Map<UUID, Suggestion> projects, Suggestion report) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param spending of the whole report
     * @param projects all projects of the report
     * @param indicators all of the report, its projects' ones among them
     */
    public static Suggestions of(
            Template template, Spending spending, List<Project> projects, List<Indicator> indicators) {
        var own = indicators.stream().filter(row -> row.projectId() == null).toList();
        var ofProjects = indicators.stream()
                .filter(row -> row.projectId() != null)
                .collect(groupingBy(row -> (Object) row.projectId()));
        var rows = new HashMap<UUID, Suggestion>();
        var totals = new HashMap<UUID, Suggestion>();
        for (var project : projects) {
            var its = ofProjects.getOrDefault(project.id(), List.of());
            totals.put(project.id(), TotalScore.of(template.scoring(), Spending.of(project), its, HUNDRED, rows));
        }
        var full = BigDecimal.valueOf(template.fullScore());
        var whole = TotalScore.of(template.scoring(), spending, own, full, rows);
        var report = template.kind() == ReportKind.PROJECT_EXPENDITURE ? mean(projects, totals) : whole;
        return new Suggestions(Map.copyOf(rows), Map.copyOf(totals), report);
    }

    /** Mean of the projects that have a score, as the report's own total is. */
    private static Suggestion mean(List<Project> projects, Map<UUID, Suggestion> totals) {
        var sum = BigDecimal.ZERO;
        var counted = 0;
        for (var project : projects) {
            var suggestion = totals.get(project.id());
            var score = project.score() != null || suggestion == null ? project.score() : suggestion.score();
            if (score != null) {
                sum = sum.add(score);
                counted++;
            }
        }
        if (counted == 0) {
            return Suggestion.none(projects.isEmpty() ? "没有项目，算不出总分" : "各项目都没有得分，算不出总分");
        }
        var mean = sum.divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP);
        var left = projects.size() - counted;
        var told = "%d 个项目得分的平均数：%s ÷ %d = %s".formatted(counted, Wording.number(sum), counted, Wording.points(mean));
        return new Suggestion(mean, left == 0 ? told : told + "；另有 " + left + " 个项目没有得分，未计入");
    }
}
