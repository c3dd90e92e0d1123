package cn.ziping.importing.table;

import cn.ziping.measure.MoneyUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table.
 *
 * @param columns one for each column of the table
 * @param titles words of the rows above the head: name, unit
 * @param body number of the first row below it
 */
record Head(List<Column> columns, List<String> titles, int body) {
    private static final int MOST_TITLES = 5;
    private static final int MOST_ROWS = 3;

    static Optional<Head> of(Layout table) {
        var titles = new ArrayList<String>();
        for (var row = 0; row < Math.min(table.height(), MOST_TITLES); row++) {
            if (!isTitle(table, row) && (isHead(table.words(row)) || isHeadOfTwo(table, row))) {
                return Optional.of(from(table, row, titles));
            }
            if (!isTitle(table, row)) {
                return Optional.empty();
            }
            titles.addAll(table.words(row));
        }
        return Optional.empty();
    }

    /** Whether words beside each other are those of a head: most are known, and none is a number. */
    static boolean isHead(List<String> words) {
        var known =
                words.stream().filter(word -> HeadWords.field(word).isPresent()).count();
        var isNamed = words.stream()
                .map(HeadWords::field)
                .flatMap(Optional::stream)
                .anyMatch(field -> field != Field.AMOUNT && field != Field.NOTE && field != Field.FOREIGN);
        return known >= 2
                && known * 2 >= words.size()
                && isNamed
                && words.stream().noneMatch(Head::isFigure);
    }

    /** Whether a row is head only together with the one that divides its cells: 行政 and 事业 above 编制数, 实有数. */
    private static boolean isHeadOfTwo(Layout table, int row) {
        if (row + 1 >= table.height() || !goesOn(table, row, row + 1)) {
            return false;
        }
        var words = new ArrayList<>(table.words(row));
        words.removeIf(word -> HeadWords.core(word).length() <= 8);
        words.addAll(table.words(row + 1));
        return table.words(row).stream().noneMatch(Head::isFigure) && isHead(words);
    }

    private static boolean isFigure(String word) {
        return !word.matches("20\\d\\d") && !Words.isNothing(word) && Figure.isNumeric(word);
    }

    /** A row above the head: one cell alone, or labels with their answers (编制单位：…). */
    private static boolean isTitle(Layout table, int row) {
        var words = table.words(row);
        return words.size() <= 1 || words.stream().allMatch(word -> word.matches(".+[:：].*") && word.length() > 2);
    }

    private static Head from(Layout table, int first, List<String> titles) {
        var last = first;
        while (last + 1 < table.height() && last - first + 1 < MOST_ROWS && goesOn(table, last, last + 1)) {
            last++;
        }
        var columns = new ArrayList<Column>();
        for (var column = 0; column < table.width(); column++) {
            columns.add(Column.of(column, path(table, first, last, column)));
        }
        var body = last + 1;
        while (body < table.height() && isNumbering(table.words(body))) {
            body++;
        }
        return new Head(distinct(columns), List.copyOf(titles), body);
    }

    /**
     * Whether the row below is a part of the head: it stands below merged cells, or has words only where the row above
     * left room, and says no figure.
     */
    private static boolean goesOn(Layout table, int above, int row) {
        var words = table.words(row);
        if (words.isEmpty() || words.stream().anyMatch(Head::isFigure)) {
            return false;
        }
        var isBelow = false;
        var known = 0;
        for (var column = 0; column < table.width(); column++) {
            var text = table.text(row, column);
            isBelow |= table.isBelow(row, column)
                    || text.isEmpty() && !table.text(above, column).isEmpty();
            if (!text.isEmpty() && !table.isBelow(row, column)) {
                var hasRoom = !table.text(above, column).isEmpty()
                        || !left(table, above, column).isEmpty();
                known += hasRoom && isHeadWord(text) ? 1 : -1;
            }
        }
        var isUnder = table.words(above).size() < table.width() || isBelow;
        return isUnder && known > 0;
    }

    private static boolean isHeadWord(String text) {
        var core = HeadWords.core(text);
        return HeadWords.field(text).isPresent()
                || core.isEmpty()
                || core.length() <= 8
                        && core.matches(
                                "(?:年初|(?:年中|期中)(?:调整|追加)?|期初|调整|调整后|变更后|追加|追减|调增|调减)(?:数|额|金额|预算|资金|批复)?|上年结转|本年|财政拨款|其中|其他资金|行政|事业|工勤|参公|聘用|小计|合计|.*资金|.*预算")
                || Funds.in(core).isPresent() && core.length() <= 12;
    }

