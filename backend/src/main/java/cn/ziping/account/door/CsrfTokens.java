package cn.ziping.account.door;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The token that only our page can read, in a cookie that is {@code Secure} behind a proxy that ends TLS, too. */
final class CsrfTokens implements ServerCsrfTokenRepository {
    private final CookieServerCsrfTokenRepository secure = cookies(true);
    private final CookieServerCsrfTokenRepository plain = cookies(false);

    private static CookieServerCsrfTokenRepository cookies(boolean isSecure) {
        var tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").secure(isSecure));
        return tokens;
    }

    private CookieServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return Cookies.isSecure(exchange) ? secure : plain;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return of(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return of(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return of(exchange).loadToken(exchange);
    }
}
