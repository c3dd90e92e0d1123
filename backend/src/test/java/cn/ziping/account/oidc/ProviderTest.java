package cn.ziping.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.ziping.account.oidc.Liar.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** What a service says of itself, before anybody is sent to it. */
class ProviderTest {
    private static Liar liar;

    @BeforeAll
    static void start() throws Exception {
        liar = new Liar();
    }

    @AfterAll
    static void stop() {
        liar.close();
    }

    @BeforeEach
    void honest() {
        liar.honest();
    }

    @Test
    void anHonestServiceIsUnderstoodAndAskedOnce() {
        var provider = provider(liar.issuer());
        var found = ask(provider);
        assertThat(found.getProviderDetails().getTokenUri()).isEqualTo(liar.issuer() + Liar.TOKEN);
        assertThat(found.getClientSettings().isRequireProofKey()).isTrue();

        liar.say(Liar.METADATA, new Answer(500, "text/plain", "gone"));
        assertThat(ask(provider)).isSameAs(found);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                arguments("an error", new Answer(500, "text/plain", "humbug")),
                arguments("not found", new Answer(404, "text/plain", "humbug")),
                arguments("a page", new Answer(200, "text/html", "<html>humbug</html>")),
                arguments("a page that says it is JSON", new Answer(200, "application/json", "<html>humbug</html>")),
                arguments("nothing", new Answer(200, "application/json", "")),
                arguments("a list", Answer.json(new int[] {1})),
                arguments("an empty object", Answer.json(new HashMap<>())),
                arguments("a way elsewhere", new Answer(302, "text/plain", liar.issuer() + "/elsewhere")),
                arguments("without end", new Answer(200, "application/json", "[" + "1,".repeat(200_000) + "1]")),
                arguments("another's name", said("issuer", "https://id.example.com")),
                arguments("its name with a slash", said("issuer", liar.issuer() + "/")),
                arguments("no keys", said("jwks_uri", null)),
                arguments("keys without TLS", said("jwks_uri", "http://id.example.com/keys")),
                arguments("a token address without TLS", said("token_endpoint", "http://id.example.com/token")),
                arguments("no token address", said("token_endpoint", null)),
                arguments("a login address that is a script", said("authorization_endpoint", "javascript:alert(1)")),
                arguments("a login address that is a number", said("authorization_endpoint", 1)));
    }

    private static Answer said(String name, @Nullable Object value) {
        var metadata = new HashMap<>(liar.metadata());
        metadata.put(name, value);
        return Answer.json(metadata);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nonsense(String what, Answer answer) {
        var provider = provider(liar.issuer());
        liar.say("/elsewhere", Answer.json(liar.metadata()));
        liar.say(Liar.METADATA, answer);

        assertThatThrownBy(() -> ask(provider))
                .isInstanceOf(ProviderTrouble.class)
                .hasMessage("metadata_unusable");

        // Asked anew as soon as it talks sense.
        liar.honest();
        assertThat(ask(provider).getClientId()).isEqualTo("ziping");
    }

    @Test
    void aSilentServiceIsNotWaitedForWithoutEnd() {
        liar.say(Liar.METADATA, new Answer(200, null, ""));
        var provider = new Provider(settings(liar.issuer()), Duration.ofMillis(300));

        assertThatThrownBy(() -> ask(provider))
                .isInstanceOf(ProviderTrouble.class)
                .hasMessage("provider_unreachable");
    }

    @Test
    void noOtherServiceIsKnown() {
        assertThat(provider(liar.issuer()).findByRegistrationId("other").blockOptional())
                .isEmpty();
    }

    private static ClientRegistration ask(Provider provider) {
        return provider.findByRegistrationId(Provider.ID)
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }

    private static Provider provider(String issuer) {
        return new Provider(settings(issuer));
    }

    private static OidcSettings settings(String issuer) {
        return new OidcSettings(issuer, "ziping", "hush", "preferred_username", "id");
    }
}
