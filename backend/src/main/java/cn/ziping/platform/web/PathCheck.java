package cn.ziping.platform.web;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses paths that are read one way here and another way there: dot segments, empty segments, parameters, separators
 * and control signs in disguise, bytes that are no text. No address of ours has any of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PathCheck implements WebFilter {
    private static final int LONGEST = 1_000;

    private static final Pattern TRICK = Pattern.compile(
            "//|[;\\\\]|/\\.{1,2}(?:/|$)|%(?:2e|2f|3b|5c|25|7f|[01][0-9a-f]|c[01]|f[5-9a-f])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        var tricky =
                path == null || path.length() > LONGEST || TRICK.matcher(path).find();
        return tricky ? Problem.of(400).answer(exchange.getResponse()) : chain.filter(exchange);
    }
}
