package cn.ziping.account.oidc;

import cn.ziping.account.Accounts;
import cn.ziping.account.Attempts;
import cn.ziping.account.Attempts.Limit;
import cn.ziping.account.AuditEvent;
import cn.ziping.account.Trail;
import cn.ziping.account.door.Address;
import cn.ziping.account.door.SignIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who comes back from the service: which account that is, and where the browser goes from here. */
final class OidcSignIn {
    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String BY = "oidc";

    private final OidcSettings settings;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Trail trail;
    private final Attempts attempts;

    OidcSignIn(OidcSettings settings, Accounts accounts, SignIn signIn, Trail trail, Attempts attempts) {
        this.settings = settings;
        this.accounts = accounts;
        this.signIn = signIn;
        this.trail = trail;
        this.attempts = attempts;
    }

    /** The service vouches for somebody. */
    Mono<Void> come(ServerWebExchange exchange, OidcIdToken token) {
        if (!(token.getClaims().get(settings.loginClaim()) instanceof String claimed)) {
            return refuse(exchange, new ProviderTrouble("login_claim_missing"));
        }
        // An address that its owner was never asked about names whoever wrote it there.
        if (settings.loginClaim().equals("email") && !Boolean.TRUE.equals(token.getEmailVerified())) {
            return refuse(exchange, new ProviderTrouble("email_not_verified"));
        }
        var login = login(claimed);
        return login.map(accounts::byLogin)
                .orElse(Mono.empty())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> {
                    if (found.isEmpty()) {
                        // Vouched for, so an administrator may read who it was and add the account.
                        return refuse(exchange, "unknown", null, ("unknown " + login.orElse("")).strip());
                    }
                    var account = found.get();
                    return account.isDisabled()
                            ? refuse(exchange, "disabled", account.id(), "disabled")
                            : accounts.isOf(account.id(), token.getIssuer() + " " + token.getSubject())
                                    .flatMap(same -> same
                                            ? begin(exchange, account.id())
                                            : refuse(exchange, "unknown", account.id(), "another_person"));
                });
    }

    private Mono<Void> begin(ServerWebExchange exchange, UUID account) {
        return signIn.begin(account, BY, exchange)
                .flatMap(begun ->
                        begun ? redirect(exchange, "/login") : refuse(exchange, "disabled", account, "disabled"));
    }

    /** Nobody is vouched for. */
    Mono<Void> refuse(ServerWebExchange exchange, AuthenticationException failed) {
        var reason = ProviderTrouble.of(failed).reason();
        return refuse(exchange, "provider", null, reason);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, String code, @Nullable UUID account, String detail) {
        return note(exchange, account, detail).then(redirect(exchange, "/login?refused=" + code));
    }

    /** Anybody can come back with nothing: that fills neither trail nor log. */
    private Mono<Void> note(ServerWebExchange exchange, @Nullable UUID account, String detail) {
        var address = Address.of(exchange);
        var limit = new Limit("oidc trail " + Address.network(address), 20, Duration.ofMinutes(1));
        return attempts.take(List.of(limit)).flatMap(wait -> {
            if (!wait.isZero()) {
                return Mono.empty();
            }
            log.warn("Sign-in by {} refused: {}", settings.issuer(), detail.split(" ", 2)[0]);
            return trail.add(AuditEvent.SIGN_IN_REFUSED, account, address, BY + " " + detail);
        });
    }

    /** Before it is lower-cased: some letters of other scripts become ours by that, and so another's login. */
    private static Optional<String> login(String claimed) {
        return claimed.matches("[A-Za-z0-9._@-]{1,64}")
                ? Optional.of(claimed.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, String path) {
        return Mono.defer(() -> {
            exchange.getResponse().setStatusCode(HttpStatus.FOUND);
            exchange.getResponse().getHeaders().setLocation(URI.create(path));
            return exchange.getResponse().setComplete();
        });
    }
}
