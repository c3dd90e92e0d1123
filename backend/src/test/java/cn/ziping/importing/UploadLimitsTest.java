package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Rows;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.writing.Desks;
import cn.ziping.writing.Desks.Desk;
import cn.ziping.writing.WritingTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Uploads that are too large, from nobody, broken or too many; and what is kept of them for how long. */
@WritingTest
@ExtendWith(OutputCaptureExtension.class)
class UploadLimitsTest {
    private static final String HEAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    private static final int CHUNK = 1_000_000;

    /** Megabytes; a busy machine writes many of them before it hears that the server has closed. */
    private static final int ENDLESS = 2000;

    private static final long EARLY = 1_500_000_000;

    @Autowired
    Desks desks;

    @Autowired
    Api api;

    @Autowired
    Database database;

    private Desk desk;
    private List<String> leftByOthers = List.of();

    @BeforeEach
    void sitDown() throws IOException {
        leftByOthers = left();
        desk = desks.desk();
    }

    /** How many bytes were taken, and what was answered. */
    private record Cut(long sent, String answer) {}

    @Test
    void whatDoesNotEndIsCutEarly() throws IOException {
        var cut = stream(cookies(), ENDLESS, HEAD);
        assertThat(cut.sent()).isLessThan(EARLY);
        assertThat(cut.answer())
                .satisfiesAnyOf(
                        answer -> assertThat(answer).contains("413"),
                        answer -> assertThat(answer).isEmpty());
        assertThat(left()).isEmpty();
    }

