package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 200 reports in a heap of 512 MB, in the formats and layouts that take most. Takes minutes, so only with
 * {@code -Dziping.large=true}; what it measures is on the console.
 */
@EnabledIfSystemProperty(named = "ziping.large", matches = "true")
class ManyPrintsIT {
    private static final int REPORTS = 200;

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"PDF, ARCHIVE", "PDF, ONE_DOCUMENT", "DOCX, ARCHIVE", "DOCX, ONE_DOCUMENT", "XLSX, ONE_DOCUMENT"})
    void twoHundredReportsInHalfAGigabyte(String format, String layout) throws Exception {
        var data = home.resolve("data");
        var options = List.of("@" + ServerProcess.OPTIONS, "-Xmx512m", "-XX:NewSize=128m");
        try (var server = ServerProcess.launch(home, Map.of("ZIPING_DATA", data.toString()), options)
                .awaitReady()) {
            ManyReports.add(data, REPORTS / 5 - 1);
            var reviewer = Person.signedIn(server.base(), "reviewer", "reviewer");
            var start = System.nanoTime();
            var job = reviewer.data(
                            "mutation { printBatch(input: { filter: {}, format: %s, layout: %s }) { job { id total } } }"
                                    .formatted(format, layout))
                    .at("/printBatch/job");
            assertThat(job.at("/total").asInt()).isEqualTo(REPORTS);
            var ask = "{ printJob(id: \"%s\") { state done bytes url problem } }"
                    .formatted(job.at("/id").asString());
            while (reviewer.data(ask).at("/printJob/state").asString().matches("QUEUED|RUNNING")) {
                server.await("a while", pause());
                assertThat(server.handle().isAlive()).as(server.output()).isTrue();
            }
            var ended = reviewer.data(ask).at("/printJob");
            System.out.printf("%s %s: %d s, %s%n", format, layout, (System.nanoTime() - start) / 1_000_000_000, ended);
            assertThat(ended.at("/state").asString()).as(ended.toString()).isEqualTo("DONE");
            assertThat(ended.at("/problem").isNull()).as(ended.toString()).isTrue();
            assertThat(reviewer.bytes(ended.at("/url").asString()).body())
                    .hasSize(ended.at("/bytes").asInt());
        }
    }

    private static BooleanSupplier pause() {
        var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        return () -> System.nanoTime() >= end;
    }
}
