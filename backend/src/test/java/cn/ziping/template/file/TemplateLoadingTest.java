package cn.ziping.template.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.start.StartRefused;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import cn.ziping.template.Templates.Stored;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the files say is what the database holds, and what is held never changes. */
@ServerTest
class TemplateLoadingTest {
    @TempDir
    Path folder;

    @Autowired
    Database database;

    @Autowired
    Templates templates;

    @Autowired
    Api api;

    @AfterEach
    void remove() {
        database.change(session -> session.change("delete from template where code like 'small-place%'"))
                .block();
    }

    @Test
    void everyShippedTemplateIsReadBackAsItsFileHasIt() {
        for (var file : TemplateFiles.shipped()) {
            assertThat(newest(file.template().code()).template()).isEqualTo(file.template());
        }
    }

    @Test
    void aNewVersionIsTheNewestAndTheOldOneStays() throws IOException {
        write(TemplateTextTest.GOOD);
        load();
        var first = newest("small-place");
        write(TemplateTextTest.GOOD.replace("version: 1", "version: 2").replace("heading: 成绩", "heading: 结果"));
        load();

        var second = newest("small-place");
        assertThat(second.template().version()).isEqualTo(2);
        assertThat(second.template().outline().get(2).heading()).isEqualTo("结果");
        var kept = database.read(session -> templates.byIds(session, List.of(first.id(), second.id())))
                .block();
        assertThat(kept).containsEntry(first.id(), first.template()).containsEntry(second.id(), second.template());
        assertThat(database.read(session -> templates.newest(session, "small-none"))
                        .block())
                .isNull();
    }

    @Test
    void aStoredVersionIsNeverReplaced() throws IOException {
        write(TemplateTextTest.GOOD);
        load();
        var before = newest("small-place");
        // Blanks, comments and the spelling of a number are not what it says.
        write("# other words\n"
                + TemplateTextTest.GOOD.replace("most: 69.5", "most: 69.50").replace("most: 89", "most: 8.9e1"));
        load();
        assertThat(newest("small-place")).isEqualTo(before);

        for (var change : List.of(
                List.of("写概况。", "写大概。"),
                List.of("name: 小地方自评报告", "name: 大地方自评报告"),
                List.of("kind: DEPARTMENT_WHOLE", "kind: PROJECT_EXPENDITURE"),
                List.of("formula: RATIO", "formula: DIFFERENCE"),
                List.of("most: 69.5", "most: 69.6"))) {
            var file = write(TemplateTextTest.GOOD.replace(change.get(0), change.get(1)));
            var refused = catchThrowableOfType(StartRefused.class, this::load);
            assertThat(refused)
                    .as("%s", change)
                    .hasMessageStartingWith(
                            "模板文件 " + file + " 与数据库中 small-place 的第 1 版内容不同，已有的版本不能改：请改大文件中的 version。(Template file ");
            assertThat(newest("small-place")).isEqualTo(before);
        }
    }

    @Test
    void ofManyFilesAllAreStoredOrNone() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), TemplateTextTest.GOOD.replace("small-place", "small-place-a"));
        write(TemplateTextTest.GOOD);
        database.change(session -> templates.add(session, Keys.next(), old("small-place")))
                .block();
        assertThat(catchThrowableOfType(StartRefused.class, this::load)).isNotNull();
        assertThat(database.read(session -> templates.newest(session, "small-place-a"))
                        .block())
                .isNull();
    }

    @Test
    void instancesThatStartTogetherStoreEachVersionOnce() throws IOException {
        write(TemplateTextTest.GOOD);
        var starts = IntStream.range(0, 6)
                .mapToObj(any -> CompletableFuture.runAsync(this::load))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starts).join();
        assertThat(database.read(session -> session.list(
                                "select 1 from template where code = 'small-place'", row -> row.get(0, Integer.class)))
                        .block())
                .hasSize(1);
    }

    /** As it was stored before templates had outlines. */
    @Test
    void contentOfTheFirstVersionsIsStillRead() {
        database.change(session -> session.change("""
                        insert into template (id, code, version, name, kind, content)
                        values ($1, 'small-place', 1, '小地方', 'DEPARTMENT_WHOLE', $2::jsonb)""", Keys.next(), """
                        {"numbering": ["HAN_COMMA"], "fullScore": 100, "grades": [{"grade": "好", "from": 60}]}""")).block();
        assertThat(newest("small-place").template()).isEqualTo(old("small-place"));
    }

    @Test
    void thePageIsOfferedTheNewestOfEachByCode() throws IOException {
        write(TemplateTextTest.GOOD);
        load();
        write(TemplateTextTest.GOOD.replace("version: 1", "version: 10"));
        load();
        var document = """
                query($kind: ReportKind) { templates(kind: $kind) { code version name kind fullScore grades { grade from }
                  outline { key level heading guidance required minimumLength block } } }""";
        var all = api.data(document, Map.of()).get("templates");
        assertThat(all.valueStream().map(one -> one.get("code").asString()))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("small-place", "national-project", "national-project-cost", "guangdong-department-2023");
        var small = of(all, "small-place");
        assertThat(small.get("version").asInt()).isEqualTo(10);
        assertThat(small.get("grades").toString())
                .isEqualTo("[{\"grade\":\"好\",\"from\":\"60\"},{\"grade\":\"差\",\"from\":\"0\"}]");
        assertThat(small.at("/outline/1").toString())
                .isEqualTo("{\"key\":\"staff\",\"level\":2,\"heading\":\"人员\",\"guidance\":null,\"required\":false,"
                        + "\"minimumLength\":0,\"block\":\"STAFF_LINES\"}");
        var ofProjects =
                api.data(document, Map.of("kind", "PROJECT_EXPENDITURE")).get("templates");
        assertThat(ofProjects.valueStream().map(one -> one.get("code").asString()))
                .contains("jiangxi-project-2023", "national-project", "national-project-cost")
                .doesNotContain("small-place", "hunan-department-2024");
        assertThat(ofProjects
                        .valueStream()
                        .map(one -> one.get("kind").asString())
                        .collect(Collectors.toSet()))
                .containsExactly("PROJECT_EXPENDITURE");
    }

    /** As versions were stored before reports had a cover: what is new to templates makes no difference. */
    @Test
    void aVersionOfBeforeThereWereRulesOfPrintIsPrintedByTheCommonOnes() throws IOException {
        write(TemplateTextTest.GOOD);
        load();
        database.change(session ->
                        session.change("update template set content = content - 'print' where code = 'small-place'"))
                .block();
        load();
        assertThat(newest("small-place").template().print()).isEqualTo(PrintRules.COMMON);

        var file = write(TemplateTextTest.GOOD + "print: {profile: OFFICE}\n");
        assertThat(catchThrowableOfType(StartRefused.class, this::load))
                .hasMessageStartingWith("模板文件 " + file + " 与数据库中 small-place 的第 1 版内容不同");
    }

    private static JsonNode of(JsonNode all, String code) {
        return all.valueStream()
                .filter(one -> one.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Template old(String code) {
        return new Template(
                code,
                1,
                "小地方",
                ReportKind.DEPARTMENT_WHOLE,
                List.of(NumberStyle.HAN_COMMA),
                100,
                List.of(new Band("好", BigDecimal.valueOf(60))));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), text);
    }

    private void load() {
        var installed = new InstalledTemplates(TemplateFiles.all(folder.toString()));
        new TemplateLoading(database, templates, installed).afterPropertiesSet();
    }

    private Stored newest(String code) {
        return Objects.requireNonNull(
                database.read(session -> templates.newest(session, code)).block());
    }
}
