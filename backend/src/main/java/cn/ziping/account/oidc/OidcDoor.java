package cn.ziping.account.oidc;

import cn.ziping.account.door.DoorExtension;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationCodeAuthenticationTokenConverter;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Mono;

/**
 * The way in by OpenID Connect: authorization code with PKCE, state and nonce. Two addresses, one that sends the browser
 * to the service and one that it comes back to; a session of ours is all that is left of it.
 */
final class OidcDoor implements DoorExtension {
    static final String START = "/oauth2/authorization/" + Provider.ID;
    private static final String BACK = "/login/oauth2/code/" + Provider.ID;

    private final Provider provider;
    private final PendingSignIn pending;
    private final OidcSignIn signIn;

    OidcDoor(Provider provider, OidcSignIn signIn) {
        this.provider = provider;
        this.pending = new PendingSignIn(provider);
        this.signIn = signIn;
    }

    @Override
    public void extend(ServerHttpSecurity http) {
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizationRequestResolver(start())
                        .authorizationRequestRepository(pending)
                        .authenticationMatcher(new PathPatternParserServerWebExchangeMatcher(BACK, HttpMethod.GET))
                        .authenticationConverter(back())
                        .authenticationManager(verification())
                        .authorizedClientRepository(new NothingKept())
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                        .authenticationSuccessHandler((web, person) -> signIn.come(
                                web.getExchange(),
                                Objects.requireNonNull((OidcUser) person.getPrincipal())
                                        .getIdToken()))
                        .authenticationFailureHandler((web, failed) -> signIn.refuse(web.getExchange(), failed)))
                // Whoever cannot be sent to the service; behind it, failures have their handler above.
                .addFilterBefore(
                        (exchange, chain) -> chain.filter(exchange)
                                .onErrorResume(ProviderTrouble.class, trouble -> signIn.refuse(exchange, trouble)),
                        SecurityWebFiltersOrder.HTTP_BASIC);
    }

    private ServerOAuth2AuthorizationRequestResolver start() {
        var pattern = "/oauth2/authorization/{%s:%s}"
                .formatted(
                        DefaultServerOAuth2AuthorizationRequestResolver.DEFAULT_REGISTRATION_ID_URI_VARIABLE_NAME,
                        Provider.ID);
        return new DefaultServerOAuth2AuthorizationRequestResolver(
                provider, new PathPatternParserServerWebExchangeMatcher(pattern, HttpMethod.GET));
    }

    private ServerAuthenticationConverter back() {
        var converter = new ServerOAuth2AuthorizationCodeAuthenticationTokenConverter(provider);
        converter.setAuthorizationRequestRepository(pending);
        return exchange -> converter.convert(exchange).onErrorMap(ProviderTrouble::of);
    }

    /** Trades the code for an id token and believes it only when everything about it is right. */
    private ReactiveAuthenticationManager verification() {
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(provider.client());
        // What the token says is enough; the service is not asked for more about the person.
        var manager = new OidcAuthorizationCodeReactiveAuthenticationManager(
                tokens, asked -> Mono.just(new DefaultOidcUser(List.of(), asked.getIdToken())));
        manager.setJwtDecoderFactory(provider::decoder);
        return (Authentication brought) ->
                manager.authenticate(brought).timeout(Provider.PATIENCE).onErrorMap(ProviderTrouble::of);
    }
}
