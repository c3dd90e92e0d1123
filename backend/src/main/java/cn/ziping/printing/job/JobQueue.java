package cn.ziping.printing.job;

import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.PrintOrder;
import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.job.ReportPages.Pages;
import cn.ziping.report.ReportStatus;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Print jobs as the server sees them that prints them. Blocks its thread. Whatever is stored is stored only while this
 * server holds the job; when it does not, {@link Interruption} says so.
 */
@Repository
class JobQueue {
    private static final String LEASE = "now() + interval '20 seconds'";

    /** One that a server has left behind goes first; of one person one at a time is printed. */
    private static final String CLAIM = """
            update print_job j set state = 'RUNNING', worker = $1, leased_until = %s, attempts = j.attempts + 1
            where j.id = (
                select w.id from print_job w
                where (w.state = 'RUNNING' and w.leased_until < now())
                   or (w.state = 'QUEUED' and not exists (select from print_job o
                                                          where o.account_id = w.account_id and o.state = 'RUNNING'))
                order by w.state = 'QUEUED', w.id
                limit 1 for update of w skip locked)
            returning j.id, j.account_id, j.title, j.layout, j.format, j.profile, j.part, j.total, j.created_at, j.attempts""".formatted(LEASE);

    private static final String HOLD =
            "update print_job set leased_until = %s%%s where id = $1 and worker = $2 and state = 'RUNNING'"
                    .formatted(LEASE);

    private static final String RELEASE = """
            update print_job set state = 'QUEUED', worker = null, leased_until = null, attempts = greatest(attempts - $3, 0)
            where id = $1 and worker = $2 and state = 'RUNNING'""";

    private static final String REPORTS = """
            select position, report_id, title, problem from print_job_report
            where job_id = $1 and state = any ($2) order by position""";

    private static final String FINISH = """
            update print_job
            set state = $3, bytes = $4, problem = $5, finished_at = now(), worker = null, leased_until = null
            where id = $1 and worker = $2 and state = 'RUNNING'""";

    private final Database database;
    private final JobRetention retention;
    private final UUID worker = Keys.next();

    JobQueue(Database database, JobRetention retention) {
        this.database = database;
        this.retention = retention;
    }

    /** A report of a job. */
    record Listed(
            int position,
            UUID report,
            String title,
            @Nullable String problem) {}

    /** The next job that waits for a server, held by this one from now on. */
    Optional<ClaimedJob> claim() {
        return database.change(session -> session.one(CLAIM, JobQueue::claimed, worker)
                        .flatMap(job -> JobNews.tell(session, job.id()).thenReturn(job)))
                // Another server was faster with another job of the same person.
                .onErrorResume(R2dbcDataIntegrityViolationException.class, taken -> Mono.empty())
                .blockOptional();
    }

    /** Says that this server goes on with it; false when it is no longer this one's. */
    Mono<Boolean> extend(UUID job) {
        return database.change(session -> session.change(HOLD.formatted(""), job, worker))
                .map(held -> held > 0);
    }

    /** Leaves it to whoever takes it next. */
    void release(UUID job, boolean asIfNeverBegun) {
        database.change(session -> session.change(RELEASE, job, worker, asIfNeverBegun ? 1 : 0)
                        .then(JobNews.tellQueued(session, job)))
                .block();
    }

    List<Listed> reports(UUID job, String... states) {
        return Objects.requireNonNull(database.read(session -> session.list(
                        REPORTS,
                        row -> new Listed(
                                Rows.integer(row, 0), Rows.id(row, 1), Rows.text(row, 2), row.get(3, String.class)),
                        job,
                        states))
                .block());
    }

    /** Keeps a printed report, under the name that it has among others. */
    void keep(UUID job, int position, Pages printed, byte[] content) {
        var sql = "update print_job_report set state = 'PRINTED', printed_status = $3, title = $4, content = $5"
                + " where job_id = $1 and position = $2";
        hold(
                job,
                ", done = done + 1, attempts = 0",
                session -> session.change(
                                sql,
                                job,
                                position,
                                printed.status().name(),
                                printed.document().listed(),
                                content)
                        .then(JobNews.tell(session, job)));
    }

