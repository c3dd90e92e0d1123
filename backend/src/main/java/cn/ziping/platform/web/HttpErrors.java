package cn.ziping.platform.web;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** What a refused HTTP request is answered: a {@link Problem}, and nothing of the inside. */
@Component
@Order(-2)
class HttpErrors implements ErrorWebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(HttpErrors.class);
    private static final Set<HttpMethod> PAGE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> GRAPHQL = Set.of(HttpMethod.POST);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        var response = exchange.getResponse();
        if (error instanceof AbortedException) {
            // The client has left while it was sending, or was cut for its slowness: nobody reads the answer.
            response.setStatusCode(HttpStatus.REQUEST_TIMEOUT);
            return response.setComplete();
        }
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(error)) {
            return Mono.error(error);
        }
        var path = exchange.getRequest().getPath().value();
        var methods = Places.isPlace(path) ? PAGE : path.equals("/graphql") ? GRAPHQL : Set.<HttpMethod>of();
        var method = exchange.getRequest().getMethod();
        // Nothing has answered this method; the page, or GraphQL, is here for others.
        if (error instanceof NoResourceFoundException && !methods.isEmpty() && !methods.contains(method)) {
            return handle(exchange, new MethodNotAllowedException(method, methods));
        }
        if (error instanceof ErrorResponse told) {
            copy(told.getHeaders(), response.getHeaders());
        }
        return problem(exchange.getRequest(), error)
                .answer(response)
                // Netty has refused the rest of the request by itself meanwhile.
                .onErrorComplete(IllegalStateException.class);
    }

    private static void copy(HttpHeaders from, HttpHeaders to) {
        from.forEach(to::put);
    }

    private static Problem problem(ServerHttpRequest request, Throwable error) {
        if (error instanceof HttpRefusal refusal) {
            return Problem.of(refusal.getStatusCode(), refusal.sentence());
        }
        if (isTooLarge(error)) {
            return Problem.of(413);
        }
        if (error instanceof ErrorResponse told
                && !told.getStatusCode().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            return Problem.of(told.getStatusCode().value());
        }
        if (error instanceof R2dbcTransientException || error instanceof R2dbcNonTransientResourceException) {
            log.warn("The database did not answer in time: {}", error.getMessage());
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "数据库暂时没有响应，请稍后再试。");
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Fault {} in {} {}",
                reference,
                request.getMethod(),
                request.getURI().getRawPath(),
                error);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "服务器出错，已记录（编号 %s），请稍后再试或联系管理员。".formatted(reference));
    }

    /** Netty's buffers say so without a status of their own. */
    private static boolean isTooLarge(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return true;
            }
        }
        return false;
    }
}
