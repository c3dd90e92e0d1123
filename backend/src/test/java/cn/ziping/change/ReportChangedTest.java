package cn.ziping.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.support.Api;
import cn.ziping.support.EventStream;
import cn.ziping.support.GraphQlSocket;
import cn.ziping.support.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has a report open hears what is changed in it: by a stream of events and on a socket. */
@ServerTest
@Import(Reading.class)
class ReportChangedTest {
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    @Autowired
    Reading reading;

    @Autowired
    Api api;

    private UUID report;
    private Made reader;

    @BeforeEach
    void someReport() {
        report = reading.report(1);
        reader = reading.reader();
    }

    @Test
    void aChangeIsHeardWhenItIsMadeAndNotWhenItIsTakenBack() {
        try (var stream = reading.open(reading.people().signedIn(reader), report)) {
            reading.tellInVain(report, 2);
            reading.tell(report, 3, "section/abc");

            var event = stream.next();

            assertThat(event.name()).isEqualTo("next");
            assertThat(event.change().get("version").asInt()).isEqualTo(3);
            assertThat(event.change().get("place").asString()).isEqualTo("section/abc");
            assertThat(event.change().at("/by/name").asString()).isEqualTo("李四");
            assertThat(OffsetDateTime.parse(event.change().get("at").asString()))
                    .isBetween(OffsetDateTime.now().minusMinutes(1), OffsetDateTime.now());
        }
    }

    @Test
    void eachHearsOfTheReportsThatTheyHaveOpen() {
        var other = reading.report(2);
        var nation = api.as("reviewer");
        try (var one = reading.open(reading.people().signedIn(reader), report);
                var both = reading.open(nation, report);
                var another = reading.open(nation, other)) {
            reading.tell(other, 7, "report");
            reading.tell(report, 8, "project/x");
            reading.tell(report, 9, "project/x");

            assertThat(another.next().change().get("version").asInt()).isEqualTo(7);
            // Changes in a moment may come as one.
            assertThat(until(9, one)).isBetween(1, 2);
            assertThat(until(9, both)).isBetween(1, 2);
        }
    }

    private static int until(int version, EventStream stream) {
        for (var events = 1; ; events++) {
            if (stream.next().change().get("version").asInt() == version) {
                return events;
            }
        }
    }

    @Test
    void aSocketHearsTheSame() throws InterruptedException {
        var token = reading.people().signedIn(reader).newToken();
        try (var socket = greeted(token)) {
            subscribe(socket, "one", report.toString());
            Reading.await(() -> reading.readers(report) == 1);
            reading.tell(report, 4, "indicator/1");

            var message = socket.next();

            assertThat(message.get("type").asString()).isEqualTo("next");
            assertThat(message.at("/payload/data/reportChanged/version").asInt())
                    .isEqualTo(4);
            socket.send("{\"id\": \"one\", \"type\": \"complete\"}");
            Reading.await(() -> reading.readers(report) == 0);
        }
    }

    @Test
    void whatIsNotSeenIsAsIfItWereNotThere() throws InterruptedException {
        var person = reading.people().signedIn(reader);
        var hidden = reading.report(2).toString();
        for (var id : new String[] {hidden, UNKNOWN}) {
            try (var stream = person.events(Reading.document(UUID.fromString(id)))) {
                var event = stream.next();
                assertThat(event.code()).isEqualTo("NOT_FOUND");
                assertThat(event.data().toString())
                        .isEqualTo(
                                "{\"errors\":[{\"message\":\"没有这份报告，或者您不能查看它。\",\"extensions\":{\"code\":\"NOT_FOUND\",\"classification\":\"BAD_REQUEST\"}}]}");
                assertThat(stream.next().name()).isEqualTo("complete");
                assertThat(stream.next().name()).isEqualTo("closed");
            }
            try (var socket = greeted(person.newToken())) {
                subscribe(socket, "one", id);
                var message = socket.next();
                assertThat(message.get("type").asString()).isEqualTo("error");
                assertThat(message.at("/payload/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
            }
        }
        assertThat(reading.readers(UUID.fromString(hidden))).isZero();
    }

    @Test
    void whoMayReadNothingIsRefused() {
        var nobody = reading.people().signedIn(reading.people().nobody());
        try (var stream = nobody.events(Reading.document(report))) {
            var event = stream.next();
            assertThat(event.code()).isEqualTo("FORBIDDEN");
            assertThat(stream.next().name()).isEqualTo("complete");
        }
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        var document = "subscription { reportChanged(reportId: \"x\") { version } }";
        try (var stream = reading.people().signedIn(reader).events(document)) {
            assertThat(stream.next().code()).isEqualTo("INVALID_ID");
            assertThat(stream.next().name()).isEqualTo("complete");
        }
    }

    @Test
    void aDocumentThatIsNoneIsRefusedInWords() {
        try (var stream = reading.people().signedIn(reader).events("subscription { nothing }")) {
            var event = stream.next();
            assertThat(event.code()).isEqualTo("INVALID_REQUEST");
            assertThat(event.data().at("/errors/0/message").asString()).startsWith("请求不符合接口约定");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json", "*/*"})
    void asAPlainAnswerItIsNotToBeHad(String accept) {
        var request = api.as("reviewer")
                .request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .header("X-XSRF-TOKEN", api.as("reviewer").cookie("XSRF-TOKEN").orElseThrow());
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", Reading.document(report)));

        var answer = api.as("reviewer").send(request.POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("text/event-stream", "WebSocket");
        assertThat(reading.readers(report)).isZero();
    }

    /** Otherwise it would be made, and its sender told that it was not. */
    @Test
    void aChangeAskedForAsAStreamIsNotMade() {
        var person = reading.people().signedIn(reader);
        var document =
                "mutation { createAccessToken(input: {label: \"stream\", expiresInDays: 1}) { token errors { message } } }";
        try (var stream = person.events(document)) {
            assertThat(stream.next().code()).isEqualTo("INVALID_REQUEST");
        }
        assertThat(reading.people().count("from access_token where account_id = $1", reader.id()))
                .isZero();
    }

    @Test
    void whoLeavesIsForgotten() {
        var stream = reading.open(reading.people().signedIn(reader), report);
        stream.close();
        Reading.await(() -> reading.readers(report) == 0);
    }

    @Test
    void noAccountHasMoreThanTwenty() {
        var person = reading.people().signedIn(reader);
        var open = new ArrayList<EventStream>();
        for (var number = 0; number < OpenStreams.MOST_OF_ACCOUNT; number++) {
            open.add(reading.open(person, report));
        }
        try (var beyond = person.events(Reading.document(report))) {
            var event = beyond.next();
            assertThat(event.code()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(event.data().at("/errors/0/message").asString()).contains("最多", "20");
        }
        open.remove(0).close();
        Reading.await(() -> reading.readers(report) == OpenStreams.MOST_OF_ACCOUNT - 1);
        open.add(reading.open(person, report));
        open.forEach(EventStream::close);
        Reading.await(() -> reading.readers(report) == 0);
    }

    private GraphQlSocket greeted(String token) throws InterruptedException {
        var socket = new GraphQlSocket(api.base().getPort(), token).send("{\"type\":\"connection_init\"}");
        assertThat(socket.next().get("type").asString()).isEqualTo("connection_ack");
        return socket;
    }

    private static void subscribe(GraphQlSocket socket, String id, String report) {
        JsonNode message = JsonMapper.shared()
                .valueToTree(Map.of(
                        "type",
                        "subscribe",
                        "id",
                        id,
                        "payload",
                        Map.of("query", Reading.document(UUID.fromString(report)))));
        socket.send(message.toString());
    }
}
