package cn.ziping.printing.job;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is thrown away of print jobs, and when. */
@Repository
class JobRetention {
    private static final Logger log = LoggerFactory.getLogger(JobRetention.class);

    /** How long a job is kept after its end, or after its beginning when it never ends. */
    static final String KEPT = "interval '7 days'";

    /** How many of one person's jobs are kept. */
    static final int MOST = 50;

    /** What somebody has printed before gives way: to the newest jobs, and to two gigabytes. */
    private static final String MAKE_ROOM = """
            delete from print_job where id in (
                select id from (select id, row_number() over newest as number, sum(bytes) over newest as kept
                                from print_job where state in ('DONE', 'FAILED', 'CANCELLED')
                                 and account_id = (select account_id from print_job where id = $1)
                                window newest as (order by id desc)) ended
                where number > %d or (number > 1 and kept > 2000000000))""".formatted(MOST);

    /** A few in one statement: each may have gigabytes, and a statement has its time. */
    private static final int AT_ONCE = 5;

    private static final String OUTDATED = """
            delete from print_job where id in (
                select id from print_job
                where created_at < now() - %1$s and coalesce(finished_at, created_at) < now() - %1$s
                limit %2$d for update skip locked)""".formatted(KEPT, AT_ONCE);

    private final Database database;

    JobRetention(Database database) {
        this.database = database;
    }

    /** The file as far as it is made. */
    static Mono<Long> forgetFile(Session session, UUID job) {
        return session.change("delete from print_job_chunk where job_id = $1", job);
    }

    /** What was printed for the file; which reports they were is kept. */
    static Mono<Long> forgetPages(Session session, UUID job) {
        return session.change(
                "update print_job_report set content = null where job_id = $1 and content is not null", job);
    }

    /** Blocks its thread. Apart from the end of the job, which is not to be undone because another cannot be thrown away. */
    void makeRoom(UUID job) {
        try {
            database.change(session -> session.change(MAKE_ROOM, job)).block();
        } catch (RuntimeException trouble) {
            log.warn("Earlier print jobs are left until the next one ends", trouble);
        }
    }

    /** Blocks its thread; tells whether there may be more of them. */
    boolean removeOutdated() {
        return Objects.requireNonNull(
                        database.change(session -> session.change(OUTDATED)).block())
                == AT_ONCE;
    }
}
