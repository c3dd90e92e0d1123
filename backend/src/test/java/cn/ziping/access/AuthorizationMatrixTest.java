package cn.ziping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;

/** Every operation of the schema for every kind of caller, each as {@link Expected} says. */
@ServerTest
@Import(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {
    /** What fields below the roots are asked with. */
    private static final Map<String, String> ARGUMENTS = Map.of("kind", "DEPARTMENT_WHOLE", "first", "2");

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
        documents = Map.of(1991, documents(1991), 1992, documents(1992));
        reading = Probe.reading();
        changing = Probe.changing(world);
        dump = new Dump(database);
    }

    private Documents documents(int year) {
        var arguments = new java.util.HashMap<>(ARGUMENTS);
        arguments.put("year", Integer.toString(year));
        arguments.put("years", "[" + year + "]");
        return new Documents(graphQl.schema(), arguments);
    }

    @AfterAll
    void remove() {
        world.remove();
    }

    @Test
    void everyOperationOfTheSchemaIsInTheTable() {
        var probed = Stream.concat(reading.stream(), changing.stream()).toList();
        assertThat(probed.stream().map(Probe::operation).collect(Collectors.toSet()))
                .as("Say in Expected.OPERATIONS who may use it, and in Probe how it is asked for")
                .isEqualTo(documents(1991).operations());
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

    private interface Attempt {
        void by(Caller caller, Probe probe);
    }

    private DynamicNode container(Probe probe, Attempt attempt) {
        return dynamicContainer(
                probe.row(),
                callers.all().stream().map(caller -> {
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
        assertThat(answer.body()).doesNotContain(hiddenFrom(caller));
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
        assertThat(answer.body()).doesNotContain(hiddenFrom(caller));
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
                assertThat(answer.json().at("/data/" + field).isNull()).as(answer.body()).isFalse();
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

    /** All that may not be in any answer to a caller. */
    private static String[] hiddenFrom(Caller caller) {
        var hidden = new ArrayList<String>();
        var rows = Map.of(
                "Query.region", World.OF_REGION,
                "Query.department", World.OF_DEPARTMENT,
                "Query.report", World.OF_FINISHED,
                "Query.report, a draft", World.OF_DRAFT);
        rows.forEach((row, marks) -> {
            if (Expected.OPERATIONS.of(row, caller.column()) != Outcome.ALLOWED) {
                hidden.addAll(marks);
            }
        });
        return hidden.isEmpty() ? new String[] {"cn.ziping"} : hidden.toArray(String[]::new);
    }
}
