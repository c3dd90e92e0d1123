package cn.ziping.platform.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that owes a request's head for too long. The server's own idle timeout begins anew with every byte,
 * so that a header sent a byte a second would hold the connection for ever; this one does not.
 */
final class HeadDeadline extends ChannelDuplexHandler {
    private final Duration longest;
    private @Nullable Future<?> deadline;
    private int unanswered;
    private boolean provisional;

    HeadDeadline(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        start(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            stop();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                // A WebSocket from here on, which has limits of its own.
                context.pipeline().remove(this);
                context.write(message, promise);
                return;
            }
            provisional = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        context.write(message, promise);
        if (message instanceof LastHttpContent && !provisional && --unanswered <= 0) {
            unanswered = 0;
            start(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void start(ChannelHandlerContext context) {
        stop();
        deadline = context.executor().schedule(() -> context.close(), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
