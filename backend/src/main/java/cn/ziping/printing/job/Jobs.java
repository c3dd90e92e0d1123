package cn.ziping.printing.job;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.job.JobSelection.Found;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Print jobs as those see them who began them: each their own, whatever id is named. */
@Repository
class Jobs {
    private static final String ALL = """
            select id, title, format, layout, total, done, state, bytes, created_at, finished_at, problem
            from print_job where account_id = $1""";

    private static final String ONE = ALL + " and id = $2";

    /** Those that are to be removed are gone already, however late that happens. */
    private static final String NEWEST = ALL
            + " and coalesce(finished_at, created_at) >= now() - %s order by id desc limit %d"
                    .formatted(JobRetention.KEPT, JobRetention.MOST);

    /** So that two jobs begun at once do not both find the last place. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtextextended('print_job ' || $1::uuid, 0))";

    private static final String UNFINISHED =
            "select count(*)::int from print_job where account_id = $1 and state in ('QUEUED', 'RUNNING')";

    private static final String ADD = """
            insert into print_job (id, account_id, title, format, layout, profile, part, total)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String ADD_REPORTS = """
            insert into print_job_report (job_id, position, report_id, title)
            select $1, * from unnest($2::int[], $3::uuid[], $4::text[])""";

    private static final String CANCEL = """
            update print_job set state = 'CANCELLED', finished_at = now(), worker = null, leased_until = null
            where account_id = $1 and id = $2 and state in ('QUEUED', 'RUNNING')""";

    /** Of those whose pages are in the file, how many the asker does not see, or no longer. */
    private static final String UNSEEN = """
            select count(*)::int from print_job_report p
            where p.job_id = $1 and p.state = 'PRINTED'
              and (p.printed_status is not null and p.printed_status in ('APPROVED', 'PUBLISHED')) = $2
              and not exists (select from {reports} r where r.id = p.report_id)""";

    private static final String CHUNKS = "select count(*)::int from print_job_chunk where job_id = $1";
    private static final String CHUNK = "select content from print_job_chunk where job_id = $1 and number = $2";

    private final Database database;

    Jobs(Database database) {
        this.database = database;
    }

    /** The newest that are kept. */
    Mono<List<PrintJob>> all(UUID account) {
        return database.read(session -> session.list(NEWEST, Jobs::read, account));
    }

    Mono<PrintJob> one(UUID account, UUID id) {
        return database.read(session -> one(session, account, id));
    }

    static Mono<PrintJob> one(Session session, UUID account, UUID id) {
        return session.one(ONE, Jobs::read, account, id);
    }

    /** A new job; empty when the account has as many unfinished ones as it may have. */
    Mono<PrintJob> add(UUID account, NewJob wanted, String title, List<Found> reports, int most) {
        var id = Keys.next();
        return database.change(session -> session.list(IN_TURN, row -> true, account)
                .then(session.one(UNFINISHED, row -> Rows.integer(row, 0), account))
                .filter(unfinished -> unfinished < most)
                .flatMap(room -> add(session, account, id, wanted, title, reports)
                        .then(JobNews.tellQueued(session, id))
                        .then(one(session, account, id))));
    }

    private static Mono<Long> add(
            Session session, UUID account, UUID id, NewJob wanted, String title, List<Found> reports) {
        var order = wanted.order();
        return session.change(
                        ADD,
                        id,
                        account,
                        title,
                        order.format().name(),
                        wanted.layout().name(),
                        Optionally.text(
                                order.profile() == null ? null : order.profile().name()),
                        order.part().name(),
                        reports.size())
                .then(session.change(
                        ADD_REPORTS,
                        id,
                        Columns.positions(reports),
                        Columns.of(reports, UUID.class, Found::id),
                        Columns.texts(reports, Found::title)));
    }

    /** The job as it is then; empty when there is none. One that has ended stays as it is. */
    Mono<PrintJob> cancel(UUID account, UUID id) {
        return database.change(session -> session.change(CANCEL, account, id)
                .flatMap(ended -> ended == 0 ? Mono.just(0L) : forget(session, id))
                .then(one(session, account, id)));
    }

    private static Mono<Long> forget(Session session, UUID id) {
        return JobRetention.forgetFile(session, id)
                .then(JobRetention.forgetPages(session, id))
                .flatMap(forgotten -> JobNews.tellQueued(session, id).thenReturn(forgotten));
    }

    /** What was printed of a draft is seen by whoever sees drafts, whatever has become of the report since. */
    Mono<Integer> unseen(Sight sight, UUID id) {
        return unseen(sight, id, true)
                .zipWith(unseen(sight.ofDrafts(), id, false))
                .map(found -> found.getT1() + found.getT2());
    }

    private Mono<Integer> unseen(Sight sight, UUID id, boolean finished) {
        var seen = sight.reading(UNSEEN, id, finished);
        return database.read(session -> session.one(seen.sql(), row -> Rows.integer(row, 0), seen.arguments()));
    }

    /** The file of a job that is done: a chunk is read when the one before has been taken, on no connection meanwhile. */
    Flux<byte[]> file(UUID id) {
        return database.read(session -> session.one(CHUNKS, row -> Rows.integer(row, 0), id))
                .flatMapMany(chunks -> Flux.range(0, chunks))
                .concatMap(
                        number -> database.read(session ->
                                session.one(CHUNK, row -> Rows.value(row, 0, byte[].class), id, number)),
                        1);
    }

    private static PrintJob read(Readable row) {
        return new PrintJob(
                Rows.id(row, 0),
                Rows.text(row, 1),
                PrintFormat.valueOf(Rows.text(row, 2)),
                PrintLayout.valueOf(Rows.text(row, 3)),
                Rows.integer(row, 4),
                Rows.integer(row, 5),
                PrintJobState.valueOf(Rows.text(row, 6)),
                row.get(7, Integer.class),
                Rows.time(row, 8),
                Rows.timeOrNull(row, 9),
                row.get(10, String.class));
    }
}
