package cn.ziping.report;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.support.AProject;
import cn.ziping.support.AnIndicator;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parts of reports in the few words that {@link FiguresRule} looks at. */
final class FiguresFixture {
    static final UUID PROJECT = new UUID(0, 1);

    private FiguresFixture() {}

    /** Grades 优 from 90, 良 from 80, nothing below; full marks 100. */
    static Template template(ReportKind kind) {
        var grades = List.of(new Band("优", new BigDecimal("90")), new Band("良", new BigDecimal("80")));
        return new Template("a", 1, "模板", kind, List.of(), 100, grades);
    }

    static BudgetLine line(
            FundSource source,
            BudgetCategory category,
            @Nullable String initial,
            @Nullable String adjusted,
            @Nullable String executed) {
        return new BudgetLine(
                new UUID(0, 2),
                1,
                source,
                category,
                category.name(),
                decimal(initial),
                decimal(adjusted),
                decimal(executed),
                null);
    }

    /** A line that only states what was executed. */
    static BudgetLine executed(FundSource source, BudgetCategory category, @Nullable String executed) {
        return line(source, category, null, null, executed);
    }

    static Project project(@Nullable String initial, @Nullable String adjusted, @Nullable String executed) {
        return project(initial, adjusted, executed, null);
    }

    static Project scored(@Nullable String score) {
        return project(null, null, null, score);
    }

    private static Project project(
            @Nullable String initial, @Nullable String adjusted, @Nullable String executed, @Nullable String score) {
        return AProject.named("项目")
                .id(PROJECT)
                .initial(initial)
                .adjusted(adjusted)
                .executed(executed)
                .scored(score, null)
                .made();
    }

    /** @param path levels 1 to 3, separated by slashes; fewer for the total of a group */
    static Indicator indicator(String path, @Nullable String weight, @Nullable String score) {
        return indicator(null, path, weight, score);
    }

    static Indicator ofProject(String path, @Nullable String weight, @Nullable String score) {
        return indicator(PROJECT, path, weight, score);
    }

    private static Indicator indicator(
            @Nullable UUID projectId, String path, @Nullable String weight, @Nullable String score) {
        return AnIndicator.at(path).of(projectId).weight(weight).score(score).made();
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
