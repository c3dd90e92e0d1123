package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.StatementCounter;
import cn.ziping.writing.WritingTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Print jobs from their beginning to their file, each test with a person of its own. */
@WritingTest
class PrintJobsTest {

    @Autowired
    Api api;

    @Autowired
    Database database;

    @Autowired
    StatementCounter counter;

    private Asker asker;

    @BeforeEach
    void somebody() {
        asker = new Asker(database, api);
    }

    @Test
    void anArchiveHoldsAFileForEachReport() throws IOException {
        var begun = asker.begin(
                Map.of("departmentCodes", Asker.codes(2, 4, 6), "years", List.of(2001, 2002)), "PDF", "ARCHIVE");
        assertThat(begun.at("/errors")).isEmpty();
        assertThat(begun.at("/job/total").asInt()).isEqualTo(6);
        assertThat(begun.at("/job/title").asString()).isEqualTo("3个部门2001、2002年度绩效自评报告");
        assertThat(begun.at("/job/url").isNull()).isTrue();

        var job = asker.ended(begun.get("job"));
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(6);
        assertThat(job.at("/problem").isNull()).isTrue();
        assertThat(job.at("/finishedAt").isNull()).isFalse();

        var file = asker.person().bytes(job.at("/url").asString());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith("zip");
        assertThat(file.body()).hasSize(job.at("/bytes").asInt());
        var entries = Asker.entries(file.body());
        assertThat(entries.keySet())
                .containsExactlyInAnyOrder(
                        "001 试验单位22002年度：试验报告2.pdf",
                        "002 试验单位22001年度：试验报告2.pdf",
                        "003 试验单位42002年度：试验报告4.pdf",
                        "004 试验单位42001年度：试验报告4.pdf",
                        "005 试验单位62002年度：试验报告6.pdf",
                        "006 试验单位62001年度：试验报告6.pdf");
        for (var entry : entries.values()) {
            try (var pdf = Loader.loadPDF(entry)) {
                assertThat(pdf.getNumberOfPages()).isPositive();
            }
        }
        var id = job.at("/id").asString();
        assertThat(asker.person()
                        .data("{ printJobs { id } printJob(id: \"%s\") { state } }".formatted(id))
                        .toString())
                .isEqualTo("{\"printJobs\":[{\"id\":\"%s\"}],\"printJob\":{\"state\":\"DONE\"}}".formatted(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCX", "XLSX"})
    void oneDocumentHoldsAllReports(String format) {
        var begun = asker.begin(Map.of("regionCode", "990000", "years", List.of(2002)), format, "ONE_DOCUMENT");
        assertThat(begun.at("/job/title").asString()).isEqualTo("试验省2002年度绩效自评报告");
        var job = asker.ended(begun.get("job"));
        assertThat(job.at("/problem").isNull()).as(job.toString()).isTrue();
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(30);
        assertThat(job.at("/url").asString()).endsWith("/print." + format.toLowerCase(Locale.ROOT));
        var words = asker.words(job);
        for (var number = 2; number <= 60; number += 2) {
            assertThat(words).contains("试验报告" + number);
        }
    }

    /** The page asks whether there is a file before the browser fetches it; a file may be large. */
    @Test
    void whetherThereIsAFileIsSaidWithoutReadingIt() {
        var job = asker.printed(2);
        var url = job.at("/url").asString();
        var statements = counter.during(() -> {
            var head = head(url);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Length"))
                    .contains(job.at("/bytes").asString());
            return head;
        });
        assertThat(statements).isNotEmpty().noneMatch(statement -> statement.contains("print_job_chunk"));

        asker.goesElsewhere();
        assertThat(head(url).statusCode()).isEqualTo(403);
    }

    @Test
    void oneIsPrintedThreeWaitAndTheFifthIsRefused() {
        var first = asker.waiting(2);
        for (var i = 0; i < 2; i++) {
            assertThat(asker.begin(2).at("/errors")).isEmpty();
        }
        var refused = asker.begin(2);
        assertThat(refused.at("/job").isNull()).isTrue();
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("NOT_NOW");
        assertThat(asker.jobs()).isEqualTo(4);
        asker.cancel(first);
        assertThat(asker.begin(2).at("/errors")).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsRefusedBeforeAnythingIsBegun() {
        var filters = new HashMap<Map<String, Object>, String>();
        filters.put(Map.of("departmentCodes", List.of("360722001")), "NOT_FOUND filter");
        filters.put(Map.of("departmentCodes", List.of()), "NOT_FOUND filter");
        filters.put(Map.of("years", List.of(1800)), "NOT_FOUND filter");
        filters.put(Map.of("regionCode", "110000"), "NOT_FOUND filter");
        filters.put(Map.of("regionCode", "99%"), "INVALID filter.regionCode");
        filters.put(
                Map.of("departmentCodes", Collections.nCopies(1001, "990000002")), "INVALID filter.departmentCodes");
        filters.put(Map.of("years", Collections.nCopies(51, 2001)), "INVALID filter.years");
        filters.put(Map.of("statuses", Collections.nCopies(11, "DRAFT")), "INVALID filter.statuses");
        filters.forEach((filter, refusal) -> {
            var answer = asker.begin(filter, "DOCX", "ARCHIVE");
            assertThat(People.codes(answer)).as(filter.toString()).containsExactly(refusal);
            assertThat(answer.at("/job").isNull()).isTrue();
        });
        assertThat(asker.jobs()).isZero();
    }

    @Test
    void reportsOfOneStateArePrinted() {
        var begun = asker.begin(
                Map.of("statuses", List.of("DRAFT"), "years", List.of(2001), "regionCode", "990000"),
                "DOCX",
                "ARCHIVE");
        assertThat(begun.at("/errors")).isEmpty();
        assertThat(begun.at("/job/title").asString()).isEqualTo("试验省2001年度绩效自评报告（草稿）");
        assertThat(asker.people()
                        .ask(
                                String.class,
                                "select distinct r.status from print_job_report p join report r on r.id = p.report_id where p.job_id = $1",
                                Asker.id(begun.get("job"))))
                .containsExactly("DRAFT");
    }

    @Test
    void resultsGoAfterSevenDays() {
        var id = Asker.id(asker.printed(2));
        var retention = new JobRetention(database);
        asker.people().change("update print_job set created_at = now() - interval '8 days' where id = $1", id);
        retention.removeOutdated();
        assertThat(asker.jobs()).isOne();
        assertThat(asker.person().data("{ printJobs { id } }").at("/printJobs")).hasSize(1);
        asker.people().change("update print_job set finished_at = now() - interval '8 days' where id = $1", id);
        assertThat(asker.person().data("{ printJobs { id } }").at("/printJobs")).isEmpty();
        retention.removeOutdated();
        assertThat(asker.jobs()).isZero();
        assertThat(asker.people().count("from print_job_chunk where job_id = $1", id))
                .isZero();
    }

    @Test
    void earlierResultsGiveWayToTwoGigabytes() {
        var first = Asker.id(asker.printed(2));
        var second = Asker.id(asker.printed(2));
        asker.people().change("update print_job set bytes = 1999999999 where id = $1", second);
        var third = Asker.id(asker.printed(2));
        new JobRetention(database).makeRoom(third);
        assertThat(asker.jobs()).isOne();
        assertThat(asker.job(first).isNull()).isTrue();
        assertThat(asker.job(second).isNull()).isTrue();
        assertThat(asker.job(third).at("/state").asString()).isEqualTo("DONE");
    }

    private HttpResponse<String> head(String url) {
        return asker.person().send(asker.person().request(url).method("HEAD", BodyPublishers.noBody()));
    }
}
