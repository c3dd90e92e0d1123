package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.finding.table.Cell;
import cn.ziping.finding.table.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document that gives weights and scores, row by row, as it is drawn.
 *
 * @param total the row that tells what all of them come to; null where none does
 */
record PointTable(List<Group> groups, @Nullable Line total) {
    private static final Pattern WEIGHT = Pattern.compile("(?:指标|标准|设定)?(?:分值|权重|满分|标准分)(?:分?值)?(?:[（(].{1,4}[）)])?");
    private static final Pattern SCORE =
            Pattern.compile("(?:单位|部门|实际|项目)?(?:自评|评价|自我评价|最终|实际)?(?:得分|评分|实得分|自评分|自评分数)(?:[（(].{1,4}[）)])?");
    private static final Pattern TOTAL =
            Pattern.compile("(?:总|合|共)\\s*计(?:得分|分值)?|总\\s*(?:得|评)?\\s*分|自评总分|得分合计|合计得分|评价得分");
    private static final Pattern SUBTOTAL = Pattern.compile(".{0,12}小\\s*计");
    private static final Pattern WITHIN = Pattern.compile("其中.*");
    private static final int FEWEST = 3;

    /**
     * A row.
     *
     * @param group what the first cell names, or named last
     * @param name the most special name
     */
    record Line(
            Writing writing,
            String group,
            String name,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score) {
        boolean isAbove() {
            return weight != null && score != null && Points.isMore(score, weight);
        }
    }

    /** Rows up to the one that sums them up; {@code total} is null for the last ones that nothing sums up. */
    record Group(List<Line> lines, @Nullable Line total) {}

    private record Tables(List<PointTable> all) {}

    static List<PointTable> of(Subject subject, Text text) {
        return text.once(
                        Tables.class,
                        () -> new Tables(subject.isDocument() ? read(TextTable.of(subject, text)) : List.of()))
                .all();
    }

    private static List<PointTable> read(List<TextTable> texts) {
        var tables = new ArrayList<PointTable>();
        for (var table : texts) {
            var weight = only(table, WEIGHT);
            var score = only(table, SCORE);
            var read = weight < 1 || score < 1 ? null : read(table, weight, score);
            if (read != null && isFlat(table, weight, score)) {
                tables.add(read);
            }
        }
        return tables;
    }

    /** Groups above their parts are looked at as a tree. */
    private static boolean isFlat(TextTable table, int weight, int score) {
        var rows = rows(table, weight, score);
        return rows.isEmpty() || PointTree.of(rows) == null;
    }

    /** Every row of each table of points, its total among them. */
    static List<List<Line>> rows(Subject subject, Text text) {
        var all = new ArrayList<List<Line>>();
        for (var table : TextTable.of(subject, text)) {
            var weight = only(table, WEIGHT);
            var score = only(table, SCORE);
            var rows = weight < 1 || score < 1 ? List.<Line>of() : rows(table, weight, score);
            if (!rows.isEmpty()) {
                all.add(rows);
            }
        }
        return all;
    }

    /** Named by the most special name that each has; empty where one has none. */
    private static List<Line> rows(TextTable table, int weight, int score) {
        var rows = new ArrayList<Line>();
        for (var row : table.rows()) {
            var labels = row.cells().stream()
                    .limit(Math.min(weight, score))
                    .filter(cell -> !cell.isNumber() && !cell.isBlank())
                    .map(Cell::words)
                    .toList();
            if (labels.isEmpty()) {
                return List.of();
            }
            rows.add(new Line(
                    row.writing(),
                    labels.get(0),
                    labels.get(labels.size() - 1),
                    row.cells().get(weight).value(),
                    row.cells().get(score).value()));
        }
        return rows;
    }

    static boolean isTotal(String name) {
        return TOTAL.matcher(name).matches();
    }

    /** The only column whose head says that it holds these; -1 where there is none, or more than one. */
    private static int only(TextTable table, Pattern head) {
        var columns = IntStream.range(0, table.width())
                .filter(column ->
                        head.matcher(table.head(column).replaceAll("\\s", "")).matches())
                .toArray();
        return columns.length == 1 ? columns[0] : -1;
    }

    private static @Nullable PointTable read(TextTable table, int weight, int score) {
        var groups = new ArrayList<Group>();
        var lines = new ArrayList<Line>();
        Line total = null;
        var group = "";
        for (var row : table.rows()) {
            var labels = row.cells().stream()
                    .limit(Math.min(weight, score))
                    .filter(cell -> !cell.isNumber() && !cell.isBlank())
                    .map(Cell::words)
                    .toList();
            if (labels.isEmpty()
                    || total != null
                    || labels.stream().anyMatch(label -> WITHIN.matcher(label).matches())) {
                return null;
            }
            var first = row.cells().get(0);
            group = first.isBlank() || first.isNumber() ? group : first.words();
            var name = labels.get(Math.min(labels.size() - 1, 2));
            var line = new Line(
                    row.writing(),
                    group,
                    name,
                    row.cells().get(weight).value(),
                    row.cells().get(score).value());
            if (labels.stream().anyMatch(label -> SUBTOTAL.matcher(label).matches())) {
                groups.add(new Group(List.copyOf(lines), line));
                lines.clear();
            } else if (labels.size() == 1 && TOTAL.matcher(labels.get(0)).matches()) {
                total = line;
            } else if (line.weight() == null || line.score() == null) {
                return null;
            } else {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            groups.add(new Group(List.copyOf(lines), null));
        }
        var read = new PointTable(groups, total);
        var leaves = read.lines();
        var isOfIndicators = leaves.stream()
                .map(Line::weight)
                .filter(Objects::nonNull)
                .allMatch(one -> one.compareTo(Points.HUNDRED) < 0);
        return leaves.size() < FEWEST || !isOfIndicators ? null : read;
    }

    List<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    static BigDecimal sum(List<Line> lines, Function<Line, @Nullable BigDecimal> column) {
        return Points.sum(lines.stream()
                .map(line -> Objects.requireNonNullElse(column.apply(line), BigDecimal.ZERO))
                .toList());
    }
}
