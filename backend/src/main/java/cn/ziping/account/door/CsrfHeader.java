package cn.ziping.account.door;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the token from its header alone. A form field would do for the framework as well, and a form is what a foreign
 * page can send: together with a planted cookie it would pass. Nor is the body read before it is known who sends it.
 */
final class CsrfHeader extends ServerCsrfTokenRequestAttributeHandler {

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(token.getHeaderName()));
    }
}
