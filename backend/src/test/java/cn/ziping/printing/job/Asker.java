package cn.ziping.printing.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** Somebody of a test's own who has reports of the made-up region printed, and what becomes of their jobs meanwhile. */
final class Asker {
    private static final String JOB = "id title format layout total done state url bytes createdAt finishedAt problem";

    private static final String BEGIN = "mutation ($input: PrintBatchInput!) { printBatch(input: $input) { job { " + JOB
            + " } errors { code message path } } }";

    private final People people;
    private final Made made;
    private final Person person;

    Asker(Database database, Api api) {
        people = new People(database, api);
        made = people.with("REVIEWER", null, "990000");
        person = people.signedIn(made);
    }

    People people() {
        return people;
    }

    Person person() {
        return person;
    }

    /** Codes of departments by their numbers. */
    static List<String> codes(int... numbers) {
        return Arrays.stream(numbers).mapToObj("990000%03d"::formatted).toList();
    }

    /** The answer to what is wanted. */
    JsonNode begin(Map<String, Object> filter, String format, String layout) {
        return person.data(BEGIN, People.input(Map.of("filter", filter, "format", format, "layout", layout)))
                .get("printBatch");
    }

    /** An archive of the reports of 2001 of these departments; the answer. */
    JsonNode begin(int... departments) {
        return begin(departments, "ARCHIVE");
    }

    private JsonNode begin(int[] departments, String layout) {
        return begin(Map.of("years", List.of(2001), "departmentCodes", codes(departments)), "DOCX", layout);
    }

    /** The same as a job that has ended. */
    JsonNode printed(int... departments) {
        return ended(begin(departments).get("job"));
    }

    JsonNode printed(String layout, int... departments) {
        return ended(begin(departments, layout).get("job"));
    }

    /** A job that waits until {@link #freed}: somebody prints another one of the same person. */
    UUID waiting(int... departments) {
        people.change("""
                insert into print_job (id, account_id, title, format, layout, part, state, total, worker, leased_until)
                values ($1, $2, '占位', 'PDF', 'ARCHIVE', 'REPORT', 'RUNNING', 1, $1, now() + interval '1 day')""", Keys.next(), made.id());
        var begun = begin(departments).get("job");
        assertThat(begun.at("/state").asString()).isEqualTo("QUEUED");
        return id(begun);
    }

    void freed() {
        people.change("delete from print_job where account_id = $1 and title = '占位'", made.id());
        people.ask(Boolean.class, "select pg_notify('print_job_queued', '') is null");
    }

    /** As a job is found whose server was killed a while ago. */
    void leftBehind(UUID id, int done, int attempts) {
        people.change("update print_job set state = 'FAILED' where id = $1", id);
        freed();
        people.change("""
                update print_job set state = 'RUNNING', worker = $1, done = $2, attempts = $3,
                       leased_until = now() - interval '1 second'
                where id = $1""", id, done, attempts);
        freed();
    }

    /** As if they were somebody else's reviewer from now on. */
    void goesElsewhere() {
        people.change("update account_role set region_code = '360000' where account_id = $1", made.id());
    }

    void becomesAnalyst() {
        people.change("update account_role set role = 'ANALYST' where account_id = $1", made.id());
    }

    /** How many jobs they have, in whatever state. */
    long jobs() {
        return people.count("from print_job where account_id = $1", made.id());
    }

    JsonNode job(UUID id) {
        return person.data("{ printJob(id: \"%s\") { %s } }".formatted(id, JOB)).get("printJob");
    }

    JsonNode ended(JsonNode job) {
        return ended(id(job));
    }

    JsonNode ended(UUID id) {
        try (var stream = person.events(progress(id))) {
            var first = stream.next();
            assertThat(first.name()).as("%s", first.data()).isEqualTo("next");
            var job = first.data().at("/data/printProgress");
            for (var event = stream.next(); event.name().equals("next"); event = stream.next()) {
                job = event.data().at("/data/printProgress");
            }
            return job;
        }
    }

    JsonNode cancel(UUID id) {
        return cancel(person, id);
    }

    static JsonNode cancel(Person person, UUID id) {
        return person.data("mutation { cancelPrintJob(input: {id: \"%s\"}) { job { %s } errors { code } } }"
                        .formatted(id, JOB))
                .get("cancelPrintJob");
    }

    static String progress(UUID id) {
        return "subscription { printProgress(id: \"%s\") { %s } }".formatted(id, JOB);
    }

    static UUID id(JsonNode job) {
        return UUID.fromString(job.at("/id").asString());
    }

    /** What is in the file of a job, by name. */
    Map<String, byte[]> entries(JsonNode job) {
        return entries(person.bytes(job.at("/url").asString()).body());
    }

    static Map<String, byte[]> entries(byte[] zip) {
        var entries = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** All that is in a file of many parts, as text. */
    String words(JsonNode job) {
        return String.join(
                "",
                entries(job).values().stream()
                        .map(part -> new String(part, StandardCharsets.UTF_8))
                        .toList());
    }
}
