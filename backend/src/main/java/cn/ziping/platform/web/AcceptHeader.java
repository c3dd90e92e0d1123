package cn.ziping.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Leaves an Accept header that says nothing readable out: everything behind here takes it for well formed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AcceptHeader implements WebFilter {
    /** More kinds than these the framework refuses to sort, as a fault of the server. */
    private static final int MOST = 50;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isReadable(exchange.getRequest().getHeaders())
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(request -> request.headers(headers -> headers.remove(HttpHeaders.ACCEPT)))
                        .build());
    }

    private static boolean isReadable(HttpHeaders headers) {
        try {
            return headers.getAccept().size() <= MOST;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return false;
        }
    }
}
