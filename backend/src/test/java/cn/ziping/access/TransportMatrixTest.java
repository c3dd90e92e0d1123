package cn.ziping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.GraphQlSocket;
import cn.ziping.support.ServerTest;
import java.net.http.WebSocketHandshakeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket answers each caller as a plain request does, and neither it nor a stream of events is a way around a rule. */
@ServerTest
@Import(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportMatrixTest {
    @Autowired
    World world;

    @Autowired
    Database database;

    @Autowired
    GraphQlSource graphQl;

    @Autowired
    Api api;

    private Callers callers;
    private Map<Integer, Documents> documents;
    private Dump dump;

    /** One question, ready to be sent. */
    private record Question(Probe probe, String document) {}

    @BeforeAll
    void create() {
        world.remove();
        world.create();
        callers = new Callers(world, api.base());
        documents = Map.of(
                1991,
                AuthorizationMatrixTest.documents(graphQl.schema(), 1991),
                1992,
                AuthorizationMatrixTest.documents(graphQl.schema(), 1992));
        dump = new Dump(database);
    }

    @AfterAll
    void remove() {
        world.remove();
    }

    @TestFactory
    Stream<DynamicNode> noSocketOpensForWhoeverIsNotKnown() {
        return refused()
                .map(caller -> dynamicTest(
                        "socket for " + caller,
                        () -> assertThatThrownBy(() -> open(caller))
                                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                                .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure.getCause())
                                                .getResponse()
                                                .statusCode())
                                        .isEqualTo(401))));
    }

    @TestFactory
    Stream<DynamicNode> aSocketAnswersAsARequestDoes() {
        return known().map(caller -> dynamicTest("socket of " + caller, () -> {
            try (var socket = open(caller)) {
                for (var question : questions(caller, Probe.reading())) {
                    var byRequest = caller.ask(question.document()).json();
                    assertThat(over(socket, question))
                            .as(question.probe().row())
                            .isEqualTo(byRequest);
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicNode> noChangeIsMadeOverASocketThatARequestMayNotMake() {
        return known().map(caller -> dynamicTest("changes over the socket of " + caller, () -> {
            var questions = changesRefusedTo(caller);
            var before = dump.now();
            try (var socket = open(caller)) {
                for (var question : questions) {
                    var answer = over(socket, question);
                    assertThat(answer.toString())
                            .as(question.probe().row())
                            .containsAnyOf("FORBIDDEN", "NOT_FOUND")
                            .doesNotContain(Expected.hiddenFrom(caller));
                }
            }
            assertThat(dump.now()).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicNode> aStreamOfEventsTellsAndChangesNothing() {
        return callers.all().stream()
                .map(caller -> dynamicTest("events for " + caller, () -> {
                    var isKnown = Expected.OPERATIONS.of("Query.viewer", caller.column()) == Outcome.ALLOWED;
                    var changes = changesRefusedTo(caller);
                    var before = dump.now();
                    for (var question : Stream.concat(questions(caller, Probe.reading()).stream(), changes.stream())
                            .toList()) {
                        var answer = caller.ask(question.document(), "text/event-stream");
                        assertThat(answer.status()).as(answer.body()).isEqualTo(isKnown ? 200 : 401);
                        assertThat(answer.body())
                                .doesNotContain("\"data\":{")
                                .doesNotContain(Expected.hiddenFrom(caller));
                    }
                    assertThat(dump.now()).isEqualTo(before);
                }));
    }

    /** Who is behind a socket is looked up for each question: it outlives no sign-out, no shut-out, no change of roles. */
    @Test
    void anOpenSocketIsWorthNoMoreThanWhatOpenedIt() throws InterruptedException {
        var account = world.account("socket", "CLERK " + World.CODE);
        var token = world.token(account, false);
        var question =
                new Question(Probe.reading().get(1), "{ department(code: \"%s\") { code } }".formatted(World.CODE));
        try (var socket = open(Map.of("Authorization", "Bearer " + token))) {
            assertThat(over(socket, question).at("/data/department/code").asString())
                    .isEqualTo(World.CODE);
            world.change("delete from account_role where account_id = $1", account);
            assertThat(over(socket, question).at("/errors/0/extensions/code").asString())
                    .isEqualTo("FORBIDDEN");
            world.change("update access_token set revoked_at = now() where account_id = $1", account);
            assertThat(over(socket, question).at("/errors/0/extensions/code").asString())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    private Stream<Caller> known() {
        return callers.columns().stream().filter(caller -> !caller.column().equals("nobody"));
    }

    private Stream<Caller> refused() {
        return callers.all().stream()
                .filter(caller -> List.of("nobody", Callers.UNPROVED).contains(caller.column()));
    }

    private List<Question> changesRefusedTo(Caller caller) {
        return questions(caller, Changes.all(world)).stream()
                .filter(question -> Expected.OPERATIONS.of(question.probe().row(), caller.column()) != Outcome.ALLOWED)
                .toList();
    }

    private List<Question> questions(Caller caller, List<Probe> probes) {
        return probes.stream()
                .map(probe -> new Question(
                        probe,
                        documents
                                .get(probe.year())
                                .of(probe.operation(), probe.arguments().apply(caller))))
                .toList();
    }

    private GraphQlSocket open(Caller caller) throws InterruptedException {
        var headers = new HashMap<String, String>();
        caller.person().cookie("ziping-session").ifPresent(value -> headers.put("Cookie", "ziping-session=" + value));
        if (caller.authorization() != null) {
            headers.put("Authorization", caller.authorization());
        }
        return open(headers);
    }

    /**
     * A frame that comes at once after the server's 101 can get lost: the upgrade may go on on another event loop than the
     * one that reads. The server closes such a socket for want of a beginning, and a client opens another.
     */
    private GraphQlSocket open(Map<String, String> headers) throws InterruptedException {
        for (var attempt = 1; attempt <= 3; attempt++) {
            var socket = new GraphQlSocket(api.base().getPort(), headers);
            var first = socket.send("{\"type\":\"connection_init\"}").next();
            if (first.get("type").asString().equals("connection_ack")) {
                return socket;
            }
            assertThat(socket.closed()).isEqualTo(4408);
        }
        throw new AssertionError("No socket was opened in three attempts");
    }

    /** What a request would have answered: the result, or the errors that kept it from being made. */
    private static JsonNode over(GraphQlSocket socket, Question question) throws InterruptedException {
        var json = JsonMapper.shared();
        var message = Map.of("id", "q", "type", "subscribe", "payload", Map.of("query", question.document()));
        var answer = socket.send(json.writeValueAsString(message)).next();
        if (answer.get("type").asString().equals("error")) {
            return json.createObjectNode().set("errors", answer.get("payload"));
        }
        assertThat(answer.get("type").asString()).isEqualTo("next");
        assertThat(socket.next().get("type").asString()).isEqualTo("complete");
        return answer.get("payload");
    }
}
