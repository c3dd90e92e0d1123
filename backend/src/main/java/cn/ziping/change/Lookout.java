package cn.ziping.change;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has reports looked at: each by one look at a time, and few at once. What is heard during a look is told by the next one,
 * as one, so that many changes in a moment cost no more than the readers can take.
 */
@Component
class Lookout {
    private static final Logger log = LoggerFactory.getLogger(Lookout.class);

    /** A quarter of the connections of the pool: requests come first. */
    private static final int AT_ONCE = 4;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OpenStreams streams;
    private final Looking looking;
    private final Map<UUID, News> asked = new LinkedHashMap<>();
    private final Set<UUID> lookedAt = new HashSet<>();

    Lookout(OpenStreams streams, Looking looking) {
        this.streams = streams;
        this.looking = looking;
    }

    private record Task(UUID report, News news) {}

    /** Has a report looked at soon, and its news told to those who have it open. */
    void ask(UUID report, News news) {
        synchronized (this) {
            asked.merge(report, news, News::and);
        }
        begin();
    }

    private void begin() {
        for (var task = next(); task != null; task = next()) {
            look(task);
        }
    }

    private synchronized @Nullable Task next() {
        if (lookedAt.size() >= AT_ONCE) {
            return null;
        }
        for (var report : asked.keySet()) {
            if (lookedAt.add(report)) {
                return new Task(report, asked.remove(report));
            }
        }
        return null;
    }

    private void look(Task task) {
        var open = streams.of(task.report());
        var look = open.isEmpty() ? Mono.<Void>empty() : looking.at(task.report(), open, task.news());
        look.subscribe(done -> {}, failed -> again(task, failed), () -> end(task));
    }

    /** Nothing is told unless it is known to whom, and nothing is forgotten meanwhile. */
    private void again(Task task, Throwable failed) {
        log.warn("Who may hear of a change was not found out, it is tried again: {}", failed.getMessage());
        Mono.delay(PAUSE).subscribe(time -> ask(task.report(), task.news()));
        end(task);
    }

    private void end(Task task) {
        synchronized (this) {
            lookedAt.remove(task.report());
        }
        begin();
    }
}
