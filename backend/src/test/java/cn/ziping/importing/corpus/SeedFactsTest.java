package cn.ziping.importing.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five real documents, against facts that were worked out of them by hand. */
class SeedFactsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final Path FACTS = Path.of("src/test/resources/importing/corpus/seeds");

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyFactOfARealDocumentIsUnderstood(String number) throws IOException {
        var score = CorpusDocument.read(seed(number)).score(Facts.of(FACTS.resolve(number + ".facts")));
        EveryFact.isIn(number, score);
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
