package cn.ziping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Every operation of the schema for every kind of caller, each as {@link Expected} says. */
@ServerTest
@Import(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {
    /** What fields below the roots are asked with. */
    private static final Map<String, String> ARGUMENTS =
            Map.of("kind", "DEPARTMENT_WHOLE", "first", "2", "references", "[\"executed\", \"lastYear.executed\"]");

    @Autowired
    World world;

    @Autowired
    Database database;

    @Autowired
    GraphQlSource graphQl;

    @Autowired
    Api api;

    private Callers callers;
    private Map<Integer, Documents> documents;
    private List<Probe> reading;
    private List<Probe> changing;
    private Dump dump;

    @BeforeAll
    void create() {
        world.remove();
        world.create();
        callers = new Callers(world, api.base());
        documents = Map.of(1991, documents(graphQl.schema(), 1991), 1992, documents(graphQl.schema(), 1992));
        reading = Probe.reading();
        changing = Changes.all(world);
        dump = new Dump(database);
    }

    /** Documents that ask for reports of a year. */
    static Documents documents(GraphQLSchema schema, int year) {
        var arguments = new HashMap<>(ARGUMENTS);
        arguments.put("year", Integer.toString(year));
        arguments.put("years", "[" + year + "]");
        return new Documents(schema, arguments);
    }

    @AfterAll
    void remove() {
        world.remove();
    }

    @Test
    void everyOperationOfTheSchemaIsInTheTable() {
        var probed = Stream.of(reading, changing, Probe.hearing())
                .flatMap(List::stream)
                .toList();
        assertThat(probed.stream().map(Probe::operation).collect(Collectors.toSet()))
                .as("Say in Expected.OPERATIONS who may use it, and in Probe how it is asked for")
                .isEqualTo(documents.get(1991).operations());
        assertThat(probed.stream().map(Probe::row)).containsExactlyElementsOf(Expected.OPERATIONS.rows());
    }

    @TestFactory
    Stream<DynamicNode> readingGivesEachTheirOwn() {
        return reading.stream().map(probe -> container(probe, this::read));
    }

    @TestFactory
    Stream<DynamicNode> changesAreMadeByThoseWhoMayAndByNobodyElse() {
        return changing.stream().map(probe -> container(probe, this::change));
    }

    /** What is asked for without naming a department: lists, counts, orders and sums hold what each sees, nothing else. */
    @TestFactory
    Stream<DynamicNode> listsAndCountsHoldWhatEachSees() {
        return callers.columns().stream()
                .filter(caller -> Expected.DEPARTMENTS.rows().contains(caller.column()))
                .map(caller -> dynamicTest("lists for " + caller, () -> lists(caller)));
    }

    private void lists(Caller caller) {
        var seen = Expected.DEPARTMENTS.columns().stream()
                .filter(code -> Expected.DEPARTMENTS.of(caller.column(), code) == Outcome.ALLOWED)
                .toList();
        for (var order : List.of("CODE", "NAME", "LATEST_SCORE", "LATEST_EXECUTION_RATE")) {
            for (var direction : List.of("ASC", "DESC")) {
                var arguments = "filter: {regionCode: \"970000\"}, orderBy: {field: %s, direction: %s}, first: 9"
                        .formatted(order, direction);
                var found = caller.ask("{ departments(%s) { totalCount nodes { code } } }".formatted(arguments))
                        .json()
                        .at("/data/departments");
                assertThat(found.get("nodes").findValuesAsString("code")).containsExactlyInAnyOrderElementsOf(seen);
                assertThat(found.get("totalCount").asInt()).isEqualTo(seen.size());
            }
        }
        var years = caller.ask("{ years { year departments } }").json().at("/data/years");
        var filed = StreamSupport.stream(years.spliterator(), false)
                .filter(year -> year.get("year").asInt() == 1993)
                .map(year -> year.get("departments").asInt());
        assertThat(filed).containsExactly((int)
                seen.stream().filter(code -> !code.equals(World.CODE)).count());
        for (var year : documents.values()) {
            for (var operation : List.of("Query.departments", "Query.regions", "Query.years", "Query.viewer")) {
                assertThat(caller.ask(year.of(operation, "")).body()).doesNotContain(Expected.hiddenFrom(caller));
            }
        }
    }

    @TestFactory
    Stream<DynamicNode> permissionsAreWhatTheTableSays() {
        return callers.columns().stream()
                .filter(caller -> Expected.PERMISSIONS.columns().contains(caller.column()))
                .map(caller -> dynamicTest("permissions of " + caller, () -> {
                    var answer = caller.ask("{ viewer { permissions } }");
                    var expected = Expected.PERMISSIONS.rows().stream()
                            .filter(row -> Expected.PERMISSIONS.of(row, caller.column()) == Outcome.ALLOWED)
                            .toList();
                    assertThat(answer.json()
                                    .at("/data/viewer/permissions")
                                    .valueStream()
                                    .map(JsonNode::asString))
                            .containsExactlyInAnyOrderElementsOf(expected);
                }));
    }

    /** The page goes by permissions: what it offers is never refused, and what it does not offer would be. */
    @Test
    void whatThePageOffersByPermissionsIsNeverRefused() {
        var offered = Expected.OFFERED.values().stream().flatMap(List::stream).toList();
        assertThat(Stream.concat(offered.stream(), Stream.of("Query.viewer")))
                .as("Say in Expected.OFFERED which permission the page goes by to offer an operation")
                .containsExactlyInAnyOrderElementsOf(documents.get(1991).operations());
        var permissions = Expected.PERMISSIONS;
        for (var column : permissions.columns()) {
            Expected.OFFERED.forEach((permission, operations) -> {
                var may = permissions.of(permission, column) == Outcome.ALLOWED;
                for (var operation : operations) {
                    var refused = Expected.OPERATIONS.of(operation, column) == Outcome.FORBIDDEN;
                    assertThat(refused).as(operation + " by " + column).isNotEqualTo(may);
                }
            });
        }
    }

    /** However a document goes about it, and whatever it asks for beside it. */
    @Test
    void aRefusalHoldsInEveryDisguise() {
        var clerk = callers.columns().stream()
                .filter(caller -> caller.column().equals("clerk"))
                .findFirst()
                .orElseThrow();
        for (var document : List.of(
                "{ viewer { name } a: accounts { totalCount } }",
                "{ ...f viewer { name } } fragment f on Query { b: accounts { totalCount } }",
                "query($yes: Boolean = true) { viewer { name } ... on Query @include(if: $yes) { accounts { totalCount } } }",
                "query one { viewer { name } auditEntries { nodes { detail } } }")) {
            var answer = clerk.ask(document);
            assertThat(answer.code()).as(document).isEqualTo("FORBIDDEN");
            assertThat(answer.json().get("errors")).hasSize(1);
            assertThat(answer.body()).doesNotContain("totalCount", "nodes");
        }
    }

    private interface Attempt {
        void by(Caller caller, Probe probe);
    }

    private DynamicNode container(Probe probe, Attempt attempt) {
        return dynamicContainer(probe.row(), callers.all().stream().map(caller -> {
            var outcome = Expected.OPERATIONS.of(probe.row(), caller.column());
            var name = probe.row() + " by " + caller + ": " + outcome;
            return dynamicTest(name, () -> attempt.by(caller, probe));
        }));
    }

    private void read(Caller caller, Probe probe) {
        var answer = ask(caller, probe, probe.arguments().apply(caller));
        var outcome = Expected.OPERATIONS.of(probe.row(), caller.column());
        check(outcome, caller, probe, answer);
        if (outcome == Outcome.SEES_NOTHING && probe.asked().isEmpty()) {
            assertThat(answer.body()).doesNotContain(probe.shown());
        }
        if (outcome != Outcome.ALLOWED && !probe.asked().isEmpty()) {
            var nothing = ask(caller, probe, probe.unknown());
            assertThat(answer.with(probe.asked().get(0), probe.asked().get(1))).isEqualTo(nothing);
        }
        assertThat(answer.body()).doesNotContain(Expected.hiddenFrom(caller));
    }

    private void change(Caller caller, Probe probe) {
        var arguments = probe.arguments().apply(caller);
        var before = dump.now();
        var answer = ask(caller, probe, arguments);
        var outcome = Expected.OPERATIONS.of(probe.row(), caller.column());
        check(outcome, caller, probe, answer);
        if (outcome == Outcome.ALLOWED) {
            assertThat(dump.now()).isNotEqualTo(before);
        } else {
            assertThat(dump.now()).isEqualTo(before);
        }
        if (outcome == Outcome.SEES_NOTHING) {
            assertThat(answer).isEqualTo(ask(caller, probe, probe.unknown()));
            assertThat(answer.json().findValue("errors").at("/0/code").asString())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(answer.body()).doesNotContain(Expected.hiddenFrom(caller));
    }

    private Answer ask(Caller caller, Probe probe, String arguments) {
        return caller.ask(documents.get(probe.year()).of(probe.operation(), arguments));
    }

    private static void check(Outcome outcome, Caller caller, Probe probe, Answer answer) {
        var field = probe.operation().split("\\.")[1];
        switch (outcome) {
            case ALLOWED -> {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
                assertThat(answer.json().at("/data/" + field).isNull())
                        .as(answer.body())
                        .isFalse();
                assertThat(answer.body()).contains(probe.shown());
            }
            case SEES_NOTHING -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.json().has("errors")).as(answer.body()).isFalse();
            }
            case FORBIDDEN -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.code()).as(answer.body()).isEqualTo("FORBIDDEN");
                assertThat(answer.json().get("errors")).hasSize(1);
                assertThat(answer.json().at("/data/" + field).isValueNode()
                                && !answer.json().at("/data/" + field).isNull())
                        .isFalse();
            }
            case UNAUTHENTICATED -> {
                assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
                assertThat(answer.json().has("data")).isFalse();
            }
        }
    }
}
