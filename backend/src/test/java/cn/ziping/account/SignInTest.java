package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The form at the door. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WRONG = "用户名或密码不对，请重新输入。";

    @Autowired
    Database database;

    @Autowired
    Api api;

    @Autowired
    Accounts accounts;

    private People people;
    private Made made;

    @BeforeEach
    void someone() {
        people = new People(database, api);
        people.forgetAttempts();
        made = people.nobody();
    }

    @AfterEach
    void forget() {
        people.forgetAttempts();
    }

    @Test
    void theRightPasswordOpens() {
        var person = people.stranger();
        var answer = person.signIn(made.login(), People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(person.data("{ viewer { name permissions } }")
                        .at("/viewer/permissions/0")
                        .asString())
                .isEqualTo("MANAGE_OWN_ACCOUNT");
        assertThat(people.trail(made)).containsExactly("SIGNED_IN");
        assertThat(people.count("from attempt where level > 1e-9"))
                .as("given back")
                .isZero();
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginSoundAlike() {
        var wrong = people.stranger().signIn(made.login(), People.PASSWORD + "x");
        var unknown = people.stranger().signIn("t-" + "unknown-to-all", People.PASSWORD);
        expectRefusal(wrong);
        expectRefusal(unknown);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        assertThat(people.trail(made)).containsExactly("SIGN_IN_REFUSED");
        assertThat(people.ask(String.class, "select detail from audit_entry order by id desc limit 2"))
                .containsExactly("unknown", "password");
    }

    @Test
    void theLogAndTheTrailKeepNothingOfWhatWasTyped(CapturedOutput output) {
        var typed = "zm-typed-into-the-wrong-field";
        people.stranger().signIn(typed, "zm-a-secret");
        people.stranger().signIn(made.login(), "zm-a-secret");
        var signedIn = people.signedIn(made);
        var session = signedIn.cookie("ziping-session").orElseThrow();
        signedIn.signOut();
        assertThat(output.getAll()).doesNotContain("zm-", made.login(), People.PASSWORD, session);
        assertThat(people.count(
                        "from audit_entry e where e::text like '%zm-%' or e::text like '%' || $1 || '%'", session))
                .isZero();
    }

    @Test
    void whoIsShutOutIsToldSoOnlyWithTheRightPassword() {
        people.change("update account set disabled_at = now() where id = $1", made.id());
        var right = people.stranger().signIn(made.login(), People.PASSWORD);
        assertThat(right.statusCode()).isEqualTo(401);
        assertThat(detail(right)).isEqualTo("这个账号已停用，请联系管理员。");
        assertThat(right.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("ziping-"));
        expectRefusal(people.stranger().signIn(made.login(), "wrong-wrong"));
        assertThat(people.count("from session where account_id = $1", made.id()))
                .isZero();
        assertThat(people.ask(
                        String.class, "select detail from audit_entry where account_id = $1 order by id", made.id()))
                .containsExactly("disabled", "password");
    }

    @Test
    void anAccountWithoutAPasswordOpensWithNone() {
        people.change("update account set password_hash = null where id = $1", made.id());
        for (var password : List.of("", "null", "nobody's", People.PASSWORD)) {
            expectRefusal(people.stranger().signIn(made.login(), password));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username=&password=",
                "username=x",
                "password=x",
                "username=%00&password=%00",
                "username=%ED%A0%80%FF&password=%C3%28",
                "username=%27%20or%201%3D1%20--&password=%27%20or%201%3D1%20--",
                "username=x&username=y&password=1&password=2",
                "=&=&&&"
            })
    void whateverTheFormHoldsIsRefusedInWords(String form) {
        expectRefusal(people.stranger().post("/login", FORM, form));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,'{\"username\":\"x\",\"password\":\"y\"}'",
        "text/plain,username=x&password=y",
        "application/x-www-form-urlencoded,username=%zz&password=%"
    })
    void whatIsNoFormIsRefusedInWords(String type, String body) {
        var answer = people.stranger().post("/login", type, body);
        assertThat(answer.statusCode()).isIn(400, 401, 415);
        assertThat(answer.body()).contains("。").doesNotContain("Exception", "org.spring");
    }

    @Test
    void whatIsVeryLongIsRefused() {
        expectRefusal(people.stranger().signIn(made.login(), "长".repeat(20_000)));
        expectRefusal(people.stranger().signIn("x".repeat(50_000), "y"));
        var tooLong = people.stranger().signIn("x", "y".repeat(3_000_000));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("太大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"密码是中文的一句话", "😀🤣👩‍👩‍👧 emoji!", "  spaces at both ends  ", "a+b&c=d%20;é"})
    void anyCharacterOpens(String password) {
        var passwords = new Passwords();
        people.change(
                "update account set password_hash = $2 where id = $1",
                made.id(),
                String.valueOf(passwords.hash(password).block()));
        passwords.close();
        assertThat(people.stranger().signIn(made.login(), password).statusCode())
                .isEqualTo(204);
        expectRefusal(people.stranger().signIn(made.login(), password + " "));
    }

    @Test
    void aLoginMayBeTypedInCapitalsAndWithSpaces() {
        var typed = "  " + made.login().toUpperCase(Locale.ROOT) + "\t";
        assertThat(people.stranger().signIn(typed, People.PASSWORD).statusCode())
                .isEqualTo(204);
    }

    @Test
    void anOldHashBecomesANewOneAndNeverOverwritesAChange() {
        var old = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 3).encode("old-but-right");
        people.change("update account set password_hash = $2 where id = $1", made.id(), old);
        assertThat(people.stranger().signIn(made.login(), "old-but-right").statusCode())
                .isEqualTo(204);
        assertThat(people.ask(String.class, "select password_hash from account where id = $1", made.id())
                        .get(0))
                .contains("m=19456");
        accounts.rehash(made.id(), old, "of the old one, but too late").block();
        assertThat(people.stranger().signIn(made.login(), "old-but-right").statusCode())
                .isEqualTo(204);
    }

    @Test
    void optionsNameTheDemonstration() {
        var options = people.stranger().get("/login/options.json", "application/json");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(options.body()).at("/demo").toString())
                .isEqualTo("[\"clerk\",\"head\",\"reviewer\",\"analyst\"]");
    }

    private static void expectRefusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(detail(answer)).isEqualTo(WRONG);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("ziping-"));
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
    }
}
