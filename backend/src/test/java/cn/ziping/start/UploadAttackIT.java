package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads that are no documents, have hostile names or come all at once. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class UploadAttackIT {
    private static final String HEAD = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";
    private static final String END = "\r\n--b--\r\n";

    private Attacked attacked;
    private Person clerk;

    @BeforeAll
    void signIn(Attacked attacked) {
        this.attacked = attacked;
        clerk = attacked.signedIn("clerk");
    }

    @AfterAll
    void leave() {
        attacked.change("delete from report_import");
    }

    @Test
    void whatIsNoDocumentIsRefusedInASentence() {
        for (var name : List.of("a.docx", "a.xlsx", "a.pdf", "a.json", "a.exe", "a")) {
            for (var content : List.of(
                    "PK\u0003\u0004" + "\u0000".repeat(100),
                    "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R >>\n",
                    "[".repeat(100_000),
                    "{\"ziping\":\"report\",\"version\":1}",
                    "{\"ziping\":\"report\",\"version\":" + "9".repeat(5_000) + "}",
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
                    "\u0000".repeat(1_000))) {
                var answer = upload(name, content);
                Inside.isNotIn(answer.body());
                assertThat(answer.statusCode()).as(name).isIn(201, 422);
                assertThat(answer.body()).doesNotContain("root:");
            }
        }
    }

    @Test
    void namesAreOnlyNames() {
        for (var name : List.of(
                "../../../../etc/passwd.txt",
                "..\\..\\x.txt",
                "'; drop table account cascade; --.txt",
                "<script>alert(1)</script>.txt",
                "${jndi:ldap://127.0.0.1/x}.txt",
                "a%00b.txt",
                "\u202e\u2066\ufefftxt.exe.txt",
                "甲".repeat(1_000) + ".txt")) {
            var answer = upload(name, "2024年度部门整体支出绩效自评报告");
            Inside.isNotIn(answer.body());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void partsWithoutEndAreTheSendersFault() {
        for (var body : List.of(
                "",
                "--b",
                HEAD.formatted("a.txt"),
                HEAD.formatted("a.txt") + "x".repeat(100_000),
                "--b\r\n" + "X-A: b\r\n".repeat(10_000),
                "--b\r\n" + "X".repeat(100_000),
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + "x".repeat(500_000) + END,
                ("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n").repeat(1_000) + "--b--\r\n")) {
            var answer = send(body);
            Inside.isNotIn(answer.body());
            assertThat(answer.statusCode()).isIn(400, 413);
        }
    }

    @Test
    void manyAtOnceAreReadOrToldToWait() {
        var words = "一、概况\n".repeat(20_000);
        var answers = IntStream.range(0, 40)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> upload(number + ".txt", words)))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .allMatch(status -> status == 201 || status == 422 || status == 503);
        assertThat(upload("afterwards.txt", "2024年度自评报告").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> upload(String name, String content) {
        return send(HEAD.formatted(name.replace("\"", "%22")) + content + END);
    }

    private HttpResponse<String> send(String body) {
        var request = clerk.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-XSRF-TOKEN", clerk.cookie("XSRF-TOKEN").orElseThrow())
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
        return clerk.send(request);
    }
}
