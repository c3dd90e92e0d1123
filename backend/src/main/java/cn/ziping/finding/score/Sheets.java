package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheets that rules over rows look at. */
final class Sheets {
    private static final int TWO = 2;
    private static final int FEWEST = 3;

    private Sheets() {}

    /**
     * All of a stored report. Of a document not those rows of the report itself that were read out of its sentences: what
     * is wrong with them is told where it is written.
     */
    static List<Sheet> of(Subject subject, Text text) {
        if (!subject.isDocument()) {
            return Sheet.of(subject.indicators());
        }
        var sheets = Sheet.of(ofTable(subject, text));
        return sheets.stream()
                .filter(sheet -> sheet.project() != null || !isRead(sheet, subject, text))
                .toList();
    }

    /** Where a table tells targets and results, the points that sentences tell beside it are none of its rows. */
    private static List<Indicator> ofTable(Subject subject, Text text) {
        var told = subject.indicators().stream()
                .filter(row -> !RowScores.isBlank(row.target()) && !RowScores.isBlank(row.actual()))
                .toList();
        if (told.size() < FEWEST) {
            return subject.indicators();
        }
        var items = Outline.of(text, subject.year()).root.all().toList();
        return subject.indicators().stream()
                .filter(row -> told.contains(row) || items.stream().noneMatch(item -> isSame(item, row)))
                .toList();
    }

    private static boolean isSame(Item item, Indicator row) {
        return (row.weight() != null || row.score() != null)
                && isSame(item.weighted(), row.weight())
                && isSame(item.scored(), row.score());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static boolean isRead(Sheet sheet, Subject subject, Text text) {
        var items = Outline.of(text, subject.year())
                .root
                .all()
                .filter(item -> item.score != null || item.weight != null)
                .map(item -> ItemName.plain(TextScores.bare(item)))
                .collect(Collectors.toSet());
        var rows = sheet.rows().stream()
                .filter(row -> row.score() != null || row.weight() != null)
                .toList();
        var read = rows.stream()
                .filter(row -> items.contains(ItemName.plain(Sheet.name(row))))
                .count();
        // A table tells target and result as well; sentences hardly ever do.
        var full = rows.stream()
                .filter(row -> !RowScores.isBlank(row.target()) && !RowScores.isBlank(row.actual()))
                .count();
        return items.size() >= TWO && read * TWO >= rows.size() && full * TWO < rows.size();
    }
}
