package cn.ziping.account.oidc;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's browser as far as signing in needs one: cookies, redirections one by one, a form filled in. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(URI address) {
        return get(address, "text/html");
    }

    HttpResponse<String> get(URI address, String accept) {
        return send(HttpRequest.newBuilder(address).header("Accept", accept));
    }

    /** Where a page sends the browser. */
    static URI sentTo(HttpResponse<String> answer) {
        var place = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        return answer.uri().resolve(place);
    }

    /** Signs in at the service that a server has sent the browser to; answers where the service sends it back to. */
    URI signInAtService(URI service, String name) {
        var form = get(sentTo(get(service)));
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new AssertionError(form.body());
        }
        var fields = Map.of("username", name, "password", "secret", "_csrf", token.group(1));
        var entered = send(HttpRequest.newBuilder(form.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
        return sentTo(get(sentTo(entered)));
    }

    /** Asks as the page does. */
    HttpResponse<String> query(URI graphql, String document) {
        return send(HttpRequest.newBuilder(graphql)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")))
                .POST(BodyPublishers.ofString("{\"query\": \"" + document + "\"}")));
    }

    @Nullable
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Puts a cookie where the server's own would be. */
    void put(URI server, String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
