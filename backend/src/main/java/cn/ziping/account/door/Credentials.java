package cn.ziping.account.door;

import cn.ziping.account.Viewer;
import cn.ziping.account.Viewers;
import cn.ziping.platform.web.OwnThread;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who a request is from: by its access token or, without one, by its session cookie. Looked up once a request. */
@Component
class Credentials implements ServerSecurityContextRepository {
    private static final String BEARER = "Bearer ";
    private static final String FOUND = Credentials.class.getName();

    /** Far more than ours have; longer ones are not worth hashing. */
    private static final int LONGEST = 200;

    private final Viewers viewers;

    Credentials(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        Mono<SecurityContext> known = exchange.getAttribute(FOUND);
        if (known != null) {
            return known;
        }
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        var cookie = Cookies.value(exchange, Cookies.SESSION);
        Mono<SecurityContext> found = viewer(header, cookie, Address.of(exchange))
                .map(Credentials::context)
                .publishOn(OwnThread.of(exchange.getRequest()))
                .cache();
        exchange.getAttributes().put(FOUND, found);
        return found;
    }

    /** Sessions begin where people sign in, not here. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    /**
     * Empty when nobody is behind it. A token that is not in force is never made up for by a cookie: whoever sends one
     * means to be judged by it.
     */
    Mono<Viewer> viewer(@Nullable String authorization, String cookie, String address) {
        if (authorization != null) {
            var isToken = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
            var token = isToken ? authorization.substring(BEARER.length()).strip() : "";
            return token.isEmpty() || token.length() > LONGEST ? Mono.empty() : viewers.byAccessToken(token, address);
        }
        return cookie.isEmpty() || cookie.length() > LONGEST ? Mono.empty() : viewers.bySession(cookie, address);
    }

    private static SecurityContext context(Viewer viewer) {
        var proven = new PreAuthenticatedAuthenticationToken(viewer, "", List.of());
        proven.setAuthenticated(true);
        return new SecurityContextImpl(proven);
    }
}
