package cn.ziping.account.door;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses what a foreign page sends in the name of its reader: a WebSocket, which no browser holds back, and a sign-in,
 * which would put the reader into somebody else's account. Browsers say where both come from; programs need not.
 */
final class OriginCheck implements WebFilter {
    /** What browsers say of a request from our own page, or from nobody's. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Refusals refusals;

    OriginCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return isGuarded(request) && isForeign(request)
                ? refusals.forbid(exchange, "origin", "不接受来自其他网站的请求。")
                : chain.filter(exchange);
    }

    private static boolean isGuarded(ServerHttpRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())
                || (request.getMethod() == HttpMethod.POST && Routes.isLogin(request));
    }

    private static boolean isForeign(ServerHttpRequest request) {
        var origins = request.getHeaders().getOrEmpty(HttpHeaders.ORIGIN);
        if (origins.isEmpty()) {
            var site = request.getHeaders().getFirst("Sec-Fetch-Site");
            return site != null && !OWN.contains(site);
        }
        try {
            var from = URI.create(String.join(" ", origins));
            var here = request.getURI();
            return !here.getScheme().equals(from.getScheme())
                    || !here.getHost().equalsIgnoreCase(from.getHost())
                    || port(here) != port(from);
        } catch (IllegalArgumentException | NullPointerException noOrigin) {
            return true;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
