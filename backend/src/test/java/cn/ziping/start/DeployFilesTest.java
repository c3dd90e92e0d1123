package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What must stay true of the files in {@code deploy/}; a container engine is not needed to see it. */
class DeployFilesTest {
    private static final Path DEPLOY = Path.of("../deploy");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void twoInstancesAreProbed() throws IOException {
        var deployment = kubernetes("Deployment");
        var server = deployment.at("/spec/template/spec/containers/0");

        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
        assertThat(path(server, "startupProbe")).isEqualTo("/actuator/health/liveness");
        assertThat(path(server, "livenessProbe")).isEqualTo("/actuator/health/liveness");
        assertThat(path(server, "readinessProbe")).isEqualTo("/actuator/health/readiness");
    }

    @Test
    void whatIsSelectedIsWhatIsLabelled() throws IOException {
        var label = kubernetes("Deployment").at("/spec/template/metadata/labels");

        assertThat(kubernetes("Deployment").at("/spec/selector/matchLabels")).isEqualTo(label);
        assertThat(kubernetes("PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(label);
        assertThat(kubernetes("Service").at("/spec/selector")).isEqualTo(label);
    }

    @Test
    void instancesHaveFewRights() throws IOException {
        var pod = kubernetes("Deployment").at("/spec/template/spec");
        var rights = pod.at("/containers/0/securityContext");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(rights.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(rights.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(pod.at("/volumes/0/emptyDir").isObject()).isTrue();
    }

    @Test
    void everyResourceIsApplied() throws IOException {
        var listed =
                YAML.convertValue(kubernetes("Kustomization").get("resources"), new TypeReference<List<String>>() {});

        try (var files = Files.list(DEPLOY.resolve("kubernetes"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("kust")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void secretsAreNamedAndNeverWritten() throws IOException {
        assertThat(kubernetes().map(object -> object.path("kind").asString())).doesNotContain("Secret");
        for (var variable : kubernetes("Deployment").at("/spec/template/spec/containers/0/env")) {
            if (variable.path("name").asString().startsWith("ZIPING_DATABASE")) {
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asString())
                        .isEqualTo("ziping-database");
            }
        }
        for (var service : compose().get("services")) {
            for (var variable : service.get("environment").properties()) {
                if (variable.getKey().endsWith("PASSWORD")) {
                    assertThat(variable.getValue().asString()).startsWith("${ZIPING_DATABASE_PASSWORD:?");
                }
            }
        }
    }

    @Test
    void composeWaitsForTheDatabaseAndStaysOnThisMachine() throws IOException {
        var server = compose().at("/services/server");

        assertThat(compose().at("/services/database/healthcheck/test").isArray())
                .isTrue();
        assertThat(server.at("/depends_on/database/condition").asString()).isEqualTo("service_healthy");
        for (var port : server.get("ports")) {
            assertThat(port.asString()).startsWith("127.0.0.1:");
        }
        assertThat(server.at("/read_only").asBoolean()).isTrue();
    }

    @Test
    void theImageRunsWithTheShippedOptionsAndNotAsRoot() throws IOException {
        var last = lastStage();

        assertThat(last.get("USER")).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(JsonMapper.shared().readValue(last.get("ENTRYPOINT"), String[].class))
                .containsExactly("java", "@/app/java.options", "-jar", "/app/ziping.jar");
        assertThat(last.get("ENV")).contains("ZIPING_ADDRESS=0.0.0.0");
        assertThat(last.get("HEALTHCHECK")).contains("/actuator/health/readiness");
    }

    /** The instructions of the stage that runs; of several alike, the last. */
    private static Map<String, String> lastStage() throws IOException {
        var lines = Files.readString(DEPLOY.resolve("Dockerfile")).replace("\\\n", " ");
        return lines.substring(lines.lastIndexOf("\nFROM "))
                .strip()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (first, last) -> last));
    }

    private static String path(JsonNode container, String probe) {
        return container.at("/" + probe + "/httpGet/path").asString();
    }

    private static JsonNode compose() throws IOException {
        return YAML.readTree(Files.readString(DEPLOY.resolve("compose.yaml")));
    }

    private static JsonNode kubernetes(String kind) throws IOException {
        return kubernetes()
                .filter(object -> object.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> kubernetes() throws IOException {
        try (var files = Files.list(DEPLOY.resolve("kubernetes"))) {
            return files
                    .sorted()
                    .flatMap(file -> YAML.readerFor(JsonNode.class).<JsonNode>readValues(file).readAll().stream())
                    .toList()
                    .stream();
        }
    }
}
