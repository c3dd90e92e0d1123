package cn.ziping.template;

import cn.ziping.template.GradeScheme.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template, immutable: reports pin it.
 *
 * @param kind the kind of report it is for
 * @param numbering style of each heading level, from level 1; deeper levels have no number
 * @param fullScore what a total score is out of
 * @param grades best grade first; empty where the place gives a score only
 * @param title pattern of a new report's title with {@code {year}} and {@code {department}}
 * @param outline sections in reading order, without those that reports add of their own
 * @param framework indicators that a new report begins with; for {@code PROJECT_EXPENDITURE} those of the project form:
 *     what each project of a new report begins with, its execution being scored beside them
 * @param print how its reports look on paper
 * @param severities what findings of a rule weigh here, by its id; of a rule that is not named what the rule itself says
 */
public record Template(
        String code,
        int version,
        String name,
        ReportKind kind,
        List<NumberStyle> numbering,
        int fullScore,
        List<Band> grades,
        String title,
        List<OutlineSection> outline,
        List<FrameworkIndicator> framework,
        ScoringRules scoring,
        PrintRules print,
        Map<String, Severity> severities) {

    public Template {
        numbering = List.copyOf(numbering);
        grades = List.copyOf(grades);
        outline = List.copyOf(outline);
        framework = List.copyOf(framework);
        severities = Map.copyOf(severities);
    }

    /** A template in which findings weigh what their rules say. */
    public Template(
            String code,
            int version,
            String name,
            ReportKind kind,
            List<NumberStyle> numbering,
            int fullScore,
            List<Band> grades,
            String title,
            List<OutlineSection> outline,
            List<FrameworkIndicator> framework,
            ScoringRules scoring,
            PrintRules print) {
        this(
                code, version, name, kind, numbering, fullScore, grades, title, outline, framework, scoring, print,
                Map.of());
    }

    /** A template without outline and framework, as the versions are that were stored before there were any. */
    public Template(
            String code,
            int version,
            String name,
            ReportKind kind,
            List<NumberStyle> numbering,
            int fullScore,
            List<Band> grades) {
        this(
                code,
                version,
                name,
                kind,
                numbering,
                fullScore,
                grades,
                "{year}年度{department}绩效自评报告",
                List.of(),
                List.of(),
                ScoringRules.COMMON,
                PrintRules.COMMON);
    }

    /** What the weights of the indicators come to: execution may be scored beside them. */
    public BigDecimal indicatorFullScore() {
        var execution = scoring.execution();
        var full = BigDecimal.valueOf(fullScore);
        return execution == null || execution.level1() != null ? full : full.subtract(execution.weight());
    }

    /** Title of a new report. */
    public String titleOf(int year, String department) {
        return new Placeholders(year, department, "").in(title);
    }

    /** What the outline says of a section; empty for one of the report's own. */
    public Optional<OutlineSection> section(@Nullable String key) {
        return outline.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    public GradeScheme gradeScheme() {
        return new GradeScheme(grades);
    }

    /**
     * Numbers of headings in reading order.
     *
     * @param levels depth of each heading, 1 and up
     * @return one number for each, in the same order
     */
    public List<String> number(List<Integer> levels) {
        var counters = new ArrayList<Integer>();
        var numbers = new ArrayList<String>(levels.size());
        for (int level : levels) {
            while (counters.size() > level) {
                counters.remove(counters.size() - 1);
            }
            while (counters.size() < level) {
                counters.add(0);
            }
            var count = counters.get(level - 1) + 1;
            counters.set(level - 1, count);
            numbers.add(level <= numbering.size() ? numbering.get(level - 1).format(count) : "");
        }
        return numbers;
    }
}
