package cn.ziping.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.oidc.Installation.Instance;
import cn.ziping.account.oidc.Liar.Answer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What comes back for a code, when it is not what it should be. */
@ExtendWith(OutputCaptureExtension.class)
class UntrustedAnswersTest {
    private static Liar liar;
    private static Instance server;

    private final Browser browser = new Browser();
    private String nonce = "";
    private String state = "";

    @BeforeAll
    static void start() throws Exception {
        liar = new Liar();
        server = Installation.start(liar.issuer());
    }

    @AfterAll
    static void stop() {
        server.close();
        liar.close();
    }

    @BeforeEach
    void someoneWantsToSignIn() {
        liar.honest();
        // Each test is somebody else's evening: what others were refused does not keep it from the trail.
        server.change("delete from attempt");
        server.change("update account set provider_subject = null");
        var asked = Browser.sentTo(browser.get(server.at("/oauth2/authorization/oidc")))
                .getRawQuery();
        nonce = asked.replaceFirst(".*nonce=([^&]+).*", "$1");
        state = asked.replaceFirst(".*state=([^&]+).*", "$1");
    }

    @AfterEach
    void nothingOfATokenAndNoTraceIsLogged(CapturedOutput output) {
        assertThat(output).doesNotContain("eyJ").doesNotContain("\tat ").doesNotContain("humbug");
    }

    /** The others differ from this in one thing each. */
    @Test
    void anHonestAnswerIsBelieved() throws Exception {
        liar.say(Liar.TOKEN, token(liar.signed(liar.claims(nonce).build())));
        assertThat(back().headers().firstValue("Location")).contains("/login");
        assertThat(server.ask("select a.login from session s join account a on a.id = s.account_id"))
                .contains("zhang");
    }

    enum Claims {
        OTHER_ISSUER,
        NO_ISSUER,
        OTHER_AUDIENCE,
        ONE_OF_TWO_AUDIENCES,
        FOR_ANOTHER_PARTY,
        EXPIRED,
        NEVER_EXPIRING,
        FROM_THE_FUTURE,
        NO_SUBJECT,
        NO_NONCE,
        OTHER_NONCE,
        NO_LOGIN,
        LOGIN_IS_A_NUMBER;

        JWTClaimsSet in(JWTClaimsSet.Builder right) {
            return switch (this) {
                case OTHER_ISSUER -> right.issuer("https://id.example.com").build();
                case NO_ISSUER -> right.issuer(null).build();
                case OTHER_AUDIENCE -> right.audience("other").build();
                case ONE_OF_TWO_AUDIENCES ->
                    right.audience(List.of("ziping", "other")).build();
                case FOR_ANOTHER_PARTY -> right.claim("azp", "other").build();
                case EXPIRED -> right.expirationTime(in(-120)).build();
                case NEVER_EXPIRING -> right.expirationTime(null).build();
                case FROM_THE_FUTURE -> right.issueTime(in(600)).build();
                case NO_SUBJECT -> right.subject(null).build();
                case NO_NONCE -> right.claim("nonce", null).build();
                case OTHER_NONCE -> right.claim("nonce", "n".repeat(43)).build();
                case NO_LOGIN -> right.claim("preferred_username", null).build();
                case LOGIN_IS_A_NUMBER -> right.claim("preferred_username", 1).build();
            };
        }

        private static Date in(int seconds) {
            return Date.from(Instant.now().plusSeconds(seconds));
        }

