package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ziping.platform.web.HttpRefusal;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class UploadBodyTest {
    private static final String PART = "--b\r\nContent-Disposition: form-data; ";
    private static final int PIECE = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"file\"; filename=\"a.txt\"\r\n\r\n",
                "name=\"x\"; filename=\"a.txt\"\r\n\r\n",
                "name=\"x\"\r\nContent-Type: application/octet-stream\r\n\r\n",
                "name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"y\"; filename=\"b\"\r\n\r\n",
            })
    void noPartIsReadToAnEndThatDoesNotCome(String head) {
        var pieces = new AtomicInteger();
        var body = Flux.concat(Flux.just(buffer(PART + head)), endless(pieces));
        assertThatExceptionOfType(HttpRefusal.class)
                .isThrownBy(() -> read(body))
                .satisfies(refused -> assertThat(refused.sentence()).contains("20 MB"));
        assertThat(pieces.get()).isBetween(200, 210);
    }

    @Test
    void whatStandsBeforeTheFirstPartIsCountedToo() {
        var pieces = new AtomicInteger();
        assertThatExceptionOfType(HttpRefusal.class)
                .isThrownBy(() -> read(endless(pieces)))
                .satisfies(refused -> assertThat(refused.sentence()).contains("20 MB"));
        assertThat(pieces.get()).isBetween(200, 210);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a.txt\"",
                "name=\"file\"; filename*=UTF-8''%ZZ%E6.txt",
                "name=\"file\"; filename*=BOGUS''x.txt",
                "name=\"file\"; filename=\"a.txt\"\r\nContent-Type: no type",
                "name=\"x\"\r\nContent-Type: text/plain; charset=BOGUS",
            })
    void headersThatMeanNothingAreTheSendersFault(String headers) {
        var body = Flux.just(buffer(PART + headers + "\r\n\r\nx\r\n--b--\r\n"));
        assertThatExceptionOfType(HttpRefusal.class)
                .isThrownBy(() -> read(body))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(400);
                    assertThat(refused.sentence()).contains("再上传一次");
                });
    }

    /** As over the wire: pieces of Netty's, taken on another thread, which may be behind when the reader gives up. */
    @RepeatedTest(20)
    void aBodyThatBreaksOffIsTheSendersFault() {
        var netty = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
        var sent = IntStream.range(0, 12)
                .mapToObj(i ->
                        netty.wrap((i == 0 ? PART + "name=\"file\"; filename=\"a.txt\"\r\n\r\n" : "x".repeat(1_000))
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        var receiving = Receiving.begin();
        var taken = events(Flux.<DataBuffer>fromIterable(sent))
                .publishOn(Schedulers.boundedElastic(), 4)
                .doOnNext(receiving::take)
                .then();
        assertThatExceptionOfType(HttpRefusal.class).isThrownBy(taken::block);
        receiving.close();
        assertThat(sent).noneMatch(piece -> ((NettyDataBuffer) piece).isAllocated());
    }

    /** As the controller and {@code Uploads} do it. */
    private static void read(Flux<DataBuffer> body) {
        var receiving = Receiving.begin();
        try {
            events(body).doOnNext(receiving::take).blockLast();
        } finally {
            receiving.close();
        }
    }

    private static Flux<PartEvent> events(Flux<DataBuffer> body) {
        return new UploadBody()
                .events(MockServerHttpRequest.post("/imports")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .body(body));
    }

    private static Flux<DataBuffer> endless(AtomicInteger pieces) {
        var piece = "x".repeat(PIECE);
        return Flux.range(0, 2000).map(i -> {
            pieces.incrementAndGet();
            return buffer(piece);
        });
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
