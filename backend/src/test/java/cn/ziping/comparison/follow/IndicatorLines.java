package cn.ziping.comparison.follow;

import static cn.ziping.indicator.IndicatorOperator.AT_LEAST;
import static cn.ziping.indicator.IndicatorOperator.AT_MOST;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.support.AnIndicator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Indicators as they are written for a test, and series of them as they are read there: a line for each. */
final class IndicatorLines {
    static final String DOCUMENT = """
            query ($filter: IndicatorHistoryFilter!, $years: [Int!]!) {
              indicatorHistory(filter: $filter, years: $years) {
                department { name } matchedBy level1 level2 level3 unit projectCode projectName
                points { year reportId name target targetValue actual actualValue unit achievementRate weight score } } }""";

    private IndicatorLines() {}

    /** What a series says, in one line. */
    static String line(JsonNode series) {
        var project = series.at("/projectName").isNull()
                ? ""
                : " (%s %s)".formatted(text(series, "projectCode"), text(series, "projectName"));
        return "%s %s %s/%s/%s [%s]%s: %s"
                .formatted(
                        series.at("/department/name").asString(),
                        text(series, "matchedBy"),
                        text(series, "level1"),
                        text(series, "level2"),
                        text(series, "level3"),
                        text(series, "unit"),
                        project,
                        series.at("/points")
                                .valueStream()
                                .map(IndicatorLines::ofIndicator)
                                .collect(Collectors.joining("; ")));
    }

    private static String ofIndicator(JsonNode point) {
        return point(point, "name", "target", "actual", "unit", "achievementRate", "weight", "score");
    }

    /** A year with the values of these fields, or with a dash for a missing one. */
    static String point(JsonNode point, String... fields) {
        var values = Stream.of(fields).map(field -> text(point, field)).collect(Collectors.joining(" "));
        return point.at("/year").asInt() + " " + (point.at("/reportId").isNull() ? "-" : values);
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asString("-");
    }

    /** A row whose figures are written as they are. */
    static Indicator row(
            String path,
            IndicatorOperator operator,
            String target,
            String actual,
            String unit,
            @Nullable String weight,
            @Nullable String score) {
        var sign = operator == AT_LEAST ? "≥" : operator == AT_MOST ? "≤" : "";
        return AnIndicator.at(path)
                .operator(operator)
                .target(sign + target)
                .targetValue(target)
                .actual(actual)
                .actualValue(actual)
                .unit(unit)
                .weight(weight)
                .score(score)
                .made();
    }
}
