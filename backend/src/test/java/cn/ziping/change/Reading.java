package cn.ziping.change;

import cn.ziping.account.People;
import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Notifications;
import cn.ziping.support.Api;
import cn.ziping.support.EventStream;
import cn.ziping.support.Person;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.boot.test.context.TestComponent;

/** Readers of reports of the made-up region, and changes of these that change nothing but what is told. */
@TestComponent
class Reading {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private final Changes changes;
    private final OpenStreams streams;
    private final People people;

    Reading(Database database, Changes changes, OpenStreams streams, Api api) {
        this.database = database;
        this.changes = changes;
        this.streams = streams;
        this.people = new People(database, api);
    }

    People people() {
        return people;
    }

    /** The report of a department of the made-up region for 2001. */
    UUID report(int department) {
        return people.ask(
                        UUID.class,
                        "select r.id from report r join department d on d.id = r.department_id"
                                + " where d.code = $1 and r.year = 2001",
                        "990000%03d".formatted(department))
                .get(0);
    }

    static String document(UUID report) {
        return "subscription { reportChanged(reportId: \"%s\") { version at by { name } place } }".formatted(report);
    }

    /** A stream that stands: somebody has looked who reads it. */
    EventStream open(Person person, UUID report) {
        var before = streams.of(report).size();
        var stream = person.events(document(report)).open();
        await(() -> streams.of(report).size() == before + 1);
        return stream;
    }

    void tell(UUID report, int version, String place) {
        database.change(session -> changes.tell(session, report, version, "李四", place))
                .block();
    }

    /** In one transaction with something else. */
    void tell(UUID report, int version, String sql, Object... arguments) {
        database.change(session ->
                        session.change(sql, arguments).then(changes.tell(session, report, version, null, "project/1")))
                .block();
    }

    /** One that is taken back. */
    void tellInVain(UUID report, int version) {
        database.change(session -> changes.tell(session, report, version, null, "project/1")
                        .then(session.change("select 1 / 0")))
                .onErrorComplete()
                .block();
    }

    /** How many readers a report has. */
    int readers(UUID report) {
        return streams.of(report).size();
    }

    Made reader() {
        return people.clerk();
    }

    /** Connections that listen. */
    long listening() {
        return people.count("from pg_stat_activity where application_name = $1", Notifications.NAME);
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not in " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }
}
