package cn.ziping.reference;

import cn.ziping.project.Project;
import cn.ziping.reference.Expression.OfProject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a project of a report, found by its code or its name. */
final class ProjectFigures {
    private static final String ORIGIN = "本报告项目表";

    private ProjectFigures() {}

    /** Null when there is no figure of this name. */
    static @Nullable Found find(List<Project> projects, OfProject place, String name) {
        var project = one(projects, place).withRates();
        var found = figure(project, name);
        return found == null ? null : found.of("项目“%s”的".formatted(project.name()));
    }

    private static Project one(List<Project> projects, OfProject place) {
        var found = place.named() ? with(projects, place.key(), Project::name) : List.<Project>of();
        if (found.isEmpty()) {
            // A code may hold signs that it must be put in quotes for.
            found = with(projects, place.key(), Project::code);
        }
        var what = place.named() ? "名称" : "编码";
        if (found.isEmpty()) {
            throw new Broken("没有%s为“%s”的项目，可能已删除或改过；请重新选取项目。".formatted(what, place.key()));
        }
        if (found.size() > 1) {
            throw new Broken("%s为“%s”的项目有%d个，分不清是哪一个；请给它们写上不同的编码再引用。".formatted(what, place.key(), found.size()));
        }
        return found.get(0);
    }

    private static List<Project> with(List<Project> projects, String key, Function<Project, @Nullable String> of) {
        return projects.stream()
                .filter(project -> Stream.ofNullable(of.apply(project))
                        .anyMatch(it -> it.strip().equals(key)))
                .toList();
    }

    private static @Nullable Found figure(Project project, String name) {
        return switch (name) {
            case "approved" -> amount("批复金额", project.approved());
            case "initialBudget" -> amount("年初预算数", project.initialBudget());
            case "adjustedBudget" -> amount("全年预算数", project.adjustedBudget());
            case "fundsInPlace" -> amount("到位资金", project.fundsInPlace());
            case "executed" -> amount("全年执行数", project.executed());
            case "executionRate" -> Found.number("预算执行率", Kind.RATE, project.executionRate(), ORIGIN);
            case "fundsInPlaceRate" -> Found.number("资金到位率", Kind.RATE, project.fundsInPlaceRate(), ORIGIN);
            case "score" -> Found.number("得分", Kind.SCORE, project.score(), ORIGIN);
            case "grade" -> Found.text("自评结论", project.grade(), ORIGIN);
            case "name" -> Found.text("名称", project.name(), ORIGIN);
            default -> null;
        };
    }

    private static Found amount(String label, @Nullable BigDecimal amount) {
        return Found.number(label, Kind.AMOUNT, amount, ORIGIN);
    }
}
