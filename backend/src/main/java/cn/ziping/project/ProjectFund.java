package cn.ziping.project;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a project has of one origin of funds (资金构成), 万元. Origins need not add up to the project's own amounts. */
public record ProjectFund(
        FundOrigin origin,
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed) {

    /** Those of them that say a figure, in the order of the form. */
    static List<ProjectFund> said(List<ProjectFund> funds) {
        return funds.stream()
                .filter(ProjectFund::isSaid)
                .sorted(Comparator.comparing(ProjectFund::origin))
                .toList();
    }

    private boolean isSaid() {
        return Stream.of(initialBudget, adjustedBudget, executed).anyMatch(Objects::nonNull);
    }
}
