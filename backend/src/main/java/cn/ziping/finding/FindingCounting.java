package cn.ziping.finding;

import cn.ziping.change.Changes;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Notifications;
import cn.ziping.platform.sql.Notifications.Heard;
import cn.ziping.report.Reports;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts the findings of reports that have changed since they were counted, or were counted by other rules: what a change
 * is heard of at once, all others now and then. Two servers may count the same report; both count the same.
 */
@Component
class FindingCounting implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FindingCounting.class);
    private static final int AT_ONCE = 50;

    /** Somebody who types changes a report every second or two. */
    private static final Duration AFTER_A_CHANGE = Duration.ofSeconds(1);

    /** Goes through all reports. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Database database;
    private final Notifications notifications;
    private final Reports reports;
    private final Findings findings;
    private final CountedFindings counted;
    private final boolean isWanted;

    /** Heard of and not yet counted. */
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    private volatile Disposable counting = Disposables.disposed();

    FindingCounting(
            Database database,
            Notifications notifications,
            Reports reports,
            Findings findings,
            CountedFindings counted,
            @Value("${ziping.count-findings:true}") boolean isWanted) {
        this.database = database;
        this.notifications = notifications;
        this.reports = reports;
        this.findings = findings;
        this.counted = counted;
        this.isWanted = isWanted;
    }

    @Override
    public void start() {
        if (!isWanted) {
            return;
        }
        var hearing = notifications
                .on(List.of(Changes.CHANNEL))
                .doOnNext(this::hear)
                .sample(AFTER_A_CHANGE)
                .onBackpressureLatest()
                .concatMap(some -> changed(), 1)
                .subscribe();
        var looking = Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
                .onBackpressureDrop()
                .concatMap(
                        look -> all().onErrorResume(trouble -> {
                            log.warn("Findings are counted at the next look", trouble);
                            return Mono.empty();
                        }),
                        1)
                .subscribe();
        counting = Disposables.composite(hearing, looking);
    }

    @Override
    public void stop() {
        counting.dispose();
    }

    @Override
    public boolean isRunning() {
        return !counting.isDisposed();
    }

    private void hear(Heard heard) {
        if (heard instanceof Heard.Notice notice) {
            Changes.reportOf(notice.payload()).ifPresent(changed::add);
        }
    }

    private Mono<Void> changed() {
        var some = List.copyOf(changed);
        some.forEach(changed::remove);
        return Flux.fromIterable(some)
                .concatMap(id -> count(id).onErrorResume(trouble -> later(id, trouble)))
                .then();
    }

    /** Until there are no more but those that it fails with, which keep nobody else waiting. */
    Mono<Void> all() {
        var failed = ConcurrentHashMap.<UUID>newKeySet();
        return Mono.defer(() -> counted.uncounted(failed, AT_ONCE))
                .flatMap(some -> Flux.fromIterable(some)
                        .concatMap(id -> count(id).onErrorResume(trouble -> {
                            failed.add(id);
                            return later(id, trouble);
                        }))
                        .then(Mono.just(some.size())))
                .repeat()
                .takeUntil(some -> some < AT_ONCE)
                .then();
    }

    private static Mono<Void> later(UUID id, Throwable trouble) {
        log.warn("Findings of report {} are counted at a later look", id, trouble);
        return Mono.empty();
    }

    /** A report that changes meanwhile is found again by its version. */
    private Mono<Void> count(UUID id) {
        return reports.whole(Sight.EVERYTHING, id)
                .flatMap(report -> database.change(session -> findings.told(session, List.of(report))
                        .flatMap(told -> counted.forgetNextYear(session, report)
                                .then(counted.keep(session, report, told.getOrDefault(id, List.of()))))
                        .then(Mono.defer(() -> counted.keepParagraphs(session, report)))));
    }
}
