package cn.ziping.account.door;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException nobody) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return write(exchange, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "请先登录；如已登录，登录可能已经结束。");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        var sentence = denied instanceof CsrfException ? "请求缺少或带错了 X-XSRF-TOKEN，请刷新页面后再试。" : "您不能这样做。";
        return write(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN", sentence);
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
