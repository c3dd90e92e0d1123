package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.draft.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences of the five documents beside the project say, against facts worked out by hand. */
class SeedProseTest {
    @ParameterizedTest
    @CsvSource({"000,2020", "001,2022", "002,2023", "003,2024", "004,2023"})
    void readsEveryFactOfTheSentencesAndNoOther(String number, int year) throws IOException {
        var text = SeedOutline.marked(number);
        Assumptions.assumeTrue(text.isPresent(), "the five documents of ../shared/seeds are not here");
        var rows = Prose.read(Written.outline(text.orElseThrow()), year);
        assertThat(shown(rows)).containsExactlyInAnyOrderElementsOf(facts(number));
    }

    private static List<String> shown(Rows rows) {
        return Stream.of(
                        lines("staff", Shown.staff(rows)),
                        lines("budget", Shown.budget(rows)),
                        lines("projects", Shown.projects(rows)),
                        lines(
                                "indicators",
                                Shown.indicators(rows)
                                        .replaceAll(" 因[^&]*", " 因… ")
                                        .strip()),
                        lines("figures", Shown.figures(rows)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> lines(String group, String rows) {
        return Stream.of(rows.split(" & ?"))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .map(row -> group + "\t" + row)
                .toList();
    }

    private static List<String> facts(String number) throws IOException {
        try (InputStream in = SeedProseTest.class.getResourceAsStream("/importing/seeds/" + number + ".prose.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
