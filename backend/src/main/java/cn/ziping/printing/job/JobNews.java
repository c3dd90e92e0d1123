package cn.ziping.printing.job;

import cn.ziping.platform.sql.Notifications;
import cn.ziping.platform.sql.Notifications.Heard;
import cn.ziping.platform.sql.Session;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What becomes of jobs, on whichever server: told by the transaction that does it, heard on one connection of each. */
@Component
class JobNews {
    /** A job waits for a server, or one of its owner's may have its turn. */
    static final String QUEUED = "print_job_queued";
    /** A job is not as it was. */
    static final String CHANGED = "print_job_changed";
    /** Told by triggers of change set 0025, with the identity of the account. */
    static final String VIEWER_CHANGED = "viewer_changed";

    private final Flux<Heard> heard;

    JobNews(Notifications notifications) {
        this.heard = notifications.on(List.of(QUEUED, CHANGED, VIEWER_CHANGED)).share();
    }

    Flux<Heard> heard() {
        return heard;
    }

    static Mono<Void> tell(Session session, UUID job) {
        return tell(session, CHANGED, job);
    }

    static Mono<Void> tellQueued(Session session, UUID job) {
        return tell(session, QUEUED, job).then(tell(session, CHANGED, job));
    }

    private static Mono<Void> tell(Session session, String channel, UUID job) {
        return session.list("select pg_notify($1, $2::uuid::text)", row -> true, channel, job)
                .then();
    }
}
