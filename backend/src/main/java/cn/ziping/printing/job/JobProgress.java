package cn.ziping.printing.job;

import cn.ziping.account.Rules;
import cn.ziping.account.Viewer;
import cn.ziping.account.Viewers;
import cn.ziping.account.Viewers.Standing;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Notifications.Heard;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * A job as it is now and after each change, for its owner. A reader who is too slow misses what was in between and is never
 * queued for; whoever is no longer signed in hears no more.
 */
@Component
class JobProgress implements SmartLifecycle {
    private static final Rules.Rule RULE =
            Rules.of("Subscription.printProgress").orElseThrow();

    /** More than anybody has jobs and pages open. */
    private static final int MOST_OF_ACCOUNT = 20;

    /** How late it is noticed that a credential has ended by itself. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Database database;
    private final Viewers viewers;
    private final JobNews news;
    private final ConcurrentMap<UUID, Integer> ofAccount = new ConcurrentHashMap<>();
    private volatile Sinks.Empty<Void> stopping = Sinks.empty();
    private volatile boolean running;

    JobProgress(Database database, Viewers viewers, JobNews news) {
        this.database = database;
        this.viewers = viewers;
        this.news = news;
    }

    Flux<PrintJob> of(Viewer viewer, UUID job) {
        return Flux.using(() -> enter(viewer.accountId()), entered -> watch(viewer, job), this::leave);
    }

    private Flux<PrintJob> watch(Viewer viewer, UUID job) {
        // By System.nanoTime(): the credential stays in force until then, as far as is known.
        var end = new AtomicLong(Long.MAX_VALUE);
        var told = news.heard().filter(heard -> isAbout(heard, viewer, job)).map(heard -> true);
        var ended = Flux.interval(BETWEEN_LOOKS)
                .filter(time -> System.nanoTime() >= end.get())
                .map(time -> true);
        // Listening comes first: what happens after the first look is heard.
        return Flux.merge(told, ended, Flux.just(true))
                .onBackpressureLatest()
                .concatMap(
                        change -> database.read(session -> look(session, viewer, job, end))
                                .retryWhen(Retry.backoff(3, BETWEEN_LOOKS).filter(R2dbcException.class::isInstance)),
                        1)
                .distinctUntilChanged()
                .takeUntil(now -> now.state().isOver())
                .takeUntilOther(stopping.asMono());
    }

    private static boolean isAbout(Heard heard, Viewer viewer, UUID job) {
        if (!(heard instanceof Heard.Notice notice)) {
            return true;
        }
        return switch (notice.channel()) {
            case JobNews.CHANGED -> notice.payload().equals(job.toString());
            case JobNews.VIEWER_CHANGED ->
                notice.payload().equals(viewer.accountId().toString());
            default -> false;
        };
    }

    private Mono<PrintJob> look(Session session, Viewer viewer, UUID job, AtomicLong end) {
        return viewers.still(session, Set.of(viewer))
                .flatMap(still -> Mono.justOrEmpty(still.get(viewer.credential().id())))
                .switchIfEmpty(Mono.error(() -> new RequestError(ErrorCode.UNAUTHENTICATED, "登录已经结束，请重新登录。")))
                .filter(standing -> RULE.lets(standing.viewer()))
                .switchIfEmpty(Mono.error(() -> new RequestError(ErrorCode.FORBIDDEN, "您已不能查看报告，请联系管理员。")))
                .doOnNext(standing -> end.set(end(standing)))
                .flatMap(standing -> Jobs.one(session, viewer.accountId(), job))
                .switchIfEmpty(Mono.error(() -> new RequestError(ErrorCode.NOT_FOUND, "没有这个打印任务，请从列表重新打开。")));
    }

    private static long end(Standing standing) {
        return System.nanoTime() + standing.left().toNanos();
    }

    private UUID enter(UUID account) {
        ofAccount.merge(account, 1, (before, one) -> {
            if (before >= MOST_OF_ACCOUNT) {
                throw new RequestError(
                        ErrorCode.LIMIT_EXCEEDED, "一个账号最多同时关注 %d 个打印任务，请先关闭不用的页面。".formatted(MOST_OF_ACCOUNT));
            }
            return before + one;
        });
        return account;
    }

    private void leave(UUID account) {
        ofAccount.computeIfPresent(account, (same, number) -> number > 1 ? number - 1 : null);
    }

    @Override
    public void start() {
        // A context may be stopped and started again.
        stopping = Sinks.empty();
        running = true;
    }

    /** A stream would keep the server waiting for its last answer; its reader finds another server. */
    @Override
    public void stop() {
        running = false;
        stopping.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
