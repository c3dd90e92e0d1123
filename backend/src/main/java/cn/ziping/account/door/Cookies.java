package cn.ziping.account.door;

import cn.ziping.account.Secret;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** The cookies of the door: none that a script of the page could read; over TLS, none that travels without it. */
final class Cookies {
    /** Who is signed in; ends with the browser, or when the server says so. */
    static final String SESSION = "ziping-session";

    /** That this browser has signed in before; it opens nothing. */
    static final String BROWSER = "ziping-browser";

    private static final Duration KNOWN = Duration.ofDays(365);

    private Cookies() {}

    static void begin(ServerWebExchange exchange, Secret session) {
        exchange.getResponse()
                .addCookie(cookie(exchange, SESSION, session.text(), "/", "Lax").build());
    }

    static void end(ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(cookie(exchange, SESSION, "", "/", "Lax")
                        .maxAge(Duration.ZERO)
                        .build());
    }

    static void know(ServerWebExchange exchange, Secret browser) {
        exchange.getResponse()
                .addCookie(cookie(exchange, BROWSER, browser.text(), "/login", "Lax")
                        .maxAge(KNOWN)
                        .build());
    }

    /** Empty text where there is none. */
    static String value(ServerWebExchange exchange, String name) {
        var cookie = exchange.getRequest().getCookies().getFirst(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            ServerWebExchange exchange, String name, String value, String path, String sameSite) {
        return ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .sameSite(sameSite)
                .secure(isSecure(exchange));
    }

    /** Over TLS, here or at the proxy in front. */
    static boolean isSecure(ServerWebExchange exchange) {
        return exchange.getRequest().getSslInfo() != null
                || "https".equals(exchange.getRequest().getURI().getScheme());
    }
}
