package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who is there at a start: one folder that is a demonstration, then none, then one again; and a shared database. */
@TestMethodOrder(OrderAnnotation.class)
class FirstAccountsIT {
    private static final Pattern SAID = Pattern.compile("login=(\\S+) password=(\\S+)");
    private static final String CREATE_TOKEN =
            "mutation { createAccessToken(input: {label: \"x\", expiresInDays: 1}) { token } }";

    @TempDir
    static Path home;

    private static @Nullable ServerProcess server;
    private static String token = "";
    private static String first = "";

    @AfterAll
    static void leaveNothingRunning() {
        stop();
    }

    @Test
    @Order(1)
    void aDemonstrationHasPeopleWhosePasswordsEverybodyKnows() throws Exception {
        var demo = start(Map.of());
        assertThat(demo.get("/login/options.json").body()).contains("[\"clerk\",\"head\",\"reviewer\",\"analyst\"]");
        for (var login : new String[] {"head", "reviewer", "analyst"}) {
            Person.signedIn(demo.base(), login, login);
        }
        var clerk = Person.signedIn(demo.base(), "clerk", "clerk");
        assertThat(clerk.data("{ viewer { roles department { code } } }")
                        .at("/viewer")
                        .toString())
                .isEqualTo("{\"roles\":[\"CLERK\"],\"department\":{\"code\":\"360722001\"}}");
        token = clerk.data(CREATE_TOKEN).at("/createAccessToken/token").asString();
        postmaster().change("""
                insert into history (department_id, id, report_id, account_id, action, place, label, report_version)
                select r.department_id, gen_random_uuid(), r.id, a.id, 'CHANGED', 'report', 'x', 1
                from account a, (select * from report limit 1) r where a.login = 'clerk'""");

        first = password(demo, "admin");
        assertThat(Person.signedIn(demo.base(), "admin", first)
                        .data("{ viewer { roles } }")
                        .at("/viewer/roles")
                        .toString())
                .isEqualTo("[\"ADMINISTRATOR\"]");
        assertThat(demo.output()).doesNotContain(token);
        stop();
    }

    @Test
    @Order(2)
    void elsewhereTheyDoNotExist() throws Exception {
        var serious = start(Map.of("ZIPING_SAMPLES", "false"));
        assertThat(serious.get("/login/options.json").body()).contains("\"demo\":[]");
        for (var login : new String[] {"clerk", "head", "reviewer", "analyst"}) {
            assertThat(Person.stranger(serious.base()).signIn(login, login).statusCode())
                    .isEqualTo(401);
        }
        assertThat(Person.withToken(serious.base(), token)
                        .answer("{ viewer { name } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(postmaster().ask("""
                        select string_agg(login || ' ' || (disabled_at is not null) || ' ' || (password_hash is null), ',')
                        from account where demo"""))
                .as("the author of a report stays, and cannot sign in")
                .isEqualTo("clerk true true");
        assertThat(postmaster().ask("""
                        select (select count(*) from session s join account a on a.id = s.account_id where a.demo)
                             + (select count(*) from access_token t join account a on a.id = t.account_id where a.demo)
                             + (select count(*) from account_role r join account a on a.id = r.account_id where a.demo)""")).isEqualTo("0");
        assertThat(serious.output()).as("said once, at the first start").doesNotContain("password=");
        Person.signedIn(serious.base(), "admin", first);
        postmaster().change("update account set disabled_at = now() where login = 'admin'");
        stop();
    }

    /** A server on Kubernetes would by itself believe whoever asks, not only a proxy. */
    @Test
    @Order(3)
    void withoutAProxyNobodyIsBelieved() throws Exception {
        var demo = start(Map.of("KUBERNETES_SERVICE_HOST", "192.0.2.1", "KUBERNETES_SERVICE_PORT", "443"));
        var stranger = Person.stranger(demo.base());
        stranger.send(stranger.request("/login")
                .header("X-Forwarded-For", "203.0.113.66")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=203.0.113.66;proto=https")
                .POST(BodyPublishers.ofString("")));
        assertThat(postmaster().ask("select address from audit_entry order by id desc limit 1"))
                .isEqualTo("127.0.0.1");
        stop();
    }

    @Test
    @Order(4)
    void whoLostThePasswordGetsANewOneAndADemonstrationComesBack() throws Exception {
        var again = start(Map.of("ZIPING_ADMINISTRATOR", " Admin "));
        assertThat(Person.stranger(again.base()).signIn("admin", first).statusCode())
                .isEqualTo(401);
        var administrator = Person.signedIn(again.base(), "admin", password(again, "admin"));
        assertThat(administrator
                        .data("{ viewer { roles } }")
                        .at("/viewer/roles")
                        .toString())
                .isEqualTo("[\"ADMINISTRATOR\"]");
        assertThat(administrator
                        .data(
                                "{ auditEntries(filter: {events: [PASSWORD_RESET]}) { nodes { account { login } subject { login } detail } } }")
                        .at("/auditEntries/nodes")
                        .toString())
                .isEqualTo(
                        "[{\"account\":null,\"subject\":{\"login\":\"admin\"},\"detail\":\"ZIPING_ADMINISTRATOR\"}]");
        var clerk = Person.signedIn(again.base(), "clerk", "clerk");
        assertThat(clerk.data("{ viewer { roles } }").at("/viewer/roles").toString())
                .isEqualTo("[\"CLERK\"]");
        assertThat(Person.withToken(again.base(), token)
                        .answer("{ viewer { name } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(postmaster().ask("select count(*) from account")).isEqualTo("5");
        stop();
    }

    @Test
    @Order(5)
    void instancesThatStartTogetherMakeOneAdministrator() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var settings = Map.of(
                    "ZIPING_DATABASE_URL", "postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "ZIPING_DATABASE_USER", "postgres",
                    "ZIPING_DATABASE_PASSWORD", "x",
                    "ZIPING_SAMPLES", "true");
            // The tables first: two that make the change sets' own lock table together stumble, and one must start
            // again.
            ServerProcess.launch(home, settings).awaitReady().close();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("delete from account_role");
                statement.execute("delete from account");
            }
            try (var one = ServerProcess.launch(home, settings);
                    var two = ServerProcess.launch(home, settings)) {
                one.awaitReady();
                two.awaitReady();
                var said = SAID.matcher(one.output() + two.output());
                assertThat(said.find()).isTrue();
                Person.signedIn(one.base(), said.group(1), said.group(2));
                Person.signedIn(two.base(), said.group(1), said.group(2));
                assertThat(said.find()).isFalse();
                assertThat(two.get("/login/options.json").body()).contains("\"demo\":[]");
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var rows = connection.createStatement().executeQuery("select login from account")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("admin");
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    private static ServerProcess start(Map<String, String> settings) throws Exception {
        server = ServerProcess.launch(home, new HashMap<>(settings)).awaitReady();
        return server;
    }

    private static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Postmaster postmaster() throws Exception {
        return Postmaster.of(home.resolve("ziping-data"));
    }

    private static String password(ServerProcess of, String login) {
        var said = SAID.matcher(of.output());
        assertThat(said.find()).isTrue();
        assertThat(said.group(1)).isEqualTo(login);
        var password = said.group(2);
        assertThat(said.find()).as("said once").isFalse();
        return password;
    }
}
