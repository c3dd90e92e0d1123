package cn.ziping.printing.pdf;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Stress;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.MissingGlyphs.Missing;
import cn.ziping.printing.pdf.PdfText.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes printing hard comes out all the same, whole and in a time that can be waited for. */
class StressTest {
    /** Of a document of 100 pages, on a machine that builds something else at the same time. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest
    @EnumSource
    void allOfItComesOut(Profile profile) throws IOException {
        var document = Stress.document();
        var pdf = print("stress-" + profile, document, profile);
        var printed = printed(pdf);
        var at = 0;
        for (var block : document.blocks()) {
            if (block instanceof Heading || block instanceof Paragraph) {
                var expected = expected(DocumentText.of(block));
                at = printed.indexOf(expected, at);
                assertThat(at).as(expected).isNotNegative();
                at += expected.length();
            }
        }
        var counts = counts(printed);
        var joined = counts(joined(Stress.fiveHundredRows()));
        counts(expected(DocumentText.of(document)))
                .forEach((character, count) -> assertThat(
                                counts.getOrDefault(character, 0L) + joined.getOrDefault(character, 0L))
                        .as("U+%04X %s", character, Character.toString(character))
                        .isGreaterThanOrEqualTo(count));
        assertThat(PdfFonts.embedded(pdf)).contains("ZipingSigns-Regular", "ZipingKaiRare-Regular");
    }

    @Test
    void whatThePaperCannotShowIsNamed() {
        assertThat(MissingGlyphs.of(Stress.document()))
                .extracting(Missing::character)
                .containsExactly("𪚥", "\ue000", "🫠");
    }

    /** A section has up to 100,000 characters and a report hundreds of sections. */
    @Test
    void aSectionOfTwoMegabytes() throws IOException {
        var line = "市级安排“碧水行动”专项资金1,234.56万元（其中：清淤800.00万元），用于河道整治、岸线修复，年末执行率97.05%。";
        var lines = IntStream.range(0, 2_000_000 / 3 / line.length())
                .<Block>mapToObj(i -> new Paragraph(Text.of(i + line)))
                .toList();
        var document = Document.of("报告", "云州市", lines);
        assertThat(printed(print("stress-2mb", document, Profile.STRICT)))
                .isEqualTo(expected(DocumentText.of(document)));
    }

    @Test
    void oneParagraphOfAHundredThousandCharacters() throws IOException {
        var document =
                Document.of("报告", "云州市", List.of(new Paragraph(Text.of("市级安排专项资金1,234.56万元，用于河道整治。".repeat(4_000)))));
        assertThat(printed(print("stress-paragraph", document, Profile.STRICT)))
                .isEqualTo(expected(DocumentText.of(document)));
    }

    @Test
    void tablesOfFiveHundredRowsAreQuick() throws IOException {
        var table = Stress.fiveHundredRows();
        var printed = printed(print("stress-rows", Document.of("", "", List.of(table)), Profile.STRICT));
        for (var row : table.rows()) {
            assertThat(printed)
                    .contains(expected(row.get(1).plain() + row.get(2).plain()));
        }
    }

    private static byte[] print(String name, Document document, Profile profile) throws IOException {
        var start = System.nanoTime();
        var pdf = Prints.render(document, profile);
        var taken = Duration.ofNanos(System.nanoTime() - start);
        Prints.keep(name, pdf);
        System.out.println(name + ": " + taken.toMillis() + " ms, " + pdf.length / 1024 + " kB");
        assertThat(taken).isLessThan(LONGEST);
        return pdf;
    }

    private static String printed(byte[] pdf) {
        return PdfText.withoutSpace(PdfText.lines(pdf).stream()
                .map(Line::text)
                .filter(text -> !text.matches("草|稿|草稿|[-—] [0-9IVX]+ [-—]|v1·3F2A"))
                .collect(Collectors.joining()));
    }

    private static String expected(String text) {
        return PdfText.withoutSpace(text)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replace(Stress.HEBREW, new StringBuilder(Stress.HEBREW).reverse())
                .replace(Stress.LACKING, "〓〓〓");
    }

    /** What cells say that are joined with the one above them, and printed once. */
    private static String joined(Table table) {
        var joined = new StringBuilder();
        for (var i = 1; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var count = PrintedTable.joined(table, table.rows().get(i - 1), row);
            row.subList(0, count).forEach(cell -> joined.append(cell.plain()));
        }
        return joined.toString();
    }

    private static Map<Integer, Long> counts(String text) {
        return text.codePoints().boxed().collect(groupingBy(identity(), counting()));
    }
}
