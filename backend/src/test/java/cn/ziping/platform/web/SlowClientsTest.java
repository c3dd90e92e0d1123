package cn.ziping.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.GraphQlSocket;
import cn.ziping.support.Wire;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

/** What takes too long is ended: here after a second, so that the test need not wait as long as the server does. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ziping.database.url=",
            "ziping.samples=auto",
            "ziping.data=target/test-data/${random.uuid}",
            "ziping.limits.answer=1s",
            "ziping.limits.request-head=1s",
            "ziping.limits.request-body=1s",
            "spring.graphql.websocket.connection-init-timeout=1s",
            "spring.graphql.websocket.keep-alive=100ms"
        })
@Import(Api.class)
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class SlowClientsTest {
    private static final String POST = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    @LocalServerPort
    int port;

    @Autowired
    Api api;

    @Autowired
    Database database;

    @Test
    void aSilentConnectionIsClosed() throws IOException {
        try (var wire = new Wire(port)) {
            assertThat(wire.untilClosed()).isEmpty();
        }
    }

    @Test
    void aConnectionThatStaysSilentAfterAnAnswerIsClosed() throws IOException {
        try (var wire = new Wire(port)) {
            wire.send("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.untilClosed()).startsWith("HTTP/1.1 200").contains("UP");
        }
    }

    @Test
    void aHeadByteByByteIsCut() throws Exception {
        try (var wire = new Wire(port)) {
            wire.send("GET / HTTP/1.1\r\nX-Slow: ");
            assertThat(dribble(wire)).isLessThan(100);
        }
    }

    @Test
    void aSecondHeadByteByByteIsCut() throws Exception {
        try (var wire = new Wire(port)) {
            wire.send("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nX-Slow: ");
            assertThat(dribble(wire)).isLessThan(100);
        }
    }

    @Test
    void aBodyByteByByteIsCut(CapturedOutput log) throws Exception {
        try (var wire = new Wire(port)) {
            wire.send(POST.formatted(api.token()) + "{");
            assertThat(dribble(wire)).isLessThan(100);
        }
        assertThat(log.getAll()).doesNotContain("ERROR", "AbortedException");
    }

    @Test
    void aBodyThatNeverComesIsToldSo() throws IOException {
        try (var wire = new Wire(port)) {
            assertThat(wire.send(POST.formatted(api.token())).untilClosed())
                    .startsWith("HTTP/1.1 408")
                    .contains("没有在限定时间内发完");
        }
    }

    @Test
    void aSocketWithoutAGreetingIsClosed() {
        try (var socket = new GraphQlSocket(port, api.token())) {
            assertThat(socket.closed()).isEqualTo(4408);
        }
    }

    @Test
    void aSocketThatGreetedOutlivesTheLimitsOfRequests() throws Exception {
        try (var socket = new GraphQlSocket(port, api.token())) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next().get("type").asString()).isEqualTo("connection_ack");
            // Another connection's silent life is longer than each of the limits.
            aSilentConnectionIsClosed();
            aSilentConnectionIsClosed();
            socket.send("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ years { year } }\"}}");
            assertThat(socket.next().at("/payload/data/years").size()).isPositive();
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUpAndTheServerGoesOn() throws Exception {
        var release = Sinks.<Long>one();
        var locked = new CompletableFuture<Long>();
        var holding = database.change(session -> session.change("lock table report in access exclusive mode")
                        .doOnNext(locked::complete)
                        .then(release.asMono()))
                .toFuture();
        try {
            locked.join();
            var document = "{ years { departments } }";
            var response = api.post("{\"query\":\"%s\"}".formatted(document));
            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body()).contains("用时太长");
            var error = onASocket(document).at("/payload/errors/0");
            assertThat(error.get("message").asString()).contains("用时太长");
            assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        } finally {
            release.tryEmitValue(0L);
            holding.join();
        }
        // More than the pool holds: what was given up has let go of its connections.
        for (var i = 0; i < 40; i++) {
            assertThat(api.data("{ years { departments } }").get("years")).isNotEmpty();
        }
    }

    private JsonNode onASocket(String document) throws InterruptedException {
        try (var socket = new GraphQlSocket(port, api.token())) {
            socket.send("{\"type\":\"connection_init\"}").next();
            return socket.send(
                            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"%s\"}}".formatted(document))
                    .next();
        }
    }

    /** Sends a byte ten times a second until the server has closed; how many it took. */
    private static int dribble(Wire wire) throws InterruptedException {
        var sent = 0;
        try {
            for (; sent < 100; sent++) {
                wire.send("x");
                Mono.delay(Duration.ofMillis(100)).block();
            }
        } catch (SocketException closed) {
            return sent;
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        return sent;
    }
}
