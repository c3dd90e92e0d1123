package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.GraphQlSocket;
import cn.ziping.support.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A clerk who wants to know of departments that are not the clerk's, by every way there is. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SightAttackIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OWN = "360722001";
    private static final String COPY = Aftermath.OWN + "copy";
    private static final String SELECTED =
            "id title year status figures { score } sections { heading } projects { nodes { name } }";
    private static final int ROUNDS = 60;

    private Attacked attacked;
    private Person clerk;
    private String token;
    private List<String> hidden;
    private List<String> hiddenReports;
    private List<String> tells;

    @BeforeAll
    void signIn(Attacked attacked) {
        this.attacked = attacked;
        clerk = attacked.signedIn("clerk");
        token = attacked.keep(
                clerk.data("mutation { createAccessToken(input: { label: \"attack\", expiresInDays: 1 }) { token } }")
                        .at("/createAccessToken/token")
                        .asString());
        hidden = column("select code from department where code <> '%s'");
        hiddenReports = column(
                "select r.id::text from report r join department d on d.id = r.department_id where d.code <> '%s'");
        tells = column("""
                select unnest(array[d.id::text, d.code, d.name, r.title]) from department d
                join report r on r.department_id = d.id where d.code <> '%s'""");
        assertThat(hiddenReports).hasSizeGreaterThan(2);
    }

    private List<String> column(String sql) {
        return Arrays.asList(
                attacked.ask("select string_agg(x, '|') from (%s) as found(x)".formatted(sql.formatted(OWN)))
                        .split("\\|"));
    }

    @Test
    void anIdThatIsKnownIsAnsweredAsOneThatIsNot() {
        for (var id : hiddenReports) {
            var unknown = UUID.randomUUID().toString();
            for (var document : List.of(
                    "query($id: ID!) { report(id: $id) { " + SELECTED + " } }",
                    "query($id: ID!) { a: report(id: $id) { id } b: report(id: $id) { title department { name } } }",
                    "query($id: ID!) { ...all } fragment all on Query { report(id: $id) { ...of } } fragment of on Report { id title }",
                    "query($id: ID!) { report(id: $id) @include(if: true) { ... on Report { __typename id version } } }")) {
                assertThat(ask(document, Map.of("id", id))).isEqualTo(ask(document, Map.of("id", unknown)));
                assertThat(ask(document, Map.of("id", id.toUpperCase(Locale.ROOT))))
                        .isEqualTo(ask(document, Map.of("id", unknown)));
            }
            for (var written : List.of("{%s}", "urn:uuid:%s", " %s", "%s ", "0%s")) {
                assertThat(ask("query($id: ID!) { report(id: $id) { id } }", Map.of("id", written.formatted(id))))
                        .isEqualTo(ask(
                                "query($id: ID!) { report(id: $id) { id } }",
                                Map.of("id", written.formatted(unknown))));
            }
            var literal = "{ report(id: \"%s\") { id } viewer { name } }";
            assertThat(ask(literal.formatted(id), Map.of())).isEqualTo(ask(literal.formatted(unknown), Map.of()));
        }
    }

    @Test
    void aCodeThatIsKnownIsAnsweredAsOneThatIsNot() {
        var document = "query($code: String!) { department(code: $code) { id name region { name } "
                + "report(year: 2022, kind: DEPARTMENT_WHOLE) { id } "
                + "trend(years: [2022, 2023], kind: DEPARTMENT_WHOLE) { figures { score } } } }";
        for (var code : hidden) {
            assertThat(ask(document, Map.of("code", code))).isEqualTo(ask(document, Map.of("code", "999999999")));
        }
        assertThat(ask(document, Map.of("code", OWN))).contains("信丰");
    }

    @Test
    void listsCountsAndCursorsStayWithinOnesOwn() {
        var all = attacked.signedIn("reviewer").data("""
                { departments(first: 100) { edges { cursor node { code name region { code } } } } }""");
        for (var order : List.of("CODE", "NAME", "LATEST_SCORE", "LATEST_EXECUTION_RATE")) {
            var document = """
                    query($after: String, $name: String, $region: String) {
                      departments(after: $after, first: 100, filter: { name: $name, regionCode: $region }, orderBy: { field: %s }) {
                        totalCount edges { cursor } nodes { code } pageInfo { hasNextPage } } }""".formatted(order);
            for (var edge : all.at("/departments/edges")) {
                var code = edge.at("/node/code").asString();
                ask(document, Map.of("after", edge.get("cursor").asString()));
                if (!code.equals(OWN)) {
                    for (var filter : List.of(
                            Map.of("name", edge.at("/node/name").asString()),
                            Map.of("region", edge.at("/node/region/code").asString()))) {
                        assertThat(ask(document, filter))
                                .contains("\"totalCount\":0")
                                .contains("\"edges\":[]");
                    }
                }
            }
            assertThat(ask(document, Map.of())).contains("\"totalCount\":1");
        }
        ask(
                "{ regions { code name parent { name } } years { year statuses { status reports } grades { grade count } departments } }",
                Map.of());
    }

    @Test
    void printsOfOthersAreNotThere() {
        for (var id : hiddenReports) {
            var unknown = UUID.randomUUID().toString();
            for (var path : List.of(
                    "/reports/%s/print.pdf",
                    "/reports/%s/print.pdf?download",
                    "/reports/%s/print.PDF",
                    "/reports/%s/print.html",
                    "/reports/%s/print.docx",
                    "/Reports/%s/print.pdf",
                    "/reports/%s/%%70rint.pdf")) {
                var known = clerk.get(path.formatted(id), "application/pdf");
                var guessed = clerk.get(path.formatted(unknown), "application/pdf");
                // There is no format PDF, whatever the report.
                assertThat(known.statusCode()).as(path).isEqualTo(path.endsWith("PDF") ? 400 : 404);
                assertThat(known.body().replace(id, ""))
                        .isEqualTo(guessed.body().replace(unknown, ""));
                assertThat(Person.stranger(attacked.base())
                                .get(path.formatted(id), "application/pdf")
                                .statusCode())
                        .as(path)
                        .isIn(401, 404);
            }
        }
        var own = attacked.ask("""
                select r.id::text from report r join department d on d.id = r.department_id where d.code = '%s' limit 1""".formatted(OWN));
        assertThat(clerk.get("/reports/" + own + "/print.pdf", "application/pdf")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void comparisonsHoldOnesOwnAlone() {
        for (var code : hidden) {
            var path = "/comparison.csv?years=2022,2023&codes=%s";
            assertThat(clerk.get(path.formatted(code), "*/*").body().replace(code, ""))
                    .isEqualTo(
                            clerk.get(path.formatted("999999999"), "*/*").body().replace("999999999", ""));
        }
        for (var query : List.of("", "&kind=PROJECT_EXPENDITURE", "&order=SCORE&direction=DESC", "&header=en")) {
            var all =
                    clerk.get("/comparison.csv?years=2022,2023" + query, "*/*").body();
            assertThat(all).contains(OWN);
            expectNothingTold(all);
        }
    }

    @Test
    void whatIsHiddenMovesNoPlaceAndNoFigure() {
        var compared = """
                { comparison(filter: { kind: PROJECT_EXPENDITURE }, years: [2021, 2022, 2023]) { departments
                    rows(orderBy: { field: SCORE }) { cursor cells { rank rankChange ranked percentile peerRank peers
                        change { score executed } figures { score } } }
                    summaries { reports missing mean { score } median { executed } grades { grade count } bands { reports } } }
                  outliers(filter: { kind: PROJECT_EXPENDITURE }, years: [2021, 2022, 2023], threshold: "1") { reason }
                  indicatorAchievement(filter: { kind: PROJECT_EXPENDITURE }, years: [2021, 2022, 2023]) { level1 indicators reached scoreRate }
                  projectHistory(filter: { name: "园" }, years: [2021, 2022, 2023]) { name points { executed } }
                  indicatorHistory(filter: { name: "预算执行率", departments: { kind: PROJECT_EXPENDITURE } }, years: [2021, 2022, 2023]) { points { score } }
                  peerGroups { name departments } }""";
        var reviewer = attacked.signedIn("reviewer");
        var before = ask(compared, Map.of());
        var seen = reviewer.answer(compared, Map.of());
        assertThat(before).contains("\"departments\":1", "\"peerRank\":1", "\"peers\":1");
        // Reports of the same kind and year would share places with the clerk's own, if they were seen.
        // They stand beside those that the honest reader reads meanwhile.
        attacked.change("""
                insert into report (department_id, id, year, kind, status, title, template_id,
                                    initial_budget, adjusted_budget, executed, execution_rate, score, full_score, grade)
                select r.department_id, gen_random_uuid(), r.year, 'PROJECT_EXPENDITURE', r.status, '%s', r.template_id,
                       r.initial_budget, r.adjusted_budget, r.executed, r.execution_rate, r.score - 1, r.full_score, r.grade
                from report r join department d on d.id = r.department_id where d.code <> '%s'""".formatted(COPY, OWN));
        attacked.change("update department set peer_group = peer_group || '二' where code <> '%s'".formatted(OWN));
        try {
            assertThat(reviewer.answer(compared, Map.of())).isNotEqualTo(seen);
            assertThat(ask(compared, Map.of())).isEqualTo(before);
        } finally {
            attacked.change("delete from report where title = '%s'".formatted(COPY));
            attacked.change(
                    "update department set peer_group = rtrim(peer_group, '二') where code <> '%s'".formatted(OWN));
        }
    }

    @Test
    void jobsAndMarksOfOthersAreNotThere() {
        var reviewer = attacked.signedIn("reviewer");
        var job = reviewer.data(
                        "mutation { printBatch(input: { filter: {}, format: DOCX }) { job { id } errors { message } } }")
                .at("/printBatch/job/id")
                .asString();
        attacked.server()
                .await(
                        "printed",
                        () -> reviewer.data("{ printJobs { state } }")
                                .at("/printJobs/0/state")
                                .asString()
                                .equals("DONE"));
        var guess = UUID.randomUUID().toString();
        assertThat(reviewer.bytes("/print-jobs/" + job + "/print.zip").statusCode())
                .isEqualTo(200);
        for (var path :
                List.of("/print-jobs/%s/print.zip", "/print-jobs/%s/print.docx", "/print-jobs/%s/%%70rint.zip")) {
            var known = clerk.get(path.formatted(job), "*/*");
            assertThat(known.statusCode()).as(path).isEqualTo(404);
            assertThat(known.body())
                    .isEqualTo(clerk.get(path.formatted(guess), "*/*").body());
        }
        for (var document : List.of(
                "query($id: ID!) { printJob(id: $id) { title total problem } printJobs { id } }",
                "mutation($id: ID!) { cancelPrintJob(input: {id: $id}) { job { title } errors { code message } } }")) {
            assertThat(ask(document, Map.of("id", job))).isEqualTo(ask(document, Map.of("id", guess)));
        }
        var marks = column(
                "select m.mark from print_mark m join department d on d.id = m.department_id where d.code <> '%s'");
        assertThat(marks).hasSizeGreaterThan(2);
        for (var mark : marks) {
            var printed = "query($mark: String!) { printMark(mark: $mark) { title report { id } } }";
            var unknown = "V1-0000-0000-0000";
            assertThat(ask(printed, Map.of("mark", mark))).isEqualTo(ask(printed, Map.of("mark", unknown)));
            var said = clerk.get("/verify/" + mark, "application/json");
            assertThat(said.statusCode()).isEqualTo(404);
            assertThat(said.body())
                    .isEqualTo(
                            clerk.get("/verify/" + unknown, "application/json").body());
            assertThat(Person.stranger(attacked.base())
                            .get("/verify/" + mark, "application/json")
                            .statusCode())
                    .isEqualTo(401);
        }
        var batch =
                "mutation($codes: [String!]) { printBatch(input: { filter: { departmentCodes: $codes }, format: PDF })"
                        + " { job { id total } errors { code message path } } }";
        assertThat(ask(batch, Map.of("codes", hidden))).isEqualTo(ask(batch, Map.of("codes", List.of("999999999"))));
        var all = ask("mutation { printBatch(input: { filter: {}, format: XLSX }) { job { total title } } }", Map.of());
        assertThat(all).contains("\"total\":2");
    }

    @Test
    void streamsAndSocketsSeeNoMore() throws Exception {
        var document = "query($id: ID!) { report(id: $id) { id title department { name } } }";
        try (var socket = new GraphQlSocket(attacked.port(), token)) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next().get("type").asString()).isEqualTo("connection_ack");
            for (var id : hiddenReports) {
                var payload = Map.of("query", document, "variables", Map.of("id", id));
                socket.send(JSON.writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", payload)));
                expectNothingTold(socket.next().toString().replace(id, ""));
                assertThat(socket.next().get("type").asString()).isEqualTo("complete");
            }
        }
        for (var id : hiddenReports) {
            var body = JSON.writeValueAsString(Map.of("query", document, "variables", Map.of("id", id)));
            var answer = Raw.send(
                    attacked.port(),
                    Raw.request(
                            "POST /graphql",
                            "Authorization: Bearer " + token
                                    + "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n",
                            body));
            expectNothingTold(answer.text());
        }
    }

    @Test
    void timeTellsNothing() {
        var document = "query($id: ID!) { report(id: $id) { " + SELECTED + " } }";
        var known = new long[ROUNDS];
        var unknown = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            known[round] = nanos(document, hiddenReports.get(round % hiddenReports.size()));
            unknown[round] = nanos(document, UUID.randomUUID().toString());
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        // Whole reports take several times as long; what is left is within the noise of a busy machine.
        assertThat(known[ROUNDS / 2] / (double) unknown[ROUNDS / 2])
                .as("median of known ids to unknown ones")
                .isBetween(0.5, 2.0);
    }

    private long nanos(String document, String id) {
        var start = System.nanoTime();
        ask(document, Map.of("id", id));
        return System.nanoTime() - start;
    }

    /** The answer, which must not tell of any department but the clerk's. */
    private String ask(String document, Map<String, ?> variables) {
        var answer = clerk.answer(document, variables).toString();
        expectNothingTold(answer);
        return answer;
    }

    private void expectNothingTold(String answer) {
        Inside.isNotIn(answer);
        assertThat(tells).noneMatch(answer::contains);
    }
}
