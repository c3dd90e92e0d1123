package cn.ziping.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.Credential;
import cn.ziping.account.Viewer;
import cn.ziping.change.ReportChange.Person;
import cn.ziping.department.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What becomes of changes that a reader is too slow for. */
class OpenStreamTest {
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID REPORT = new UUID(0, 1);

    private final AtomicReference<OpenStream> made = new AtomicReference<>();
    private Flux<ReportChange> changes;

    @BeforeEach
    void open() {
        changes = Flux.create(sink -> {
            made.set(new OpenStream(REPORT, viewer(1), sink));
            sink.onRequest(more -> stream().want(more));
        });
    }

    private OpenStream stream() {
        return Objects.requireNonNull(made.get());
    }

    private static Viewer viewer(int account) {
        var credential = new Credential(Credential.Kind.SESSION, new UUID(0, 3), false, Instant.MAX);
        return new Viewer(new UUID(1, account), "x", "某人", Set.of(), Set.of(), Sight.NOTHING, credential, "127.0.0.1");
    }

    private static ReportChange change(int version, String by, String place) {
        return new ReportChange(version, AT.plusMinutes(version), new Person(by), place);
    }

    @Test
    void aSlowReaderGetsTheNewestAndNoQueue() {
        StepVerifier.create(changes, 0)
                .then(() -> {
                    for (var version = 2; version <= 10_000; version++) {
                        stream().tell(change(version, "甲", "section/1"));
                    }
                })
                .thenRequest(1)
                .expectNext(change(10_000, "甲", "section/1"))
                .thenRequest(5)
                .then(() -> stream().tell(change(10_001, "乙", "section/2")))
                .expectNext(change(10_001, "乙", "section/2"))
                .then(() -> stream().end())
                .verifyComplete();
    }

    @Test
    void severalPlacesBecomeTheWholeReport() {
        StepVerifier.create(changes, 0)
                .then(() -> {
                    stream().tell(change(3, "甲", "section/1"));
                    stream().tell(change(2, "乙", "project/1"));
                })
                .thenRequest(1)
                .expectNext(change(3, "甲", "report"))
                .thenCancel()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void itLastsAsLongAsItsCredential() {
        StepVerifier.create(changes, 0)
                .then(() -> {
                    assertThat(stream().isOver()).isFalse();
                    stream().lasts(Duration.ofHours(1));
                    assertThat(stream().isOver()).isFalse();
                    stream().lasts(Duration.ZERO);
                    assertThat(stream().isOver()).isTrue();
                })
                .thenCancel()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void whatMayHaveBeenMissedIsToldWithTheVersionAsItIs() {
        var now = AT.plusDays(1);
        assertThat(News.NONE.change(4, now)).isNull();
        assertThat(News.MISSED.change(4, now)).isEqualTo(new ReportChange(4, now, null, "report"));
        assertThat(News.of(change(5, "甲", "section/1")).and(News.NONE).change(4, now))
                .isEqualTo(change(5, "甲", "section/1"));
        assertThat(News.MISSED.and(News.of(change(5, "甲", "section/1"))).change(4, now))
                .isEqualTo(change(5, "甲", "report"));
        assertThat(News.of(change(5, "甲", "section/1")).and(News.MISSED).change(6, now))
                .isEqualTo(new ReportChange(6, now, null, "report"));
    }

    @Test
    void whatIsForgottenMakesRoom() {
        var streams = new OpenStreams();
        Flux.<ReportChange>create(sink -> {
                    var first = new OpenStream(REPORT, viewer(1), sink);
                    assertThat(streams.add(first)).isNull();
                    for (var number = 1; number < OpenStreams.MOST_OF_ACCOUNT; number++) {
                        assertThat(streams.add(new OpenStream(REPORT, viewer(1), sink)))
                                .isNull();
                    }
                    var beyond = new OpenStream(REPORT, viewer(1), sink);
                    assertThat(Objects.requireNonNull(streams.add(beyond)).sentence())
                            .contains("20");
                    assertThat(streams.add(new OpenStream(REPORT, viewer(2), sink)))
                            .isNull();
                    streams.remove(beyond);
                    assertThat(streams.add(beyond)).isNotNull();
                    streams.remove(first);
                    streams.remove(first);
                    assertThat(streams.add(beyond)).isNull();
                    assertThat(streams.close()).hasSize(OpenStreams.MOST_OF_ACCOUNT + 1);
                    assertThat(streams.add(first)).isNotNull();
                    sink.complete();
                })
                .blockLast();
    }
}
