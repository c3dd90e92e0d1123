package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.score.PointTable.Line;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of points whose groups stand above what they are made of, one within another: 二、预算执行 35 above （一）资金管理 20. What
 * belongs to a group is told by the weights, which come to the group's own.
 *
 * @param tops groups and rows that belong to none
 * @param total the row that tells what all of them come to; null where none does
 */
record PointTree(List<Node> tops, @Nullable Line total) {
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}[、.．].*"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*"),
            Pattern.compile("\\d{1,2}[、.．](?!\\d).*"),
            Pattern.compile("[（(]\\d{1,2}[）)].*"));
    private static final Pattern SUBTOTAL = Pattern.compile(".{0,14}小\\s*计[）)]?");
    private static final int FEWEST = 4;

    /** A row with those that it is made of; none for a row that is no group. */
    record Node(Line line, List<Node> parts) {
        boolean isGroup() {
            return !parts.isEmpty();
        }
    }

    private record Trees(List<PointTree> all) {}

    static List<PointTree> of(Subject subject, Text text) {
        return text.once(Trees.class, () -> new Trees(read(subject, text))).all();
    }

    private static List<PointTree> read(Subject subject, Text text) {
        return subject.isDocument()
                ? PointTable.rows(subject, text).stream()
                        .map(PointTree::of)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** Null where no group of the table stands above its parts. */
    static @Nullable PointTree of(List<Line> rows) {
        var last = rows.get(rows.size() - 1);
        var total = PointTable.isTotal(last.name()) ? last : null;
        var lines = total == null ? rows : rows.subList(0, rows.size() - 1);
        if (lines.size() < FEWEST || lines.stream().anyMatch(line -> PointTable.isTotal(line.name()))) {
            return null;
        }
        // From below, so that the groups within a group are known before it.
        var nodes = new ArrayList<Node>();
        for (var i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            var next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            var count = next != null && mayBeAbove(line, next) ? parts(line, nodes) : 0;
            var parts = List.copyOf(nodes.subList(0, count));
            nodes.subList(0, count).clear();
            nodes.add(0, new Node(line, parts));
        }
        return nodes.stream().anyMatch(Node::isGroup) ? new PointTree(List.copyOf(nodes), total) : null;
    }

    private static boolean mayBeAbove(Line line, Line next) {
        return SUBTOTAL.matcher(line.name()).matches() || level(line) < level(next);
    }

    private static int level(Line line) {
        for (var i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(line.name()).matches()) {
                return i;
            }
        }
        return LEVELS.size();
    }

    /** How many of the rows behind it come to its weight; 0 where none do. */
    private static int parts(Line line, List<Node> behind) {
        var weight = line.weight();
        if (weight == null || weight.signum() <= 0) {
            return 0;
        }
        var sum = BigDecimal.ZERO;
        for (var count = 1; count <= behind.size(); count++) {
            var next = behind.get(count - 1).line();
            if (level(next) <= level(line) && level(line) < LEVELS.size()) {
                return 0;
            }
            sum = sum.add(Objects.requireNonNullElse(next.weight(), BigDecimal.ZERO));
            if (sum.compareTo(weight) >= 0) {
                return sum.compareTo(weight) == 0 ? count : 0;
            }
        }
        return 0;
    }

    static BigDecimal sum(List<Node> nodes, Function<Line, @Nullable BigDecimal> column) {
        return PointTable.sum(nodes.stream().map(Node::line).toList(), column);
    }

    /** Whether the weights of all groups come to that of the total. */
    boolean isWhole() {
        return total != null
                && total.weight() != null
                && sum(tops, Line::weight).compareTo(total.weight()) == 0;
    }
}
