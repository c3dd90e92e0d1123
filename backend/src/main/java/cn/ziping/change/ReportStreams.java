package cn.ziping.change;

import cn.ziping.account.Viewer;
import cn.ziping.platform.sql.Notifications;
import cn.ziping.platform.sql.Notifications.Heard;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * What is changed in reports, for those who have them open at this instance, by whichever instance it is changed. Ends
 * before the server waits for its last answers: a stream would keep it waiting, and its reader finds another instance.
 */
@Component
class ReportStreams implements SmartLifecycle {
    /** Told by triggers of change set 0025, with the identity of the account. */
    private static final String VIEWER_CHANGED = "viewer_changed";

    /** How late it is noticed that a credential has ended by itself. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Notifications notifications;
    private final OpenStreams streams;
    private final Lookout lookout;
    private volatile Disposable running = Disposables.disposed();

    ReportStreams(Notifications notifications, OpenStreams streams, Lookout lookout) {
        this.notifications = notifications;
        this.streams = streams;
        this.lookout = lookout;
    }

    /** Nothing is told before it is known that the viewer sees the report; from the subscription on nothing is missed. */
    Flux<ReportChange> of(Viewer viewer, UUID report) {
        return Flux.create(sink -> {
            var stream = new OpenStream(report, viewer, sink);
            var refusal = streams.add(stream);
            if (refusal != null) {
                sink.error(refusal);
                return;
            }
            sink.onDispose(() -> streams.remove(stream));
            sink.onRequest(stream::want);
            lookout.ask(report, News.NONE);
        });
    }

    @Override
    public void start() {
        var listening =
                notifications.on(List.of(Changes.CHANNEL, VIEWER_CHANGED)).subscribe(this::hear);
        var looking = Flux.interval(BETWEEN_LOOKS)
                .onBackpressureDrop()
                .subscribe(time -> streams.reports(OpenStream::isOver).forEach(this::look));
        running = Disposables.composite(listening, looking);
    }

    @Override
    public void stop() {
        running.dispose();
        streams.close().forEach(OpenStream::end);
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private void hear(Heard heard) {
        if (heard instanceof Heard.Notice notice) {
            hear(notice);
        } else {
            streams.reports(stream -> true).forEach(report -> lookout.ask(report, News.MISSED));
        }
    }

    private void hear(Heard.Notice notice) {
        if (notice.channel().equals(VIEWER_CHANGED)) {
            streams.reports(stream -> stream.viewer().accountId().toString().equals(notice.payload()))
                    .forEach(this::look);
        } else {
            Told.read(notice.payload())
                    .filter(told -> !streams.of(told.report()).isEmpty())
                    .ifPresent(told -> lookout.ask(told.report(), News.of(told.change())));
        }
    }

    private void look(UUID report) {
        lookout.ask(report, News.NONE);
    }
}
