package cn.ziping.importing;

import cn.ziping.platform.sql.Database;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Throws away what nobody has accepted for so long; every hour, and at the start. */
@Component
class ImportRetention implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportRetention.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /** A few in one statement: each may hold megabytes, and a statement has its time. */
    private static final int AT_ONCE = 50;

    private static final String OUTDATED = """
            delete from report_import where id in (
                select id from report_import where expires_at <= now() limit %d for update skip locked)""".formatted(AT_ONCE);

    private final Database database;
    private volatile Disposable cleaning = Disposables.disposed();

    ImportRetention(Database database) {
        this.database = database;
    }

    @Override
    public void start() {
        Mono.fromRunnable(Receiving::removeLeft)
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe();
        cleaning = Flux.interval(Duration.ZERO, BETWEEN_CLEANINGS)
                .onBackpressureDrop()
                .concatMap(time -> database.change(session -> session.change(OUTDATED))
                        .repeat()
                        .takeUntil(removed -> removed < AT_ONCE)
                        .then()
                        .onErrorResume(trouble -> {
                            log.warn("Outdated imports are left until the next cleaning", trouble);
                            return Mono.empty();
                        }))
                .subscribe();
    }

    @Override
    public void stop() {
        cleaning.dispose();
    }

    @Override
    public boolean isRunning() {
        return !cleaning.isDisposed();
    }
}
