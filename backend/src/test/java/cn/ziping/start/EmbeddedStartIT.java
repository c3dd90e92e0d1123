package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The life of one data folder, told in order: made, shared with nobody, killed twice, stopped. */
@TestMethodOrder(OrderAnnotation.class)
class EmbeddedStartIT {
    private static final String EVERYTHING = """
            { years { year departments statuses { status reports } figures { initialBudget executed } }
              departments(first: 100) { totalCount nodes { id code name region { code }
                trend(years: [2020, 2022, 2023, 2024], kind: DEPARTMENT_WHOLE) {
                  report { id version title figures { score grade } indicators { id score } } } } } }""";

    @TempDir
    static Path home;

    private static Path folder;
    private static ServerProcess server;
    private static JsonNode before;

    @BeforeAll
    static void firstStart() throws Exception {
        folder = home.resolve("new/data");
        // As a first start leaves it that was killed half way.
        Files.createDirectories(folder.resolve("postgres.unfinished/base"));
        server = launch().awaitReady();
        before = server.query(EVERYTHING);
    }

    @AfterAll
    static void leaveNothingRunning() throws Exception {
        server.kill();
        if (Files.exists(Postmaster.file(folder))) {
            Postmaster.of(folder).kill();
        }
    }

    @Test
    @Order(1)
    void theFirstStartLoadsFiveReports() {
        assertThat(reports(before)).isEqualTo(5);
    }

    @Test
    @Order(1)
    void anAcknowledgedChangeIsOnTheDisk() throws Exception {
        var postmaster = Postmaster.of(folder);
        assertThat(postmaster.ask("show fsync")).isEqualTo("on");
        assertThat(postmaster.ask("show synchronous_commit")).isEqualTo("on");
        assertThat(postmaster.ask("show full_page_writes")).isEqualTo("on");
    }

    @Test
    @Order(1)
    void everyPlaceInThePageIsThePage() throws Exception {
        for (var place : new String[] {"/", "/reports/x", "/anything/deep"}) {
            var answer = server.get(place);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            assertThat(type(answer)).as(place).startsWith("text/html");
            assertThat(answer.body()).as(place).contains("<div id=\"app\">");
        }
    }

    @Test
    @Order(1)
    void whatIsNoPlaceIsNotFound() throws Exception {
        assertThat(server.get("/nosuch.js").statusCode()).isEqualTo(404);
        // To strangers all that is not theirs is the same.
        assertThat(server.get("/actuator/env").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(1)
    void healthIsToldToProbes() throws Exception {
        for (var probe : new String[] {"", "/readiness", "/liveness"}) {
            assertThat(server.get("/actuator/health" + probe).statusCode())
                    .as(probe)
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void aTakenPortIsSaidBeforeAnythingIsMade() throws Exception {
        var other = home.resolve("other");
        var port = Integer.toString(server.port());
        Refusal.expect(home, Map.of("ZIPING_PORT", port, "ZIPING_DATA", other.toString()), "端口 " + port);
        assertThat(other).doesNotExist();
    }

    @Test
    @Order(2)
    void aFolderServesOneServer() throws Exception {
        Refusal.expect(home, Map.of("ZIPING_DATA", folder.toString()), "正被另一个自评服务使用");
        assertThat(server.query(EVERYTHING)).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aKilledServerLosesNothing() throws Exception {
        var orphan = Postmaster.of(folder);
        orphan.change("insert into region (code, name) values ('990000', 'before the kill')");
        server.kill();
        assertThat(orphan.process().isAlive())
                .as("PostgreSQL outlives the server")
                .isTrue();

        server = launch().awaitReady();

        assertThat(orphan.process().isAlive()).isFalse();
        expectNothingLost("990000");
    }

    @Test
    @Order(4)
    void aKilledDatabaseLosesNothing() throws Exception {
        var postmaster = Postmaster.of(folder);
        postmaster.change("insert into region (code, name) values ('980000', 'before the kill')");
        server.kill();
        postmaster.kill();
        Postmaster.giveNumberAway(folder, ProcessHandle.current());

        server = launch().awaitReady();

        expectNothingLost("980000");
    }

    @Test
    @Order(5)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes there can only be ended by force")
    void aStoppedServerClosesTheDatabaseLast() throws Exception {
        var postmaster = Postmaster.of(folder);

        assertThat(server.stop()).isIn(0, 143);

        assertThat(server.output()).containsSubsequence("Graceful shutdown complete", "Stopping PostgreSQL");
        assertThat(postmaster.process().onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(Postmaster.file(folder)).doesNotExist();
        assertThat(folder.resolve("postgres.log")).content().contains("database system is shut down");
    }

    private static ServerProcess launch() throws Exception {
        // A language that this machine has not: remote shells bring such along.
        return ServerProcess.launch(home, Map.of("ZIPING_DATA", folder.toString(), "LC_ALL", "zh_CN.GBK"));
    }

    private static void expectNothingLost(String region) throws Exception {
        assertThat(server.query(EVERYTHING)).isEqualTo(before);
        assertThat(Postmaster.of(folder).ask("select name from region where code = '" + region + "'"))
                .isEqualTo("before the kill");
    }

    static int reports(JsonNode answer) {
        return answer.at("/years")
                .valueStream()
                .flatMap(year -> year.at("/statuses").valueStream())
                .mapToInt(status -> status.at("/reports").asInt())
                .sum();
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
