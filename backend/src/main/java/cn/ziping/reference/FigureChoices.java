package cn.ziping.reference;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The references that a report offers: of itself, of last year, by source of funds, of people. */
final class FigureChoices {
    private static final List<String> OF_REPORT = List.of(
            "initialBudget",
            "adjustedBudget",
            "executed",
            "executionRate",
            "score",
            "fullScore",
            "grade",
            "year",
            "department",
            "projectCount",
            "indicatorCount");
    private static final List<String> COMPARED =
            List.of("initialBudget", "adjustedBudget", "executed", "executionRate", "score");
    private static final List<String> OF_FUNDS =
            List.of("initialBudget", "adjustedBudget", "executed", "executionRate");

    private FigureChoices() {}

    static List<String> of(Facts facts) {
        var choices = new ArrayList<>(OF_REPORT);
        choices.add("staff.authorised");
        choices.add("staff.actual");
        if (facts.lastYear() != null) {
            OF_REPORT.forEach(name -> choices.add("lastYear." + name));
            COMPARED.forEach(name -> choices.add("%s - lastYear.%1$s | 增减".formatted(name)));
            choices.add("(executed - lastYear.executed) / lastYear.executed | 百分比 | 增减");
        }
        for (var place : places(facts.budgetLines())) {
            OF_FUNDS.forEach(name -> choices.add(place + "." + name));
        }
        return List.copyOf(choices);
    }

    /** Each source that the report's lines name, as a whole and by category. */
    private static Set<String> places(List<BudgetLine> lines) {
        var places = new LinkedHashSet<String>();
        for (var source : FundSource.values()) {
            var own = lines.stream().filter(line -> line.fundSource() == source).toList();
            if (!own.isEmpty()) {
                places.add("budget:" + source);
            }
            for (var category : BudgetCategory.values()) {
                if (own.stream().anyMatch(line -> line.category() == category)) {
                    places.add("budget:" + source + "/" + category);
                }
            }
        }
        return places;
    }
}
