package cn.ziping.account.door;

import cn.ziping.account.Attempts;
import cn.ziping.account.Attempts.Limit;
import cn.ziping.account.AuditEvent;
import cn.ziping.account.Trail;
import io.r2dbc.spi.R2dbcException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to whoever is not let in: in the shape of GraphQL where that was asked, else as a problem (RFC 9457). */
@Component
class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final JsonMapper json;
    private final Trail trail;
    private final Attempts attempts;

    Refusals(JsonMapper json, Trail trail, Attempts attempts) {
        this.json = json;
        this.trail = trail;
        this.attempts = attempts;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException nobody) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var hasToken = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return (hasToken ? note(exchange, "token") : Mono.<Void>empty())
                .then(Mono.defer(
                        () -> write(exchange, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "请先登录；如已登录，登录可能已经结束。")));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        var sentence = denied instanceof CsrfException ? "请求缺少或带错了 X-XSRF-TOKEN，请刷新页面后再试。" : "您不能这样做。";
        return forbid(exchange, denied instanceof CsrfException ? "csrf" : "denied", sentence);
    }

    /** Refuses what a foreign page, or a broken one of ours, may have sent. */
    Mono<Void> forbid(ServerWebExchange exchange, String detail, String sentence) {
        return note(exchange, detail)
                .then(Mono.defer(() -> write(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN", sentence)));
    }

    /** Once a minute for each network and reason: whoever goes on must not fill the trail, nor wait for it in vain. */
    private Mono<Void> note(ServerWebExchange exchange, String detail) {
        var address = Address.of(exchange);
        var limit = new Limit("refusal " + detail + " " + Address.network(address), 1, Duration.ofMinutes(1));
        return attempts.take(List.of(limit))
                .flatMap(wait ->
                        wait.isZero() ? trail.add(AuditEvent.REFUSED, null, address, detail) : Mono.<Void>empty())
                .onErrorResume(R2dbcException.class, trouble -> {
                    log.warn("A refusal was not noted: {}", trouble.getMessage());
                    return Mono.empty();
                });
    }

    /** Answers with one sentence. */
    Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code, String sentence) {
        var isGraphQl = Routes.path(exchange.getRequest()).equals("/graphql");
        var body = isGraphQl
                ? Map.of("errors", List.of(Map.of("message", sentence, "extensions", Map.of("code", code))))
                : Map.of("status", status.value(), "title", status.getReasonPhrase(), "detail", sentence);
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders()
                .setContentType(isGraphQl ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }
}
