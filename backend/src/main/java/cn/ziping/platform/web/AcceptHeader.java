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

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        try {
            exchange.getRequest().getHeaders().getAccept();
            return chain.filter(exchange);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return chain.filter(exchange.mutate()
                    .request(request -> request.headers(headers -> headers.remove(HttpHeaders.ACCEPT)))
                    .build());
        }
    }
}
