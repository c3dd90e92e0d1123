package cn.ziping.platform.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
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
 * Closes a connection that owes a request for too long. The server's own idle timeout begins anew with every byte, so that
 * a header sent a byte a second would hold the connection for ever, and its request timeout goes on in a WebSocket; this
 * one does neither. What the server owes has limits elsewhere.
 */
final class RequestDeadline extends ChannelDuplexHandler {
    private final Duration head;
    private final Duration body;
    private final OpenSockets sockets;
    private @Nullable Future<?> deadline;
    private int unanswered;
    private boolean answering;
    private boolean provisional;

    /**
     * @param head until a request's head is complete, from the connection's start or from the answer before
     * @param body until a request's body is complete, from its head
     */
    RequestDeadline(Duration head, Duration body, OpenSockets sockets) {
        this.head = head;
        this.body = body;
        this.sockets = sockets;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        within(head, context::close, context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            within(body, () -> giveUp(context), context);
        }
        if (message instanceof LastHttpContent) {
            stop();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                // A WebSocket from here on, which has limits of its own.
                context.write(message, promise);
                sockets.add(context.channel());
                context.pipeline().remove(this);
                return;
            }
            provisional = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            answering = !provisional;
        }
        context.write(message, promise);
        if (message instanceof LastHttpContent && !provisional) {
            answering = false;
            unanswered = Math.max(0, unanswered - 1);
            if (unanswered == 0) {
                within(head, context::close, context);
            }
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

    /** Says why, unless an answer is on its way already, or one to an earlier request is still to come. */
    private void giveUp(ChannelHandlerContext context) {
        if (answering || unanswered > 1) {
            context.close();
        } else {
            context.writeAndFlush(EmptyRefusals.refusal(HttpResponseStatus.REQUEST_TIMEOUT))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void within(Duration time, Runnable otherwise, ChannelHandlerContext context) {
        stop();
        deadline = context.executor().schedule(otherwise, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
