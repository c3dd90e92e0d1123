package cn.ziping.sample.madeup;

import static cn.ziping.sample.madeup.Course.amount;

import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.scoring.Spending;
import cn.ziping.scoring.Suggestions;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The projects of a made-up department in one year, three to eight; each keeps its code and its name for as long as it runs. */
record OfProjects(Course course, MadeUpDepartment department, int year, boolean filledIn, Kinds kinds) {
    private static final int FEWEST = 3;
    private static final long PROJECT = 400;
    private static final long OF_YEAR = 500;
    private static final int ROWS = 100;

    /** What its projects come to: rows of both kinds. */
    record Result(List<Project> projects, List<Indicator> indicators) {}

    Result rows(Template template) {
        var layout = Layout.PROJECTS;
        var projects = new ArrayList<Project>();
        var rows = new ArrayList<Indicator>();
        for (var number : running()) {
            var project = project(number);
            projects.add(project);
            var goals = new Goals(course, year, filledIn ? badness(number) : null, kinds.reasons());
            var places = layout.places(kinds.project());
            for (var i = 0; i < places.size(); i++) {
                rows.add(goals.row(places.get(i), project.id(), ROWS * (number + 1) + i));
            }
        }
        var nothing = new Spending(null, null, null);
        var indicators = new Scores(template, nothing, projects).of(layout, rows, filledIn);
        var suggested = Suggestions.of(template, nothing, projects, indicators);
        return new Result(
                projects.stream()
                        .map(project -> scored(project, template, suggested))
                        .toList(),
                indicators);
    }

    /** The first three run all the time, some of the others begin or end on the way. */
    private List<Integer> running() {
        var most = course.chance(PROJECT, 0)
                .between(FEWEST, department.kind().projects().size());
        return IntStream.range(0, most)
                .filter(number -> {
                    var chance = course.chance(PROJECT + 1 + number, 0);
                    var from = chance.happens(0.3) ? chance.between(2019, 2024) : 0;
                    var to = chance.happens(0.2) ? chance.between(2020, 2023) : Integer.MAX_VALUE;
                    return number < FEWEST || (from <= year && year <= to);
                })
                .boxed()
                .toList();
    }

    private double badness(int number) {
        return 0.7 * course.badnessOfTargets(year)
                + 0.7 * course.chance(OF_YEAR + number, year).normal();
    }

    private Project project(int number) {
        var size = 0.04
                * StrictMath.exp(0.6 * course.chance(PROJECT + 50 + number, 0).normal());
        var chance = course.chance(OF_YEAR + 50 + number, year);
        var initial = amount(
                Math.max(5, course.initialBudget(year).doubleValue() * size * StrictMath.exp(0.15 * chance.normal())));
        var rate = Math.max(0.2, Math.min(1, course.executionRate(year) - 0.06 * Math.abs(chance.normal())));
        var money = Money.of(initial, chance.happens(0.35) ? 1 : rate, filledIn, chance);
        var inPlace = chance.happens(0.3) ? 0.9 + 0.1 * chance.share() : 1;
        var executed = money.executed();
        var arrived = amount(money.budget().doubleValue() * inPlace);
        return new Project(
                        Keys.next(),
                        1,
                        "%s%03d".formatted(department.code(), number + 1),
                        department.kind().projects().get(number),
                        initial,
                        initial,
                        money.adjusted(),
                        executed == null ? arrived : arrived.max(executed),
                        executed,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "按计划完成%d年度建设和服务任务。（虚构）".formatted(year),
                        filledIn ? "年度任务完成情况见指标表。（虚构）" : null,
                        List.of(new ProjectFund(FundOrigin.FISCAL_APPROPRIATION, initial, money.adjusted(), executed)))
                .withRates();
    }

    private static Project scored(Project project, Template template, Suggestions suggestions) {
        var suggestion = suggestions.projects().get(project.id());
        @Nullable BigDecimal score = suggestion == null ? null : suggestion.score();
        return new Project(
                project.id(),
                project.version(),
                project.code(),
                project.name(),
                project.approved(),
                project.initialBudget(),
                project.adjustedBudget(),
                project.fundsInPlace(),
                project.executed(),
                project.executionRate(),
                project.fundsInPlaceRate(),
                score,
                template.gradeScheme().gradeOf(score),
                score,
                suggestion == null ? null : suggestion.sentence(),
                project.target(),
                project.actual(),
                project.funds());
    }
}
