package cn.ziping.start;

import static cn.ziping.start.Raw.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire and is no decent HTTP: broken, endless, slow, two requests in one. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WireAttackIT {
    private static final String WHO = "{\"query\":\"{viewer{name}}\"}";
    private static final String CHUNKED = Integer.toHexString(WHO.length()) + "\r\n" + WHO + "\r\n0\r\n\r\n";
    private static final int SLOW = 300;

    private Attacked attacked;
    private String post;

    @BeforeAll
    void signIn(Attacked attacked) {
        this.attacked = attacked;
        var clerk = attacked.signedIn("clerk");
        var csrf = clerk.cookie("XSRF-TOKEN").orElseThrow();
        post = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: ziping-session="
                + clerk.cookie("ziping-session").orElseThrow() + "; XSRF-TOKEN=" + csrf + "\r\nX-XSRF-TOKEN: " + csrf
                + "\r\n";
    }

    @Test
    void bodiesThatAreNoRequestAreTheSendersFault() throws IOException {
        var bodies = new ArrayList<byte[]>();
        for (var text : List.of(
                "",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "nope",
                "{\"query\":null}",
                "{\"query\":{}}",
                "{\"query\":[]}",
                "{}",
                "{\"query\":\"{years{year}}\",\"variables\":[]}",
                "{\"query\":\"{years{year}}\",\"variables\":\"x\"}",
                WHO + "garbage",
                "\u00ff\u00fe\u0000",
                "{\"query\":\"\u00ff\u00fe\"}",
                "{\"query\":\"{years{year}}\",\"variables\":{\"a\":" + "9".repeat(50_000) + "}}",
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "--x\r\n\r\n--x--",
                "query={years{year}}",
                "\u0000".repeat(1_000),
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>")) {
            bodies.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        bodies.add(gzip(50_000_000));
        for (var body : bodies) {
            for (var encoding : List.of("", "Content-Encoding: gzip\r\n", "Content-Encoding: br, deflate, x\r\n")) {
                var answer = send(joined(
                        post + encoding + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n", body));
                assertThat(answer.status())
                        .as(() -> new String(body, 0, Math.min(60, body.length), StandardCharsets.ISO_8859_1))
                        .isIn(400, 413, 415);
            }
        }
        for (var type : List.of(
                "text/plain",
                "text/html",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "a/b/c;;",
                "*/*",
                "application/json;charset=nope")) {
            var answer = send(post.replace("application/json", type) + "Connection: close\r\nContent-Length: "
                    + WHO.length() + "\r\n\r\n" + WHO);
            assertThat(answer.status()).as(type).isIn(400, 415);
        }
        assertThat(send(post + "Connection: close\r\nContent-Length: 3000000\r\n\r\n" + " ".repeat(3_000_000))
                        .status())
                .isIn(0, 413);
        assertThat(send(post + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + ("10000\r\n" + " ".repeat(65_536) + "\r\n").repeat(40))
                        .status())
                .isIn(0, 413);
    }

    /** What one reader takes for one request and another for two. The second, if there is one, must not be answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Content-Length: 26\r\nContent-Length: 5\r\n",
                "Content-Length: 26, 26\r\n",
                "Content-Length: 26 5\r\n",
                "Content-Length: +26\r\n",
                "Content-Length: -26\r\n",
                "Content-Length: 0x1a\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length : 26\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 26\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: identity\r\nContent-Length: 26\r\n",
                "Host: evil.example\r\nContent-Length: 26\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "X: y\rTransfer-Encoding: chunked\r\n",
                "X: y\u0000\r\nTransfer-Encoding: chunked\r\n"
            })
    void twoRequestsInOneAreNone(String lengths) {
        var second = "GET /login/options.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (var body : List.of(WHO, CHUNKED, "0\r\n\r\n")) {
            var answer = send(post + lengths + "\r\n" + body + second);
            assertThat(answer.statuses()).as(lengths + body).containsExactly(400);
            assertThat(answer.text()).doesNotContain("\"demo\"").doesNotContain("填报人");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-1", "fffffffffffffffff", "1a;x\nGET / HTTP/1.1\r\n\r\n", "0x1a", " 1a ", ""})
    void piecesOfNoSizeAreRefused(String size) {
        var answer = send(post + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + WHO
                + "\r\n0\r\n\r\n");
        // Blanks around a size are let pass; whatever is taken for a request is the clerk's own.
        assertThat(answer.statuses()).hasSize(1);
        assertThat(answer.status()).isIn(200, 400);
    }

    @Test
    void headsThatAreNoneAreRefused() {
        for (var head : List.of(
                "GET /login/options.json\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u00a5\u0001" + "\u0000".repeat(160),
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.1\rHost: a\r\r",
                "GET\u0000/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1 \u0000\r\n\r\n",
                " / HTTP/1.1\r\n\r\n",
                "GET  HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nA\u0000: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:x\r\n\r\n")) {
            assertThat(send(head).statuses()).as(head).isSubsetOf(400, 505);
        }
        for (var flood : List.of(
                "X: " + "y".repeat(100_000) + "\r\n",
                "X: y\r\n".repeat(10_000),
                "Cookie: a=b\r\n".repeat(5_000),
                "Cookie: " + "c=v; ".repeat(20_000) + "\r\n",
                "Authorization: Bearer " + "geraten".repeat(5_000) + "\r\n")) {
            assertThat(send(request("GET /", flood, "")).status()).isIn(0, 431);
        }
        assertThat(send(request("GET /" + "a".repeat(100_000), "", "")).status())
                .isIn(0, 414);
    }

    @Test
    void whatHeadersSayOfTheSenderIsNotBelieved() {
        for (var headers : List.of(
                "X-Forwarded-Proto: https\r\n",
                "Forwarded: proto=https;for=\"\r\n",
                "X-Forwarded-Ssl: on\r\n",
                "X-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 1\r\n",
                "X-Forwarded-Prefix: /evil\r\n",
                "X-Original-URL: /actuator/env\r\nX-Rewrite-URL: /actuator/env\r\n",
                "X-Forwarded-User: admin\r\nX-Remote-User: admin\r\nRemote-User: admin\r\n",
                "Host: evil.example\r\n",
                "Accept: " + "text/html;q=0.1,".repeat(300) + "*/*\r\n",
                "Accept: ////\r\n",
                "Accept-Encoding: gzip;q=nope\r\n",
                "Range: bytes=0-0,1-1,5-\r\n",
                "Range: bytes=" + "0-,".repeat(1_000) + "0-\r\n",
                "If-None-Match: \"\"\"\r\n",
                "Expect: nope\r\n",
                "TE: trailers, x;q=9\r\n",
                "Connection: X-XSRF-TOKEN, Cookie\r\n",
                "Accept-Language: ;;;q=x\r\n",
                "Content-Type: ;;;\r\n")) {
            for (var path : List.of("/", "/index.html", "/login/options.json", "/nosuch.js")) {
                var answer = send(request("GET " + path, headers, ""));
                assertThat(answer.status()).as(path + " " + headers).isIn(200, 206, 400, 404, 406, 416, 417);
                assertThat(answer.text()).doesNotContain("evil").doesNotContain("; Secure");
            }
            assertThat(send(request("POST /graphql", headers + "Content-Type: application/json\r\n", WHO))
                            .status())
                    .as(headers)
                    .isIn(400, 401, 417);
        }
    }

    @Test
    void theSlowAreClosedAndHinderNobody() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (var number = 0; number < SLOW; number++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), attacked.port());
                sockets.add(socket);
                var begun = switch (number % 4) {
                    case 0 -> "";
                    case 1 -> "GET / HTTP/1.1\r\nHost: loc";
                    case 2 ->
                        "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nuser";
                    default -> "POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
                };
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(attacked.signedIn("analyst")
                            .data("{ years { year } }")
                            .get("years")
                            .size())
                    .isPositive();
            for (var socket : sockets) {
                expectClosed(socket);
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** Sends on, a byte at a time, until the server has had enough. */
    private static void expectClosed(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            while (socket.getInputStream().read(new byte[4_096]) >= 0) {
                socket.getOutputStream().write('x');
            }
        } catch (java.net.SocketException closed) {
            // Just as well.
        }
    }

    private Raw.Answer send(String request) {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Raw.Answer send(byte[] request) {
        var answer = Raw.send(attacked.port(), request);
        Inside.isNotIn(answer.text());
        return answer;
    }

    private static byte[] joined(String head, byte[] body) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.ISO_8859_1));
        all.write(body);
        return all.toByteArray();
    }

    private static byte[] gzip(int length) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var blanks = " ".repeat(10_000).getBytes(StandardCharsets.ISO_8859_1);
            for (var written = 0; written < length; written += blanks.length) {
                gzip.write(blanks);
            }
        }
        return packed.toByteArray();
    }
}
