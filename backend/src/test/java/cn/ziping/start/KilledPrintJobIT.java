package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} while many reports are printed, and a start on the same folder: the job goes on where it was. */
class KilledPrintJobIT {
    private static final int REPORTS = 15;

    @TempDir
    Path home;

    @Test
    void aJobGoesOnWhereItWas() throws Exception {
        var data = home.resolve("data");
        var settings = Map.of("ZIPING_DATA", data.toString());
        String job;
        String kept;
        Person reviewer;
        int done;
        int port;
        try (var server = ServerProcess.launch(home, settings).awaitReady()) {
            port = server.port();
            ManyReports.add(data, REPORTS / 5 - 1);
            reviewer = Person.signedIn(server.base(), "reviewer", "reviewer");
            var begun = reviewer.data(
                            "mutation { printBatch(input: { filter: {}, format: PDF }) { job { id total } errors { message } } }")
                    .at("/printBatch/job");
            assertThat(begun.at("/total").asInt()).isEqualTo(REPORTS);
            job = begun.at("/id").asString();
            var person = reviewer;
            server.await("begun", () -> job(person, job).at("/done").asInt() >= 3);
            server.kill();
            done = Integer.parseInt(ask(data, "select done from print_job"));
            kept = ask(
                    data,
                    "select string_agg(xmin::text, ' ' order by position) from print_job_report where state = 'PRINTED'");
            assertThat(done).isBetween(3, REPORTS - 1);
            assertThat(ask(data, "select state from print_job")).isEqualTo("RUNNING");
        }
        try (var server = ServerProcess.launch(
                        home, Map.of("ZIPING_DATA", data.toString(), "ZIPING_PORT", Integer.toString(port)))
                .awaitReady()) {
            var person = reviewer;
            assertThat(job(person, job).at("/done").asInt()).isGreaterThanOrEqualTo(done);
            // What was kept is kept: nothing has touched these rows when others have come to them.
            server.await("going on", () -> job(person, job).at("/done").asInt() > done);
            assertThat(
                            ask(
                                    data,
                                    "select string_agg(xmin::text, ' ' order by position) from print_job_report where state = 'PRINTED'"))
                    .startsWith(kept);
            server.await("done", () -> !job(person, job).at("/state").asString().equals("RUNNING"));
            var ended = job(person, job);
            assertThat(ended.at("/state").asString()).as(ended.toString()).isEqualTo("DONE");
            assertThat(ended.at("/done").asInt()).isEqualTo(REPORTS);
            assertThat(ended.at("/problem").isNull()).isTrue();
            var file = person.bytes(ended.at("/url").asString()).body();
            assertThat(file).hasSize(ended.at("/bytes").asInt());
            assertThat(pdfs(file)).isEqualTo(REPORTS);
        }
    }

    private static JsonNode job(Person person, String id) {
        return person.data("{ printJob(id: \"%s\") { state done bytes url problem } }".formatted(id))
                .get("printJob");
    }

    private static String ask(Path data, String sql) throws Exception {
        return Postmaster.of(data).ask(sql);
    }

    private static int pdfs(byte[] archive) throws IOException {
        var pdfs = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                assertThat(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF");
                pdfs++;
            }
        }
        return pdfs;
    }
}
