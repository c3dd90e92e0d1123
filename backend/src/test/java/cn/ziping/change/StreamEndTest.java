package cn.ziping.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Notifications;
import cn.ziping.support.Api;
import cn.ziping.support.EventStream;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A stream lasts no longer than what opened it, and tells nothing that its reader may no longer see. */
@ServerTest
@Import(Reading.class)
class StreamEndTest {
    @Autowired
    Reading reading;

    @Autowired
    Api api;

    private UUID report;
    private Made reader;
    private Person person;

    @BeforeEach
    void someReader() {
        report = reading.report(1);
        reader = reading.reader();
        person = reading.people().signedIn(reader);
    }

    @AfterEach
    void nobodyIsLeft() {
        Reading.await(() -> reading.readers(report) == 0);
    }

    @Test
    void bySigningOut() {
        var stream = reading.open(person, report);
        var begun = System.nanoTime();
        person.signOut();
        expectEnd(stream, "UNAUTHENTICATED");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void byANewPasswordForAllButTheOneWhoChangedIt() {
        var other = reading.people().signedIn(reader);
        try (var kept = reading.open(person, report)) {
            var stream = reading.open(other, report);
            person.data(
                    "mutation($now: String!) { changePassword(input: {currentPassword: $now, newPassword: \"另一个口令 2027\"}) { errors { message } } }",
                    Map.of("now", People.PASSWORD));
            expectEnd(stream, "UNAUTHENTICATED");
            reading.tell(report, 5, "report");
            assertThat(kept.next().change().get("version").asInt()).isEqualTo(5);
        }
    }

    @Test
    void byRevokingTheToken() {
        var stream = reading.open(Person.withToken(api.base(), person.newToken()), report);
        reading.people().change("update access_token set revoked_at = now() where account_id = $1", reader.id());
        expectEnd(stream, "UNAUTHENTICATED");
    }

    @Test
    void byBeingShutOut() {
        var stream = reading.open(person, report);
        reading.people().change("update account set disabled_at = now() where id = $1", reader.id());
        expectEnd(stream, "UNAUTHENTICATED");
    }

    @Test
    void byTimeAlone() {
        var stream = reading.open(person, report);
        // A second before the end nothing has ended, and nothing is told when it does.
        reading.people()
                .change(
                        "update session set expires_at = now() + interval '1 second' where account_id = $1",
                        reader.id());
        expectEnd(stream, "UNAUTHENTICATED");
    }

    @Test
    void byLosingTheSightOfIt() {
        var stream = reading.open(person, report);
        reading.people()
                .change(
                        "update account_role set department_id = (select id from department where code = '990000002')"
                                + " where account_id = $1",
                        reader.id());
        expectEnd(stream, "NOT_FOUND");
    }

    @Test
    void byLosingAllRolesBeforeTheNextChangeIsTold() {
        var stream = reading.open(person, report);
        reading.tell(report, 6, "delete from account_role where account_id = $1", reader.id());
        expectEnd(stream, "FORBIDDEN");
    }

    @Test
    void notByUse() {
        try (var stream = reading.open(person, report)) {
            reading.people()
                    .change(
                            "update session set last_used_at = now() - interval '2 minutes' where account_id = $1",
                            reader.id());
            person.data("{ viewer { name } }");
            reading.tell(report, 7, "report");
            assertThat(stream.next().change().get("version").asInt()).isEqualTo(7);
        }
    }

    /** What was told meanwhile is lost; so everybody is told that something may have been. */
    @Test
    void aLostConnectionIsMadeAgain() {
        Reading.await(() -> reading.listening() > 0);
        try (var stream = reading.open(person, report)) {
            reading.people()
                    .change(
                            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()",
                            Notifications.NAME);
            var event = stream.next().change();
            assertThat(event.get("place").asString()).isEqualTo("report");
            assertThat(event.get("version").asInt()).isEqualTo(1);
            assertThat(event.get("by").isNull()).isTrue();

            reading.tell(report, 8, "section/s");
            assertThat(stream.next().change().get("place").asString()).isEqualTo("section/s");
        }
    }

    @Test
    void aNotificationThatIsNoneIsPassedOver() {
        try (var stream = reading.open(person, report)) {
            for (var payload : new String[] {"", "x", "null", "[]", "{}", "{\"report\":1}"}) {
                reading.people().ask(Boolean.class, "select pg_notify('report_changed', $1) is null", payload);
                reading.people().ask(Boolean.class, "select pg_notify('viewer_changed', $1) is null", payload);
            }
            reading.tell(report, 9, "report");
            assertThat(stream.next().change().get("version").asInt()).isEqualTo(9);
        }
    }

    private static void expectEnd(EventStream stream, String code) {
        var event = stream.next();
        assertThat(event.code()).as(event.toString()).isEqualTo(code);
        assertThat(stream.next().name()).isEqualTo("complete");
        assertThat(stream.next().name()).isEqualTo("closed");
    }
}
