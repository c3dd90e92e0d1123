package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sixteen people write in one report, two to a project, while the server is killed again and again: what was acknowledged is
 * there, no version is skipped, and the report comes to the sum of its rows.
 */
class ManyWritersIT {
    private static final int WRITERS = 16;
    private static final int PROJECTS = 8;
    private static final int KILLS = 3;
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final long SEED = 20261121;

    private static final String CREATE = """
            mutation ($input: CreateReportInput!) { createReport(input: $input) { report { id } errors { message } } }""";
    private static final String SAVE = """
            mutation ($input: SaveProjectsInput!) {
              saveProjects(input: $input) { projects { id version executed } report { version } errors { code message } }
            }""";
    private static final String PROJECTS_OF = """
            query ($id: ID!) { report(id: $id) { version figures { executed }
              projects(first: 100) { nodes { id version executed } } } }""";
    private static final String HISTORY = """
            query ($id: ID!, $after: String) { report(id: $id) { history(first: 100, after: $after) {
              nodes { action place after reportVersion } pageInfo { hasNextPage endCursor } } } }""";

    /** A change that the server said it had made. */
    private record Acknowledged(String project, BigDecimal executed, int reportVersion) {}

    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLost(@TempDir Path home) throws Exception {
        var port = ServerProcess.freePort();
        var settings = Map.of("ZIPING_PORT", Integer.toString(port));
        var server = new AtomicReference<>(ServerProcess.launch(home, settings).awaitReady());
        var clerk = Person.withToken(
                server.get().base(),
                Person.signedIn(server.get().base(), "clerk", "clerk").newToken());
        var report = begin(clerk);
        var projects = addProjects(clerk, report);

        var begun = System.nanoTime();
        var over = new AtomicBoolean();
        var writers = Executors.newFixedThreadPool(WRITERS);
        IntStream.range(0, WRITERS)
                .forEach(writer -> writers.submit(
                        () -> write(clerk, report, projects.get(writer % PROJECTS), new Random(SEED + writer), over)));
        var chance = new Random(SEED);
        for (var kill = 0; kill < KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(2000 + chance.nextInt(4000));
            server.get().kill();
            server.set(ServerProcess.launch(home, settings).awaitReady());
        }
        // However long the starts took: they write at a server that answers for a while, and for half a minute in all.
        TimeUnit.NANOSECONDS.sleep(Math.max(5_000_000_000L, LENGTH.toNanos() - (System.nanoTime() - begun)));
        over.set(true);
        writers.shutdown();
        assertThat(writers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

        try (var last = server.get()) {
            var now = clerk.data(PROJECTS_OF, Map.of("id", report)).at("/report");
            var history = history(clerk, report);
            assertThat(acknowledged).as("acknowledged").hasSizeGreaterThan(100);
            assertThat(conflicts).as("two to a project meet").hasPositiveValue();
            everyAcknowledgedChangeIsThere(history);
            noVersionIsSkipped(now, history);
            totalsAreTheSumOfTheRows(now);
            System.out.printf(
                    "%d kills, %d acknowledged, %d conflicts, %d answers lost, version %d%n",
                    KILLS,
                    acknowledged.size(),
                    conflicts.get(),
                    lost.get(),
                    now.at("/version").asInt());
        }
    }

    private static String begin(Person clerk) {
        var input = Map.of(
                "departmentCode", "360722001",
                "year", 2025,
                "kind", "PROJECT_EXPENDITURE",
                "templateCode", "jiangxi-project-2023");
        return clerk.data(CREATE, Map.of("input", input))
                .at("/createReport/report/id")
                .asString();
    }

    private static List<String> addProjects(Person clerk, String report) {
        var rows = IntStream.range(0, PROJECTS)
                .mapToObj(number -> Map.of("name", "项目" + number, "adjustedBudget", "1000000", "executed", "0"))
                .toList();
        var saved = clerk.data(SAVE, Map.of("input", Map.of("reportId", report, "upsert", rows)));
        return saved.at("/saveProjects/projects")
                .valueStream()
                .map(project -> project.at("/id").asString())
                .toList();
    }

    /** Reads, changes, and reads again whenever somebody else or a killed server came between. */
    private void write(Person clerk, String report, String project, Random chance, AtomicBoolean over) {
        var version = -1;
        while (!over.get()) {
            try {
                if (version < 0) {
                    version = versionOf(clerk, report, project);
                }
                var executed = BigDecimal.valueOf(chance.nextInt(1_000_000_000), 4);
                var row = Map.of("id", project, "expectedVersion", version, "executed", executed.toPlainString());
                var saved = clerk.data(SAVE, Map.of("input", Map.of("reportId", report, "upsert", List.of(row))))
                        .at("/saveProjects");
                if (saved.at("/errors").isEmpty()) {
                    version = saved.at("/projects/0/version").asInt();
                    acknowledged.add(new Acknowledged(
                            project, executed, saved.at("/report/version").asInt()));
                } else {
                    assertThat(saved.at("/errors/0/code").asString()).isEqualTo("CONFLICT");
                    conflicts.incrementAndGet();
                    version = saved.at("/projects/0/version").asInt();
                }
            } catch (AssertionError | RuntimeException noAnswer) {
                lost.incrementAndGet();
                version = -1;
                pause();
            }
        }
    }

    /** Nobody is there to wait for: sixteen who ask without end would keep the server from starting. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int versionOf(Person clerk, String report, String project) {
        return clerk.data(PROJECTS_OF, Map.of("id", report))
                .at("/report/projects/nodes")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(project))
                .findFirst()
                .orElseThrow()
                .at("/version")
                .asInt();
    }

    private static List<JsonNode> history(Person clerk, String report) {
        var entries = new ArrayList<JsonNode>();
        String after = null;
        do {
            var variables = new HashMap<String, Object>(Map.of("id", report));
            variables.put("after", after);
            var page = clerk.data(HISTORY, variables).at("/report/history");
            page.at("/nodes").forEach(entries::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : null;
        } while (after != null);
        return entries;
    }

    private void everyAcknowledgedChangeIsThere(List<JsonNode> history) {
        var written = history.stream()
                .map(entry -> entry.at("/place").asString() + " " + entry.at("/reportVersion") + " "
                        + executed(entry.at("/after").asString()))
                .toList();
        var said = acknowledged.stream()
                .map(change -> "project/" + change.project() + " " + change.reportVersion() + " " + change.executed())
                .toList();
        assertThat(said).doesNotHaveDuplicates();
        assertThat(new HashSet<>(written)).containsAll(said);
    }

    private static String executed(String json) {
        return JsonMapper.shared().readTree(json).at("/executed").asString();
    }

    private static void noVersionIsSkipped(JsonNode report, List<JsonNode> history) {
        var versions = history.stream()
                .map(entry -> entry.at("/reportVersion").asInt())
                .distinct()
                .sorted()
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, report.at("/version").asInt())
                                .boxed()
                                .toList());
        report.at("/projects/nodes").forEach(project -> {
            var changes = history.stream()
                    .filter(entry -> entry.at("/place")
                            .asString()
                            .equals("project/" + project.at("/id").asString()))
                    .toList();
            assertThat(project.at("/version").asInt()).isEqualTo(changes.size());
            assertThat(executed(changes.get(0).at("/after").asString()))
                    .isEqualTo(project.at("/executed").asString());
        });
    }

    private static void totalsAreTheSumOfTheRows(JsonNode report) {
        var sum = report.at("/projects/nodes")
                .valueStream()
                .map(project -> new BigDecimal(project.at("/executed").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(report.at("/figures/executed").asString())).isEqualByComparingTo(sum);
    }
}
