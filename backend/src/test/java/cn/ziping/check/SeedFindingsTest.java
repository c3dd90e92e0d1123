package cn.ziping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.ziping.check.document.DocumentCheck;
import cn.ziping.finding.rule.Finding;
import cn.ziping.importing.ReadDocument;
import cn.ziping.importing.reading.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Five real reports against the mistakes that a reviewer found in them by hand, reckoning with a pencil and before any rule
 * had read them: {@code rules} that would be a fair name of it, {@code words} of the place (a few: the documents are not
 * ours), {@code what} is wrong. {@code missed} says why the rules do not find one.
 */
class SeedFindingsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final Path EXPECTED = Path.of("src/test/resources/finding/seeds");
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void whatAReviewerFoundIsFound(String seed) throws IOException, Unreadable {
        assumeTrue(Files.isDirectory(SEEDS), "Skipped: ../shared/seeds is not here to read");
        var findings = check(seed);
        var left = new ArrayList<>(findings);
        var missed = new ArrayList<String>();
        var found = 0;
        var excused = 0;
        for (var expected : YAML.readTree(EXPECTED.resolve(seed + ".yaml").toFile())) {
            var hit = left.stream().filter(one -> isOf(expected, one)).findFirst();
            if (hit.isPresent()) {
                left.remove(hit.get());
                found++;
            } else if (expected.has("missed")) {
                excused++;
            } else {
                missed.add(expected.toString());
            }
        }
        System.out.printf(
                "Report %s: %d of %d mistakes found by hand are found; %d findings beside them%n",
                seed, found, found + excused + missed.size(), left.size());
        assertThat(missed)
                .as(left.stream()
                        .map(one -> one.rule() + " " + one.message())
                        .collect(Collectors.joining("\n", "found beside:\n", "\n")))
                .isEmpty();
    }

    private static boolean isOf(JsonNode expected, Finding finding) {
        var rules = expected.path("rules").valueStream().map(JsonNode::asString).toList();
        return rules.contains(finding.rule())
                && plain(told(finding)).contains(plain(expected.path("words").asString()));
    }

    private static String told(Finding finding) {
        return Stream.of(finding.place().excerpt(), finding.actual(), finding.message())
                .map(words -> Objects.requireNonNullElse(words, ""))
                .collect(Collectors.joining(" "));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s", "");
    }

    private static List<Finding> check(String seed) throws IOException, Unreadable {
        try (var files = Files.list(SEEDS)) {
            var file = files.filter(one -> one.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            var read = ReadDocument.read(file, file.getFileName().toString(), CheckCommand.templates());
            return DocumentCheck.of(read.source(), read.draft());
        }
    }
}
