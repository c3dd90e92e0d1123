package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.GraphQlSocket;
import cn.ziping.support.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two servers on one database: what is changed through one is heard at the other, and neither is kept from stopping. */
@Timeout(180)
class ChangesAcrossInstancesIT {
    private static final String DEPARTMENT = "431025001";
    private static final Duration PROMISED = Duration.ofSeconds(2);

    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;
    private static ServerProcess one;
    private static ServerProcess other;
    private static Person reader;
    private static Person writer;
    private static String report;
    private static String section;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        one = launch();
        var administrator = one.administrator();
        other = launch();
        reader = signedIn(administrator, "reader", "{role: REVIEWER}");
        writer = signedIn(administrator, "writer", "{role: CLERK, departmentCode: \"%s\"}".formatted(DEPARTMENT));
        var begun = writer.data("""
                mutation { createReport(input: {departmentCode: "%s", year: 2023, kind: DEPARTMENT_WHOLE,
                                                templateCode: "hunan-department-2024"}) {
                  report { id sections { id } } errors { message } } }""".formatted(DEPARTMENT));
        report = begun.at("/createReport/report/id").asString();
        section = begun.at("/createReport/report/sections/0/id").asString();
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        postgres.close();
    }

    private static ServerProcess launch() throws Exception {
        var settings = Map.of(
                "ZIPING_DATABASE_URL",
                "postgresql://localhost:" + postgres.getPort() + "/postgres",
                "ZIPING_DATABASE_USER",
                "postgres",
                "ZIPING_DATABASE_PASSWORD",
                "postgres",
                "ZIPING_SAMPLES",
                "true");
        return ServerProcess.launch(home, settings).awaitReady();
    }

    private static Person signedIn(Person administrator, String login, String holding) {
        var made = administrator.data("""
                mutation { createAccount(input: { login: "%s", name: "某人", holdings: [%s] }) { password } }""".formatted(login, holding));
        return Person.signedIn(
                one.base(), login, made.at("/createAccount/password").asString());
    }

    @Test
    void aChangeThroughOneIsHeardAtBothInTime() {
        var slowest = Duration.ZERO;
        try (var stream = reader.at(other.base()).events(document()).open();
                var near = reader.events(document()).open()) {
            for (var version = 1; version <= 20; version++) {
                var sent = System.nanoTime();
                var changed = change(version);
                var heard = stream.next().change();
                var took = Duration.ofNanos(System.nanoTime() - sent);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;

                assertThat(heard.get("version")).isEqualTo(changed.at("/updateSection/report/version"));
                assertThat(heard.get("place").asString()).isEqualTo("section/" + section);
                assertThat(heard.at("/by/name").asString()).isEqualTo("某人");
                assertThat(near.next().change()).isEqualTo(heard);
            }
        }
        System.out.println("Slowest of 20 changes, from sending to hearing: " + slowest);
        assertThat(slowest).isLessThan(PROMISED);
    }

    @Test
    void aStreamKeepsNoServerFromStopping() throws Exception {
        try (var third = launch();
                var stream = reader.at(third.base()).events(document()).open();
                var socket = socket(third)) {
            var begun = System.nanoTime();
            third.stop();
            System.out.println("Stopped in " + Duration.ofNanos(System.nanoTime() - begun));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
            assertThat(stream.next().name()).isEqualTo("complete");
            assertThat(stream.next().name()).isEqualTo("closed");
            assertThat(socket.next().get("type").asString()).isIn("complete", "error", "closed");
            assertThat(third.output()).doesNotContain("ERROR", "Exception");
        }
    }

    private static String document() {
        return "subscription { reportChanged(reportId: \"%s\") { version at by { name } place } }".formatted(report);
    }

    private static JsonNode change(int version) {
        var changed = writer.data("""
                mutation { updateSection(input: {id: "%s", expectedVersion: %d, body: "第%d稿"}) {
                  report { version } errors { message } } }""".formatted(section, version, version));
        assertThat(changed.at("/updateSection/errors")).isEmpty();
        return changed;
    }

    private static GraphQlSocket socket(ServerProcess server) throws InterruptedException {
        var socket = new GraphQlSocket(server.port(), reader.newToken()).send("{\"type\": \"connection_init\"}");
        assertThat(socket.next().get("type").asString()).isEqualTo("connection_ack");
        var question = JsonMapper.shared()
                .writeValueAsString(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document())));
        return socket.send(question);
    }
}
