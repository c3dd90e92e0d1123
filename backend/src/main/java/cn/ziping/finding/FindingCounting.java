package cn.ziping.finding;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Notifications;
import cn.ziping.report.Reports;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
 * Counts the findings of reports that have changed since they were counted, or were counted by other rules: when a change
 * is heard of, and now and then. Two servers may count the same report; both count the same.
 */
@Component
class FindingCounting implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FindingCounting.class);
    private static final String CHANGED = "report_changed";
    private static final int AT_ONCE = 10;

    /** Somebody who types changes a report every second or two. */
    private static final Duration AFTER_A_CHANGE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Database database;
    private final Notifications notifications;
    private final Reports reports;
    private final Findings findings;
    private final CountedFindings counted;
    private final boolean isWanted;
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
        var heard = notifications.on(List.of(CHANGED)).map(notice -> 0L);
        counting = Flux.merge(heard, Flux.interval(Duration.ZERO, BETWEEN_LOOKS))
                .sample(AFTER_A_CHANGE)
                .onBackpressureLatest()
                .concatMap(
                        look -> all().onErrorResume(trouble -> {
                            log.warn("Findings are counted at the next look", trouble);
                            return Mono.empty();
                        }),
                        1)
                .subscribe();
    }

    @Override
    public void stop() {
        counting.dispose();
    }

    @Override
    public boolean isRunning() {
        return !counting.isDisposed();
    }

    /** Until there are no more. */
    Mono<Void> all() {
        return counted.uncounted(AT_ONCE)
                .flatMap(some -> Flux.fromIterable(some).concatMap(this::count).then(Mono.just(some.size())))
                .repeat()
                .takeUntil(some -> some < AT_ONCE)
                .then();
    }

    /** A report that changes meanwhile is found again by its version. */
    private Mono<Void> count(UUID id) {
        return reports.whole(Sight.EVERYTHING, id)
                .flatMap(report -> database.change(session -> findings.told(session, List.of(report))
                        .flatMap(told -> counted.keep(session, report, told.getOrDefault(id, List.of())))
                        .then(Mono.defer(() -> counted.keepParagraphs(session, report)))
                        .then(Mono.defer(() -> counted.forgetNextYear(session, report)))));
    }
}