    /** Goes on without a report. */
    void leaveOut(UUID job, int position, String problem) {
        var sql = "update print_job_report set state = 'FAILED', problem = $3 where job_id = $1 and position = $2";
        hold(
                job,
                ", attempts = 0",
                session -> session.change(sql, job, position, problem).then(JobNews.tell(session, job)));
    }

    byte[] content(UUID job, int position) {
        var sql = "select content from print_job_report where job_id = $1 and position = $2";
        return Objects.requireNonNull(database.read(session ->
                        session.one(sql, row -> Rows.value(row, 0, byte[].class), job, position))
                .block());
    }

    /** Begins the file anew. */
    void forgetChunks(UUID job) {
        hold(job, "", session -> JobRetention.forgetFile(session, job).then());
    }

    void addChunk(UUID job, int number, byte[] content) {
        var sql = "insert into print_job_chunk (job_id, number, content) values ($1, $2, $3)";
        hold(job, "", session -> session.change(sql, job, number, content).then());
    }

    void tellDone(UUID job, int done) {
        hold(job, ", done = $3", session -> JobNews.tell(session, job), done);
    }

    /** Which reports are in the one document that was made. */
    void markPrinted(UUID job, List<Integer> positions, List<ReportStatus> statuses) {
        var sql = "update print_job_report r set state = 'PRINTED', printed_status = p.status"
                + " from unnest($2::int[], $3::text[]) p(position, status) where r.job_id = $1 and r.position = p.position";
        hold(
                job,
                ", done = $3",
                session -> session.change(
                                sql, job, positions.toArray(Integer[]::new), Columns.names(statuses, status -> status))
                        .then(),
                positions.size());
    }

    /** Ends it with its file. */
    void finish(UUID job, int bytes, @Nullable String problem) {
        end(job, PrintJobState.DONE, bytes, problem);
    }

    /** Ends it without one. */
    void fail(UUID job, String problem) {
        end(job, PrintJobState.FAILED, null, problem);
    }

    private void end(UUID job, PrintJobState state, @Nullable Integer bytes, @Nullable String problem) {
        hold(
                job,
                "",
                session -> JobRetention.forgetPages(session, job)
                        .then(state == PrintJobState.DONE ? Mono.just(0L) : JobRetention.forgetFile(session, job))
                        .then(session.change(
                                FINISH,
                                job,
                                worker,
                                state.name(),
                                Optionally.of(Integer.class, bytes),
                                Optionally.text(problem)))
                        .then(JobNews.tellQueued(session, job)));
        retention.makeRoom(job);
    }

    /** @param done for {@code $3}, where {@code also} has it */
    private void hold(UUID job, String also, Function<Session, Mono<Void>> work, Object... done) {
        var arguments =
                Stream.concat(Stream.of(job, worker), Arrays.stream(done)).toArray();
        database.change(session -> session.change(HOLD.formatted(also), arguments)
                        .flatMap(held -> held == 0
                                ? Mono.<Void>error(new Interruption(Interruption.Reason.LOST))
                                : work.apply(session)))
                .block();
    }

    private static ClaimedJob claimed(Readable row) {
        var profile = row.get(5, String.class);
        var order = new PrintOrder(
                PrintFormat.valueOf(Rows.text(row, 4)),
                profile == null ? null : Profile.valueOf(profile),
                Part.valueOf(Rows.text(row, 6)),
                null);
        return new ClaimedJob(
                Rows.id(row, 0),
                Rows.id(row, 1),
                Rows.text(row, 2),
                PrintLayout.valueOf(Rows.text(row, 3)),
                order,
                Rows.integer(row, 7),
                Rows.time(row, 8),
                Rows.integer(row, 9));
    }
}
