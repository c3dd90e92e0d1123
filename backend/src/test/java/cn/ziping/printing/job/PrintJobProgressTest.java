package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.writing.WritingTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Print jobs while they wait and run: followed, and cancelled. */
@WritingTest
class PrintJobProgressTest {

    @Autowired
    Api api;

    @Autowired
    Database database;

    private Asker asker;

    @BeforeEach
    void somebody() {
        asker = new Asker(database, api);
    }

    @Test
    void progressIsToldUntilTheEnd() {
        var id = asker.waiting(2, 4, 6);
        var states = new ArrayList<String>();
        var done = new ArrayList<Integer>();
        try (var stream = asker.person().events(Asker.progress(id))) {
            // Once there is a first event, what happens is heard.
            for (var event = stream.next(); event.name().equals("next"); event = stream.next()) {
                var job = event.data().at("/data/printProgress");
                if (states.isEmpty()) {
                    asker.freed();
                }
                states.add(job.at("/state").asString());
                done.add(job.at("/done").asInt());
            }
        }
        assertThat(states).startsWith("QUEUED").endsWith("DONE").contains("RUNNING");
        assertThat(done).isSorted().contains(0, 3);
    }

    @Test
    void aStreamEndsWithTheSession() {
        var id = asker.waiting(2);
        try (var stream = asker.person().events(Asker.progress(id))) {
            stream.next();
            assertThat(asker.person().signOut().statusCode()).isEqualTo(204);
            assertThat(stream.next().code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void aCancelledJobEndsAndLeavesNothing() {
        var id = asker.waiting(2, 4);
        try (var stream = asker.person().events(Asker.progress(id))) {
            assertThat(stream.next().data().at("/data/printProgress/state").asString())
                    .isEqualTo("QUEUED");
            var cancelled = asker.cancel(id);
            assertThat(cancelled.at("/errors")).isEmpty();
            assertThat(cancelled.at("/job/state").asString()).isEqualTo("CANCELLED");
            assertThat(stream.next().data().at("/data/printProgress/state").asString())
                    .isEqualTo("CANCELLED");
            assertThat(stream.next().name()).isEqualTo("complete");
        }
        asker.freed();
        assertThat(asker.cancel(id).at("/job/state").asString()).isEqualTo("CANCELLED");
        assertThat(asker.people().count("from print_job_report where job_id = $1 and state <> 'WAITING'", id))
                .isZero();
    }

    @Test
    void aJobThatHasEndedIsNotCancelled() {
        var done = asker.printed(2);
        assertThat(asker.cancel(Asker.id(done)).at("/job/state").asString()).isEqualTo("DONE");
        assertThat(asker.person().bytes(done.at("/url").asString()).statusCode())
                .isEqualTo(200);
    }

    /** The worker finds out by what it wants to keep. */
    @Test
    void aRunningJobIsCancelledInTheMiddle() {
        var id = Asker.id(
                asker.begin(Map.of("regionCode", "990000"), "DOCX", "ARCHIVE").get("job"));
        try (var stream = asker.person().events(Asker.progress(id))) {
            while (stream.next().data().at("/data/printProgress/done").asInt() == 0) {}
            assertThat(asker.cancel(id).at("/job/state").asString()).isEqualTo("CANCELLED");
        }
        assertThat(asker.printed(2).at("/state").asString()).isEqualTo("DONE");
        var job = asker.job(id);
        assertThat(job.at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(job.at("/done").asInt()).isBetween(1, 80);
        assertThat(job.at("/url").isNull()).isTrue();
        assertThat(asker.people().count("from print_job_report where job_id = $1 and content is not null", id))
                .isZero();
        assertThat(asker.people().count("from print_job_chunk where job_id = $1", id))
                .isZero();
        assertThat(asker.person().bytes("/print-jobs/" + id + "/print.zip").statusCode())
                .isEqualTo(404);
    }
}
