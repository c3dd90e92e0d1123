package cn.ziping.template.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ziping.platform.start.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the installation's own: a new province is a new file. */
class TemplateFilesTest {
    @TempDir
    Path folder;

    @Test
    void withoutAFolderThereIsWhatIsShipped() {
        assertThat(TemplateFiles.all(" ")).isEqualTo(TemplateFiles.shipped()).hasSize(7);
    }

    @Test
    void aNewProvinceIsANewFile() throws IOException {
        write("small.yaml", TemplateTextTest.GOOD);
        write("later.yml", TemplateTextTest.GOOD.replace("version: 1", "version: 2"));
        write("README.md", "not a template");
        write(".hidden.yaml", "not a template");
        Files.createDirectory(folder.resolve("folder.yaml"));
        assertThat(TemplateFiles.all(folder.toString()))
                .hasSize(9)
                .extracting(
                        file -> file.template().code() + " " + file.template().version())
                .isSorted()
                .contains("small-place 1", "small-place 2");
    }

    @Test
    void aNewerVersionOfAShippedOneIsWelcome() throws IOException {
        write(
                "mine.yaml",
                TemplateTextTest.GOOD.replace("small-place", "national-project").replace("version: 1", "version: 9"));
        assertThat(TemplateFiles.all(folder.toString())).hasSize(8);
    }

    @Test
    void aBrokenFileIsNamedWithTheLine() throws IOException {
        var file = write("broken.yaml", TemplateTextTest.GOOD.replace("weight: 60", "weight: 9 0"));
        expect("模板文件 " + file + " 第 28 行第 30 列：weight 应是数字。");
    }

    @Test
    void twoFilesOfOneVersionAreNamed() throws IOException {
        var one = write("one.yaml", TemplateTextTest.GOOD);
        var two = write("two.yaml", TemplateTextTest.GOOD);
        expect("模板文件 " + one + " 和 " + two + " 是同一模板的同一版本");
        Files.delete(one);
        write(
                "two.yaml",
                TemplateTextTest.GOOD.replace("small-place", "national-project").replace("version: 1", "version: 2"));
        expect("模板文件 national-project.yaml 和 " + two + " 是同一模板的同一版本");
    }

    @Test
    void whatIsNoTextIsSaid() throws IOException {
        var file = folder.resolve("gbk.yaml");
        Files.write(file, new byte[] {(byte) 0xd7, (byte) 0xd4, (byte) 0xff});
        expect("模板文件 " + file + " 不是 UTF-8 文本。");
        Files.write(file, "#".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII));
        expect("模板文件 " + file + " 太大");
    }

    @Test
    void whatIsNoFolderIsSaid() throws IOException {
        var file = write("small.yaml", TemplateTextTest.GOOD);
        for (var wrong : new Path[] {file, folder.resolve("missing")}) {
            var refused = catchThrowableOfType(StartRefused.class, () -> TemplateFiles.all(wrong.toString()));
            assertThat(refused).hasMessageStartingWith("ZIPING_TEMPLATES=" + wrong + " 不是可以读取的文件夹。");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void expect(String start) {
        var refused = catchThrowableOfType(StartRefused.class, () -> TemplateFiles.all(folder.toString()));
        assertThat(refused).hasMessageStartingWith(start);
        assertThat(refused.getMessage()).contains("(Template file").doesNotContain("\n");
    }
}
