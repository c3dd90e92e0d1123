package cn.ziping.platform.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The WebSockets that are open. The graceful shutdown takes each for an answer under way; so they are closed before it. */
@Component
class OpenSockets implements SmartLifecycle {
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean running;

    /** Closed by whomever, it is forgotten. */
    void add(Channel socket) {
        open.add(socket);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(socket -> socket.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE))
                .addListener(ChannelFutureListener.CLOSE));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
