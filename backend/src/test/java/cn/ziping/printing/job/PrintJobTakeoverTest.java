package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.writing.WritingTest;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Print jobs that another server has left behind. */
@WritingTest
class PrintJobTakeoverTest {

    @Autowired
    Api api;

    @Autowired
    Database database;

    private Asker asker;

    @BeforeEach
    void somebody() {
        asker = new Asker(database, api);
    }

    /** As if the server had been killed with two of three reports printed: they are in the file as they were. */
    @Test
    void whatIsPrintedIsNotPrintedAgain() {
        var id = asker.waiting(2, 4, 6);
        asker.people()
                .change(
                        "update print_job_report set state = 'PRINTED', printed_status = 'APPROVED', content = convert_to('part ' || position, 'UTF8')"
                                + " where job_id = $1 and position < 3",
                        id);
        asker.leftBehind(id, 2, 1);

        var job = asker.ended(id);
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(3);
        var entries = asker.entries(job);
        assertThat(entries).hasSize(3);
        assertThat(new String(entries.get("001 试验单位22001年度：试验报告2.docx"), StandardCharsets.UTF_8))
                .isEqualTo("part 1");
        assertThat(new String(entries.get("002 试验单位42001年度：试验报告4.docx"), StandardCharsets.UTF_8))
                .isEqualTo("part 2");
        assertThat(new String(entries.get("003 试验单位62001年度：试验报告6.docx"), StandardCharsets.UTF_8))
                .startsWith("PK");
    }

    /** As if the server had been killed with the document made and the job not yet ended. */
    @Test
    void oneDocumentIsMadeAnew() {
        var id = asker.waiting(2, 4);
        asker.people().change("update print_job set layout = 'ONE_DOCUMENT' where id = $1", id);
        asker.people().change("update print_job_report set state = 'PRINTED' where job_id = $1", id);
        asker.people()
                .change("insert into print_job_chunk (job_id, number, content) values ($1, 0, 'left behind')", id);
        asker.leftBehind(id, 2, 1);

        var job = asker.ended(id);
        assertThat(job.at("/problem").isNull()).as(job.toString()).isTrue();
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(2);
        assertThat(asker.words(job)).contains("试验报告2", "试验报告4");
    }

    /** As if the server had been killed with both reports in a document that ended with it. */
    @Test
    void whatEndedWithItsDocumentIsNotCounted() {
        var id = asker.waiting(2, 4);
        asker.people().change("update print_job set layout = 'ONE_DOCUMENT' where id = $1", id);
        asker.goesElsewhere();
        asker.leftBehind(id, 2, 1);

        var job = asker.ended(id);
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/done").asInt()).isZero();
    }

    /** A report that ends the server is not begun a fourth time; the others are printed. */
    @Test
    void aReportAtWhichServersEndIsLeftOut() {
        var id = asker.waiting(2, 4);
        asker.leftBehind(id, 0, 3);

        var job = asker.ended(id);
        assertThat(job.at("/state").asString()).isEqualTo("DONE");
        assertThat(job.at("/done").asInt()).isEqualTo(1);
        assertThat(job.at("/problem").asString()).isEqualTo("有 1 份报告没有打印：\n《试验单位22001年度：试验报告2》：服务器在打印它时中断了 3 次。\n");
        var entries = asker.entries(job);
        assertThat(entries.keySet()).containsExactlyInAnyOrder("002 试验单位42001年度：试验报告4.docx", "未打印.txt");
        assertThat(new String(entries.get("未打印.txt"), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff《试验单位22001年度：试验报告2》：服务器在打印它时中断了 3 次。\n");
    }

    @Test
    void aDocumentAtWhichServersEndIsNotMadeAFourthTime() {
        var id = asker.waiting(2);
        asker.people().change("update print_job set layout = 'ONE_DOCUMENT' where id = $1", id);
        asker.leftBehind(id, 0, 3);

        var job = asker.ended(id);
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/problem").asString()).isEqualTo("服务器在打印时中断了 3 次，请缩小范围再试。");
    }

    @Test
    void anArchiveAtWhichServersEndIsNotPutTogetherAFourthTime() {
        var id = asker.waiting(2);
        asker.people().change("update print_job_report set state = 'PRINTED', content = 'part' where job_id = $1", id);
        asker.leftBehind(id, 1, 3);

        var job = asker.ended(id);
        assertThat(job.at("/state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/problem").asString()).isEqualTo("服务器在把报告放进压缩包时中断了 3 次，请缩小范围再试。");
        assertThat(asker.people().count("from print_job_report where job_id = $1 and content is not null", id))
                .isZero();
    }

    @Test
    void aServerThatDoesNotHoldTheJobChangesNothing() {
        var id = asker.waiting(2);
        var before = asker.job(id);
        var other = new JobQueue(database, new JobRetention(database));
        assertLost(() -> other.leaveOut(id, 1, "一个原因"));
        assertLost(() -> other.addChunk(id, 0, new byte[1]));
        assertLost(() -> other.tellDone(id, 1));
        assertLost(() -> other.finish(id, 1, null));
        assertLost(() -> other.fail(id, "一个原因"));
        other.release(id, true);
        assertThat(other.extend(id).block()).isFalse();
        assertThat(asker.job(id)).isEqualTo(before);
        assertThat(asker.people().count("from print_job_chunk where job_id = $1", id))
                .isZero();
        assertThat(asker.people().count("from print_job_report where job_id = $1 and state = 'WAITING'", id))
                .isOne();
    }

    private static void assertLost(ThrowingCallable work) {
        assertThatExceptionOfType(Interruption.class)
                .isThrownBy(work)
                .extracting(Interruption::reason)
                .isEqualTo(Interruption.Reason.LOST);
    }
}
