package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read as text, a line for each row, so that a test says all of it at once. */
final class Shown {
    private Shown() {}

    /** name | approved initial adjusted in-place executed | rates | score grade. */
    static String project(DraftProject project) {
        return String.join(
                " | ",
                (project.code() == null ? "" : project.code() + " ") + project.name(),
                figures(
                        project.approved(),
                        project.initialBudget(),
                        project.adjustedBudget(),
                        project.fundsInPlace(),
                        project.executed()),
                figures(project.executionRate(), project.fundsInPlaceRate()),
                figures(project.score()) + " " + words(project.grade()));
    }

    static List<String> funds(DraftProject project) {
        return project.funds().stream()
                .map(fund ->
                        fund.origin() + " " + figures(fund.initialBudget(), fund.adjustedBudget(), fund.executed()))
                .toList();
    }

    /** level1/level2/level3 | operator target | actual unit | weight score | reason. */
    static String indicators(List<DraftIndicator> rows) {
        return rows.stream().map(Shown::indicator).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String indicator(DraftIndicator row) {
        return String.join(
                        " | ",
                        Stream.of(row.level1(), row.level2(), row.level3())
                                .map(Shown::words)
                                .collect(Collectors.joining("/")),
                        sign(row.operator()) + words(row.target()),
                        words(row.actual()) + (row.unit() == null ? "" : " " + row.unit()),
                        figures(row.weight(), row.score()),
                        words(row.deviationReason()))
                .stripTrailing();
    }

    private static String sign(@Nullable IndicatorOperator operator) {
        return operator == null ? "" : operator + " ";
    }

    static String figures(@Nullable BigDecimal... figures) {
        return Stream.of(figures)
                .map(figure ->
                        figure == null ? "-" : figure.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    static String words(@Nullable String words) {
        return words == null ? "-" : words;
    }
}
