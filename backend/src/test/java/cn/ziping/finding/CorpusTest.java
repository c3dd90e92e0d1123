package cn.ziping.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.ziping.finding.catalogue.Catalogue;
import cn.ziping.finding.catalogue.Checking;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The corpus: for each rule a file with reports that it must find something in, and near misses that it must not. A case
 * is a report ({@link WrittenSubject}) with {@code case} (what it is about), {@code fires} (how often, 0 for a near
 * miss), and for one that fires {@code excerpt} (in the finding's excerpt), {@code expected}, {@code actual}.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/finding/corpus");
    private static final YAMLMapper YAML = new YAMLMapper();

    record Case(String rule, String about, int fires, JsonNode said) {}

    @TestFactory
    Stream<DynamicTest> everyCaseIsFoundOrLeftAlone() {
        return cases().stream().map(one -> dynamicTest(one.rule() + " " + one.about(), () -> check(one)));
    }

    @Test
    void everyRuleHasACaseThatFiresAndTwoNearMisses() {
        var cases = cases();
        for (var card : Catalogue.cards()) {
            var of = cases.stream().filter(one -> one.rule().equals(card.id())).toList();
            assertThat(of.stream().filter(one -> one.fires() > 0))
                    .as(card.id() + " fires")
                    .isNotEmpty();
            assertThat(of.stream().filter(one -> one.fires() == 0))
                    .as(card.id() + " near misses")
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(cases.stream().map(Case::rule).distinct())
                .isSubsetOf(Catalogue.cards().stream().map(RuleCard::id).toList());
    }

    /** What a reader of the build wants to know; each case by itself is asserted above. */
    @Test
    void precisionAndRecallAreTold() {
        var planted = 0;
        var found = 0;
        var silent = 0;
        var nearMisses = 0;
        for (var one : cases()) {
            var count = (int) Checking.check(WrittenSubject.of(one.said()), Map.of()).stream()
                    .filter(finding -> finding.rule().equals(one.rule()))
                    .count();
            planted += one.fires();
            found += Math.min(count, one.fires());
            nearMisses += one.fires() == 0 ? 1 : 0;
            silent += one.fires() == 0 && count == 0 ? 1 : 0;
        }
        System.out.printf(
                "Corpus: %d rules, recall %d of %d mistakes, silent on %d of %d near misses%n",
                Catalogue.cards().size(), found, planted, silent, nearMisses);
        assertThat(found).isEqualTo(planted);
        assertThat(silent).isEqualTo(nearMisses);
    }

    private static void check(Case one) {
        var all = Checking.check(WrittenSubject.of(one.said()), Map.of());
        var found = all.stream()
                .filter(finding -> finding.rule().equals(one.rule()))
                .toList();
        assertThat(found).as("all findings: " + all).hasSize(one.fires());
        if (one.fires() > 0) {
            expect(
                    one.said(),
                    "excerpt",
                    found.stream().map(finding -> finding.place().excerpt()));
            expect(one.said(), "expected", found.stream().map(Finding::expected));
            expect(one.said(), "actual", found.stream().map(Finding::actual));
            expect(one.said(), "message", found.stream().map(Finding::message));
        }
    }

    private static void expect(JsonNode said, String name, Stream<?> found) {
        if (said.has(name)) {
            assertThat(found.map(String::valueOf))
                    .as(name)
                    .anyMatch(text -> text.contains(said.path(name).asString()));
        }
    }

    static List<Case> cases() {
        try (var files = Files.list(CORPUS)) {
            var cases = new ArrayList<Case>();
            for (var file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                // A02-rows.yaml beside A02.yaml: one rule that two families check.
                var rule = file.getFileName().toString().replaceFirst("(-[a-z]+)?\\.yaml$", "");
                YAML.readTree(file.toFile())
                        .forEach(said -> cases.add(new Case(
                                rule,
                                said.path("case").asString(),
                                said.path("fires").asInt(),
                                said)));
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
