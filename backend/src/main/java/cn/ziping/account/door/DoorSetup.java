package cn.ziping.account.door;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The chain that each request passes: what strangers may ask for is listed, everything else wants somebody signed in. */
@Configuration(proxyBeanMethods = false)
class DoorSetup {
    /** Nothing from elsewhere, nothing inline, nowhere inside another page. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
                    + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            Credentials credentials,
            Refusals refusals,
            ObjectProvider<DoorExtension> more,
            @Value("${ziping.demo:false}") boolean isDemo) {
        http.securityContextRepository(credentials)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf(csrf, refusals))
                .headers(DoorSetup::headers)
                .authorizeExchange(DoorSetup::whoMayCome)
                .addFilterBefore(new OriginCheck(refusals), SecurityWebFiltersOrder.CSRF);
        if (isDemo) {
            http.addFilterAfter(new ThisMachineOnly(refusals), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER);
        }
        more.orderedStream().forEach(extension -> extension.extend(http));
        return http.build();
    }

    private static void whoMayCome(AuthorizeExchangeSpec exchanges) {
        exchanges
                // Looks like a file of the page and is none.
                .pathMatchers("/comparison.{format}")
                .authenticated()
                .matchers(Strangers.MATCHER)
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/login", "/logout")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/login/options.json", "/actuator/health/**")
                .permitAll()
                .anyExchange()
                .authenticated();
    }

    /** A cookie travels by itself, so a change that is proved by one must also carry what only our page can read. */
    private static void csrf(CsrfSpec csrf, Refusals refusals) {
        csrf.csrfTokenRepository(new CsrfTokens())
                .csrfTokenRequestHandler(new InHeaderOnly())
                .accessDeniedHandler(refusals)
                .requireCsrfProtectionMatcher(changeOfSession());
    }

    /** No form is read for it, which would come before anybody has proved to be somebody, and may be a broken one. */
    private static final class InHeaderOnly extends ServerCsrfTokenRequestAttributeHandler {
        @Override
        public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
            return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(token.getHeaderName()));
        }
    }

    private static ServerWebExchangeMatcher changeOfSession() {
        return exchange -> isChangeOfSession(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean isChangeOfSession(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return !SAFE.contains(request.getMethod())
                && !Cookies.value(exchange, Cookies.SESSION).isEmpty()
                && !request.getHeaders().containsHeader("Authorization")
                // Proves itself by a password; that no foreign page sends it is the origin check's part.
                && !Routes.isLogin(request);
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicy(permissions -> permissions.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=()"));
    }
}
