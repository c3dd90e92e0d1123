package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must be true of a server when an attack is over: alive, unchanged, nothing left lying about, nothing told. */
final class Aftermath {
    /** Tables that attempts to get in, and getting in, may change; who is there at all is told apart. */
    private static final List<String> DOOR =
            List.of("attempt", "audit_entry", "session", "known_browser", "access_token", "account", "account_role");

    /** Names of accounts that attacks make for themselves begin with this. */
    static final String OWN = "attack-";

    private static final Pattern STACK = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(.*$");
    private static final int CONNECTIONS = 20;
    private static final int FILES = 60;
    private static final int THREADS = 60;

    private final Attacked attacked;
    private final String data;
    private final String people;
    private final int logged;
    private final long files;
    private final long threads;

    private Aftermath(Attacked attacked) {
        this.attacked = attacked;
        attacked.server().await("done with counting what the reports' findings are", () -> uncounted() == 0);
        data = data();
        people = people();
        logged = attacked.server().output().length();
        files = files();
        threads = threads();
    }

    static Aftermath before(Attacked attacked) {
        return new Aftermath(attacked);
    }

    void check() throws Exception {
        assertThat(attacked.server().handle().isAlive()).isTrue();
        assertThat(attacked.server().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(data()).as("what the database holds").isEqualTo(data);
        assertThat(people()).as("accounts and their roles").isEqualTo(people);
        checkLog();
        attacked.server().await("free of connections held", () -> connections() <= CONNECTIONS && inTransaction() == 0);
        attacked.server().await("free of sockets held", () -> files() <= files + FILES);
        attacked.server().await("free of threads held", () -> threads() <= threads + THREADS);
    }

    private void checkLog() {
        var all = attacked.server().output();
        for (var secret : attacked.secrets()) {
            assertThat(all).doesNotContain(secret);
        }
        assertThat(all).doesNotContain(Attacked.MADE_UP).doesNotContain("OutOfMemory");
        var since = logged <= all.length() ? all.substring(logged) : all;
        assertThat(STACK.matcher(since).results().count())
                .as("stack traces in\n%s", since)
                .isZero();
        assertThat(since.lines().filter(line -> line.contains(" ERROR ")).toList())
                .as("faults")
                .isEmpty();
    }

    private String data() {
        return Arrays.stream(attacked.ask("""
                        select string_agg(tablename, ' ' order by tablename) from pg_tables
                        where schemaname = 'public'""").split(" "))
                // Printing leaves what was printed, and changes nothing else.
                .filter(table -> !DOOR.contains(table) && !table.startsWith("print_"))
                .map(table -> table + " "
                        + attacked.ask("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %s t"
                                .formatted(table)))
                .collect(Collectors.joining("\n"));
    }

    /** Reports whose findings the server will count of itself, soon after its start. */
    private int uncounted() {
        return Integer.parseInt(attacked.ask("""
                select count(*) from report r where not exists (select from finding_check c
                  where c.report_id = r.id and c.report_version = r.version and c.catalogue > 0)"""));
    }

    private String people() {
        return attacked.ask("""
                select string_agg(concat_ws(' ', a.login, a.name, a.version, md5(a.password_hash), a.disabled_at,
                           (select string_agg(r::text, ',' order by r::text) from account_role r
                            where r.account_id = a.id)), chr(10) order by a.login)
                from account a where a.login not like '%s%%'""".formatted(OWN));
    }

    private int connections() {
        return Integer.parseInt(
                attacked.ask("select count(*) from pg_stat_activity where backend_type = 'client backend'"));
    }

    private int inTransaction() {
        return Integer.parseInt(attacked.ask("select count(*) from pg_stat_activity where state like 'idle in%'"));
    }

    /** Open files and sockets of the server; 0 where the system does not tell. */
    private long files() {
        try (var open = Files.list(process().resolve("fd"))) {
            return open.count();
        } catch (IOException notTold) {
            return 0;
        }
    }

    private long threads() {
        try (var running = Files.list(process().resolve("task"))) {
            return running.count();
        } catch (IOException notTold) {
            return 0;
        }
    }

    private Path process() {
        return Path.of("/proc", Long.toString(attacked.server().handle().pid()));
    }
}
