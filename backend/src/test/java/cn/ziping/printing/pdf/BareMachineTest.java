package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Prints where the machine has no font at all. */
class BareMachineTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only on Linux does Java ask fontconfig")
    void printsWithoutAnyFontOfTheMachine(@TempDir Path folder) throws Exception {
        var pdf = folder.resolve("bare.pdf");
        var bare = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version='1.0'?><fontconfig><dir>%s</dir></fontconfig>".formatted(folder));
        OwnProcess.run(Printer.class, folder, Map.of("FONTCONFIG_FILE", bare.toString()), pdf);

        assertThat(PdfText.text(PdfText.body(Files.readAllBytes(pdf)))).isEqualTo("自评报告");
    }

    static final class Printer {
        public static void main(String[] args) throws Exception {
            Files.write(Path.of(args[0]), Prints.render(Document.of("自评报告", "云州市", List.of())));
        }
    }
}
