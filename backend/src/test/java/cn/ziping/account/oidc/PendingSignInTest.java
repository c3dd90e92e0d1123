package cn.ziping.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The cookie between going and coming back. */
class PendingSignInTest {
    private static final String RANDOM = "r".repeat(43);

    private static Liar liar;
    private static PendingSignIn pending;
    private static OAuth2AuthorizationRequest asked;

    @BeforeAll
    static void start() throws Exception {
        liar = new Liar();
        var provider = new Provider(new OidcSettings(liar.issuer(), "ziping", "hush", "preferred_username", "id"));
        pending = new PendingSignIn(provider);
        var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(provider);
        asked = resolver.resolve(to("https://ziping.gov.cn/", null), Provider.ID)
                .blockOptional()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        liar.close();
    }

    @Test
    void overTlsNobodyElseCanPlantOne() {
        var cookie = saved("https://ziping.gov.cn/");

        assertThat(cookie.getName()).isEqualTo("__Host-ziping-pending");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        // What browsers ask of that name.
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void whatWentComesBackOnce() {
        var cookie = saved("https://ziping.gov.cn/");
        var back = to("https://ziping.gov.cn/login/oauth2/code/oidc?code=c&state=" + asked.getState(), cookie);

        var found = pending.removeAuthorizationRequest(back).blockOptional().orElseThrow();

        assertThat(found.getState()).isEqualTo(asked.getState());
        assertThat(found.getAttributes()).isEqualTo(asked.getAttributes()).hasSize(3);
        assertThat(found.getRedirectUri()).isEqualTo(asked.getRedirectUri());
        assertThat(found.getScopes()).isEqualTo(asked.getScopes());
        assertThat(sent(back).getMaxAge()).isZero();
        assertThat(sent(back).getName()).isEqualTo(cookie.getName());
    }

    @Test
    void aCookieOfAPlainConnectionIsNotOneOfTls() {
        var plain =
                new HttpCookie("ziping-pending", saved("https://ziping.gov.cn/").getValue());
        var back = to("https://ziping.gov.cn/login/oauth2/code/oidc?code=c&state=" + asked.getState(), plain);

        assertThat(pending.loadAuthorizationRequest(back).blockOptional()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "boo",
                "a.b.c.d",
                "....",
                "%s.%s.%s",
                "%s.%s.%s.",
                "%s..%s.aGk",
                "%s.%s.%s.!!",
                "%s.%s.%s.aGk.x"
            })
    void aBrokenCookieIsNone(String value) {
        assertThat(pending.loadAuthorizationRequest(withState(value.replace("%s", RANDOM)))
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void aLongCookieIsNone() {
        var back = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[1_500]);
        var usual = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[100]);
        var start = String.join(".", RANDOM, RANDOM, RANDOM, "");

        assertThat(pending.loadAuthorizationRequest(withState(start + usual)).blockOptional())
                .isPresent();
        assertThat(pending.loadAuthorizationRequest(withState(start + back)).blockOptional())
                .isEmpty();
    }

    private static MockServerWebExchange withState(String cookie) {
        var name = "__Host-ziping-pending";
        return to("https://ziping.gov.cn/login/oauth2/code/oidc?code=c&state=" + RANDOM, new HttpCookie(name, cookie));
    }

    private static ResponseCookie saved(String address) {
        var exchange = to(address, null);
        pending.saveAuthorizationRequest(asked, exchange).block();
        return sent(exchange);
    }

    private static ResponseCookie sent(MockServerWebExchange exchange) {
        return exchange.getResponse().getCookies().values().stream()
                .flatMap(all -> all.stream())
                .reduce((one, other) -> {
                    throw new AssertionError("More than one cookie");
                })
                .orElseThrow();
    }

    private static MockServerWebExchange to(String address, @Nullable HttpCookie cookie) {
        var request = MockServerHttpRequest.get(address);
        return MockServerWebExchange.from(cookie == null ? request : request.cookie(cookie));
    }
}
