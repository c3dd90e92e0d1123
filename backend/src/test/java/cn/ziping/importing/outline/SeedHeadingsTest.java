package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five documents that were given, against their headings worked out by hand. */
class SeedHeadingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyHeadingIsFoundInOrderAndAtItsLevel(String number) throws IOException {
        var outline = Documents.outline(Documents.templates(), Documents.lines(lines(number)));
        assertThat(outline.headings().stream()
                        .map(heading -> heading.level() + "\t" + heading.number() + "\t" + heading.heading()))
                .containsExactlyElementsOf(expected(number));
    }

    static String[] lines(String number) throws IOException {
        var seeds = Path.of("../../shared/seeds");
        assumeTrue(
                Files.isDirectory(seeds),
                "The seeds are not there (../shared/seeds): their headings were not checked.");
        try (var files = Files.list(seeds)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                    .findFirst()
                    .orElseThrow();
            return Documents.read(file).toArray(String[]::new);
        }
    }

    private static List<String> expected(String number) throws IOException {
        try (var lines = SeedHeadingsTest.class.getResourceAsStream("/importing/seeds/" + number + ".headings.txt")) {
            assertThat(lines).isNotNull();
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
