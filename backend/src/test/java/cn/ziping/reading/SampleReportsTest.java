package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract's read-report gives every sample's figures exactly: digit by digit what its file states. */
@ServerTest
class SampleReportsTest {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(strings = {"xinfeng-2020", "qingyunpu-2022", "xinfeng-2023-projects", "linwu-2024", "yangxi-2023"})
    void everyRowIsAnsweredAsItsFileStatesIt(String name) throws IOException {
        var sample = YAML.readTree(Files.readString(Path.of("src/main/resources/samples/" + name + ".yaml")));
        var department = read(
                sample.at("/department/code").asString(),
                sample.get("year").asInt(),
                sample.get("kind").asString());
        var report = department.get("report");

        assertThat(department.get("name")).isEqualTo(sample.at("/department/name"));
        assertThat(department.at("/region/code")).isEqualTo(sample.at("/department/region"));
        assertThat(report.get("title")).isEqualTo(sample.get("title"));
        assertThat(report.at("/template/code")).isEqualTo(sample.get("template"));
        assertStated(report.get("figures"), sample.path("stated"));
        assertRows(sample.path("staff"), list(report.get("staffLines")));
        assertRows(sample.path("budget"), list(report.get("budgetLines")));
        assertRows(sample.path("projects"), nodes(report.get("projects")));
        assertRows(sample.path("indicators"), list(report.get("indicators")));
        assertRows(flat(sample.path("sections"), new ArrayList<>()), list(report.get("sections")));
    }

    @Test
    void theProjectReportOf2023() throws IOException {
        var report = read("360722001", 2023, "PROJECT_EXPENDITURE").get("report");
        assertThat(texts(report.get("figures"), "initialBudget", "executed", "score", "fullScore", "grade"))
                .containsExactly("270965.0585", "75692.6296", "98", "100", "优");
        assertThat(report.at("/projects/totalCount").asInt()).isEqualTo(43);
        var bonds = nodes(report.get("projects")).stream()
                .filter(project ->
                        "360722238888030005222".equals(project.get("code").asString(null)))
                .toList();
        assertThat(bonds).hasSize(1);
        assertThat(texts(
                        bonds.get(0),
                        "name",
                        "approved",
                        "initialBudget",
                        "executed",
                        "executionRate",
                        "score",
                        "grade"))
                .containsExactly("一般债券工程", "14654", "14654", "7423.495", "50.65", "100", "优");
    }

    @Test
    void theDepartmentReportOf2024() throws IOException {
        var report = read("431025001", 2024, "DEPARTMENT_WHOLE").get("report");
        assertThat(texts(report.get("figures"), "score", "fullScore", "grade")).containsExactly("91", "100", "良好");
        assertThat(list(report.get("sections")).stream()
                        .map(section -> section.get("number").asString())
                        .limit(6))
                .containsExactly("一、", "（一）", "（二）", "二、", "（一）", "（二）");
    }

    @Test
    void theDepartmentReportOf2023() throws IOException {
        var figures = read("441721001", 2023, "DEPARTMENT_WHOLE").at("/report/figures");
        assertThat(texts(figures, "initialBudget", "adjustedBudget", "executed", "executionRate", "score"))
                .containsExactly("408.14", "3115.48", "3115.27", "99.99", "96");
        assertThat(figures.get("grade").isNull()).isTrue();
    }

    private JsonNode read(String code, int year, String kind) throws IOException {
        var document = Files.readString(Path.of("src/test/resources/contract/read-report.graphql"));
        return api.data(document, Map.of("departmentCode", code, "year", year, "kind", kind))
                .get("department");
    }

    private static void assertStated(JsonNode figures, JsonNode stated) {
        for (var entry : stated.properties()) {
            assertThat(figures.get(entry.getKey()).asString())
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue().asString());
        }
    }

    /** Same rows in the same order; each key of the file is answered with the same digits. */
    private static void assertRows(Iterable<JsonNode> expected, List<JsonNode> actual) {
        var rows = new ArrayList<JsonNode>();
        expected.forEach(rows::add);
        assertThat(actual).hasSize(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            for (var entry : rows.get(i).properties()) {
                if (!actual.get(i).has(entry.getKey())) {
                    assertThat(entry.getKey()).isIn("sections", "block", "targetValue", "actualValue");
                    continue;
                }
                var answered = actual.get(i).get(entry.getKey());
                assertThat(answered.asString(null))
                        .as("row %d, %s", i, entry.getKey())
                        .isEqualTo(entry.getValue().asString("").strip());
            }
        }
    }

    private static List<JsonNode> flat(JsonNode sections, List<JsonNode> flat) {
        for (var section : sections) {
            flat.add(section);
            flat(section.path("sections"), flat);
        }
        return flat;
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private static List<JsonNode> nodes(JsonNode connection) {
        return connection
                .get("edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .toList();
    }

    private static List<String> texts(JsonNode object, String... keys) {
        return Arrays.stream(keys).map(key -> object.get(key).asString()).toList();
    }
}
