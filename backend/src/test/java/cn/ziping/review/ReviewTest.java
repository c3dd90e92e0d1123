package cn.ziping.review;

import static cn.ziping.writing.Desks.contract;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.access.Dump;
import cn.ziping.account.People;
import cn.ziping.platform.sql.Database;
import cn.ziping.report.ReportStatus;
import cn.ziping.support.Person;
import cn.ziping.writing.Desks;
import cn.ziping.writing.Desks.Desk;
import cn.ziping.writing.WritingTest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The contract's steps of a report, unchanged, against a running server. */
@WritingTest
class ReviewTest {
    private static final String TEMPLATE = "jiangxi-department-2020";
    private static final String HISTORY = """
            query ($id: ID!) { report(id: $id) { status history(first: 20) { totalCount nodes {
              at by { name } action place label before after reportVersion reason } } } }""";

    @Autowired
    Desks desks;

    @Autowired
    Database database;

    /** Somebody and what becomes of their steps: which they may take, and in which states they see the report. */
    private record Role(Person person, Set<Step> may, Predicate<ReportStatus> sees) {}

    @Test
    void everyStateForEveryRoleAndEveryStep() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        var dump = new Dump(database);
        var version = 1;
        var roles = roles(desk);
        for (var status : ReportStatus.values()) {
            for (var role : roles.entrySet()) {
                for (var step : Step.values()) {
                    desks.people()
                            .change(
                                    "update report set status = $2 where id = $1",
                                    UUID.fromString(report),
                                    status.name());
                    var before = dump.now();
                    var answer = take(role.getValue().person(), step, report, version);
                    var case_ = "%s by %s in %s: %s".formatted(step, role.getKey(), status, answer);
                    var payload = answer.at("/data/" + field(step));
                    var expected = expected(role.getValue(), status, step);
                    assertThat(outcome(answer, payload)).as(case_).isEqualTo(expected);
                    if (expected.isEmpty()) {
                        version++;
                        assertThat(payload.at("/report/status").asString())
                                .isEqualTo(step.to().name());
                        assertThat(payload.at("/report/version").asInt()).isEqualTo(version);
                    } else {
                        assertThat(dump.now()).as(case_).isEqualTo(before);
                    }
                }
            }
        }
        // One way out of draft and sent back each, two of submitted and one of approved, for those who may.
        assertThat(version).isEqualTo(1 + 1 + 1 + 2 + 1);
    }

    private static String expected(Role role, ReportStatus status, Step step) {
        if (step == Step.SUBMIT && !role.sees().test(status)) {
            return "NOT_FOUND id";
        }
        if (!role.may().contains(step)) {
            return "FORBIDDEN";
        }
        return step.startsFrom(status) ? "" : "NOT_NOW id";
    }

    private static String outcome(JsonNode answer, JsonNode payload) {
        var code = answer.at("/errors/0/extensions/code").asString("");
        if (code.isEmpty()) {
            return String.join(", ", People.codes(payload));
        }
        assertThat(payload.isMissingNode() || payload.isNull()).isTrue();
        return code;
    }

    /** Whoever lacks the permission everywhere is refused before anything is looked up, whatever they see. */
    private Map<String, Role> roles(Desk desk) {
        var people = desks.people();
        var elsewhere = desks.desk();
        var finished = EnumSet.of(ReportStatus.APPROVED, ReportStatus.PUBLISHED);
        var headElsewhere = people.with("HEAD", elsewhere.department(), null);
        people.change(
                "insert into account_role (account_id, role, region_code) values ($1, 'ANALYST', '360000')",
                headElsewhere.id());
        var analyst = people.signedIn(people.with("ANALYST", null, "360000"));
        var reviewing = EnumSet.of(Step.RETURN, Step.APPROVE, Step.PUBLISH);
        var roles = new LinkedHashMap<String, Role>();
        roles.put("clerk", new Role(desk.clerk(), Set.of(), status -> true));
        roles.put("analyst", new Role(analyst, Set.of(), status -> true));
        roles.put("head", new Role(desk.head(), Set.of(Step.SUBMIT), status -> true));
        roles.put("reviewer", new Role(desk.reviewer(), reviewing, status -> true));
        roles.put(
                "head elsewhere who analyses here",
                new Role(people.signedIn(headElsewhere), Set.of(), finished::contains));
        return roles;
    }

    @Test
    void everyStepKeepsPersonTimeVersionAndReason() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        var start = OffsetDateTime.now().minusMinutes(1);

        done(desk.head(), Step.SUBMIT, report, 1);
        done(desk.reviewer(), Step.RETURN, report, 2);
        done(desk.head(), Step.SUBMIT, report, 3);
        done(desk.reviewer(), Step.APPROVE, report, 4);
        done(desk.reviewer(), Step.PUBLISH, report, 5);

        var found = desk.clerk().data(HISTORY, Map.of("id", report)).at("/report");
        assertThat(found.at("/status").asString()).isEqualTo("PUBLISHED");
        assertThat(found.at("/history/totalCount").asInt()).isEqualTo(6);
        var entries = new ArrayList<>(found.at("/history/nodes").valueStream().toList());
        Collections.reverse(entries);
        assertThat(entries.stream()
                        .map(entry -> "%s %s"
                                .formatted(
                                        entry.at("/action").asString(),
                                        entry.at("/reportVersion").asInt())))
                .containsExactly("CREATED 1", "SUBMITTED 2", "RETURNED 3", "SUBMITTED 4", "APPROVED 5", "PUBLISHED 6");
        assertThat(entries.stream().map(entry -> entry.at("/reason").asString("-")))
                .containsExactly("-", "-", "预算数与决算不符，请核对。", "-", "-", "-");
        assertThat(entries.get(2).at("/before").asString()).isEqualTo("{\"status\": \"SUBMITTED\"}");
        assertThat(entries.get(2).at("/after").asString()).isEqualTo("{\"status\": \"RETURNED\"}");
        for (var entry : entries) {
            assertThat(OffsetDateTime.parse(entry.at("/at").asString())).isBetween(start, OffsetDateTime.now());
            assertThat(entry.at("/place").asString()).isEqualTo("report");
        }
        var head = desk.head().data("{ viewer { name } }").at("/viewer/name").asString();
        var reviewer =
                desk.reviewer().data("{ viewer { name } }").at("/viewer/name").asString();
        assertThat(entries.stream().skip(1).map(entry -> entry.at("/by/name").asString()))
                .containsExactly(head, reviewer, head, reviewer, reviewer);
    }

    @Test
    void aStaleStepSaysWhoWasFasterAndWhen() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        var changed = desk.save("save-staff-lines", report, List.of(Map.of("unit", "本级", "label", "行政编制")), List.of());
        assertThat(People.codes(changed)).isEmpty();
        var before = new Dump(database).now();

        var answer = desk.head()
                .data("""
                        mutation ($input: SubmitReportInput!) { submitReport(input: $input) { report { version status }
                          errors { code message path ... on ConflictError { by at } } } }""", input(Map.of("id", report, "expectedVersion", 1)))
                .at("/submitReport");
        assertThat(People.codes(answer)).containsExactly("CONFLICT expectedVersion");
        var clerk = desk.clerk().data("{ viewer { name } }").at("/viewer/name");
        assertThat(answer.at("/errors/0/by")).isEqualTo(clerk);
        assertThat(OffsetDateTime.parse(answer.at("/errors/0/at").asString())).isBefore(OffsetDateTime.now());
        assertThat(answer.at("/report/version").asInt()).isEqualTo(2);
        assertThat(answer.at("/report/status").asString()).isEqualTo("DRAFT");
        assertThat(new Dump(database).now()).isEqualTo(before);
    }

    @Test
    void aReturnNeedsAReason() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        done(desk.head(), Step.SUBMIT, report, 1);
        var before = new Dump(database).now();
        for (var reason : List.of("", " \n", "字".repeat(2001), "铃\u0007")) {
            var answer = desk.reviewer()
                    .data(document(Step.RETURN), input(Map.of("id", report, "expectedVersion", 2, "reason", reason)))
                    .at("/returnReport");
            assertThat(People.codes(answer)).containsExactly("INVALID reason");
        }
        assertThat(new Dump(database).now()).isEqualTo(before);
    }

    @Test
    void whatIsSubmittedIsLockedUntilItIsReturned() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        done(desk.head(), Step.SUBMIT, report, 1);
        var line = List.<Map<String, ?>>of(Map.of("unit", "本级", "label", "行政编制"));
        var before = new Dump(database).now();
        var refused = desk.save("save-staff-lines", report, line, List.of());
        assertThat(People.codes(refused)).containsExactly("NOT_NOW reportId");
        assertThat(refused.at("/errors/0/message").asString()).contains("正在审核");
        assertThat(new Dump(database).now()).isEqualTo(before);

        done(desk.reviewer(), Step.RETURN, report, 2);
        assertThat(People.codes(desk.save("save-staff-lines", report, line, List.of())))
                .isEmpty();
    }

    /** Newest figures of a department are those of finished reports: approving is what shows them. */
    @Test
    void approvingShowsTheFiguresOfTheDepartment() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        var scored = desk.clerk()
                .data(
                        "mutation ($input: UpdateReportInput!) { updateReport(input: $input) { errors { code path } } }",
                        input(Map.of("id", report, "expectedVersion", 1, "statedScore", "88.5")))
                .at("/updateReport");
        assertThat(People.codes(scored)).isEmpty();
        done(desk.head(), Step.SUBMIT, report, 2);
        assertThat(latest(desk)).isEqualTo("- -");
        done(desk.reviewer(), Step.APPROVE, report, 3);
        assertThat(latest(desk)).isEqualTo("2025 88.5");
        done(desk.reviewer(), Step.PUBLISH, report, 4);
        assertThat(latest(desk)).isEqualTo("2025 88.5");
    }

    private String latest(Desk desk) {
        return desks.people()
                .ask(
                        String.class,
                        "select coalesce(latest_year::text, '-') || ' ' || coalesce(latest_score::text, '-')"
                                + " from department where code = $1",
                        desk.department())
                .get(0);
    }

    @Test
    void whatIsOfferedFollowsTheStateAndTheRole() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        assertThat(may(desk.clerk(), report)).containsExactly("EDIT");
        assertThat(may(desk.head(), report)).containsExactly("EDIT", "SUBMIT");
        assertThat(may(desk.reviewer(), report)).isEmpty();
        done(desk.head(), Step.SUBMIT, report, 1);
        assertThat(may(desk.head(), report)).isEmpty();
        assertThat(may(desk.reviewer(), report)).containsExactly("RETURN", "APPROVE");
        done(desk.reviewer(), Step.APPROVE, report, 2);
        assertThat(may(desk.reviewer(), report)).containsExactly("PUBLISH");
    }

    private static List<String> may(Person person, String report) {
        return person.data("query ($id: ID!) { report(id: $id) { may } }", Map.of("id", report))
                .at("/report/may")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static void done(Person person, Step step, String report, int version) {
        var payload = take(person, step, report, version).at("/data/" + field(step));
        assertThat(People.codes(payload)).isEmpty();
        assertThat(payload.at("/report/status").asString()).isEqualTo(step.to().name());
    }

    private static JsonNode take(Person person, Step step, String report, int version) {
        var input = new HashMap<String, Object>(Map.of("id", report, "expectedVersion", version));
        if (step == Step.RETURN) {
            input.put("reason", "预算数与决算不符，请核对。");
        }
        return person.answer(document(step), input(input));
    }

    /** Its own mutation out of the contract's document. */
    private static String document(Step step) {
        return contract("workflow")
                .lines()
                .filter(line -> line.contains(field(step) + "("))
                .findFirst()
                .orElseThrow();
    }

    private static String field(Step step) {
        return switch (step) {
            case SUBMIT -> "submitReport";
            case RETURN -> "returnReport";
            case APPROVE -> "approveReport";
            case PUBLISH -> "publishReport";
        };
    }
}
