package cn.ziping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every address of the server for every kind of caller, each as {@link Expected} says. */
@ServerTest
@Import(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTest {
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String UPLOAD = """
            --b\r
            Content-Disposition: form-data; name="file"; filename="a.txt"\r
            \r
            1994\u5e74\u5ea6\u81ea\u8bc4\u62a5\u544a\r
            --b--\r
            """;

    /** Rows of the table that try each route which the server knows, by the server's name for it. */
    private static final Map<String, List<String>> TRIED_BY = Map.ofEntries(
            Map.entry("GET /login/options.json", List.of("GET /login/options.json")),
            Map.entry("POST /login", List.of("POST /login")),
            Map.entry("POST /logout", List.of("POST /logout")),
            Map.entry(
                    "GET /reports/{id}/print.{format}",
                    List.of(
                            "GET /reports/{finished}/print.pdf",
                            "HEAD /reports/{finished}/print.pdf",
                            "GET /reports/{draft}/print.pdf",
                            "GET /reports/{unknown}/print.pdf")),
            Map.entry(
                    "GET /reports/{id}/findings.xlsx",
                    List.of(
                            "GET /reports/{finished}/findings.xlsx",
                            "HEAD /reports/{finished}/findings.xlsx",
                            "GET /reports/{draft}/findings.xlsx",
                            "GET /reports/{unknown}/findings.xlsx")),
            Map.entry(
                    "GET /reports/{id}/report.json",
                    List.of(
                            "GET /reports/{finished}/report.json",
                            "HEAD /reports/{finished}/report.json",
                            "GET /reports/{draft}/report.json",
                            "GET /reports/{unknown}/report.json")),
            Map.entry("POST /imports", List.of("POST /imports")),
            Map.entry(
                    "GET /print-jobs/{id}/print.{extension}",
                    List.of("GET /print-jobs/{job}/print.zip", "GET /print-jobs/{another}/print.zip")),
            Map.entry(
                    "GET /comparison.{format}",
                    List.of(
                            "GET /comparison.csv?years=1991",
                            "HEAD /comparison.csv?years=1991",
                            "GET /comparison.xlsx?years=1991",
                            "GET /comparison.pdf?years=1991")),
            Map.entry(
                    "GET /verify/{mark}",
                    List.of("GET /verify/{mark} JSON", "GET /verify/{draftMark} JSON", "GET /verify/{noMark} JSON")),
            Map.entry("GET /actuator/health", List.of("GET /actuator/health")),
            Map.entry("GET /actuator/health/{*path}", List.of("GET /actuator/health/none")),
            Map.entry("/webjars/**", List.of("GET /webjars/none.js")),
            Map.entry("/assets/**", List.of("GET /assets/{file}", "GET /assets/none.js")),
            Map.entry("/**", List.of("GET /index.html", "GET /actuator", "GET /actuator/env")),
            Map.entry("GET / Accept: text/html", List.of("GET /")),
            Map.entry(
                    "[GET, HEAD] Accept: text/html SinglePageApp",
                    List.of("GET /", "GET /any/place", "GET /imports", "GET /verify/{mark}")),
            // Streams of events and sockets at the same address: TransportMatrixTest.
            Map.entry("GraphQlHttpRequestPredicate", List.of("POST /graphql")),
            Map.entry("POST /graphql", List.of("POST /graphql")),
            Map.entry("GET /graphql", List.of("GET /graphql")),
            Map.entry("/graphql", List.of("GET /graphql")));

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    Api api;

    private Callers callers;
    private Map<String, String> places;

    @BeforeAll
    void create() throws IOException {
        world.remove();
        world.create();
        callers = new Callers(world, api.base());
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:static/assets/*.js");
        places = Map.of(
                "{another}",
                World.ANOTHERS_JOB.toString(),
                "{mark}",
                World.MARK,
                "{draftMark}",
                World.MARK_OF_DRAFT,
                "{noMark}",
                World.NO_MARK,
                "{finished}",
                World.FINISHED.toString(),
                "{draft}",
                World.DRAFT.toString(),
                "{unknown}",
                UNKNOWN,
                "{file}",
                String.valueOf(files[0].getFilename()));
    }

    @AfterAll
    void remove() {
        world.remove();
    }

    @Test
    void everyRouteOfTheServerIsTried() {
        assertThat(Routes.of(context))
                .as("Say in Expected.ROUTES who may use it, and in TRIED_BY which row tries it")
                .isEqualTo(new TreeSet<>(TRIED_BY.keySet()));
        assertThat(TRIED_BY.values().stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrderElementsOf(Expected.ROUTES.rows());
    }

    /** Signing out comes last in the table: whoever had a session is nobody then. */
    @TestFactory
    Stream<DynamicNode> everyRouteAnswersEachAsTheTableSays() {
        return Expected.ROUTES.rows().stream()
                .map(row -> dynamicContainer(row, callers.all().stream().map(caller -> {
                    var outcome = Expected.ROUTES.of(row, caller.column());
                    return dynamicTest(row + " by " + caller + ": " + outcome, () -> check(row, caller, outcome));
                })));
    }

    private void check(String row, Caller caller, Outcome outcome) {
        var answer = ask(row, caller);
        switch (outcome) {
            case ALLOWED -> assertThat(answer.status()).as(answer.body()).isIn(200, 201, 204);
            case SEES_NOTHING -> assertThat(answer.status()).isEqualTo(row.equals("GET /graphql") ? 405 : 404);
            case FORBIDDEN -> assertThat(answer.status()).isEqualTo(403);
            case UNAUTHENTICATED -> assertThat(answer.status()).isEqualTo(401);
        }
        if (outcome == Outcome.SEES_NOTHING
                && (row.contains("/print.") || row.contains("/report.json") || row.contains("/findings.xlsx"))) {
            var unknown = answer.with(World.FINISHED.toString(), UNKNOWN)
                    .with(World.DRAFT.toString(), UNKNOWN)
                    .with(World.ANOTHERS_JOB.toString(), UNKNOWN);
            assertThat(unknown).isEqualTo(ask(row.replaceAll("\\{.*}", "{unknown}"), caller));
        }
        if (outcome == Outcome.SEES_NOTHING && row.endsWith("JSON")) {
            assertThat(answer).isEqualTo(ask("GET /verify/{noMark} JSON", caller));
        }
        if (row.equals("GET /actuator/health")) {
            assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("groups", "status");
        }
        if (row.equals("POST /logout")) {
            var after = caller.ask("{ viewer { name } }").status();
            var isToken = caller.authorization() != null && !caller.column().equals(Callers.UNPROVED);
            assertThat(after).isEqualTo(isToken ? 200 : 401);
        }
    }

    private Answer ask(String row, Caller caller) {
        var words = row.split(" ");
        var path = words[1].replace("{job}", World.jobOf(caller.account()).toString());
        for (var place : places.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        var accept = words.length > 2
                ? "application/json"
                : path.contains(".") || path.startsWith("/actuator") ? "*/*" : "text/html,*/*";
        return switch (row) {
            case "POST /graphql" -> caller.ask("{ viewer { name } }");
            // A name for each, so that nobody uses up the attempts of another.
            case "POST /login" ->
                caller.send(
                        "POST", path, FORM, "*/*", "username=x" + caller.name().hashCode() + "&password=wrong");
            case "POST /imports" -> caller.send("POST", path, "multipart/form-data; boundary=b", "*/*", UPLOAD);
            case "POST /logout" -> caller.send("POST", path, FORM, "*/*", "");
            default -> caller.send(words[0], path, "", accept, "");
        };
    }
}