        String reason() {
            return switch (this) {
                case NO_NONCE, OTHER_NONCE -> "invalid_nonce";
                case NO_LOGIN, LOGIN_IS_A_NUMBER -> "login_claim_missing";
                default -> "invalid_id_token";
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatSaysSomethingElse(Claims claims) throws Exception {
        expectRefused(token(liar.signed(claims.in(liar.claims(nonce)))), claims.reason());
    }

    @Test
    void aTokenSignedByAnother() throws Exception {
        var claims = liar.claims(nonce).build();
        var forged = liar.signed(claims, JWSAlgorithm.RS256, new RSASSASigner(Liar.key("the key")));
        expectRefused(token(forged), "invalid_id_token");
    }

    @Test
    void aTokenSignedByNobody() {
        expectRefused(token(new PlainJWT(liar.claims(nonce).build()).serialize()), "invalid_id_token");
    }

    @Test
    void aTokenSignedWithASecret() throws Exception {
        var secret = new MACSigner(SignInServiceProcess.CLIENT_SECRET.repeat(4));
        var claims = liar.claims(nonce).build();
        expectRefused(token(liar.signed(claims, JWSAlgorithm.HS256, secret)), "invalid_id_token");
    }

    @Test
    void aTokenWhoseClaimsWereChanged() throws Exception {
        var right = liar.signed(liar.claims(nonce).build()).split("\\.");
        var other = liar.signed(
                        liar.claims(nonce).claim("preferred_username", "kim").build())
                .split("\\.");
        expectRefused(token(right[0] + "." + other[1] + "." + right[2]), "invalid_id_token");
    }

    @Test
    void aTokenWhoseKeysAreNotToBeHad() throws Exception {
        liar.say(Liar.KEYS, new Answer(200, "application/json", "humbug"));
        expectRefused(token(liar.signed(liar.claims(nonce).build())), "answer_unusable");
    }

    static Stream<Answer> noTokens() {
        return Stream.of(
                new Answer(500, "text/html", "<html>humbug</html>"),
                new Answer(200, "text/html", "<html>humbug</html>"),
                new Answer(200, "application/json", "humbug"),
                new Answer(200, "application/json", ""),
                new Answer(302, "text/plain", "/elsewhere"),
                new Answer(200, "application/json", "{\"humbug\": \"" + "o".repeat(300_000) + "\"}"),
                Answer.json(List.of("humbug")),
                Answer.json(Map.of("error", "hum<bug>", "error_description", "humbug")),
                Answer.json(Map.of("access_token", "humbug", "token_type", "Bearer")),
                Answer.json(Map.of("access_token", "humbug", "token_type", "Bearer", "id_token", "")),
                Answer.json(Map.of("access_token", "humbug", "token_type", "Bearer", "id_token", 1)),
                Answer.json(Map.of("access_token", "humbug", "token_type", "Bearer", "id_token", List.of("humbug"))),
                token("humbug"),
                token("humbug.humbug.humbug"),
                token("eyJhbGciOiJSUzI1NiJ9.humbug.humbug"));
    }

    @ParameterizedTest
    @MethodSource("noTokens")
    void anAnswerThatIsNoToken(Answer answer) {
        expectRefused(answer, null);
    }

    @Test
    void whoeverComesBackWithNothingFillsNoTrail() {
        var before = trailLength();
        for (var i = 0; i < 25; i++) {
            var answer = new Browser().get(server.at("/login/oauth2/code/oidc?code=c&state=s"));
            assertThat(answer.headers().firstValue("Location")).contains("/login?refused=provider");
        }
        assertThat(trailLength()).isEqualTo(before + 20);
    }

    private static int trailLength() {
        return Integer.parseInt(server.ask("select count(*) from audit_entry").get(0));
    }

    private static Answer token(String idToken) {
        return Answer.json(Map.of("access_token", "humbug", "token_type", "Bearer", "id_token", idToken));
    }

    private HttpResponse<String> back() {
        return browser.get(server.at("/login/oauth2/code/oidc?code=c&state=" + state));
    }

    private void expectRefused(Answer answer, @Nullable String reason) {
        var sessions = server.ask("select count(*) from session");
        liar.say(Liar.TOKEN, answer);

        var refused = back();

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location")).contains("/login?refused=provider");
        assertThat(refused.body()).isEmpty();
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("ziping-session"));
        assertThat(server.ask("select count(*) from session")).isEqualTo(sessions);
        var last = server.ask("select event || ' ' || detail from audit_entry order by id desc limit 1");
        assertThat(last).singleElement().asString().matches("SIGN_IN_REFUSED oidc [a-z_]+");
        if (reason != null) {
            assertThat(last).containsExactly("SIGN_IN_REFUSED oidc " + reason);
        }
    }
}
