package cn.ziping.access;

import cn.ziping.support.EventStream;
import cn.ziping.support.Person;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks.
 *
 * @param name who it is
 * @param column where the tables say what they get
 * @param account whose account they have, or have had
 * @param authorization what they say in the header of that name; null when nothing
 */
record Caller(
        String name,
        String column,
        UUID account,
        Person person,
        @Nullable String authorization) {
    /** A request that hangs is a failure of that request, not of the whole run. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Answer ask(String document) {
        return ask(document, "application/json");
    }

    Answer ask(String document, String accept) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", document));
        return send("POST", "/graphql", "application/json", accept, body);
    }

    /** A subscription as a stream of events. */
    EventStream events(String document) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", document));
        return person.events(request("POST", "/graphql", "application/json", "text/event-stream", body));
    }

    Answer send(String method, String path, String type, String accept, String body) {
        return Answer.of(person.send(request(method, path, type, accept, body)));
    }

    private HttpRequest.Builder request(String method, String path, String type, String accept, String body) {
        var request = person.request(path)
                .timeout(PATIENCE)
                .header("Accept", accept)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        person.cookie("XSRF-TOKEN").ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        return request;
    }

    @Override
    public String toString() {
        return name;
    }
}
