package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.printing.document.Form;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.support.AProject;
import cn.ziping.support.AnIndicator;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Execution;
import cn.ziping.template.file.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What forms are made of, for the tests alone. */
final class FormParts {
    static final UUID PROJECT = new UUID(7, 7);

    private FormParts() {}

    static Project project(@Nullable String score) {
        return AProject.named("河道清淤")
                .id(PROJECT)
                .code("360001")
                .initial("1000")
                .adjusted("1200.50")
                .executed("1140.475")
                .rates("95", null)
                .scored(score, "优")
                .aimed("清淤12公里。\n不发生事故。", "清淤12.5公里。")
                .funds(
                        new ProjectFund(FundOrigin.FISCAL_APPROPRIATION, figure("800"), figure("900"), figure("900")),
                        new ProjectFund(FundOrigin.OTHER, null, null, figure("0")))
                .made();
    }

    /** A project of which only its money is known. */
    static Project spent(String name, String adjusted, @Nullable String executed, @Nullable String rate) {
        return AProject.named(name)
                .adjusted(adjusted)
                .executed(executed)
                .rates(rate, null)
                .made();
    }

    /** Adds a project with funds and one indicator of its name. */
    static UUID evaluated(MadeUp report, String name) {
        var project = spent(name, "100", "90", "90");
        report.project(project);
        report.indicator(indicator(project.id(), "产出/数量/" + name + "的指标", "1", "1", "90", "80", null));
        return project.id();
    }

    /** @param path 一级/二级/三级; of a group as far as it goes */
    static Indicator indicator(
            String path,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score) {
        return indicator(PROJECT, path, target, actual, weight, score, null);
    }

    static Indicator indicator(
            @Nullable UUID project,
            String path,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score,
            @Nullable String reason) {
        return AnIndicator.at(path)
                .of(project)
                .target(target)
                .actual(actual)
                .weight(weight)
                .score(score)
                .reason(reason)
                .made();
    }

    /** A target read into its parts. */
    static Indicator read(
            String path,
            IndicatorNature nature,
            @Nullable IndicatorOperator operator,
            String target,
            @Nullable String value,
            @Nullable String upper,
            @Nullable String unit) {
        return AnIndicator.at(path)
                .of(PROJECT)
                .nature(nature)
                .operator(operator)
                .target(target)
                .targetValue(value)
                .targetUpper(upper)
                .actual(target)
                .actualValue(value)
                .unit(unit)
                .weight("20")
                .score("15")
                .made();
    }

    /** A row of which nothing is told but what is measured. */
    static Indicator measured(
            @Nullable IndicatorOperator operator,
            @Nullable String target,
            @Nullable String targetValue,
            @Nullable String actual,
            @Nullable String actualValue,
            @Nullable String unit) {
        return AnIndicator.at("产出指标")
                .nature(IndicatorNature.QUANTITATIVE)
                .operator(operator)
                .target(target)
                .targetValue(targetValue)
                .actual(actual)
                .actualValue(actualValue)
                .unit(unit)
                .made();
    }

    /** A report of projects by the national form: execution 10, beside the indicators. */
    static MadeUp national() {
        return MadeUp.report().ofProjects().scoredBy(scoring(null));
    }

    /** A report of projects by the national template with other rules of print. */
    static MadeUp variant(String print) {
        var template = Variant.of(print);
        return MadeUp.report().ofProjects().scoredBy(template.scoring()).printedBy(template.print());
    }

    /** @param level1 the row that stands for execution, worth 20; null: execution stands beside the indicators, worth 10 */
    static ScoringRules scoring(@Nullable String level1) {
        var common = ScoringRules.COMMON;
        var weight = BigDecimal.valueOf(level1 == null ? 10 : 20);
        return new ScoringRules(
                new Execution(level1, weight, List.of()),
                common.formula(),
                common.steps(),
                common.satisfaction(),
                common.overFulfilment(),
                common.caps());
    }

    /** The form of its first project. */
    static Form form(MadeUp report) {
        var made = report.build();
        return new ReportForms(made, made.liveFigures()).of(made.projects().get(0));
    }

    static @Nullable BigDecimal figure(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
