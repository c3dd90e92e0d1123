package cn.ziping.importing.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of the project's own making in every format, read as uploads are, against their facts. */
class OwnLayoutsTest {
    private static final Path OWN = Path.of("src/test/resources/importing/corpus/own");

    @TempDir
    private Path folder;

    static Stream<Path> documents() throws IOException {
        try (var files = Files.list(OWN)) {
            return files.filter(file -> !file.toString().endsWith(".facts")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFactOfALayoutIsUnderstood(Path document) throws IOException {
        var name = document.getFileName().toString().split("\\.")[0];
        var file = OwnLayouts.draw(document, folder);
        var score = CorpusDocument.read(file, "上传.".concat(OwnLayouts.extension(document)))
                .score(Facts.of(OWN.resolve(name + ".facts")));
        EveryFact.isIn(name, score);
    }
}
