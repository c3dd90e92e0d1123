package cn.ziping.platform.web;

import io.netty.channel.EventLoop;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The event loop that a request came in by. What waited for something else before it is answered goes on there: else all
 * requests, and with them all new connections to the database, end up on one loop while the others idle; and the first
 * message of a WebSocket could come before anybody listens.
 */
public final class OwnThread {
    private OwnThread() {}

    public static Scheduler of(ServerHttpRequest request) {
        HttpServerRequest ours = ServerHttpRequestDecorator.getNativeRequest(request);
        var loop = new AtomicReference<@Nullable EventLoop>();
        ours.withConnection(connection -> loop.set(connection.channel().eventLoop()));
        return Schedulers.fromExecutor(Objects.requireNonNull(loop.get())::execute);
    }
}
