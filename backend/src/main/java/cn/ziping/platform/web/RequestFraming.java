package cn.ziping.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses requests that a proxy may end elsewhere, or send to somebody else, than we do, and closes behind them: what a
 * proxy took for a body would be the next request here (RFC 9112, 6.1 and 3.2). Netty refuses the plainer ones itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFraming implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isPlain(exchange.getRequest().getHeaders())) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().setConnection("close");
        return Problem.of(400).answer(exchange.getResponse());
    }

    private static boolean isPlain(HttpHeaders headers) {
        var codings = headers.getOrEmpty(HttpHeaders.TRANSFER_ENCODING);
        return (codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked")))
                && headers.getOrEmpty(HttpHeaders.HOST).size() <= 1;
    }
}
