package cn.ziping.importing.table;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes values out of the cells of a table, and keeps account of which were taken and which could not be read. */
final class Taking {
    final Layout table;
    final Head head;
    final @Nullable MoneyUnit caption;
    private final List<Doubt> doubts = new ArrayList<>();
    private final boolean[][] taken;
    private boolean hasMissed;

    Taking(Layout table, Head head, @Nullable MoneyUnit caption) {
        this.table = table;
        this.head = head;
        this.caption = caption;
        taken = new boolean[table.height()][table.width()];
    }

    /** The words of a cell; null where it says nothing. */
    @Nullable
    String words(int row, @Nullable Column column, String key, Map<String, Evidence> evidence) {
        if (column == null) {
            return null;
        }
        var text = table.isBelow(row, column.index())
                ? table.covering(row, column.index())
                : table.text(row, column.index());
        take(row, column.index());
        if (Words.isNothing(text)) {
            return null;
        }
        evidence.put(key, evidence(row, column.index()));
        return text;
    }

    Evidence evidence(int row, int column) {
        return Evidence.of(table.cell(row, column));
    }

    @Nullable
    BigDecimal money(int row, @Nullable Column column, String key, Map<String, Evidence> evidence) {
        return column == null
                ? null
                : figure(row, column, Figure.money(text(row, column), head.unit(column, caption)), key, evidence);
    }

    @Nullable
    BigDecimal points(int row, @Nullable Column column, String key, Map<String, Evidence> evidence) {
        return column == null ? null : figure(row, column, Figure.points(text(row, column)), key, evidence);
    }

    @Nullable
    BigDecimal rate(int row, @Nullable Column column, String key, Map<String, Evidence> evidence) {
        return column == null ? null : figure(row, column, Figure.rate(text(row, column)), key, evidence);
    }

    @Nullable
    Integer people(int row, @Nullable Column column, String key, Map<String, Evidence> evidence) {
        if (column == null) {
            return null;
        }
        var value = figure(row, column, Figure.people(text(row, column)), key, evidence);
        return value == null ? null : value.intValueExact();
    }

    String text(int row, Column column) {
        return table.text(row, column.index());
    }

    private @Nullable BigDecimal figure(
            int row, Column column, Figure figure, String key, Map<String, Evidence> evidence) {
        if (!figure.isUnderstood()) {
            doubt(row, column.index(), column.text());
            return null;
        }
        take(row, column.index());
        if (figure.value() != null) {
            evidence.put(key, evidence(row, column.index()));
        }
        return figure.value();
    }

    private void doubt(int row, int column, String head) {
        var message = "表格“%s”一栏的“%s”不是一个数，没有读成数据；请对照原文补填。".formatted(shown(head), shown(table.text(row, column)));
        doubts.add(Doubt.of(DoubtKind.NOT_UNDERSTOOD, message, evidence(row, column)));
        hasMissed = true;
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 30
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    void take(int row, int column) {
        taken[row][column] = true;
    }

    void takeRow(int row) {
        for (var column = 0; column < table.width(); column++) {
            take(row, column);
        }
    }

    /** Takes a column of which nothing needs to be told, such as one that counts the rows. */
    void takeColumn(Column column) {
        for (var row = head.body(); row < table.height(); row++) {
            take(row, column.index());
        }
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    private static boolean isUnit(String title) {
        return MoneyUnit.ofCaption(title).isPresent() && title.length() <= 16
                || title.matches("[（(]?单位\\s*[:：]\\s*(?:人|个|名|分)[)）]?");
    }

    /** Whether every cell below the head that says something became a value, and the rows above it only told a unit. */
    boolean isWhole() {
        if (hasMissed || !head.titles().stream().allMatch(Taking::isUnit)) {
            return false;
        }
        for (var row = head.body(); row < table.height(); row++) {
            for (var column = 0; column < table.width(); column++) {
                var text = table.text(row, column);
                if (!taken[row][column] && !table.isBelow(row, column) && !Words.isNothing(text)) {
                    return false;
                }
            }
        }
        return true;
    }
}
