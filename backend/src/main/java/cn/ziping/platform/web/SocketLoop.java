package cn.ziping.platform.web;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Opens a WebSocket on the thread of its connection. Whoever asks has been looked up by then, and the answer may have come
 * on another thread: the client's first message could then arrive before anybody listens, and would be lost.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SocketLoop implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var isSocket =
                "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
        return isSocket ? onItsThread(exchange, chain.filter(exchange)) : chain.filter(exchange);
    }

    private static Mono<Void> onItsThread(ServerWebExchange exchange, Mono<Void> opening) {
        HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        var itsThread = new AtomicReference<@Nullable Scheduler>();
        request.withConnection(connection -> itsThread.set(
                Schedulers.fromExecutorService(connection.channel().eventLoop())));
        return opening.subscribeOn(Objects.requireNonNull(itsThread.get()));
    }
}
