package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.GraphQlSocket;
import cn.ziping.support.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL on an open socket is held to what HTTP is held to. */
@ServerTest
class WebSocketTest {
    @LocalServerPort
    int port;

    @Autowired
    Api api;

    GraphQlSocket socket;

    @BeforeEach
    void connect() {
        socket = new GraphQlSocket(port, api.token());
    }

    @AfterEach
    void leave() {
        socket.close();
    }

    @Test
    void aQueryIsAnswered() throws InterruptedException {
        begin();
        assertThat(ask("{ years { year } }").at("/payload/data/years").size()).isPositive();
        assertThat(socket.next().get("type").asString()).isEqualTo("complete");
    }

    @Test
    void aDocumentBeyondTheLimitsIsRefusedAndTheSocketGoesOn() throws InterruptedException {
        begin();
        var refused = ask("{ years { " + "a: year ".repeat(51) + "} }").at("/payload/errors/0");
        assertThat(refused.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(refused.get("message").asString()).contains("别名最多 50");
        assertThat(socket.next().get("type").asString()).isEqualTo("complete");
        assertThat(ask("query A { years { year } } query B { years { year } }")
                        .at("/payload/errors/0/message")
                        .asString())
                .contains("operationName");
        assertThat(socket.next().get("type").asString()).isEqualTo("complete");
        assertThat(ask("{ years { year } }").at("/payload/data/years").size()).isPositive();
    }

    @Test
    void aFrameThatIsTooLargeEndsIt() throws InterruptedException {
        begin();
        assertThat(ask("#" + "x".repeat(60_000) + "\n{ years { year } }")
                        .at("/payload/data/years")
                        .size())
                .isPositive();
        socket.send("{\"type\":\"ping\",\"payload\":{\"x\":\"" + "x".repeat(70_000) + "\"}}");
        // Without a status: the rest of the frame is not read.
        assertThat(socket.closed()).isIn(-1, 1005, 1006, 1009);
    }

    @Test
    void askingBeforeTheGreetingEndsIt() {
        subscribe("{ years { year } }");
        assertThat(socket.closed()).isEqualTo(4401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\" \"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{years{year}}\",\"variables\":1}}",
                "{\"type\":\"connection_init\"}"
            })
    void aMessageThatIsNoneEndsIt(String message) throws InterruptedException {
        begin();
        socket.send(message);
        assertThat(socket.closed()).isBetween(1002, 4999);
    }

    private void begin() throws InterruptedException {
        socket.send("{\"type\":\"connection_init\"}");
        assertThat(socket.next().get("type").asString()).isEqualTo("connection_ack");
    }

    private JsonNode ask(String document) throws InterruptedException {
        subscribe(document);
        return socket.next();
    }

    private void subscribe(String document) {
        socket.send(JsonMapper.shared()
                .writeValueAsString(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document))));
    }
}
