package cn.ziping.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.access.Dump;
import cn.ziping.account.People;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Makes departments with people of their own, each for one test. */
@TestComponent
public class Desks {
    private static final String WRITTEN = """
            update section set body = heading || '：单位按照年初确定的安排组织实施，责任落实到科室和个人，过程资料逐项归档。'
                || heading || '的进展每季度向主管领导汇报一次，发现偏差及时纠正，年末由分管领导组织核对，核对记录随同报告一并留存备查。'
            where report_id = $1""";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Database database;

    Desks(Database database, Api api) {
        people = new People(database, api);
        this.database = database;
    }

    /** A department of 江西信丰 with its clerk, its head and a reviewer for it. */
    public Desk desk() {
        var code = "360722%03d".formatted(100 + NUMBER.incrementAndGet());
        people.change(
                "insert into department (id, code, name, region_code) values ($1, $2, $3, '360722')",
                Keys.next(),
                code,
                "信丰试验单位" + code);
        people.change("""
                insert into budget_year (year, filing_opens, filing_closes)
                values (2025, '2026-03-01', '2026-12-31'), (2026, '2027-03-01', '2027-05-31') on conflict do nothing""");
        return new Desk(
                code,
                people.signedIn(people.with("CLERK", code, null)),
                people.signedIn(people.with("HEAD", code, null)),
                people.signedIn(people.with("REVIEWER", null, "360000")));
    }

    /** Id of a new draft of a desk for 2025 that nothing keeps from being submitted: every section has its text. */
    public String written(Desk desk, String template) {
        var report = desk.draft(template);
        write(report);
        return report;
    }

    /** Gives every section of a draft its text. */
    public void write(String report) {
        people.change(WRITTEN, UUID.fromString(report));
    }

    public People people() {
        return people;
    }

    /** What it is answered, having changed nothing in the database. */
    public JsonNode withoutChange(Supplier<JsonNode> asked) {
        var dump = new Dump(database);
        var before = dump.now();
        var answer = asked.get();
        assertThat(dump.now()).isEqualTo(before);
        return answer;
    }

    /** Asserts that a change is refused with this one error, code and path, in a sentence, and changes nothing. */
    public void refused(String error, Supplier<JsonNode> change) {
        var answer = withoutChange(change);
        assertThat(People.codes(answer)).containsExactly(error);
        assertThat(answer.at("/errors/0/message").asString()).endsWith("。");
    }

    /** What an entry of the history says of its fields, such as {@code name 道路 → 桥梁}; - stands for nothing. */
    public static List<String> changes(JsonNode entry) {
        return entry.at("/changes")
                .valueStream()
                .map(change -> "%s %s → %s"
                        .formatted(
                                change.at("/field").asString(),
                                change.at("/before").asString("-"),
                                change.at("/after").asString("-")))
                .toList();
    }

    /** A department and its people. */
    public record Desk(String department, Person clerk, Person head, Person reviewer) {

        /** A new draft of the department. */
        public JsonNode begin(int year, String template, @Nullable Integer earlier) {
            var input = new HashMap<String, Object>();
            input.put("departmentCode", department);
            input.put("year", year);
            input.put("kind", template.contains("project") ? "PROJECT_EXPENDITURE" : "DEPARTMENT_WHOLE");
            input.put("templateCode", template);
            input.put("carryOverFromYear", earlier);
            return clerk.data(contract("create-report"), input(input)).at("/createReport");
        }

        /** Id of a new draft for 2025 with this template. */
        public String draft(String template) {
            return begin(2025, template, null).at("/report/id").asString();
        }

        /** Sends rows of one kind as the clerk, with the contract's own document. */
        public JsonNode save(
                String document, String reportId, List<Map<String, ?>> upsert, List<Map<String, ?>> remove) {
            return clerk.data(
                            contract(document), input(Map.of("reportId", reportId, "upsert", upsert, "remove", remove)))
                    .iterator()
                    .next();
        }
    }

    /** A document of the contract, unchanged. */
    public static String contract(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/contract/" + name + ".graphql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Map<String, Object> input(Map<String, ?> input) {
        return Map.of("input", input);
    }
}
