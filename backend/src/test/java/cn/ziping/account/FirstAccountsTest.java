package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.start.StartRefused;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FirstAccountsTest {
    @Autowired
    Administrators administrators;

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    Passwords passwords;

    @Autowired
    Database database;

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(strings = {"a b", "管理员", "a\u0000", "' or 1=1"})
    void aNameThatIsNoLoginRefusesTheStart(String named) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new FirstAccounts(administrators, demoPeople, passwords, false, named))
                .withMessageContaining("ZIPING_ADMINISTRATOR=" + named);
    }

    @Test
    void whoHasAPasswordAlreadyLosesEverythingElseOfTheDoor() {
        var people = new People(database, api);
        people.forgetAttempts();
        var made = people.clerk();
        var person = people.signedIn(made);
        people.change("update account set disabled_at = now() where id = $1", made.id());
        new FirstAccounts(administrators, demoPeople, passwords, true, made.login()).start();
        assertThat(people.count("from session where account_id = $1", made.id()))
                .isZero();
        assertThat(people.ask(
                        String.class, "select role from account_role where account_id = $1 order by role", made.id()))
                .containsExactly("ADMINISTRATOR", "CLERK");
        assertThat(people.count("from account where id = $1 and version = 2 and disabled_at is null", made.id()))
                .isEqualTo(1);
        assertThat(person.signIn(made.login(), People.PASSWORD).statusCode()).isEqualTo(401);
        people.forgetAttempts();
    }

    @Test
    void whoMerelyHasTheLoginIsNeverMadeAnAdministrator() {
        assertThat(administrators.makeFirst("hash").block()).as("there is one").isFalse();
        var people = new People(database, api);
        assertThat(people.count("from account where login = 'admin' and password_hash = 'hash'"))
                .isZero();
    }

    @Test
    void comingAgainChangesNothing() {
        var people = new People(database, api);
        var before = people.everything();
        assertThat(demoPeople.come().block()).containsExactly("clerk", "head", "reviewer", "analyst");
        assertThat(people.everything()).isEqualTo(before);
    }
}
