package cn.ziping.importing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each document reaches where that is not 100 percent yet: lines {@code document group percent} of a file. A
 * figure may only rise; what is not named must be all right.
 */
final class Floors {
    private static final Path FILE = Path.of("src/test/resources/importing/corpus/floors.txt");

    private Floors() {}

    static void check(String document, FactScore score) {
        var floors = read();
        var report = new CorpusReport();
        report.add(document, score);
        for (var group : FactScore.GROUPS) {
            assertThat(score.of(group).percent())
                    .as("%s of %s:%n%s", group, document, report.misses())
                    .isGreaterThanOrEqualTo(floors.getOrDefault(document + " " + group, 100.0));
        }
    }

    private static Map<String, Double> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[0] + " " + line[1], line -> Double.valueOf(line[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
