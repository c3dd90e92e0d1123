package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Prints where the machine has no font at all, in a process of its own because Java looks for fonts only once. */
class BareMachineTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only on Linux does Java ask fontconfig")
    void printsWithoutAnyFontOfTheMachine(@TempDir Path folder) throws Exception {
        var pdf = folder.resolve("bare.pdf");
        var bare = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version='1.0'?><fontconfig><dir>%s</dir></fontconfig>".formatted(folder));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(java, "-cp", classPath, Printer.class.getName(), pdf.toString());
        process.environment().put("FONTCONFIG_FILE", bare.toString());
        var output = new File(folder.toFile(), "output");
        var running = process.redirectErrorStream(true).redirectOutput(output).start();

        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(() -> read(output)).isZero();
        assertThat(PdfText.text(PdfText.body(Files.readAllBytes(pdf)))).isEqualTo("自评报告");
    }

    private static String read(File output) {
        try {
            return Files.readString(output.toPath());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    static final class Printer {
        public static void main(String[] args) throws Exception {
            Files.write(Path.of(args[0]), new PdfRenderer().render(Document.of("自评报告", "云州市", List.of())));
        }
    }
}
