package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents in many styles of numbering. In the files a line that is a heading says its level before it, as in
 * {@code 2> （一）职责}; where it leads a paragraph, ‖ parts it from the text.
 */
class OutliningTest {
    record Sample(String name, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }

        List<String> document() {
            return lines.stream()
                    .map(line -> line.replaceFirst("^\\d> ", "").replace("‖", ""))
                    .toList();
        }

        List<String> headings() {
            return lines.stream()
                    .filter(line -> line.matches("\\d> .*"))
                    .map(line -> line.substring(0, 1) + " "
                            + Blank.none(line.substring(3).replaceFirst("‖.*", ""))
                                    .replaceFirst("[。：，.]$", ""))
                    .toList();
        }

        List<String> rests() {
            return lines.stream()
                    .filter(line -> line.contains("‖"))
                    .map(line -> line.substring(line.indexOf('‖') + 1))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbered")
    void headingsAreFoundByTheirNumbers(Sample sample) {
        check(sample, Documents.outline(sample.document().toArray(String[]::new)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unnumbered")
    void headingsThatLostTheirNumbersAreFoundByOutlinesThatAreKnown(Sample sample) {
        var lines = sample.document().toArray(String[]::new);
        check(sample, Documents.outline(Documents.templates(), Documents.lines(lines)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbered")
    void outlinesThatAreKnownChangeNothingWhereThereAreNumbers(Sample sample) {
        var lines = sample.document().toArray(String[]::new);
        check(sample, Documents.outline(Documents.templates(), Documents.lines(lines)));
    }

    private static void check(Sample sample, Outline outline) {
        assertThat(outline.headings().stream()
                        .map(heading -> heading.level() + " " + Blank.none(heading.number() + heading.heading())))
                .containsExactlyElementsOf(sample.headings());
        assertThat(Documents.texts(outline)).containsAll(sample.rests());
        assertThat(Blank.none(Documents.words(outline)))
                .as("every word is still there")
                .isEqualTo(Documents.bare(String.join("", sample.document())));
    }

    static Stream<Sample> numbered() throws IOException {
        return samples("headings.txt");
    }

    static Stream<Sample> unnumbered() throws IOException {
        return samples("unnumbered.txt");
    }

    private static Stream<Sample> samples(String file) throws IOException {
        var samples = new ArrayList<Sample>();
        try (var in = OutliningTest.class.getResourceAsStream("/importing/outline/" + file)) {
            assertThat(in).isNotNull();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("==== ")) {
                    samples.add(new Sample(line.substring(5), new ArrayList<>()));
                } else {
                    samples.get(samples.size() - 1).lines().add(line);
                }
            }
        }
        return samples.stream();
    }
}
