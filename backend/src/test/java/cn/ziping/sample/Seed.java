package cn.ziping.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * A document that a sample was written from. The documents lie beside the project and are no part of it: where they are
 * missing, a test that asks for one is skipped and says so.
 */
record Seed(String name, String text) {
    private static final Path FOLDER = Path.of("..", "..", "shared", "seeds");
    private static final boolean THERE = Files.isDirectory(FOLDER);
    private static final String ABSENCE =
            "Skipped: the documents that the samples were written from are not beside the project (" + FOLDER + ").";

    static {
        // The build prints how many tests were skipped and keeps the reason to its report files.
        if (!THERE) {
            LoggerFactory.getLogger(Seed.class).warn(ABSENCE);
        }
    }

    /** Numbers of headings, list items, annexes and table rows: they count, they state nothing. */
    private static final Pattern NUMBERING = Pattern.compile(
            "(?m)(?:^|(?<=[:;。]))\\s*(?:- )?(?:\\(\\d+\\)|\\d+[.、])(?!\\d)|附件\\d+|^\\d+(?=\\t\\d{21}\\t)");

    private static final Pattern THOUSANDS_COMMA = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern NUMERAL = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** What a word processor left in the text: bookmarks, unmerged fields, the lines of the contents with their pages. */
    private static final Pattern RESIDUE =
            Pattern.compile("\\[bookmark: [^\\]]*\\]|MERGEFIELD \\$\\{[^}]*\\}|(?m:^[^\\t\\n]+\\t\\d{1,2}$)");

    /** @param number the three digits that the document's file name begins with */
    static Seed read(String number) {
        assumeTrue(THERE, ABSENCE);
        try (var files = Files.newDirectoryStream(FOLDER, number + "_*.txt")) {
            var file = files.iterator().next();
            return new Seed(
                    file.getFileName().toString(),
                    RESIDUE.matcher(Files.readString(file)).replaceAll(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<BigDecimal> figures() {
        return figures(text);
    }

    /** Every figure that a text states, once each, without trailing zeros. */
    static Set<BigDecimal> figures(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var unnumbered = NUMBERING.matcher(plain).replaceAll("");
        var digits = THOUSANDS_COMMA.matcher(unnumbered).replaceAll("");
        return NUMERAL.matcher(digits)
                .results()
                .map(found -> new BigDecimal(found.group()).stripTrailingZeros())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The groups of every place that a pattern finds, in the document's order; {@code ^} and {@code $} mean lines. */
    List<List<String>> rows(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(Seed::groups)
                .toList();
    }

    private static List<String> groups(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toList();
    }

    /** A name as it compares: brackets of one width, no spaces. */
    static String name(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
