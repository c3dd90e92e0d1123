package cn.ziping.platform.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Goes on reading a connection after each answer. The server reads on demand and forgets to when a request that had to
 * wait for the one before it is answered at once: the connection is then open and deaf (reactor-netty 4361, in 1.3.6 and
 * 1.3.7; later versions cannot be had whole). Asking twice does no harm.
 */
final class ReadOn extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        if (message instanceof LastHttpContent) {
            context.executor().execute(context::read);
        }
    }
}
