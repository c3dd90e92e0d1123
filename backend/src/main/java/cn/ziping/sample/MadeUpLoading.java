package cn.ziping.sample;

import cn.ziping.platform.sql.Database;
import cn.ziping.sample.madeup.MadeUp;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Fills a database with made-up departments, years and reports before the server answers its first request: as many as
 * {@code ZIPING_MADE_UP} says. What is there already is left alone, so that a fill that was cut off goes on at the next
 * start, and a larger number adds the rest. It comes after the samples, which go into an empty database only.
 */
@Component
class MadeUpLoading implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(MadeUpLoading.class);

    /** Departments of one transaction: what is lost when it is cut off. */
    private static final int BATCH = 10;

    /** Transactions at once: making reports up, and storing them, are about the same amount of work. */
    private static final int AT_ONCE = 3;

    private static final int TELL_EVERY = 1_000;

    private final Database database;
    private final MadeUpStore store;
    private final @Nullable MadeUpSetting wanted;
    private final @Nullable MadeUpSetting ofDemonstration;
    private volatile boolean isRunning;

    /**
     * @param wanted what whoever started the server said
     * @param ofDemonstration what there is otherwise in a demonstration that has no departments of its own
     */
    MadeUpLoading(
            Database database,
            MadeUpStore store,
            @Value("${ziping.made-up}") String wanted,
            @Value("${ziping.made-up-of-demonstration}") String ofDemonstration,
            @Value("${ziping.demo:false}") boolean isDemo) {
        this.database = database;
        this.store = store;
        this.wanted = MadeUpSetting.parse(wanted);
        this.ofDemonstration = wanted.isBlank() && isDemo ? MadeUpSetting.parse(ofDemonstration) : null;
    }

    @Override
    public void start() {
        if (wanted != null) {
            fill(wanted);
        } else if (ofDemonstration != null
                && Boolean.TRUE.equals(
                        database.read(MadeUpStore::isOfSamplesAlone).block())) {
            fill(ofDemonstration);
        }
        isRunning = true;
    }

    /** @return how many reports were added */
    long fill(MadeUpSetting setting) {
        var begun = System.nanoTime();
        var madeUp = new MadeUp(setting.seed());
        database.change(session -> store.prepare(session, madeUp, setting)).block();
        var stored = new AtomicLong();
        var batches = (setting.departments() + BATCH - 1) / BATCH;
        Flux.range(0, batches)
                .flatMap(
                        batch -> database.change(session -> store.add(
                                        session,
                                        madeUp,
                                        setting.years(),
                                        batch * BATCH,
                                        Math.min((batch + 1) * BATCH, setting.departments())))
                                .doOnNext(reports -> tell(stored, reports)),
                        AT_ONCE)
                .blockLast();
        if (stored.get() > 0) {
            log.info(
                    "Made up {} reports of {} departments in {} s",
                    stored,
                    setting.departments(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
        return stored.get();
    }

    private static void tell(AtomicLong stored, long reports) {
        var before = stored.getAndAdd(reports);
        if (before / TELL_EVERY < (before + reports) / TELL_EVERY) {
            log.info("Made up {} reports so far", (before + reports) / TELL_EVERY * TELL_EVERY);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** After the samples and the first accounts, and before the server listens. */
    @Override
    public int getPhase() {
        return 1;
    }
}
