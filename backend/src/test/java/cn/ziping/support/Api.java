package cn.ziping.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a client sees it. */
@TestComponent
public class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** The whole answer to a GraphQL document. */
    public JsonNode answer(String document, Map<String, ?> variables) {
        var body = json.writeValueAsString(Map.of("query", document, "variables", variables));
        return json.readTree(post(body).body());
    }

    public JsonNode answer(String document) {
        return answer(document, Map.of());
    }

    /** The data of an answer that must be free of errors. */
    public JsonNode data(String document, Map<String, ?> variables) {
        var answer = answer(document, variables);
        if (answer.has("errors")) {
            throw new AssertionError("Unexpected errors: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    public JsonNode data(String document) {
        return data(document, Map.of());
    }

    /** Posts a body as it is to the GraphQL endpoint. */
    public HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
