package cn.ziping.importing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five real documents, against facts that were worked out of them by hand. */
class SeedFactsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final Path FACTS = Path.of("src/test/resources/importing/corpus/seeds");
    /** What each reaches, in percent of all facts by group; 100 where it is not named. It may only rise. */
    private static final Map<String, Map<String, Double>> FLOORS = Map.of();

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyFactOfARealDocumentIsUnderstood(String number) throws IOException {
        var score = CorpusDocument.read(seed(number)).score(Facts.of(FACTS.resolve(number + ".facts")));
        var report = new CorpusReport();
        report.add(number, score);
        for (var group : FactScore.GROUPS) {
            assertThat(score.of(group).percent())
                    .as("%s of seed %s:%n%s", group, number, report.misses())
                    .isGreaterThanOrEqualTo(
                            FLOORS.getOrDefault(number, Map.of()).getOrDefault(group, 100.0));
        }
    }

    private static Path seed(String number) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the real documents are not on this machine: ../shared/seeds");
        try (var files = Files.list(SEEDS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
