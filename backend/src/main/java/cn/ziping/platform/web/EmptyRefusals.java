package cn.ziping.platform.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.http.MediaType;

/**
 * Gives refusals without a word a {@link Problem}. The framework refuses in many places with a bare status, some of them
 * before any filter of ours: a request line that is too long, an address that is none, a content type.
 */
final class EmptyRefusals extends ChannelDuplexHandler {
    /** Methods of the requests not yet answered, oldest first: an answer to HEAD has no body. */
    private final Queue<HttpMethod> methods = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            methods.add(request.method());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            var toHead = HttpMethod.HEAD.equals(methods.poll());
            if (!toHead && isBareRefusal(response)) {
                context.write(told((FullHttpResponse) response), promise);
                return;
            }
        }
        context.write(message, promise);
    }

    private static boolean isBareRefusal(HttpResponse response) {
        return response.status().code() >= 400
                && response instanceof FullHttpResponse full
                && !full.content().isReadable();
    }

    private static FullHttpResponse told(FullHttpResponse bare) {
        var told = refusal(bare.status());
        bare.headers().forEach(header -> {
            if (!told.headers().contains(header.getKey())) {
                told.headers().add(header.getKey(), header.getValue());
            }
        });
        told.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
        ReferenceCountUtil.release(bare);
        return told;
    }

    static FullHttpResponse refusal(HttpResponseStatus status) {
        var json = Unpooled.wrappedBuffer(Problem.of(status.code()).json());
        var refusal = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, json);
        refusal.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, json.readableBytes());
        return refusal;
    }
}
