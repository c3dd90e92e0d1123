package cn.ziping.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Connections that send nothing, or a byte now and then, are closed: they cost the attacker less than the server. */
@Component
class ConnectionLimits implements NettyServerCustomizer {
    private final Duration head;
    private final Duration body;
    private final OpenSockets sockets;

    ConnectionLimits(
            @Value("${ziping.limits.request-head}") Duration head,
            @Value("${ziping.limits.request-body}") Duration body,
            OpenSockets sockets) {
        this.head = head;
        this.body = body;
        this.sockets = sockets;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "ziping.read-on", new ReadOn())
                .addAfter(NettyPipeline.HttpCodec, "ziping.refusals", new EmptyRefusals())
                .addAfter(NettyPipeline.HttpCodec, "ziping.deadline", new RequestDeadline(head, body, sockets)));
    }
}
