package cn.ziping.comparison;

import static cn.ziping.comparison.HandWorked.YEARS;
import static cn.ziping.comparison.HandWorked.province;
import static cn.ziping.comparison.HandWorked.values;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the years of {@link HandWorked} come to, worked out by hand. */
class SummariesTest extends OnHandWorked {
    /**
     * 1996 executed 0, 49.99, 50.005, 60, 80 of 200 + 100 + 50 + 120 + 80: 239.995 ÷ 550 = 43.635…%; rates 0, 49.99, 50, 100,
     * 100.01; scores 70, 80, 90, 90, 95, whose deviations from 85 have the squares 225, 25, 25, 25, 100: √(400 ÷ 4) = 10.
     *
     * <p>1997 executed 30, 40, 99.98, 105 of 450: the middle is (40 + 99.98) ÷ 2, the lower quartile lies three quarters on the
     * way from 30 to 40, the upper one a quarter from 99.98 to 105. Scores 85, 85, 99: 269 ÷ 3, and halfway from 85 to 99.
     */
    @Test
    void eachYear() {
        var summaries = byHand.compared(Sight.EVERYTHING, province(), YEARS).at("/summaries");
        assertThat(lines(summaries)).isEqualTo("""
                1998 1 5
                  totals 300 150 50.00
                  mean 150 50 88
                  median 150 50 88
                  lowerQuartile 150 50 88
                  upperQuartile 150 50 88
                  smallest 150 50 88
                  largest 150 50 88
                  deviation . . .
                  grades 良 1
                  bands 0 1 0 0 0 0 0 0
                1996 5 1
                  totals 530 239.995 43.64
                  mean 47.999 60 85
                  median 50.005 50 90
                  lowerQuartile 49.99 49.99 80
                  upperQuartile 60 100 90
                  smallest 0 0 70
                  largest 80 100.01 95
                  deviation 29.495678 41.83599 10
                  grades 优 3, 中 1, 良 1
                  bands 2 1 0 0 0 0 1 1
                1997 4 2
                  totals 440 274.98 61.11
                  mean 68.745 62.495 89.666667
                  median 69.99 50 85
                  lowerQuartile 37.5 50 85
                  upperQuartile 101.235 62.495 92
                  smallest 30 50 85
                  largest 105 99.98 99
                  deviation 39.232216 24.99 8.082904
                  grades 良 2, 优 1
                  bands 0 3 0 0 0 0 1 0""");
    }

    @Test
    void aYearWithoutAnyReport() {
        var summaries =
                byHand.compared(Sight.EVERYTHING, province(), List.of(2100)).at("/summaries");
        assertThat(lines(summaries)).isEqualTo("""
                2100 0 6
                  totals . . .
                  mean . . .
                  median . . .
                  lowerQuartile . . .
                  upperQuartile . . .
                  smallest . . .
                  largest . . .
                  deviation . . .
                  grades\s
                  bands 0 0 0 0 0 0 0 0""");
    }

    @Test
    void bandsFollowOneAnother() {
        var bands = byHand.compared(Sight.EVERYTHING, province(), List.of(1996)).at("/summaries/0/bands");
        assertThat(bands.valueStream().map(band -> values(band, "from", "to")))
                .containsExactly("0 50", "50 60", "60 70", "70 80", "80 90", "90 95", "95 100", "100 .");
    }

    private static String lines(JsonNode summaries) {
        return summaries.valueStream().map(SummariesTest::ofYear).collect(joining("\n"));
    }

    private static String ofYear(JsonNode year) {
        var totals = "  totals " + values(year.at("/totals"), "initialBudget", "executed", "executionRate");
        var statistics = Stream.of(
                        "mean", "median", "lowerQuartile", "upperQuartile", "smallest", "largest", "deviation")
                .map(name -> "  " + name + " " + values(year.at("/" + name), "executed", "executionRate", "score"));
        var grades = year.at("/grades").valueStream().map(grade -> values(grade, "grade", "count"));
        var bands = year.at("/bands").valueStream().map(band -> values(band, "reports"));
        return Stream.of(
                        Stream.of(values(year, "year", "reports", "missing"), totals),
                        statistics,
                        Stream.of(
                                "  grades " + grades.collect(joining(", ")), "  bands " + bands.collect(joining(" "))))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }
}
