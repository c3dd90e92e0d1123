package cn.ziping.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a server: with a cookie jar of their own as a browser has it, or with an access token, or a stranger. */
public final class Person {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager jar;
    private final HttpClient client;
    private final URI base;
    private final @Nullable String token;

    private Person(URI base, @Nullable String token, CookieManager jar) {
        this.base = base;
        this.token = token;
        this.jar = jar;
        this.client = HttpClient.newBuilder().cookieHandler(jar).build();
    }

    public static Person stranger(URI base) {
        return new Person(base, null, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    public static Person withToken(URI base, String token) {
        return new Person(base, token, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    /** The same person with the same cookies at another server of this machine. */
    public Person at(URI other) {
        return new Person(other, token, jar);
    }

    public static Person signedIn(URI base, String login, String password) {
        var person = stranger(base);
        var answer = person.signIn(login, password);
        if (answer.statusCode() != 204) {
            throw new AssertionError(login + " was refused: " + answer.statusCode() + " " + answer.body());
        }
        return person;
    }

    public HttpResponse<String> signIn(String login, String password) {
        return post(
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + encoded(login) + "&password=" + encoded(password));
    }

    public HttpResponse<String> signOut() {
        return post("/logout", "application/x-www-form-urlencoded", "");
    }

    /** The secret of a new access token that may do what this person may. */
    public String newToken() {
        return data("mutation { createAccessToken(input: {label: \"test\", expiresInDays: 1}) { token errors { message } } }")
                .at("/createAccessToken/token")
                .asString();
    }

    /** The value of a cookie in the jar. */
    public Optional<String> cookie(String name) {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Puts a cookie into the jar, as somebody who wants to plant one would. */
    public void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        jar.getCookieStore().add(base, cookie);
    }

    /** The whole answer to a GraphQL document. */
    public JsonNode answer(String document, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return JSON.readTree(post("/graphql", "application/json", body).body());
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

    public HttpResponse<String> post(String path, String type, String body) {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        // As a page does it: it reads the one cookie that it can read.
        cookie("XSRF-TOKEN").ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        return send(request);
    }

    /** A subscription as a stream of events, from its head on. */
    public EventStream events(String document) {
        var body = JSON.writeValueAsString(Map.of("query", document));
        var request = request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body));
        cookie("XSRF-TOKEN").ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        return events(request);
    }

    public EventStream events(HttpRequest.Builder request) {
        return new EventStream(send(request, BodyHandlers.ofInputStream()));
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** What is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
