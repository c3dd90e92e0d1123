package cn.ziping.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket to the GraphQL endpoint, by the protocol graphql-transport-ws. */
public final class GraphQlSocket implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    public GraphQlSocket(int port, String token) {
        this(port, Map.of("Authorization", "Bearer " + token));
    }

    /** @param headers of the request that opens it */
    public GraphQlSocket(int port, Map<String, String> headers) {
        var opening = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(opening::header);
        socket = opening.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
                .join();
    }

    public GraphQlSocket send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** The next message; those that only keep the connection alive are left out. */
    public JsonNode next() throws InterruptedException {
        JsonNode message;
        do {
            message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came in " + PATIENCE);
            }
        } while (message.get("type").asString().equals("ping"));
        return message;
    }

    /** The status with which the server closed; -1 when it broke off without one. */
    public int closed() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            received.add(JsonMapper.shared().readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        received.add(JsonMapper.shared().createObjectNode().put("type", "closed"));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
