package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.StatementCounter;
import cn.ziping.writing.WritingTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Print jobs from their beginning to their file, each test with a person of its own. */
@WritingTest
class PrintJobsTest {
    private static final String JOB = "id title format layout total done state url bytes createdAt finishedAt problem";

    private static final String BEGIN = "mutation ($input: PrintBatchInput!) { printBatch(input: $input) { job { " + JOB
            + " } errors { code message path } } }";

    private static final Map<String, Object> YEAR = Map.of("years", List.of(2001));

    @Autowired
    Api api;

    @Autowired
    Database database;

    @Autowired
    StatementCounter counter;

    private People people;
    private Made made;
    private Person person;

    @BeforeEach
    void somebody() {
        people = new People(database, api);
        made = people.with("REVIEWER", null, "990000");
        person = people.signedIn(made);
    }

    @Test
    void anArchiveHoldsAFileForEachReport() throws IOException {
        var begun = begin(codes(2, 4, 6), Map.of("years", List.of(2001, 2002)), "PDF", "ARCHIVE");
        assertThat(begun.at("/errors")).isEmpty();
        assertThat(begun.at("/job/total").asInt()).isEqualTo(6);
        assertThat(begun.at("/job/title").asString()).isEqualTo("3个部门2001、2002年度绩效自评报告");
        assertThat(begun.at("/job/url").isNull()).isTrue();

        var job = ended(begun.at("/job/id").asString());
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(6);
        assertThat(job.at("/problem").isNull()).isTrue();
        assertThat(job.at("/finishedAt").isNull()).isFalse();

        var file = person.bytes(job.at("/url").asString());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith("zip");
        assertThat(file.body()).hasSize(job.at("/bytes").asInt());
        var entries = entries(file.body());
        assertThat(entries.keySet())
                .containsExactlyInAnyOrder(
                        "001 试验报告2.pdf",
                        "002 试验报告2.pdf",
                        "003 试验报告4.pdf",
                        "004 试验报告4.pdf",
                        "005 试验报告6.pdf",
                        "006 试验报告6.pdf");
        for (var entry : entries.values()) {
            try (var pdf = Loader.loadPDF(entry)) {
                assertThat(pdf.getNumberOfPages()).isPositive();
            }
        }
        assertThat(person.data("{ printJobs { id } printJob(id: \"%s\") { state } }".formatted(id(job)))
                        .at("/printJobs/0/id")
                        .asString())
                .isEqualTo(id(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCX", "XLSX"})
    void oneDocumentHoldsAllReports(String format) throws IOException {
        var begun = begin(null, Map.of("regionCode", "990000", "years", List.of(2002)), format, "ONE_DOCUMENT");
        assertThat(begun.at("/job/title").asString()).isEqualTo("试验省2002年度绩效自评报告");
        var job = ended(id(begun.at("/job")));
        assertThat(job.at("/problem").isNull()).as(job.toString()).isTrue();
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(30);
        assertThat(job.at("/url").asString()).endsWith("/print." + format.toLowerCase(java.util.Locale.ROOT));
        var file = person.bytes(job.at("/url").asString());
        assertThat(file.statusCode()).isEqualTo(200);
        var words = String.join(
                "",
                entries(file.body()).values().stream()
                        .map(part -> new String(part, StandardCharsets.UTF_8))
                        .toList());
        for (var number = 2; number <= 60; number += 2) {
            assertThat(words).contains("试验报告" + number);
        }
    }

    /** As if the server had been killed with two of three reports printed: they are in the file as they were. */
    @Test
    void whatIsPrintedIsNotPrintedAgainWhenAnotherServerGoesOn() throws IOException {
        var id = waiting(codes(2, 4, 6));
        people.change(
                "update print_job_report set state = 'PRINTED', printed_status = 'APPROVED', content = convert_to('part ' || position, 'UTF8')"
                        + " where job_id = $1 and position < 3",
                id);
        leftBehind(id, 2, 1);

        var job = ended(id.toString());
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(3);
        var entries = entries(person.bytes(job.at("/url").asString()).body());
        assertThat(entries).hasSize(3);
        assertThat(new String(entries.get("001 试验报告2.docx"), StandardCharsets.UTF_8))
                .isEqualTo("part 1");
        assertThat(new String(entries.get("002 试验报告4.docx"), StandardCharsets.UTF_8))
                .isEqualTo("part 2");
        assertThat(new String(entries.get("003 试验报告6.docx"), StandardCharsets.UTF_8))
                .startsWith("PK");
    }

    /** As if the server had been killed with the document made and the job not yet ended. */
    @Test
    void oneDocumentIsMadeAnewWhenAnotherServerGoesOn() throws IOException {
        var id = waiting(codes(2, 4));
        people.change("update print_job set layout = 'ONE_DOCUMENT' where id = $1", id);
        people.change("update print_job_report set state = 'PRINTED' where job_id = $1", id);
        people.change("insert into print_job_chunk (job_id, number, content) values ($1, 0, 'left behind')", id);
        leftBehind(id, 2, 1);

        var job = ended(id.toString());
        assertThat(job.at("/problem").isNull()).as(job.toString()).isTrue();
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(2);
        var words = entries(person.bytes(job.at("/url").asString()).body()).values().stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .toList();
        assertThat(String.join("", words)).contains("试验报告2", "试验报告4");
    }

    /** As if the server had been killed with both reports in a document that ended with it. */
    @Test
    void whatEndedWithItsDocumentIsNotCounted() {
        var id = waiting(codes(2, 4));
        people.change("update print_job set layout = 'ONE_DOCUMENT' where id = $1", id);
        people.change("update account_role set region_code = '360000' where account_id = $1", made.id());
        leftBehind(id, 2, 1);

        var job = ended(id.toString());
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/done").asInt()).isZero();
    }

    /** The page asks whether there is a file before the browser fetches it; a file may be large. */
    @Test
    void whetherThereIsAFileIsSaidWithoutReadingIt() {
        var job = ended(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/job/id").asString());
        var url = job.at("/url").asString();
        var statements = counter.during(() -> {
            var head = head(url);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Length"))
                    .contains(job.at("/bytes").asString());
            return head;
        });
        assertThat(statements).isNotEmpty().noneMatch(statement -> statement.contains("print_job_chunk"));

        people.change("update account_role set region_code = '360000' where account_id = $1", made.id());
        assertThat(head(url).statusCode()).isEqualTo(403);
    }

    /** A report that ends the server is not begun a fourth time; the others are printed. */
    @Test
    void aReportAtWhichServersEndIsLeftOut() throws IOException {
        var id = waiting(codes(2, 4));
        leftBehind(id, 0, 3);

        var job = ended(id.toString());
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(1);
        assertThat(job.at("/problem").asString()).contains("有 1 份报告没有打印", "《试验报告2》：服务器在打印它时中断了 3 次。");
        var entries = entries(person.bytes(job.at("/url").asString()).body());
        assertThat(entries.keySet()).containsExactlyInAnyOrder("002 试验报告4.docx", "未打印.txt");
        assertThat(new String(entries.get("未打印.txt"), StandardCharsets.UTF_8)).contains("《试验报告2》：服务器在打印它时中断了 3 次。");
    }

    @Test
    void anArchiveAtWhichServersEndIsNotPutTogetherAFourthTime() {
        var id = waiting(codes(2));
        people.change("update print_job_report set state = 'PRINTED', content = 'part' where job_id = $1", id);
        leftBehind(id, 1, 3);

        var job = ended(id.toString());
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/problem").asString()).isEqualTo("服务器在把报告放进压缩包时中断了 3 次，请缩小范围再试。");
    }

    @Test
    void aReportThatIsNoLongerSeenIsLeftOutAndTold() throws IOException {
        var id = waiting(codes(2, 4));
        people.change(
                "update print_job_report set report_id = (select id from report where title like '%信丰%' limit 1) where job_id = $1 and position = 1",
                id);
        freed();
        var job = ended(id.toString());
        assertThat(job.at("/problem").asString()).contains("报告已不存在，或者您已不能查看");
        assertThat(entries(person.bytes(job.at("/url").asString()).body()).keySet())
                .containsExactlyInAnyOrder("002 试验报告4.docx", "未打印.txt");
    }

    @Test
    void whoSeesNothingAnyMoreIsPrintedNothingAndHandedNothing() {
        var done = ended(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/job/id").asString());
        var id = waiting(codes(2, 4));
        people.change("update account_role set region_code = '360000' where account_id = $1", made.id());
        freed();
        var job = ended(id.toString());
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/url").isNull()).isTrue();
        assertThat(job.at("/problem").asString()).contains("有 2 份报告没有打印");

        var refused = person.bytes(done.at("/url").asString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("其中有 1 份报告您已不能查看");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHIVE", "ONE_DOCUMENT"})
    void pagesOfADraftAreNotHandedToWhoSeesFinishedReportsAlone(String layout) {
        var done = ended(begin(codes(2, 4), YEAR, "DOCX", layout).at("/job/id").asString());
        var id = UUID.fromString(id(done));
        assertThat(people.count(
                        "from print_job_report p join report r on r.id = p.report_id and r.status = p.printed_status"
                                + " where p.job_id = $1 and r.status in ('APPROVED', 'PUBLISHED')",
                        id))
                .isEqualTo(2);
        people.change("update account_role set role = 'ANALYST' where account_id = $1", made.id());
        assertThat(person.bytes(done.at("/url").asString()).statusCode()).isEqualTo(200);

        people.change("update print_job_report set printed_status = 'DRAFT' where job_id = $1 and position = 1", id);
        var refused = person.bytes(done.at("/url").asString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("其中有 1 份报告您已不能查看");
    }

    @Test
    void aCancelledJobEndsAndLeavesNothing() {
        var id = waiting(codes(2, 4));
        try (var stream = person.events(progress(id.toString()))) {
            assertThat(stream.next().data().at("/data/printProgress/state").asString())
                    .isEqualTo("QUEUED");
            var cancelled = cancel(id.toString());
            assertThat(cancelled.at("/errors")).isEmpty();
            assertThat(cancelled.at("/job/state").asString()).isEqualTo("CANCELLED");
            assertThat(stream.next().data().at("/data/printProgress/state").asString())
                    .isEqualTo("CANCELLED");
            assertThat(stream.next().name()).isEqualTo("complete");
        }
        freed();
        assertThat(cancel(id.toString()).at("/job/state").asString()).isEqualTo("CANCELLED");
        var done = ended(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/job/id").asString());
        assertThat(cancel(id(done)).at("/job/state").asString()).isEqualTo("DONE");
        assertThat(person.bytes(done.at("/url").asString()).statusCode()).isEqualTo(200);
        assertThat(people.count("from print_job_report where job_id = $1 and content is not null", id))
                .isZero();
    }

    /** The worker finds out by what it wants to keep. */
    @Test
    void aRunningJobIsCancelledInTheMiddle() {
        var id = begin(null, Map.of("regionCode", "990000"), "DOCX", "ARCHIVE")
                .at("/job/id")
                .asString();
        try (var stream = person.events(progress(id))) {
            while (stream.next().data().at("/data/printProgress/done").asInt() == 0) {}
            assertThat(cancel(id).at("/job/state").asString()).isEqualTo("CANCELLED");
        }
        assertThat(ended(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/job/id").asString())
                        .at("/state")
                        .asString())
                .isEqualTo("DONE");
        var job = person.data("{ printJob(id: \"%s\") { %s } }".formatted(id, JOB))
                .get("printJob");
        assertThat(job.at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(job.at("/done").asInt()).isBetween(1, 80);
        assertThat(job.at("/url").isNull()).isTrue();
        assertThat(people.count("from print_job_report where job_id = $1 and content is not null", UUID.fromString(id)))
                .isZero();
        assertThat(person.bytes("/print-jobs/" + id + "/print.zip").statusCode())
                .isEqualTo(404);
    }

    @Test
    void progressIsToldUntilTheEnd() {
        var id = waiting(codes(2, 4, 6));
        var states = new ArrayList<String>();
        var done = new ArrayList<Integer>();
        try (var stream = person.events(progress(id.toString()))) {
            freed();
            for (var event = stream.next(); event.name().equals("next"); event = stream.next()) {
                var job = event.data().at("/data/printProgress");
                states.add(job.at("/state").asString());
                done.add(job.at("/done").asInt());
            }
        }
        assertThat(states).startsWith("QUEUED").endsWith("DONE").contains("RUNNING");
        assertThat(done).isSorted().contains(0, 3);
    }

    @Test
    void oneIsPrintedThreeWaitAndTheFifthIsRefused() {
        var first = waiting(codes(2));
        for (var i = 0; i < 2; i++) {
            assertThat(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/errors")).isEmpty();
        }
        var refused = begin(codes(2), YEAR, "DOCX", "ARCHIVE");
        assertThat(refused.at("/job").isNull()).isTrue();
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("NOT_NOW");
        assertThat(people.count("from print_job where account_id = $1", made.id()))
                .isEqualTo(4);
        cancel(first.toString());
        assertThat(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/errors")).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsRefusedBeforeAnythingIsBegun() {
        var filters = new HashMap<Map<String, Object>, String>();
        filters.put(Map.of("departmentCodes", List.of("360722001")), "NOT_FOUND filter");
        filters.put(Map.of("departmentCodes", List.of()), "NOT_FOUND filter");
        filters.put(Map.of("years", List.of(1800)), "NOT_FOUND filter");
        filters.put(Map.of("regionCode", "110000"), "NOT_FOUND filter");
        filters.put(Map.of("regionCode", "99%"), "INVALID filter.regionCode");
        filters.put(Map.of("statuses", List.of("DRAFT"), "years", List.of(2001), "regionCode", "990000"), "");
        filters.put(
                Map.of("departmentCodes", java.util.Collections.nCopies(1001, "990000002")),
                "INVALID filter.departmentCodes");
        filters.put(Map.of("years", java.util.Collections.nCopies(51, 2001)), "INVALID filter.years");
        filters.forEach((filter, refusal) -> {
            var answer = begin(null, filter, "DOCX", "ARCHIVE");
            assertThat(String.join("|", People.codes(answer)))
                    .as(filter.toString())
                    .isEqualTo(refusal);
            assertThat(answer.at("/job").isNull()).isEqualTo(!refusal.isEmpty());
        });
    }

    @Test
    void aJobIsItsOwnersAlone() {
        var done = ended(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/job/id").asString());
        var another = people.signedIn(people.administrator());
        assertThat(another.bytes(done.at("/url").asString()).statusCode()).isEqualTo(404);
        assertThat(another.data("{ printJobs { id } printJob(id: \"%s\") { id } }".formatted(id(done)))
                        .toString())
                .isEqualTo("{\"printJobs\":[],\"printJob\":null}");
        assertThat(another.data("mutation { cancelPrintJob(id: \"%s\") { job { id } errors { code } } }"
                                .formatted(id(done)))
                        .at("/cancelPrintJob/errors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        try (var stream = another.events(progress(id(done)))) {
            assertThat(stream.next().code()).isEqualTo("NOT_FOUND");
        }
        assertThat(people.stranger().bytes(done.at("/url").asString()).statusCode())
                .isEqualTo(401);
        for (var path : List.of("print.docx", "print.zip.exe", "print.")) {
            assertThat(person.bytes("/print-jobs/" + id(done) + "/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(person.bytes("/print-jobs/x/print.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void aStreamEndsWithTheSession() {
        var id = waiting(codes(2));
        try (var stream = person.events(progress(id.toString()))) {
            stream.next();
            assertThat(person.signOut().statusCode()).isEqualTo(204);
            assertThat(stream.next().code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void resultsGoAfterSevenDays() {
        var done = ended(begin(codes(2), YEAR, "DOCX", "ARCHIVE").at("/job/id").asString());
        var id = UUID.fromString(id(done));
        var retention = new JobRetention(database);
        people.change("update print_job set created_at = now() - interval '8 days' where id = $1", id);
        retention.removeOutdated();
        assertThat(people.count("from print_job where id = $1", id)).isOne();
        assertThat(person.data("{ printJobs { id } }").at("/printJobs")).hasSize(1);
        people.change("update print_job set finished_at = now() - interval '8 days' where id = $1", id);
        assertThat(person.data("{ printJobs { id } }").at("/printJobs")).isEmpty();
        retention.removeOutdated();
        assertThat(people.count("from print_job where id = $1", id)).isZero();
        assertThat(people.count("from print_job_chunk where job_id = $1", id)).isZero();
    }

    private HttpResponse<String> head(String url) {
        return person.send(person.request(url).method("HEAD", BodyPublishers.noBody()));
    }

    private JsonNode begin(
            @Nullable List<String> departments, Map<String, Object> filter, String format, String layout) {
        var conditions = new HashMap<>(filter);
        if (departments != null) {
            conditions.put("departmentCodes", departments);
        }
        return person.data(BEGIN, People.input(Map.of("filter", conditions, "format", format, "layout", layout)))
                .get("printBatch");
    }

    /** A job that waits until {@link #freed}: somebody prints another one of the same person. */
    private UUID waiting(List<String> departments) {
        people.change("""
                insert into print_job (id, account_id, title, format, layout, part, state, total, worker, leased_until)
                values ($1, $2, '占位', 'PDF', 'ARCHIVE', 'REPORT', 'RUNNING', 1, $1, now() + interval '1 day')""", Keys.next(), made.id());
        var begun = begin(departments, YEAR, "DOCX", "ARCHIVE").get("job");
        assertThat(begun.at("/state").asString()).isEqualTo("QUEUED");
        return UUID.fromString(id(begun));
    }

    private void freed() {
        people.change("delete from print_job where account_id = $1 and title = '占位'", made.id());
        people.ask(Boolean.class, "select pg_notify('print_job_queued', '') is null");
    }

    /** As a job is found whose server was killed a while ago. */
    private void leftBehind(UUID id, int done, int attempts) {
        people.change("update print_job set state = 'FAILED' where id = $1", id);
        freed();
        people.change("""
                update print_job set state = 'RUNNING', worker = $1, done = $2, attempts = $3,
                       leased_until = now() - interval '1 second'
                where id = $1""", id, done, attempts);
        freed();
    }

    private JsonNode ended(String id) {
        try (var stream = person.events(progress(id))) {
            var first = stream.next();
            assertThat(first.name()).as("%s", first.data()).isEqualTo("next");
            var job = first.data().at("/data/printProgress");
            for (var event = stream.next(); event.name().equals("next"); event = stream.next()) {
                job = event.data().at("/data/printProgress");
            }
            return job;
        }
    }

    private JsonNode cancel(String id) {
        return person.data("mutation { cancelPrintJob(id: \"%s\") { job { %s } errors { code } } }".formatted(id, JOB))
                .get("cancelPrintJob");
    }

    private static String progress(String id) {
        return "subscription { printProgress(id: \"%s\") { %s } }".formatted(id, JOB);
    }

    private static List<String> codes(int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj("990000%03d"::formatted)
                .toList();
    }

    private static String id(JsonNode job) {
        return job.at("/id").asString();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
