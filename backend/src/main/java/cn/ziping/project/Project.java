package cn.ziping.project;

import cn.ziping.budget.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project (项目) of a report. Amounts in 万元, rates in percent as the report states them.
 *
 * @param code code in the budget system; null when the report gives none
 * @param grade 自评结论 as written
 * @param suggestedScore what the template's rules give; {@code suggestion} says how it came about, or why there is none
 * @param target 年度总体目标, what was to be reached; {@code actual} what was reached
 * @param funds one for each origin that a figure is said of, in the order of {@link FundOrigin}
 */
public record Project(
        UUID id,
        int version,
        @Nullable String code,
        String name,
        @Nullable BigDecimal approved,
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal fundsInPlace,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal fundsInPlaceRate,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable BigDecimal suggestedScore,
        @Nullable String suggestion,
        @Nullable String target,
        @Nullable String actual,
        List<ProjectFund> funds) {

    public Project {
        funds = ProjectFund.said(funds);
    }

    /** A project of which figures are known and nothing else. */
    public Project(
            UUID id,
            int version,
            @Nullable String code,
            String name,
            @Nullable BigDecimal approved,
            @Nullable BigDecimal initialBudget,
            @Nullable BigDecimal adjustedBudget,
            @Nullable BigDecimal fundsInPlace,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal executionRate,
            @Nullable BigDecimal fundsInPlaceRate,
            @Nullable BigDecimal score,
            @Nullable String grade,
            @Nullable BigDecimal suggestedScore,
            @Nullable String suggestion) {
        this(
                id,
                version,
                code,
                name,
                approved,
                initialBudget,
                adjustedBudget,
                fundsInPlace,
                executed,
                executionRate,
                fundsInPlaceRate,
                score,
                grade,
                suggestedScore,
                suggestion,
                null,
                null,
                List.of());
    }

    /** A project of which nothing is told but what it is and what was to be reached. */
    public static Project begun(UUID id, @Nullable String code, String name, @Nullable String target) {
        return new Project(
                id, 1, code, name, null, null, null, null, null, null, null, null, null, null, null, target, null,
                List.of());
    }

    /** The same project with the rates that follow from its amounts where it states none. */
    public Project withRates() {
        var budget = adjustedBudget != null ? adjustedBudget : initialBudget;
        return withRates(
                executionRate != null ? executionRate : Rate.of(executed, budget),
                fundsInPlaceRate != null ? fundsInPlaceRate : Rate.of(fundsInPlace, budget));
    }

    public Project withRates(@Nullable BigDecimal executionRate, @Nullable BigDecimal fundsInPlaceRate) {
        return with(version, executionRate, fundsInPlaceRate, suggestedScore, suggestion);
    }

    public Project withVersion(int version) {
        return with(version, executionRate, fundsInPlaceRate, suggestedScore, suggestion);
    }

    public Project withSuggestion(@Nullable BigDecimal score, @Nullable String sentence) {
        return with(version, executionRate, fundsInPlaceRate, score, sentence);
    }

    private Project with(
            int version,
            @Nullable BigDecimal executionRate,
            @Nullable BigDecimal fundsInPlaceRate,
            @Nullable BigDecimal suggestedScore,
            @Nullable String suggestion) {
        return new Project(
                id,
                version,
                code,
                name,
                approved,
                initialBudget,
                adjustedBudget,
                fundsInPlace,
                executed,
                executionRate,
                fundsInPlaceRate,
                score,
                grade,
                suggestedScore,
                suggestion,
                target,
                actual,
                funds);
    }

    /** Stands in the list of scores: it has something that only that list shows. */
    public boolean isScored() {
        return code != null || score != null || grade != null;
    }

    /** Stands in the list of funds: it has an amount or a rate, or no other list would name it. */
    public boolean isFunded() {
        return Stream.of(
                                approved,
                                initialBudget,
                                adjustedBudget,
                                fundsInPlace,
                                executed,
                                executionRate,
                                fundsInPlaceRate)
                        .anyMatch(Objects::nonNull)
                || !isScored();
    }
}