    @Test
    void somethingElseThatDoesNotEndIsCutEarly() throws IOException {
        var part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        for (var head : List.of(
                part.formatted("x", "; filename=\"a.bin\""),
                part.formatted("x", "\r\nContent-Type: application/octet-stream"),
                part.formatted("x", ""),
                "before the first part ")) {
            assertThat(stream(cookies(), ENDLESS, head).sent()).as(head).isLessThan(EARLY);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void whatIsAnnouncedAsTooLargeIsNotReadAtAll() throws IOException {
        try (var socket = open()) {
            write(
                    socket,
                    "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                            + cookies() + "Content-Length: 200000000\r\n\r\n");
            assertThat(answer(socket)).contains("413").contains("20 MB");
        }
    }

    @Test
    void strangersAreRefusedBeforeAnythingIsRead() throws IOException {
        try (var socket = open()) {
            write(
                    socket,
                    "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                            + "Content-Length: 1000000\r\n\r\n");
            assertThat(answer(socket)).contains("401");
        }
    }

    @Test
    void aCookieAloneIsNotEnough() {
        var request = desk.clerk()
                .request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + Documents.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(
                        Documents.body(Documents.part("file", "a.txt", "甲".getBytes(StandardCharsets.UTF_8)))));
        assertThat(desk.clerk().send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void anAccessTokenUploadsWithoutACookie() {
        var token = Person.withToken(api.base(), desk.clerk().newToken());
        assertThat(Documents.upload(token, "a.txt", Documents.REPORT.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void brokenRequestsAreTheSendersFault(CapturedOutput log) {
        for (var body : List.of(
                "",
                "--b",
                "--b--",
                HEAD,
                HEAD + "x",
                "--b\r\n\r\nx\r\n--b--\r\n",
                "x".repeat(1000),
                "--b\r\n" + "a: b\r\n".repeat(5000))) {
            var answer = desk.clerk().post("/imports", "multipart/form-data; boundary=b", body);
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(60, body.length())))
                    .isIn(400, 413);
        }
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart")) {
            assertThat(desk.clerk().post("/imports", type, "x").statusCode())
                    .as(type)
                    .isBetween(400, 499);
        }
        assertThat(log).doesNotContain("ERROR", "Exception");
    }

    @Test
    void headersOfPartsThatMeanNothingAreTheSendersFault(CapturedOutput log) {
        for (var disposition : List.of(
                "form-data; filename=\"a.txt\"",
                "form-data",
                "form-data; name=\"file\"; filename*=UTF-8''%ZZ%E6.txt",
                "form-data; name=\"file\"; filename*=BOGUS''x.txt",
                "form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: no type",
                "form-data; name=\"x\"\r\nContent-Type: text/plain; charset=BOGUS")) {
            var body = "--b\r\nContent-Disposition: " + disposition + "\r\n\r\nx\r\n--b--\r\n";
            var answer = desk.clerk().post("/imports", "multipart/form-data; boundary=b", body);
            assertThat(answer.statusCode()).as(disposition).isEqualTo(400);
            assertThat(answer.body()).as(disposition).contains("再上传");
        }
        assertThat(log).doesNotContain("ERROR", "Exception");
    }

    @Test
    void namesOfFilesAreOnlyNames() {
        for (var name : List.of("../../etc/passwd.txt", "a\u0001b.txt", "名".repeat(300) + ".txt", " .txt", "<b>.txt")) {
            var id = Documents.uploaded(desk.clerk(), name, Documents.REPORT);
            var kept = desk.clerk()
                    .data("{ reportImport(id: \"%s\") { fileName } }".formatted(id))
                    .at("/reportImport/fileName")
                    .asString();
            assertThat(kept)
                    .doesNotContain("/", "\u0001")
                    .hasSizeBetween(1, 200)
                    .endsWith(".txt");
        }
    }

    @Test
    void theSameFileIsNoticed() {
        var first = Documents.uploaded(desk.clerk(), "一.txt", Documents.REPORT);
        Documents.uploaded(desk.head(), "别人的.txt", Documents.REPORT);
        var second = Documents.uploaded(desk.clerk(), "二.txt", Documents.REPORT);
        var same = desk.clerk().data("{ reportImport(id: \"%s\") { sameFile { id } } }".formatted(second));
        assertThat(same.at("/reportImport/sameFile")
                        .valueStream()
                        .map(one -> one.at("/id").asString()))
                .containsExactly(first);
    }

    @Test
    void aListIsReadInPages() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            ids.add(0, Documents.uploaded(desk.clerk(), i + ".txt", Documents.REPORT + i));
        }
        var page = desk.clerk()
                .data("{ reportImports(first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } } }");
        assertThat(page.at("/reportImports/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/id").asString()))
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(page.at("/reportImports/pageInfo/hasNextPage").asBoolean()).isTrue();
        var next = desk.clerk()
                .data("{ reportImports(first: 2, after: \"%s\") { edges { node { id } } pageInfo { hasNextPage } } }"
                        .formatted(page.at("/reportImports/pageInfo/endCursor").asString()));
        assertThat(next.at("/reportImports/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/id").asString()))
                .containsExactly(ids.get(2));
        assertThat(next.at("/reportImports/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void whatNobodyAcceptedInTimeIsGone() {
        var id = Documents.uploaded(desk.clerk(), "旧.txt", Documents.REPORT);
        change("update report_import set expires_at = now() - interval '1 second' where id = $1", UUID.fromString(id));
        assertThat(desk.clerk()
                        .data("{ reportImport(id: \"%s\") { id } }".formatted(id))
                        .at("/reportImport")
                        .isNull())
                .isTrue();
    }

    @Test
    void twoHundredAreKeptAndTheOldestGivesWay() {
        var oldest = Documents.uploaded(desk.clerk(), "最早.txt", Documents.REPORT);
        for (var i = 0; i < Imports.MOST - 1; i++) {
            change(
                    "insert into report_import (id, account_id, file_name, sha256, format, source, draft)"
                            + " select $1, account_id, file_name, sha256, format, source, draft from report_import where id = $2",
                    Keys.next(),
                    UUID.fromString(oldest));
        }
        assertThat(kept(oldest)).isEqualTo(Imports.MOST);
        var newest = Documents.uploaded(desk.clerk(), "最新.txt", Documents.REPORT);
        assertThat(kept(newest)).isEqualTo(Imports.MOST);
        assertThat(desk.clerk()
                        .data("{ reportImport(id: \"%s\") { id } }".formatted(oldest))
                        .at("/reportImport")
                        .isNull())
                .isTrue();
    }

    private int kept(String id) {
        return Objects.requireNonNull(database.read(session -> session.one(
                        "select count(*)::int from report_import where account_id ="
                                + " (select account_id from report_import where id = $1)",
                        row -> Rows.integer(row, 0),
                        UUID.fromString(id)))
                .block());
    }

    private void change(String sql, Object... arguments) {
        database.change(session -> session.change(sql, arguments)).block();
    }

    /** Megabytes without an end that was told, until the server has enough of them. */
    private Cut stream(String cookies, int megabytes, String head) throws IOException {
        var sent = 0L;
        try (var socket = open()) {
            write(
                    socket,
                    "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                            + cookies + "Transfer-Encoding: chunked\r\n\r\n");
            write(socket, Integer.toHexString(head.length()) + "\r\n" + head + "\r\n");
            try {
                var chunk = Integer.toHexString(CHUNK) + "\r\n" + "x".repeat(CHUNK) + "\r\n";
                for (var i = 0; i < megabytes; i++) {
                    write(socket, chunk);
                    sent += CHUNK;
                }
            } catch (SocketException closed) {
                // The server does not read to the end what it refuses.
            }
            try {
                return new Cut(sent, answer(socket));
            } catch (SocketException closed) {
                return new Cut(sent, "");
            }
        }
    }

    private String cookies() {
        var csrf = desk.clerk().cookie("XSRF-TOKEN").orElseThrow();
        return "Cookie: ziping-session=" + desk.clerk().cookie("ziping-session").orElseThrow() + "; XSRF-TOKEN=" + csrf
                + "\r\nX-XSRF-TOKEN: " + csrf + "\r\n";
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), api.base().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        var part = new byte[8192];
        var count = socket.getInputStream().read(part);
        return count < 0 ? "" : new String(part, 0, count, StandardCharsets.UTF_8);
    }

    /** Files of uploads on the disk of the server. */
    private List<String> left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("ziping-import-") && !leftByOthers.contains(name))
                    .toList();
        }
    }
}
