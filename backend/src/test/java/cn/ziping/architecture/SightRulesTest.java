package cn.ziping.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No statement reads departments, reports or their parts past what its reader sees: it says {@code {departments}} or
 * {@code {reports}}, which only {@code Sight} turns into something that can be run.
 */
class SightRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/cn/ziping");

    /** What stores, what runs before anybody can ask, and what finds out who holds what: the sight is made of it. */
    private static final List<Path> BEFORE_THE_SIGHT = Stream.of(
                    "report/ReportStore.java",
                    "sample/SampleLoading.java",
                    "account/DemoPeople.java",
                    "account/Authority.java",
                    "account/Holdings.java",
                    "account/Viewers.java",
                    // These lock what was found through the sight just before.
                    "department/PeerGroupAssignment.java",
                    "writing/ReportWriting.java")
            .map(Path::of)
            .toList();

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Pattern READS_A_HIDDEN_TABLE = Pattern.compile(
            "\\b(?:from|join)\\s+(?:only\\s+)?(?:public\\.)?\"?"
                    + "(?:department|report|section|staff_line|budget_line|project|indicator|history)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The reports of a comparison: no table, but what {@code Selection} makes of {@code {reports}}. */
    private static final Pattern JOINS_WHAT_IS_COUNTED = Pattern.compile("\\bjoin counted c\\b");

    @Test
    void everyStatementReadsThroughTheSight() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var past = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !BEFORE_THE_SIGHT.contains(SOURCES.relativize(file)))
                    .flatMap(SightRulesTest::texts)
                    .filter(SightRulesTest::readsPastTheSight);
            assertThat(past)
                    .as("put {departments} or {reports} there and run it through Sight.reading")
                    .isEmpty();
        }
    }

    @Test
    void theTextsAreFound() {
        assertThat(texts(SOURCES.resolve("report/ReportRows.java")).filter(text -> text.contains("{reports}")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from department where id = $1",
                "select * from x join report r on true",
                "select count(*) FROM\n  indicator",
                "with a as (select from section) select 1"
            })
    void aStatementPastTheSightIsFound(String sql) {
        assertThat(readsPastTheSight(sql)).isTrue();
    }

    private static boolean readsPastTheSight(String text) {
        var seesFirst = text.contains("{departments}")
                || text.contains("{reports}")
                || JOINS_WHAT_IS_COUNTED.matcher(text).find();
        return !seesFirst && READS_A_HIDDEN_TABLE.matcher(text).find();
    }

    private static Stream<String> texts(Path file) {
        try {
            return TEXT.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
