package cn.ziping.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.ziping.change.Changes;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;

/** Every subscription of the schema for every kind of caller, each as {@link Expected} says. */
@ServerTest
@Import(World.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamMatrixTest {
    @Autowired
    World world;

    @Autowired
    Database database;

    @Autowired
    Changes changes;

    @Autowired
    GraphQlSource graphQl;

    @Autowired
    Api api;

    private Callers callers;
    private Map<Integer, Documents> documents;

    @BeforeAll
    void create() {
        world.remove();
        world.create();
        callers = new Callers(world, api.base());
        documents = Map.of(
                1991,
                AuthorizationMatrixTest.documents(graphQl.schema(), 1991),
                1992,
                AuthorizationMatrixTest.documents(graphQl.schema(), 1992));
    }

    @AfterAll
    void remove() {
        world.remove();
    }

    @TestFactory
    Stream<DynamicNode> changesAreHeardByThoseWhoSeeThem() {
        return Probe.hearing().stream()
                .map(probe ->
                        dynamicContainer(probe.row(), callers.all().stream().map(caller -> {
                            var outcome = Expected.OPERATIONS.of(probe.row(), caller.column());
                            return dynamicTest(probe.row() + " by " + caller + ": " + outcome, () -> {
                                if (outcome == Outcome.ALLOWED) {
                                    hears(caller, probe);
                                } else {
                                    refused(caller, probe, outcome);
                                }
                            });
                        })));
    }

    private void hears(Caller caller, Probe probe) {
        try (var stream = caller.events(document(caller, probe))) {
            if (probe.operation().equals("Subscription.printProgress")) {
                assertThat(stream.next().data().at("/data/printProgress/title").asString())
                        .isEqualTo("矩阵打印");
                return;
            }
            stream.open();
            var report = UUID.fromString(probe.asked().get(0));
            database.change(session -> changes.tell(session, report, 2, "某人", "section/1"))
                    .block();
            var change = stream.next().change();
            assertThat(change.get("version").asInt()).isEqualTo(2);
            assertThat(change.at("/by/name").asString()).isEqualTo("某人");
        }
    }

    private void refused(Caller caller, Probe probe, Outcome outcome) {
        var answer = caller.ask(document(caller, probe), "text/event-stream");
        assertThat(answer.body())
                .doesNotContain("reportChanged", "printProgress")
                .doesNotContain(Expected.hiddenFrom(caller));
        switch (outcome) {
            case UNAUTHENTICATED -> assertThat(answer.status()).isEqualTo(401);
            case FORBIDDEN -> assertThat(answer.body()).contains("\"FORBIDDEN\"");
            default -> {
                assertThat(answer.body()).contains("\"NOT_FOUND\"");
                var unknown = documents.get(probe.year()).of(probe.operation(), probe.unknown());
                assertThat(said(answer)).isEqualTo(said(caller.ask(unknown, "text/event-stream")));
            }
        }
    }

    /** Without the comments that keep a stream alive: whether one comes before the refusal is chance. */
    private static String said(Answer answer) {
        return answer.status()
                + answer.body()
                        .lines()
                        .filter(line -> !line.startsWith(":") && !line.isEmpty())
                        .collect(joining("\n"));
    }

    private String document(Caller caller, Probe probe) {
        return documents
                .get(probe.year())
                .of(probe.operation(), probe.arguments().apply(caller));
    }
}
