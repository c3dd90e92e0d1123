package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on a PostgreSQL of their own, which asks for passwords. */
class ExistingDatabaseIT {
    private static final String REPORTS = "{ years { statuses { reports } } }";

    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role owner login password 'right:@/'");
            statement.execute("create role guest login password 'guest'");
            statement.execute("create database ziping owner owner");
            var data = first(statement.executeQuery("show data_directory"));
            Files.writeString(Path.of(data, "pg_hba.conf"), """
                    host all postgres localhost trust
                    host all all localhost scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        Refusal.expect(home, settings("owner", "wrong"), "连接不上数据库 " + url() + "：");
    }

    @Test
    void aUserWithoutRightsIsSaid() throws Exception {
        Refusal.expect(home, settings("guest", "guest"), "用户 guest 不能建表");
    }

    @Test
    void instancesShareTheDatabaseAndSamplesComeOnRequest() throws Exception {
        try (var plain =
                ServerProcess.launch(home, settings("owner", "right:@/")).awaitReady()) {
            var administrator = plain.administrator();
            assertThat(EmbeddedStartIT.reports(administrator.data(REPORTS))).isZero();

            var inside = url().replace("//", "//owner:right%3A%40%2F@");
            var wanted = Map.of("ZIPING_DATABASE_URL", inside, "ZIPING_SAMPLES", "true");
            try (var asked = ServerProcess.launch(home, wanted).awaitReady()) {
                var there = administrator.at(asked.base());
                assertThat(EmbeddedStartIT.reports(there.data(REPORTS))).isEqualTo(5);
                assertThat(asked.output()).doesNotContain("right", "login=");
                assertNoDemonstration(there);
            }
            assertThat(EmbeddedStartIT.reports(administrator.data(REPORTS))).isEqualTo(5);
            assertThat(plain.output()).doesNotContain("Starting PostgreSQL");
        }
        assertThat(home.resolve("ziping-data")).doesNotExist();
    }

    /** Outside demonstrations nobody has a password that everybody knows, and the schema is not told. */
    private static void assertNoDemonstration(Person administrator) {
        assertThat(administrator.get("/login/options.json", "*/*").body()).contains("\"demo\":[]");
        assertThat(administrator
                        .data("{ accounts(first: 9) { nodes { login } } }")
                        .toString())
                .isEqualTo("{\"accounts\":{\"nodes\":[{\"login\":\"admin\"}]}}");
        for (var document : new String[] {"{ __schema { types { name } } }", "{ __type(name: \"Query\") { name } }"}) {
            var error = administrator.answer(document).at("/errors/0");
            assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_REQUEST");
            assertThat(error.get("message").asString()).isEqualTo("本服务器不公开接口说明。");
        }
    }

    private static String url() {
        return "postgresql://localhost:" + postgres.getPort() + "/ziping";
    }

    private static Map<String, String> settings(String user, String password) {
        return Map.of("ZIPING_DATABASE_URL", url(), "ZIPING_DATABASE_USER", user, "ZIPING_DATABASE_PASSWORD", password);
    }

    private static String first(ResultSet rows) throws Exception {
        rows.next();
        return rows.getString(1);
    }
}
