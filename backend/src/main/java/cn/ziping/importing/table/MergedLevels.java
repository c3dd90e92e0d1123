package cn.ziping.importing.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of indicators whose cells stand one on a line: a group is named only where it begins, and a reason stands only where
 * there is one. A row is known by its two numbers, and by a row that goes on behind it.
 */
final class MergedLevels {
    private static final Pattern FIRST = Pattern.compile(
            "(?:项目)?(?:产出|效益|效果|满意度|成本|投入|过程|决策|管理|履职|管理效率|履职效能|运行成本|社会效应|可持续发展能力|预算执行|预算管理|绩效)(?:指标|情况)?(?:[（(]\\d+分?[)）])?");
    private static final Pattern SECOND = Pattern.compile(
            "[^\\d，。]{2,14}指标(?:[（(]\\d+分?[)）])?|(?:产出)?(?:数量|质量|时效|成本|进度)|(?:经济|社会|生态环境?)(?:效益|成本)|可持续影响|(?:服务|帮扶)对象满意度|满意度");
    private static final Pattern PAGE = Pattern.compile("[-—–]\\s*\\d{1,3}\\s*[-—–]|第\\s*\\d{1,3}\\s*页.{0,10}");
    private static final int LONGEST_CELL = 80;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_LINES_OF_REASON = 3;

    private final List<Line> lines;
    private final List<@Nullable Field> columns;
    private final int levels;

    private MergedLevels(List<Line> lines, List<@Nullable Field> columns) {
        this.lines = lines;
        this.columns = columns;
        this.levels = columns.indexOf(Field.LEVEL3);
    }

    /**
     * A row and the line after it.
     *
     * @param cells one for each column, blank where the lines have none
     */
    record Row(List<String> cells, Line first, int next) {}

    static boolean are(List<@Nullable Field> columns) {
        var third = columns.indexOf(Field.LEVEL3);
        var weight = columns.indexOf(Field.WEIGHT);
        return third > 0
                && third <= 2
                && weight > third
                && columns.indexOf(Field.SCORE) > weight
                && columns.size() - columns.indexOf(Field.SCORE) <= 2;
    }

    /** 总分 sums up a table of points as 合计 does any other. */
    static boolean isSum(String text) {
        return Words.isTotal(text) || Words.bare(text).matches("(?:自评|评价|综合)?总(?:得|评)?分|综合得分");
    }

    static Optional<Row> row(List<Line> lines, int at, List<@Nullable Field> columns) {
        return new MergedLevels(lines, columns).row(at);
    }

    private Optional<Row> row(int at) {
        var missing = missing(at);
        var places = places(at, columns.indexOf(Field.SCORE) + 1 - missing);
        if (places.isEmpty() || !isRow(places, missing)) {
            return Optional.empty();
        }
        var cells = new ArrayList<>(Collections.nCopies(missing, ""));
        places.forEach(place -> cells.add(text(place)));
        var next = places.get(places.size() - 1) + 1;
        if (cells.size() == columns.size()) {
            return Optional.of(new Row(cells, lines.get(places.get(0)), next));
        }
        var reason = reason(next);
        cells.add(String.join("", reason.stream().map(this::text).toList()));
        var end = reason.isEmpty() ? next : reason.get(reason.size() - 1) + 1;
        return Optional.of(new Row(cells, lines.get(places.get(0)), end));
    }

    /** One line mostly, none or a few where a row goes on behind those only. */
    private List<Integer> reason(int at) {
        for (var count : List.of(1, 0, 2, MOST_LINES_OF_REASON)) {
            var places = places(at, count, LONGEST_REASON);
            var end = places.isEmpty() ? at : places.get(places.size() - 1) + 1;
            if (places.size() == count && goesOn(end) && (count == 0 || isReason(text(places.get(0))))) {
                return places;
            }
        }
        return List.of();
    }

    private static boolean isReason(String text) {
        return !FIRST.matcher(text).matches() && !isSum(text) && (!Figure.isNumeric(text) || Words.isNothing(text));
    }

    /** Whether a row or a total stands there. */
    private boolean goesOn(int at) {
        var first = places(at, 1);
        if (first.isEmpty() || isSum(text(first.get(0)))) {
            return !first.isEmpty();
        }
        var missing = missing(at);
        var places = places(at, columns.indexOf(Field.SCORE) + 1 - missing);
        return !places.isEmpty() && isRow(places, missing);
    }

    /** How many of its groups were named by a row above. */
    private int missing(int at) {
        var places = places(at, 2);
        if (places.size() < 2) {
            return levels;
        }
        var first = text(places.get(0));
        var second = text(places.get(1));
        if (levels == 2
                && FIRST.matcher(first).matches()
                && SECOND.matcher(second).matches()) {
            return 0;
        }
        return SECOND.matcher(first).matches()
                        || levels == 1 && FIRST.matcher(first).matches()
                ? levels - 1
                : levels;
    }

    private boolean isRow(List<Integer> places, int missing) {
        for (var i = 0; i < places.size(); i++) {
            var field = columns.get(i + missing);
            var words = text(places.get(i));
            var isNumber = field == Field.WEIGHT || field == Field.SCORE;
            var isPlain = words.matches("\\d{1,3}(?:\\.\\d{1,2})?分?");
            if (isNumber && !isPlain && !(field == Field.SCORE && Words.isNothing(words))
                    || field == Field.LEVEL3 && (Figure.isNumeric(words) || isSum(words))) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> places(int at, int count) {
        return places(at, count, LONGEST_CELL);
    }

    /** So many lines from there on, without blank ones and numbers of pages; none where one of them cannot be a cell. */
    private List<Integer> places(int at, int count, int longest) {
        var places = new ArrayList<Integer>();
        for (var i = at; i < lines.size() && places.size() < count; i++) {
            var text = text(i);
            if (text.isEmpty() || PAGE.matcher(text).matches()) {
                continue;
            }
            if (text.length() > longest || text.indexOf('\t') >= 0) {
                return List.of();
            }
            places.add(i);
        }
        return places.size() < count ? List.of() : places;
    }

    private String text(int at) {
        return lines.get(at).text().strip();
    }
}
