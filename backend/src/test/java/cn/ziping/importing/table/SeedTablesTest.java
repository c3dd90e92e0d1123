package cn.ziping.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import cn.ziping.template.SectionBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of a real report, against facts worked out by hand. */
class SeedTablesTest {
    private static final Path SEEDS = seeds();

    @Test
    void allProjectsOfTheTableOfFundsAreRead() {
        var reading = reading(0);
        assertThat(reading.block()).isEqualTo(SectionBlock.PROJECT_FUNDS);
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().doubts()).isEmpty();
        assertThat(facts("funds", reading.rows().projects()))
                .isEqualTo(expected("funds"))
                .hasSize(31);
    }

    @Test
    void allProjectsOfTheTableOfScoresAreRead() {
        var reading = reading(1);
        assertThat(reading.block()).isEqualTo(SectionBlock.PROJECT_SCORES);
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().doubts()).isEmpty();
        assertThat(facts("scores", reading.rows().projects()))
                .isEqualTo(expected("scores"))
                .hasSize(33);
    }

    @Test
    void noOtherRealDocumentHasATable() {
        for (var number : List.of("000", "001", "003", "004")) {
            assertThat(TableBuilder.tables(TextTables.gather(pieces(number))))
                    .as(number)
                    .isEmpty();
        }
    }

    private static TableReading reading(int table) {
        var tables = TableBuilder.tables(TextTables.gather(pieces("002"))).stream()
                .map(SeedTablesTest::read)
                .flatMap(Optional::stream)
                .toList();
        assertThat(tables).hasSize(2);
        return tables.get(table);
    }

    private static Optional<TableReading> read(Table table) {
        return ReportTables.read(table, TableBuilder.nowhere());
    }

    private static List<Piece> pieces(String number) {
        assumeTrue(Files.isDirectory(SEEDS), "../shared/seeds is missing: the real reports cannot be read here");
        try (var files = Files.list(SEEDS)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            var pieces = new ArrayList<Piece>();
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    pieces.add(Passage.of(Paragraph.plain(pieces.size(), line)));
                }
            }
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the checkout, or where all checkouts lie. */
    private static Path seeds() {
        return Stream.of("../../shared/seeds", "../../../shared/seeds", "../shared/seeds")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../../shared/seeds"));
    }

    private static List<String> facts(String table, List<DraftProject> projects) {
        return projects.stream()
                .map(project -> String.join(
                        "\t",
                        table,
                        said(project.code()),
                        project.name(),
                        said(project.approved()),
                        said(project.initialBudget()),
                        said(project.executed()),
                        said(project.executionRate()),
                        said(project.score()),
                        said(project.grade())))
                .toList();
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<String> expected(String table) {
        try (var facts = SeedTablesTest.class.getResourceAsStream("/importing/seeds/002.projects.tsv")) {
            return new String(Objects.requireNonNull(facts).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(table + "\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
