package cn.ziping.importing.corpus;

import cn.ziping.importing.draft.Draft;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.ProjectFund;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a draft as texts by the names of their values, the empty text for none. */
final class DraftRows {
    private DraftRows() {}

    static Map<String, String> identity(Draft draft) {
        return row(
                "department", draft.departmentName(),
                "year", draft.year(),
                "kind", draft.kind(),
                "title", draft.title(),
                "date", draft.date());
    }

    static Map<String, String> figures(Draft draft) {
        var figures = draft.figures();
        return row(
                "initialBudget", figures.initialBudget(),
                "adjustedBudget", figures.adjustedBudget(),
                "executed", figures.executed(),
                "executionRate", figures.executionRate(),
                "score", figures.score(),
                "grade", figures.grade());
    }

    static List<Map<String, String>> of(Draft draft, String group) {
        return switch (group) {
            case "budget" -> budget(draft);
            case "staff" -> staff(draft);
            case "projects" -> projects(draft);
            case "indicators" -> indicators(draft);
            default -> throw new IllegalArgumentException(group);
        };
    }

    private static List<Map<String, String>> budget(Draft draft) {
        return draft.budgetLines().stream()
                .map(line -> row(
                        "fundSource", line.fundSource(),
                        "category", line.category(),
                        "label", line.label(),
                        "initialBudget", line.initialBudget(),
                        "adjustedBudget", line.adjustedBudget(),
                        "executed", line.executed(),
                        "executionRate", line.executionRate()))
                .toList();
    }

    private static List<Map<String, String>> staff(Draft draft) {
        return draft.staffLines().stream()
                .map(line -> row(
                        "unit", line.unit(),
                        "label", line.label(),
                        "authorised", line.authorised(),
                        "actual", line.actual()))
                .toList();
    }

    private static List<Map<String, String>> projects(Draft draft) {
        return draft.projects().stream()
                .map(project -> {
                    var row = row(
                            "code", project.code(),
                            "name", project.name(),
                            "approved", project.approved(),
                            "initialBudget", project.initialBudget(),
                            "adjustedBudget", project.adjustedBudget(),
                            "fundsInPlace", project.fundsInPlace(),
                            "executed", project.executed(),
                            "executionRate", project.executionRate(),
                            "fundsInPlaceRate", project.fundsInPlaceRate(),
                            "score", project.score(),
                            "grade", project.grade(),
                            "target", project.target(),
                            "actual", project.actual());
                    for (var origin : FundOrigin.values()) {
                        row.put(origin.name(), fund(project.funds(), origin));
                    }
                    return row;
                })
                .toList();
    }

    /** Initial budget, adjusted budget and execution of one origin, such as {@code 80/80/75.5}. */
    private static String fund(List<ProjectFund> funds, FundOrigin origin) {
        return funds.stream()
                .filter(fund -> fund.origin() == origin)
                .map(fund ->
                        text(fund.initialBudget()) + "/" + text(fund.adjustedBudget()) + "/" + text(fund.executed()))
                .findFirst()
                .orElse("");
    }

    private static List<Map<String, String>> indicators(Draft draft) {
        Map<String, String> names = new HashMap<>();
        draft.projects().forEach(project -> names.put(project.key(), project.name()));
        return draft.indicators().stream()
                .map(indicator -> row(
                        "project", indicator.projectKey() == null ? null : names.get(indicator.projectKey()),
                        "level1", indicator.level1(),
                        "level2", indicator.level2(),
                        "level3", indicator.level3(),
                        "target", indicator.target(),
                        "actual", indicator.actual(),
                        "targetValue", indicator.targetValue(),
                        "actualValue", indicator.actualValue(),
                        "unit", indicator.unit(),
                        "weight", indicator.weight(),
                        "score", indicator.score(),
                        "deviationReason", indicator.deviationReason()))
                .toList();
    }

    private static Map<String, String> row(Object... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], text(namesAndValues[i + 1]));
        }
        return row;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
