package cn.ziping.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.oidc.Installation.Instance;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Signing in at a real service, with two servers on one database before it. */
@ExtendWith(OutputCaptureExtension.class)
class OidcSignInTest {
    private static final String START = "/oauth2/authorization/oidc";
    private static final String BACK = "/login/oauth2/code/oidc";

    private static Instance one;
    private static Instance other;
    private static SignInServiceProcess service;
    private static HttpResponse<String> whileDown;
    private static List<String> trailOfIt;

    private final Browser browser = new Browser();
    private List<String> sessionsBefore;
    private List<String> trailBefore;

    @BeforeAll
    static void start() throws Exception {
        var port = SignInServiceProcess.freePort();
        one = Installation.start(SignInServiceProcess.issuer(port));
        other = Installation.start(SignInServiceProcess.issuer(port));
        var before = trail().size();
        whileDown = new Browser().get(one.at(START));
        trailOfIt = trail().subList(before, before + 1);
        service = SignInServiceProcess.start(port, List.of(one.at(BACK), other.at(BACK)));
    }

    @AfterAll
    static void stop() {
        service.close();
        other.close();
        one.close();
    }

    @BeforeEach
    void remember() {
        // Each test is the first time that anybody comes.
        one.change("update account set provider_subject = null");
        sessionsBefore = sessions();
        trailBefore = trail();
    }

    @AfterEach
    void nothingOfATokenAndNoTraceIsLogged(CapturedOutput output) {
        // Every JSON object begins so in Base64, and every frame of a trace with a tab.
        assertThat(output).doesNotContain("eyJ").doesNotContain("\tat ");
    }

    @Test
    void aServiceThatIsDownKeepsNothingFromStarting() {
        assertThat(whileDown.statusCode()).isEqualTo(302);
        assertThat(whileDown.headers().firstValue("Location")).contains("/login?refused=provider");
        assertThat(whileDown.body()).isEmpty();
        assertThat(trailOfIt).containsExactly("SIGN_IN_REFUSED null 127.0.0.1 oidc provider_unreachable");
    }

    @Test
    void thePageOffersIt() {
        var options = browser.get(one.at("/login/options.json"), "application/json");
        assertThat(options.body()).contains("\"name\":\"单位统一身份认证\",\"start\":\"" + START + "\"");
    }

