package cn.ziping.start;

import static cn.ziping.start.Raw.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paths that mean another place than they say, and methods that nobody offers. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PathAttackIT {
    private Attacked attacked;

    @BeforeAll
    void take(Attacked attacked) {
        this.attacked = attacked;
    }

    @Test
    void pathsInDisguiseLeadNowhere() {
        var secrets = List.of(
                "actuator/env",
                "actuator/heapdump",
                "application.yaml",
                "graphql",
                "graphiql",
                "reports/x/print.pdf",
                "print-jobs/x/print.zip",
                "comparison.csv",
                "verify/V1-0000-0000-0000",
                "db/changelog/sets/0014-accounts-hold-roles.sql",
                ".git/config",
                ".env",
                "etc/passwd");
        var ways = List.of(
                "/%s",
                "//%s",
                "/./%s",
                "/x/../%s",
                "/%%2e%%2e/%s",
                "/..%%2f%s",
                "/assets/..%%5c%s",
                "/assets/..%%252f%s",
                "/assets/../%s",
                "/assets/%%c0%%ae%%c0%%ae/%s",
                "/;/%s",
                "/x;y/%s",
                "/%s;x",
                "/%s%%00.html",
                "/%s%%00",
                "/%s/.",
                "/%s/..;/",
                "/%s.",
                "/%s%%2e",
                "/%s%%20",
                "/%s/",
                "/%s%%0d%%0aX: y",
                "/\\%s",
                "/%s?x",
                "/%s#x",
                "http://localhost/%s",
                "http://evil.example/%s",
                "file:///%s",
                "%s",
                "/%%2f%s",
                "/%%zz/%s",
                "/static/%s",
                "/classpath:%s",
                "/assets/classpath:/%s",
                "/BOOT-INF/classes/%s",
                "/META-INF/%s");
        for (var secret : secrets) {
            for (var way : ways) {
                for (var written : List.of(secret, "%%%02x".formatted((int) secret.charAt(0)) + secret.substring(1))) {
                    var line = "GET " + way.formatted(written);
                    var answer = send(request(line, "Accept: application/json\r\n", ""));
                    assertThat(answer.statuses()).as(line).hasSize(1).isSubsetOf(400, 401, 403, 404, 405, 406);
                }
            }
        }
    }

    @Test
    void methodsThatNobodyOffersAreRefused() {
        for (var method : List.of(
                "TRACE",
                "CONNECT",
                "TRACK",
                "DEBUG",
                "PROPFIND",
                "PATCH",
                "PUT",
                "DELETE",
                "get",
                "GET\u00a0",
                "OPTIONS")) {
            for (var path : List.of(
                    "/",
                    "/graphql",
                    "/login",
                    "*",
                    "localhost:80",
                    "/actuator/health",
                    "/reports/x/print.pdf",
                    "/print-jobs/x/print.zip",
                    "/comparison.csv",
                    "/verify/x")) {
                var answer = send(request(method + " " + path, "", ""));
                assertThat(answer.status()).as(method + " " + path).isIn(400, 401, 403, 404, 405);
                assertThat(answer.text()).doesNotContain("TRACE /");
            }
        }
        assertThat(send("GET /login/options.json HTTP/1.0\r\n\r\n").status()).isEqualTo(200);
    }

    private Raw.Answer send(String request) {
        var answer = Raw.send(attacked.port(), request);
        Inside.isNotIn(answer.text());
        return answer;
    }
}
