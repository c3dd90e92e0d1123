package cn.ziping.importing.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which words of a row belong to which column, where cells are missing or words are parted by the same spaces
 * as the cells: in order, each column with what it can hold, words of text together.
 */
final class Alignment {
    private static final double MISSING = -1;
    private static final double IMPOSSIBLE = -1000;
    private static final int MOST_WORDS = 30;
    /** Targets and results as clerks write them: ≥86个, 3.06万户, 100%, 2024年12月底前. */
    private static final Pattern VALUE = Pattern.compile(
            "[≥≤＞＜><=＝≧≦±].*|\\d[\\d.,]*(?:%|％|‰|[\\p{IsHan}]{1,4}(?:/[\\p{IsHan}]{1,4})?)?|20\\d\\d年\\d{1,2}月.*");

    private final List<String> words;
    private final List<@Nullable Field> columns;
    private final boolean areJoined;
    private final double[][] best;
    private final int[][] taken;

    private Alignment(List<String> words, List<@Nullable Field> columns, boolean areJoined) {
        this.words = words;
        this.columns = columns;
        this.areJoined = areJoined;
        best = new double[words.size() + 1][columns.size() + 1];
        taken = new int[words.size() + 1][columns.size() + 1];
    }

    /**
     * @param areJoined whether several words can be one cell of text
     * @return a cell for each column; empty where the words cannot be such a row
     */
    static Optional<List<String>> of(List<String> words, List<@Nullable Field> columns, boolean areJoined) {
        return new Alignment(words, columns, areJoined).solve();
    }

    private Optional<List<String>> solve() {
        for (var row : best) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        best[0][0] = 0;
        for (var column = 0; column < columns.size(); column++) {
            for (var from = 0; from <= words.size(); from++) {
                if (best[from][column] > IMPOSSIBLE / 2) {
                    place(from, column);
                }
            }
        }
        return best[words.size()][columns.size()] > 0 ? Optional.of(cells()) : Optional.empty();
    }

    private void place(int from, int column) {
        improve(from, column, 0, MISSING);
        var most = Math.min(words.size() - from, areJoined && isText(columns.get(column)) ? MOST_WORDS : 1);
        for (var count = 1; count <= most; count++) {
            var some = words.subList(from, from + count);
            improve(from, column, count, fit(some, columns.get(column)) + likelihood(some, columns.get(column)));
        }
    }

    /** Where spaces part words as well as cells, one value is one cell, and names hold none. */
    private double likelihood(List<String> some, @Nullable Field field) {
        if (!areJoined || !isText(field)) {
            return 0;
        }
        var values = some.stream().filter(word -> VALUE.matcher(word).matches()).count();
        if (field != Field.TARGET && field != Field.ACTUAL) {
            return values == 0 ? 0.1 : -0.3 * values;
        }
        if (some.size() == 1) {
            return values == 0 ? 0 : Figure.isNumeric(some.get(0)) ? 2.4 : 0.2;
        }
        return values == 0 ? 0 : -0.2 * values;
    }

    private void improve(int from, int column, int count, double gain) {
        var total = best[from][column] + gain;
        if (gain > IMPOSSIBLE && total > best[from + count][column + 1]) {
            best[from + count][column + 1] = total;
            taken[from + count][column + 1] = count;
        }
    }

    private List<String> cells() {
        var cells = new ArrayList<String>();
        var at = words.size();
        for (var column = columns.size(); column > 0; column--) {
            var count = taken[at][column];
            cells.add(Words.clean(String.join(" ", words.subList(at - count, at))));
            at -= count;
        }
        Collections.reverse(cells);
        return cells;
    }

    /** Whether a column can hold some words as one cell. */
    static boolean canHold(@Nullable Field field, String words) {
        return fit(List.of(words), field) > IMPOSSIBLE;
    }

    static boolean isText(@Nullable Field field) {
        return field == null
                || !Field.NUMBERS.contains(field)
                        && field != Field.ROW_NUMBER
                        && field != Field.YEAR
                        && field != Field.CODE
                        && field != Field.GRADE;
    }

    private static double fit(List<String> some, @Nullable Field field) {
        if (isText(field)) {
            var isWords = some.stream().anyMatch(word -> !Figure.isNumeric(word) || Words.isNothing(word));
            return (isWords ? 2 : some.size() == 1 ? -0.5 : IMPOSSIBLE) - 0.01 * (some.size() - 1);
        }
        var word = some.get(0);
        if (Words.isNothing(word)) {
            return 1;
        }
        if (field != null && Field.NUMBERS.contains(field)) {
            return number(field, word);
        }
        if (field == Field.ROW_NUMBER) {
            return word.matches("\\d{1,4}[.、]?|[（(]?[一二三四五六七八九十]+[)）]?、?") ? 3 : Words.isTotal(word) ? 1 : IMPOSSIBLE;
        }
        if (field == Field.YEAR) {
            return word.matches("20\\d\\d年?度?") ? 3 : Words.isTotal(word) ? 1 : IMPOSSIBLE;
        }
        if (field == Field.CODE) {
            return word.matches("[\\dA-Za-z-]{5,}") ? 3 : IMPOSSIBLE;
        }
        return word.matches("[优良中差]|优秀|良好|合格|不合格|较好|一般|较差|达标|[A-D]|[优良中差]等?级?")
                ? 3
                : word.length() <= 6 && !Figure.isNumeric(word) ? 1 : IMPOSSIBLE;
    }

    private static double number(Field field, String word) {
        if (!Figure.isNumeric(word) || isLongCode(word)) {
            return IMPOSSIBLE;
        }
        var isRate = field == Field.EXECUTION_RATE || field == Field.IN_PLACE_RATE || field == Field.COMPLETION_RATE;
        if (word.matches(".*[%％]")) {
            return isRate ? 2.5 : Field.MONEY.contains(field) ? IMPOSSIBLE : 1;
        }
        return 2;
    }

    private static boolean isLongCode(String word) {
        return word.matches("\\d{15,}");
    }
}
