package cn.ziping.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.check.document.DocumentCheck;
import cn.ziping.finding.rule.Finding;
import cn.ziping.importing.ReadDocument;
import cn.ziping.importing.reading.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clean report in which every figure is said by others as well: each figure is damaged in the ways that hands and
 * keyboards damage them, one at a time, and the damage must be seen.
 */
class DamageTest {
    private static final Path CLEAN = Path.of("src/test/resources/finding/damage/clean.txt");

    /** Figures that something else in the report depends on: amounts, rates, points, counts; no years, no numbers of lists. */
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?(?=万元|%|分(?!别)|名|人|个内设|个项目|座(?!水库)|份)");

    private static final int FEWEST = 200;
    private static final double RECALL = 0.9;

    @TempDir
    Path folder;

    /** What a figure becomes. */
    private record Damage(String kind, String figure) {}

    @Test
    void theCleanReportIsClean() throws Exception {
        assertThat(found(Files.readString(CLEAN))).isEmpty();
    }

    @Test
    void aDamagedFigureIsFound() throws Exception {
        var clean = Files.readString(CLEAN);
        var tried = 0;
        var missed = new ArrayList<String>();
        var figure = FIGURE.matcher(clean);
        while (figure.find()) {
            for (var damage : damages(figure.group())) {
                var text = clean.substring(0, figure.start()) + damage.figure() + clean.substring(figure.end());
                tried++;
                if (found(text).isEmpty()) {
                    missed.add(damage.kind() + " " + around(clean, figure) + " → " + damage.figure());
                }
            }
        }
        var recall = 1 - missed.size() / (double) tried;
        System.out.printf(
                "Damaged figures: %d of %d found (%.1f %%); missed:%n  %s%n",
                tried - missed.size(), tried, 100 * recall, String.join("\n  ", missed));
        assertThat(tried).isGreaterThanOrEqualTo(FEWEST);
        assertThat(recall).as(String.join("\n", missed)).isGreaterThanOrEqualTo(RECALL);
    }

    private static String around(String text, Matcher figure) {
        return text.substring(Math.max(0, figure.start() - 12), Math.min(text.length(), figure.end() + 4))
                .replace("\n", " ");
    }

    /** Another digit, two digits swapped, a digit too many, a digit lost, the point moved. */
    private static List<Damage> damages(String figure) {
        var damages = new LinkedHashSet<Damage>();
        var value = new BigDecimal(figure);
        // Not the last digit of several: rounding the amounts behind it may explain that one.
        var digit = figure.length() > 1 && Character.isDigit(figure.charAt(1)) ? 1 : 0;
        damages.add(new Damage(
                "another digit",
                figure.substring(0, digit)
                        + (char) ('0' + (figure.charAt(digit) - '0' + 4) % 10)
                        + figure.substring(digit + 1)));
        var first = figure.charAt(0);
        damages.add(new Damage("first digit", (char) (first == '9' ? '4' : first + 1) + figure.substring(1)));
        for (var i = 0; i + 1 < figure.length(); i++) {
            if (Character.isDigit(figure.charAt(i)) && Character.isDigit(figure.charAt(i + 1))) {
                damages.add(new Damage(
                        "swapped",
                        figure.substring(0, i) + figure.charAt(i + 1) + figure.charAt(i) + figure.substring(i + 2)));
                break;
            }
        }
        damages.add(new Damage("digit doubled", first + figure));
        if (figure.length() > 1 && Character.isDigit(figure.charAt(1))) {
            damages.add(new Damage("digit lost", figure.substring(1)));
        }
        damages.add(new Damage(
                "ten times", value.movePointRight(1).stripTrailingZeros().toPlainString()));
        return damages.stream()
                .filter(damage -> isNumber(damage.figure()) && new BigDecimal(damage.figure()).compareTo(value) != 0)
                .toList();
    }

    private static boolean isNumber(String figure) {
        return figure.matches("(?:0|[1-9]\\d*)(?:\\.\\d+)?");
    }

    private List<Finding> found(String text) throws IOException, Unreadable {
        var file = Files.writeString(folder.resolve("report.txt"), text);
        var read = ReadDocument.read(file, "report.txt", CheckCommand.templates());
        return DocumentCheck.of(read.source(), read.draft());
    }
}
