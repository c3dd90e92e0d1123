package cn.ziping.account.oidc;

import static org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames.REGISTRATION_ID;
import static org.springframework.security.oauth2.core.endpoint.PkceParameterNames.CODE_VERIFIER;
import static org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames.NONCE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A sign-in that has gone to the service and is expected back, kept by the browser that went: instances share no memory,
 * and whoever never comes back leaves nothing here.
 *
 * <p>The cookie needs neither signature nor encryption. What it holds is this browser's own: drawn at random for this one
 * sign-in, worth nothing in any other browser and nothing without the code that the service gives to this one. Who
 * changes it in their own browser fails their own sign-in; scripts cannot read it, and over TLS its name keeps
 * neighbouring hosts from planting one of theirs.
 */
final class PendingSignIn implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String NAME = "ziping-pending";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int LONGEST = 2_000;

    /** State, nonce and verifier as they are, and where the service was told to come back to. */
    private static final Pattern FORM =
            Pattern.compile("([\\w=-]{32,128})\\.([\\w=-]{32,128})\\.([\\w=-]{32,128})\\.([\\w-]+)");

    private final Provider provider;

    PendingSignIn(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        if (request == null) {
            return removeAuthorizationRequest(exchange).then();
        }
        var back = Objects.requireNonNull(request.getRedirectUri()).getBytes(StandardCharsets.UTF_8);
        var value = String.join(
                ".",
                request.getState(),
                request.<String>getAttribute(NONCE),
                request.<String>getAttribute(CODE_VERIFIER),
                Base64.getUrlEncoder().withoutPadding().encodeToString(back));
        exchange.getResponse().addCookie(cookie(exchange.getRequest(), value, KEPT));
        return Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var cookie = request.getCookies().getFirst(name(request));
        var state = request.getQueryParams().getFirst("state");
        if (cookie == null || state == null || cookie.getValue().length() > LONGEST) {
            return Mono.empty();
        }
        var parts = FORM.matcher(cookie.getValue());
        // An answer to another question leaves this one open: a stranger's link must not end a sign-in under way.
        if (!parts.matches() || !isSame(parts.group(1), state)) {
            return Mono.empty();
        }
        var back = new String(Base64.getUrlDecoder().decode(parts.group(4)), StandardCharsets.UTF_8);
        return provider.findByRegistrationId(Provider.ID)
                .map(registration -> asked(registration, state, parts.group(2), parts.group(3), back));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
                .doOnNext(found -> exchange.getResponse().addCookie(cookie(exchange.getRequest(), "", Duration.ZERO)));
    }

    private static OAuth2AuthorizationRequest asked(
            ClientRegistration registration, String state, String nonce, String verifier, String back) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .redirectUri(back)
                .state(state)
                .attributes(all -> {
                    all.put(REGISTRATION_ID, Provider.ID);
                    all.put(NONCE, nonce);
                    all.put(CODE_VERIFIER, verifier);
                })
                .build();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Lax, since the browser comes back from another site. */
    private static ResponseCookie cookie(ServerHttpRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(isSecure(request))
                .maxAge(age)
                .build();
    }

    private static String name(ServerHttpRequest request) {
        return isSecure(request) ? "__Host-" + NAME : NAME;
    }

    private static boolean isSecure(ServerHttpRequest request) {
        return request.getSslInfo() != null || "https".equals(request.getURI().getScheme());
    }
}
