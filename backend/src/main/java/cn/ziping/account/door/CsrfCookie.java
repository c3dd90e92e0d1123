package cn.ziping.account.door;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives the page its {@code XSRF-TOKEN} cookie: the token is made only when somebody asks for it (spring-security 14149).
 * Not with files, which caches keep, nor for programs with an access token.
 */
@Component
class CsrfCookie implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        var request = exchange.getRequest();
        if (token == null
                || request.getHeaders().containsHeader("Authorization")
                || request.getPath().value().startsWith("/assets/")) {
            return chain.filter(exchange);
        }
        return token.then(chain.filter(exchange));
    }
}
