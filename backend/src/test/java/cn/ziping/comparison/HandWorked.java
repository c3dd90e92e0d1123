package cn.ziping.comparison;

import static java.util.stream.Collectors.joining;

import cn.ziping.department.Sight;
import cn.ziping.support.Eyes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/**
 * A set small enough to be worked out by hand. 己 has no report at all, 甲 none of 1997, and 1998 only 甲 has one; 乙
 * executed nothing in 1996, 丙 has no score in 1997, 丁 a draft; 甲 and 丙 are alike in 1996, 乙 and 戊 in 1997.
 */
@TestComponent
class HandWorked {
    static final List<Integer> YEARS = List.of(1998, 1996, 1997);

    /** Who sees finished reports of the province alone. */
    static final Sight ANALYST = new Sight(List.of(), List.of(), List.of("96"));

    private static final String DEPARTMENTS = """
            960101001 甲局 组一
            960101002 乙局 组一
            960101003 丙局 组一
            960101004 丁局 -
            960102001 戊局 组一
            960102002 己局 组二""";

    private static final String REPORTS = """
            甲局 1996 整体 APPROVED  100 120 60     50     90 优
            乙局 1996 整体 APPROVED  200 -   0      0      80 良
            丙局 1996 整体 APPROVED  100 100 49.99  49.99  90 优
            丁局 1996 整体 APPROVED  50  50  50.005 100.01 70 中
            戊局 1996 整体 PUBLISHED 80  80  80     100    95 优
            乙局 1997 整体 APPROVED  200 210 105    50     85 良
            丙局 1997 整体 APPROVED  100 100 99.98  99.98  -  -
            丁局 1997 整体 DRAFT     60  60  30     50     99 优
            戊局 1997 整体 APPROVED  80  80  40     50     85 良
            甲局 1998 整体 APPROVED  300 300 150    50     88 良 ledger-2
            甲局 1995 项目 APPROVED  10  10  5      50     60 中""";

    private static final String DOCUMENT = """
            query ($filter: ComparisonFilter!, $years: [Int!]!, $order: ComparisonOrder, $first: Int = 200, $after: String) {
              comparison(filter: $filter, years: $years) {
                years departments unknownCodes
                rows(orderBy: $order, first: $first, after: $after) {
                  cursor department { code name peerGroup }
                  cells {
                    year reportId status figures { score executed grade }
                    rank rankChange ranked percentile peerRank peers
                    change { executed executedPercent executionRate score }
                  }
                }
                summaries {
                  year reports missing
                  totals { initialBudget executed executionRate }
                  mean { ...f } median { ...f } lowerQuartile { ...f } upperQuartile { ...f }
                  smallest { ...f } largest { ...f } deviation { ...f }
                  grades { grade count }
                  bands { from to reports }
                }
              }
            }
            fragment f on SummaryFigures { executed executionRate score }""";

    private final Ledger ledger;
    private final Eyes eyes;

    HandWorked(Ledger ledger, Eyes eyes) {
        this.ledger = ledger;
        this.eyes = eyes;
    }

    void open() {
        ledger.open();
        ledger.departments(DEPARTMENTS).reports(REPORTS);
    }

    void close() {
        ledger.close();
    }

    /** The province, with whatever else restricts it. */
    static Map<String, Object> province(Object... more) {
        var filter = new HashMap<String, Object>(Map.of("regionCode", Ledger.PROVINCE));
        for (var i = 0; i < more.length; i += 2) {
            filter.put((String) more[i], more[i + 1]);
        }
        return filter;
    }

    JsonNode compared(Sight sight, Map<String, Object> filter, List<Integer> years) {
        return compared(sight, filter, years, Map.of());
    }

    JsonNode compared(Sight sight, Map<String, Object> filter, List<Integer> years, Map<String, Object> more) {
        return answer(sight, filter, years, more).at("/data/comparison");
    }

    JsonNode answer(Sight sight, Map<String, Object> filter, List<Integer> years, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("filter", filter);
        variables.put("years", years);
        return eyes.answer(sight, DOCUMENT, variables);
    }

    /** Codes of the rows by the first sign of their departments' names, such as {@code 甲乙丙}. */
    static String sequence(JsonNode comparison) {
        return comparison
                .at("/rows")
                .valueStream()
                .map(row -> row.at("/department/name").asString().substring(0, 1))
                .collect(joining());
    }

    /** A line for each cell: department, year, values of these fields; a dot for what is null. */
    static String cells(JsonNode comparison, String... fields) {
        return comparison
                .at("/rows")
                .valueStream()
                .flatMap(row -> row.at("/cells")
                        .valueStream()
                        .map(cell -> row.at("/department/name").asString().substring(0, 1) + " " + cell.at("/year")
                                + " " + values(cell, fields)))
                .collect(joining("\n"));
    }

    static String values(JsonNode node, String... fields) {
        return List.of(fields).stream()
                .map(field -> {
                    var value = node.at("/" + field);
                    return value.isNull() || value.isMissingNode() ? "." : value.asString();
                })
                .collect(joining(" "));
    }
}
