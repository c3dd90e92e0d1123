package cn.ziping.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.Accounts;
import cn.ziping.account.Attempts;
import cn.ziping.account.Trail;
import cn.ziping.account.door.SignIn;
import cn.ziping.account.oidc.Installation.Instance;
import cn.ziping.platform.sql.Keys;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Which claim names the account, where the settings choose another than usual. */
class LoginClaimTest {
    private static Instance server;

    @BeforeAll
    static void start() {
        server = Installation.start("http://localhost:1");
        server.change("insert into account (id, login, name) values ($1, 'wu@county.gov.cn', 'Wu')", Keys.next());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAddressCountsWhenItsOwnerWasAsked() {
        assertThat(comeWith("email", Map.of("email", "Wu@county.gov.cn", "email_verified", true)))
                .isEqualTo(URI.create("/login"));
    }

    @Test
    void anAddressThatNobodyCheckedNamesNobody() {
        var before = sessions();
        assertThat(comeWith("email", Map.of("email", "wu@county.gov.cn", "email_verified", false)))
                .isEqualTo(URI.create("/login?refused=provider"));
        assertThat(comeWith("email", Map.of("email", "wu@county.gov.cn")))
                .isEqualTo(URI.create("/login?refused=provider"));
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void noOtherClaimIsLookedAt() {
        assertThat(comeWith("employee", Map.of("employee", "zhang"))).isEqualTo(URI.create("/login"));
        assertThat(comeWith("employee", Map.of("preferred_username", "zhang")))
                .isEqualTo(URI.create("/login?refused=provider"));
    }

    private static String sessions() {
        return server.ask("select count(*) from session").get(0);
    }

    private static @Nullable URI comeWith(String loginClaim, Map<String, Object> said) {
        var beans = server.context();
        var signIn = new OidcSignIn(
                new OidcSettings("http://localhost:1", "ziping", "hush", loginClaim, "id"),
                beans.getBean(Accounts.class),
                beans.getBean(SignIn.class),
                beans.getBean(Trail.class),
                beans.getBean(Attempts.class));
        var claims = new HashMap<String, Object>(said);
        claims.put("sub", "4711");
        var now = Instant.now();
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress("127.0.0.1", 4711)));
        signIn.come(exchange, new OidcIdToken("token", now, now.plusSeconds(60), claims))
                .block();
        return exchange.getResponse().getHeaders().getLocation();
    }
}