    @Test
    void whatTheServiceIsAsked() {
        var started = browser.get(one.at(START));

        assertThat(Browser.sentTo(started).getRawQuery())
                .contains("response_type=code", "client_id=ziping", "scope=openid%20profile")
                .containsPattern("state=[\\w%-]{40,}")
                .containsPattern("nonce=[\\w-]{43}")
                .containsPattern("code_challenge=[\\w-]{43}")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=" + one.at(BACK));
        assertThat(started.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("ziping-pending="))
                .singleElement()
                .asString()
                .contains("HTTPOnly", "SameSite=Lax", "Max-Age=600")
                .hasSizeLessThan(1_000);
        assertThat(started.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
    }

    @Test
    void aPersonComesIn() {
        // The case is the service's business; our logins have none.
        var answer = browser.get(cameBackAs("Zhang"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("ziping-session=").contains("HTTPOnly", "SameSite=Lax"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("ziping-pending=;").contains("Max-Age=0"));
        assertThat(newSessions()).containsExactly("zhang");
        assertThat(newTrail()).containsExactly("SIGNED_IN zhang 127.0.0.1 oidc");
        // The session is one like any other, on the other server too; the page brings what changes are proved with.
        browser.get(Browser.sentTo(answer));
        assertThat(viewer(one)).contains("\"zhang\"");
        assertThat(viewer(other)).contains("\"zhang\"");
    }

    @Test
    void aSignInStartsOnOneServerAndEndsOnTheOther() {
        var back = cameBackAs("zhang");
        var elsewhere = other.at(BACK + "?" + back.getRawQuery());

        assertThat(browser.get(elsewhere).headers().firstValue("Location")).contains("/login");
        assertThat(newSessions()).containsExactly("zhang");
    }

    @Test
    void aStrangerStaysOutside() {
        expectRefused(cameBackAs("wang"), "unknown", "SIGN_IN_REFUSED null 127.0.0.1 oidc unknown wang");
    }

    @Test
    void aLookAlikeStaysOutside() {
        // The Kelvin sign lower-cased is our k.
        expectRefused(cameBackAs("\u212Aim"), "unknown", "SIGN_IN_REFUSED null 127.0.0.1 oidc unknown");
    }

    /** A login can be given to somebody else at the service; the account is still of whoever came first. */
    @Test
    void anotherPersonOfTheSameLoginStaysOutside() {
        one.change("update account set provider_subject = 'elsewhere somebody' where login = 'zhang'");
        expectRefused(cameBackAs("zhang"), "unknown", "SIGN_IN_REFUSED zhang 127.0.0.1 oidc another_person");
    }

    @Test
    void whoeverWasShutOutStaysOutside() {
        expectRefused(cameBackAs("li"), "disabled", "SIGN_IN_REFUSED li 127.0.0.1 oidc disabled");
    }

    @Test
    void aForgedStateIsRefusedAndDisturbsNobody() {
        var back = cameBackAs("zhang");
        var forged = back.toString().replaceFirst("state=[^&]+", "state=" + "A".repeat(43) + "%3D");

        expectRefused(URI.create(forged), "provider", notFound());
        expectRefused(URI.create(back.toString().replaceFirst("&?state=[^&]+", "")), "provider", notFound());

        assertThat(browser.get(back).headers().firstValue("Location")).contains("/login");
        assertThat(newSessions()).containsExactly("zhang");
    }

    @Test
    void anAnswerInAnotherBrowserIsRefused() {
        var back = cameBackAs("zhang");

        var foreign = new Browser();
        expectRefused(foreign, back, "provider", notFound());
        foreign.get(one.at(START));
        expectRefused(foreign, back, "provider", notFound());

        assertThat(browser.get(back).headers().firstValue("Location")).contains("/login");
    }

    @Test
    void aCodeIsGoodForOneSignIn() {
        var back = cameBackAs("zhang");
        var pending = String.valueOf(browser.cookie("ziping-pending"));
        browser.get(back);
        assertThat(browser.cookie("ziping-pending")).isNull();
        remember();

        expectRefused(back, "provider", notFound());
        // Whoever has written down address and cookie comes no further.
        browser.put(one.at("/"), "ziping-pending", pending);
        expectRefused(back, "provider", "SIGN_IN_REFUSED null 127.0.0.1 oidc invalid_grant");
    }

    @Test
    void aTokenForAnotherSignInIsRefused() {
        var service = Browser.sentTo(browser.get(one.at(START)));
        var swapped = service.toString().replaceFirst("nonce=[^&]+", "nonce=" + "n".repeat(43));
        var back = browser.signInAtService(URI.create(swapped), "zhang");

        expectRefused(back, "provider", "SIGN_IN_REFUSED null 127.0.0.1 oidc invalid_nonce");
    }

    @Test
    void aCodeThatAnotherAskedForIsRefused() {
        var service = Browser.sentTo(browser.get(one.at(START)));
        var swapped = service.toString().replaceFirst("code_challenge=[^&]+", "code_challenge=" + "c".repeat(43));
        var back = browser.signInAtService(URI.create(swapped), "zhang");

        expectRefused(back, "provider", "SIGN_IN_REFUSED null 127.0.0.1 oidc invalid_grant");
    }

    @Test
    void whoeverGivesUpAtTheServiceIsBackAtTheLogin() {
        var state = Browser.sentTo(browser.get(one.at(START))).getRawQuery().replaceFirst(".*state=([^&]+).*", "$1");
        var gaveUp = one.at(BACK + "?error=access_denied&state=" + state);

        expectRefused(gaveUp, "provider", "SIGN_IN_REFUSED null 127.0.0.1 oidc access_denied");
    }

    @Test
    void whatTheServiceSaysIsNotRepeated() {
        var state = Browser.sentTo(browser.get(one.at(START))).getRawQuery().replaceFirst(".*state=([^&]+).*", "$1");
        var said = one.at(BACK + "?error=%3Cscript%3Eboo&error_description=boo%0Aboo&state=" + state);

        expectRefused(said, "provider", "SIGN_IN_REFUSED null 127.0.0.1 oidc answer_unusable");
    }

    /** A person at the service, whose browser is about to come back. */
    private URI cameBackAs(String name) {
        return browser.signInAtService(Browser.sentTo(browser.get(one.at(START))), name);
    }

    private void expectRefused(URI back, String code, String entry) {
        expectRefused(browser, back, code, entry);
    }

    /** Back at the login with this code, one more entry in the trail, and nobody has come in. */
    private void expectRefused(Browser browser, URI back, String code, String entry) {
        trailBefore = trail();
        var answer = browser.get(back);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/login?refused=" + code);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("ziping-session"));
        assertThat(newTrail()).containsExactly(entry);
        assertThat(newSessions()).isEmpty();
    }

    private static String notFound() {
        return "SIGN_IN_REFUSED null 127.0.0.1 oidc authorization_request_not_found";
    }

    private String viewer(Instance server) {
        return browser.query(server.at("/graphql"), "{ viewer { name } }").body();
    }

    private List<String> newSessions() {
        var now = sessions();
        return now.subList(sessionsBefore.size(), now.size());
    }

    private List<String> newTrail() {
        var now = trail();
        return now.subList(trailBefore.size(), now.size());
    }

    private static List<String> sessions() {
        return one.ask("select a.login from session s join account a on a.id = s.account_id order by s.id");
    }

    private static List<String> trail() {
        return one.ask("""
                select concat(e.event, ' ', coalesce(a.login, 'null'), ' ', e.address, ' ', e.detail)
                from audit_entry e left join account a on a.id = e.account_id order by e.id""");
    }
}
