package cn.ziping.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The server as a client sees it: as the reviewer of the whole country, unless as somebody else. */
@TestComponent
public class Api {
    private static final String USUAL = "reviewer";

    private final Environment environment;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Environment environment) {
        this.environment = environment;
    }

    /** One of the people of the demonstration, signed in once for all tests. */
    public Person as(String login) {
        return people.computeIfAbsent(login, known -> Person.signedIn(base(), known, known));
    }

    /** An access token of the usual person, for tests that write their requests by hand. */
    public String token() {
        return tokens.computeIfAbsent(USUAL, login -> as(login).newToken());
    }

    /** Where the server listens. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** The whole answer to a GraphQL document. */
    public JsonNode answer(String document, Map<String, ?> variables) {
        return as(USUAL).answer(document, variables);
    }

    public JsonNode answer(String document) {
        return answer(document, Map.of());
    }

    /** The data of an answer that must be free of errors. */
    public JsonNode data(String document, Map<String, ?> variables) {
        return as(USUAL).data(document, variables);
    }

    public JsonNode data(String document) {
        return data(document, Map.of());
    }

    /** Posts a body as it is to the GraphQL endpoint. */
    public HttpResponse<String> post(String body) {
        return as(USUAL).post("/graphql", "application/json", body);
    }

    public HttpResponse<String> get(String path, String accept) {
        return as(USUAL).get(path, accept);
    }
}
