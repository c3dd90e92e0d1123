package cn.ziping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check [--json] FILE…}: what it prints and how it ends. */
class CheckCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String HONEST = """
            2023年度临江县档案馆部门整体支出绩效自评报告

            一、部门概况
            临江县档案馆为县委直属事业单位，主要负责档案的收集、保管和利用。
            二、预算执行情况
            2023年支出合计210万元，其中：基本支出150万元，项目支出60万元。
            三、存在的问题
            绩效指标还不够细，下一步将逐项量化。
            """;

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = CheckCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void anHonestDocumentIsClean() throws IOException {
        var run = run("--json", file("honest.txt", HONEST));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void eachFindingIsALineOfTheContractsFieldsWithWordsOfTheDocument() throws IOException {
        var text = HONEST.replace("210万元", "200万元");
        var run = run("--json", file("wrong.txt", text));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(1);
        var line = run.lines().get(0);
        assertThat(line.propertyNames())
                .containsExactly("rule", "severity", "message", "expected", "actual", "excerpt");
        assertThat(line.at("/rule").asString()).isEqualTo("A07");
        assertThat(line.at("/severity").asString()).isEqualTo("BLOCK");
        assertThat(line.at("/expected").asString()).contains("210");
        assertThat(line.at("/actual").asString()).contains("200");
        assertThat(text).contains(line.at("/excerpt").asString());
    }

    @Test
    void excerptsOfBrokenLinesAreAsTheyStandInTheFile() throws IOException {
        var text = """
                一、部门概况
                临江县档案馆为县委直属事业单位，主要负责档案的收集、保管和利用，
                承担全县各单位档案工作的监督和指导，编制二十名，设三个科室。
                二、预算执行情况
                2023年支出合计２００万元，其中：基本支出150万元，项目支出
                60万元，资金全部用于保障机构运转和档案数字化，没有发生挤占和挪

                — 1 —

                用。
                """;
        var run = run("--json", file("broken.txt", text));
        assertThat(run.lines()).extracting(line -> line.at("/rule").asString()).contains("A07");
        for (var line : run.lines()) {
            assertThat(text).contains(line.at("/excerpt").asString());
        }
    }

    @Test
    void severalFilesAreToldApart() throws IOException {
        var wrong = file("wrong.txt", HONEST.replace("210万元", "200万元"));
        var run = run("--json", file("honest.txt", HONEST), wrong);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).extracting(line -> line.at("/file").asString()).containsExactly(wrong);
    }

    @Test
    void aFileThatCannotBeReadEndsWithTwoWhateverTheOthersAre() throws IOException {
        var honest = file("honest.txt", HONEST);
        for (var bad : List.of(
                folder.resolve("none.txt").toString(),
                folder.toString(),
                file("empty.txt", ""),
                file("noise.docx", "这不是文档"),
                "\u0000")) {
            var run = run("--json", bad, honest);
            assertThat(run.status()).as(bad).isEqualTo(2);
            assertThat(run.err().strip()).as(bad).endsWith("。");
            assertThat(run.out()).as(bad).isEmpty();
        }
    }

    @Test
    void withoutFilesItSaysHowItIsUsed() {
        for (var wrong : Stream.of(new String[] {}, new String[] {"--json"}, new String[] {"--xml", "a.txt"})
                .toList()) {
            var run = run(wrong);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("check [--json]");
        }
    }

    @Test
    void peopleReadWhatIsWrongAndWhere() throws IOException {
        var run = run(file("wrong.txt", HONEST.replace("210万元", "200万元")));
        assertThat(run.out()).contains("必须改正 1 条").contains("A07").contains("原文：");
    }

    @Test
    void whatIsReadAsARowAndAsASentenceIsToldOnce() throws IOException {
        var run = run("--json", file("twice.txt", HONEST + "四、自评情况\n产出指标分值30分，得分32分。\n"));
        assertThat(run.lines()).hasSize(1);
        assertThat(run.lines().get(0).at("/rule").asString()).isEqualTo("S01");
    }

    /** A megabyte takes seconds, however it is made up. */
    @Test
    void aMegabyteEndsInBoundedTime() throws IOException {
        var many = file("many.txt", "一、预算执行情况\n" + "2023年支出合计210万元，其中：基本支出150万元，项目支出60万元，占比28.57%。\n".repeat(7000));
        var longest = file("long.txt", "支出其中：12万元，占3%、".repeat(60_000));
        var brackets = file("brackets.txt", ("（".repeat(10_000) + "）".repeat(10_000) + "\n").repeat(15));
        var rows = file("rows.txt", "一级指标\t二级指标\t三级指标\t分值\t得分\n" + "产出指标\t数量指标\t维修水渠长度\t20\t25\n".repeat(16_000));
        for (var file : List.of(many, longest, brackets, rows)) {
            assertThat(Files.size(Path.of(file))).isGreaterThan(700_000);
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(60),
                    () -> assertThat(run("--json", file).status()).isLessThan(3));
        }
    }
}
