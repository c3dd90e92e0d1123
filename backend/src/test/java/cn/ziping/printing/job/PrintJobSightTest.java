package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.writing.WritingTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is printed for whom, and handed to whom: by what they see at that moment. */
@WritingTest
class PrintJobSightTest {

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
    void aReportThatIsNoLongerSeenIsLeftOutAndTold() {
        var id = asker.waiting(2, 4);
        asker.people()
                .change(
                        "update print_job_report set report_id = (select id from report where title like '%信丰%' limit 1) where job_id = $1 and position = 1",
                        id);
        asker.freed();
        var job = asker.ended(id);
        assertThat(job.at("/problem").asString()).isEqualTo("有 1 份报告没有打印：\n《试验单位22001年度：试验报告2》：报告已不存在，或者您已不能查看。\n");
        assertThat(asker.entries(job).keySet()).containsExactlyInAnyOrder("002 试验单位42001年度：试验报告4.docx", "未打印.txt");
    }

    @Test
    void whoSeesNothingAnyMoreIsPrintedNothingAndHandedNothing() {
        var done = asker.printed(2);
        var id = asker.waiting(2, 4);
        asker.goesElsewhere();
        asker.freed();
        var job = asker.ended(id);
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/url").isNull()).isTrue();
        assertThat(job.at("/problem").asString()).contains("有 2 份报告没有打印");

        assertRefused(done.at("/url").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHIVE", "ONE_DOCUMENT"})
    void pagesOfADraftAreNotHandedToWhoSeesFinishedReportsAlone(String layout) {
        var done = asker.printed(layout, 2, 4);
        var id = Asker.id(done);
        assertThat(asker.people()
                        .count(
                                "from print_job_report p join report r on r.id = p.report_id and r.status = p.printed_status"
                                        + " where p.job_id = $1 and r.status in ('APPROVED', 'PUBLISHED')",
                                id))
                .isEqualTo(2);
        asker.becomesAnalyst();
        assertThat(asker.person().bytes(done.at("/url").asString()).statusCode())
                .isEqualTo(200);

        asker.people()
                .change("update print_job_report set printed_status = 'DRAFT' where job_id = $1 and position = 1", id);
        assertRefused(done.at("/url").asString());
    }

    @Test
    void aJobIsItsOwnersAlone() {
        var done = asker.printed(2);
        var url = done.at("/url").asString();
        var id = Asker.id(done);
        var another = asker.people().signedIn(asker.people().administrator());
        assertThat(another.bytes(url).statusCode()).isEqualTo(404);
        assertThat(another.data("{ printJobs { id } printJob(id: \"%s\") { id } }".formatted(id))
                        .toString())
                .isEqualTo("{\"printJobs\":[],\"printJob\":null}");
        try (var stream = another.events(Asker.progress(id))) {
            assertThat(stream.next().code()).isEqualTo("NOT_FOUND");
        }
        var waiting = asker.waiting(2);
        assertThat(Asker.cancel(another, waiting).at("/errors/0/code").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(asker.job(waiting).at("/state").asString()).isEqualTo("QUEUED");

        assertThat(asker.people().stranger().bytes(url).statusCode()).isEqualTo(401);
        for (var path : List.of("print.docx", "print.zip.exe", "print.")) {
            assertThat(asker.person().bytes("/print-jobs/" + id + "/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(asker.person().bytes("/print-jobs/x/print.zip").statusCode()).isEqualTo(404);
    }

    private void assertRefused(String url) {
        var refused = asker.person().bytes(url);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("其中有 1 份报告您已不能查看");
    }
}