    /** Words of a place of a head; of the next one to the left where the place itself is empty below a wider cell. */
    private static String left(Layout table, int row, int column) {
        for (var c = column; c >= 0; c--) {
            var text = table.text(row, c);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static List<String> path(Layout table, int first, int last, int column) {
        var words = new ArrayList<String>();
        for (var row = first; row <= last; row++) {
            var text = table.covering(row, column);
            if (text.isEmpty() && row < last && !table.covering(row + 1, column).isEmpty()) {
                text = left(table, row, column);
            }
            if (!text.isEmpty() && !words.contains(text)) {
                words.add(text);
            }
        }
        return words;
    }

    /** Rows that only number the columns: 1, 2, 3=2/1; 甲, 乙. */
    private static boolean isNumbering(List<String> words) {
        return words.size() > 1
                && words.stream()
                        .allMatch(word -> word.matches("\\(?\\d{1,2}\\)?|[甲乙丙丁A-H]|\\d{1,2}=[\\d/+()*%-]+|栏次|行次"))
                && words.stream().anyMatch(word -> word.matches("[甲乙丙丁A-H2]|\\d=.*|栏次|\\(?2\\)?"))
                && words.stream()
                                .filter(word -> word.matches("\\(?\\d{1,2}\\)?"))
                                .distinct()
                                .count()
                        == words.stream()
                                .filter(word -> word.matches("\\(?\\d{1,2}\\)?"))
                                .count();
    }

    /** Of several columns of one meaning that differ by year the latest; loose words give way to exact ones. */
    private static List<Column> distinct(List<Column> columns) {
        var latest = columns.stream()
                .map(Column::year)
                .filter(year -> year != null)
                .mapToInt(Integer::intValue)
                .max();
        var result = new ArrayList<Column>();
        for (var column : columns) {
            var year = column.year();
            var isOld = latest.isPresent() && year != null && year < latest.getAsInt() && isRivalled(columns, column);
            var isNote = isOld || isSecond(columns, column);
            result.add(isNote ? column.with(isSumOfChanges(columns, column) ? Field.ADJUSTED : Field.NOTE) : column);
        }
        return result;
    }

    /** Words that tell the whole year's amounts and the own score from others of the same meaning. */
    private static final Map<Field, Pattern> FIRST = Map.of(
            Field.INITIAL, Pattern.compile("年初"),
            Field.ADJUSTED, Pattern.compile("全年|调整后|最终"),
            Field.EXECUTED, Pattern.compile("全年|年度|12月|年末|累计"),
            Field.SCORE, Pattern.compile("自评|总得分|总分|综合"));

    /** Whether another column of the same meaning and source says it better. */
    private static boolean isSecond(List<Column> columns, Column column) {
        var first = column.field() == null ? null : FIRST.get(column.field());
        return first != null
                && !first.matcher(column.text()).find()
                && columns.stream()
                        .anyMatch(other -> other.field() == column.field()
                                && other.source() == column.source()
                                && other.words().size() == column.words().size()
                                && isBeside(columns, column, other)
                                && first.matcher(other.text()).find());
    }

    /** 小计 behind 年初预算 and 追加 is the budget after changes. */
    private static boolean isSumOfChanges(List<Column> columns, Column column) {
        return column.field() == Field.INITIAL
                && column.words().size() > 1
                && HeadWords.core(column.words().get(column.words().size() - 1)).matches("小计|合计|总计")
                && columns.stream().noneMatch(other -> other.field() == Field.ADJUSTED)
                && columns.subList(0, column.index()).stream()
                        .anyMatch(other ->
                                isSibling(other, column) && other.text().matches(".*(?:追加|调增|调整|调剂).*"));
    }

    private static boolean isSibling(Column one, Column other) {
        return one.words().size() == other.words().size()
                && one.words().get(0).equals(other.words().get(0));
    }

    /** Whether no column of names parts two: then they are about the same. */
    private static boolean isBeside(List<Column> columns, Column column, Column other) {
        return columns
                .subList(Math.min(column.index(), other.index()), Math.max(column.index(), other.index()))
                .stream()
                .noneMatch(between -> between.field() == Field.SUBJECT
                        || between.field() == Field.NAME
                        || between.field() == Field.LEVEL2
                        || between.field() == Field.LEVEL3);
    }

    private static boolean isRivalled(List<Column> columns, Column column) {
        return columns.stream()
                .anyMatch(other -> other.index() != column.index()
                        && other.field() == column.field()
                        && other.year() != null
                        && !other.year().equals(column.year()));
    }

    Set<Field> fields() {
        var fields = EnumSet.noneOf(Field.class);
        columns.forEach(column -> {
            if (column.field() != null) {
                fields.add(column.field());
            }
        });
        return fields;
    }

    boolean has(Field... some) {
        return fields().stream().anyMatch(List.of(some)::contains);
    }

    /** The first column of a meaning. */
    @Nullable
    Column column(Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .findFirst()
                .orElse(null);
    }

    List<Column> all(Field field) {
        return columns.stream().filter(column -> column.field() == field).toList();
    }

    /** The unit of money of a column: of its own head, else of the table's title, else of the caption. */
    MoneyUnit unit(Column column, @Nullable MoneyUnit caption) {
        var own = column.unit();
        if (own != null) {
            return own;
        }
        return titles.stream()
                .map(MoneyUnit::ofCaption)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(caption == null ? MoneyUnit.TEN_THOUSAND_YUAN : caption);
    }
}
