package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.score.PointTable.Line;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables of a document as they are drawn: their rows beside subtotals (S09) and total (S02, W01), scores beside weights (S01). */
final class PointTables implements Rule {
    /** A column that is off by more tells other things than the sum of its rows. */
    private static final BigDecimal FAR = BigDecimal.valueOf(15);

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S01, ScoreCards.S02, ScoreCards.S09, WeightCards.W01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var table : PointTable.of(subject, text)) {
            var isChecked = isChecked(subject, text, table);
            var above = table.lines().stream().filter(Line::isAbove).toList();
            if (above.size() * 3 > table.lines().size()) {
                continue;
            }
            if (!isChecked) {
                above.forEach(line -> above(line, findings));
            }
            var outline = Outline.of(text, subject.year());
            if (!sum(table, "分值", Line::weight, above, isChecked, outline, findings)) {
                var total = table.total();
                var isStated = isChecked
                        && total != null
                        && ScoreLists.of(outline).isEmpty()
                        && isSame(subject.stated().score(), total.score());
                sum(table, "得分", Line::score, above, isStated, outline, findings);
            }
        }
    }

    /** Whether its rows were read as indicators, so that others look at each of them. */
    private static boolean isChecked(Subject subject, Text text, PointTable table) {
        var rows = Sheets.of(subject, text).stream()
                .flatMap(sheet -> sheet.leaves().stream())
                .toList();
        var read = table.lines().stream()
                .filter(line -> rows.stream()
                        .anyMatch(row -> isSame(row.weight(), line.weight()) && isSame(row.score(), line.score())))
                .count();
        return read * 2 > table.lines().size();
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static void above(Line line, Consumer<Finding> findings) {
        var weight = line.weight();
        var score = line.score();
        if (weight != null && score != null) {
            var message =
                    "“%s”得分%s超过分值%s，得分不能大于分值，请核对后改正。".formatted(line.name(), Points.show(score), Points.show(weight));
            findings.accept(finding(ScoreCards.S01, message, "不超过" + Points.show(weight), score, line));
        }
    }

    /** Subtotals beside their rows, then the total beside all rows. Returns whether the rows are not what the column sums up. */
    private static boolean sum(
            PointTable table,
            String what,
            Function<Line, @Nullable BigDecimal> column,
            List<Line> above,
            boolean isTold,
            Outline outline,
            Consumer<Finding> findings) {
        var gaps = BigDecimal.ZERO;
        for (var group : table.groups()) {
            var total = group.total();
            var stated = total == null ? null : column.apply(total);
            if (total == null || stated == null) {
                continue;
            }
            var gap = stated.subtract(PointTable.sum(group.lines(), column));
            if (gap.abs().compareTo(FAR) > 0) {
                return true;
            }
            gaps = gaps.add(gap);
            if (Points.differ(gap.add(stated), stated) && !isMended(above, group.lines(), gap)) {
                tell(ScoreCards.S09, what, column, group.lines(), total, outline, findings);
            }
        }
        var total = table.total();
        var stated = total == null ? null : column.apply(total);
        if (total == null || stated == null) {
            return false;
        }
        var gap = stated.subtract(PointTable.sum(table.lines(), column));
        if (gap.abs().compareTo(FAR) > 0) {
            return true;
        }
        // What is wrong within a group, or with its row that is above its weight, was told there.
        var isExplained = Points.differ(gaps.add(stated), stated) && !Points.differ(gaps, gap)
                || isMended(above, table.lines(), gap);
        if (Points.differ(gap.add(stated), stated) && !isExplained && !isTold) {
            var card = what.equals("分值") ? WeightCards.W01 : ScoreCards.S02;
            tell(card, what, column, table.lines(), total, outline, findings);
        }
        return false;
    }

    /** 4.5分 of 4分, and all of them half a point too much: it is that row. */
    private static boolean isMended(List<Line> above, List<Line> lines, BigDecimal gap) {
        return above.stream().filter(lines::contains).anyMatch(line -> {
            var weight = line.weight();
            var score = line.score();
            return weight != null && score != null && gap.signum() < 0 && !Points.isMore(score.add(gap), weight);
        });
    }

    private static void tell(
            RuleCard card,
            String what,
            Function<Line, @Nullable BigDecimal> column,
            List<Line> lines,
            Line total,
            Outline outline,
            Consumer<Finding> findings) {
        var sum = PointTable.sum(lines, column);
        var stated = column.apply(total);
        if (stated == null) {
            return;
        }
        var gap = stated.subtract(sum);
        for (var line : lines) {
            var value = column.apply(line);
            if (value != null && isTold(outline, line, value.add(gap), what)) {
                var right = Points.show(value.add(gap));
                var message = "表中“%s”的%s写%s，按正文和“%s”应为%s，请核对后改正。"
                        .formatted(line.name(), what, Points.show(value), total.name(), right);
                findings.accept(finding(card, message, right, value, line));
                return;
            }
        }
        var message =
                "表中“%s”的%s为%s，各行合计%s，请核对后改正。".formatted(total.name(), what, Points.show(stated), Points.show(sum));
        findings.accept(finding(card, message, Points.show(sum), stated, total));
    }

    /** The text tells of the same item what would bring the sum right. */
    private static boolean isTold(Outline outline, Line line, BigDecimal right, String what) {
        return outline.root.all().anyMatch(item -> {
            var told = what.equals("分值") ? item.weighted() : item.scored();
            var isSame = ItemName.isSame(item.name, line.name());
            return isSame && (told != null ? !Points.differ(told, right) : isLost(item, line, right, what));
        });
    }

    /** 完成及时率扣1分 beside 8 of 8 points. */
    private static boolean isLost(Item item, Line line, BigDecimal right, String what) {
        var lost = Points.sum(item.deductions.stream().map(Mark::value).toList());
        var weight = line.weight();
        return what.equals("得分") && weight != null && lost.signum() > 0 && !Points.differ(weight.subtract(lost), right);
    }

    private static Finding finding(RuleCard card, String message, String right, BigDecimal value, Line line) {
        return Finding.of(
                card,
                message,
                right,
                Points.show(value),
                line.writing().place().withExcerpt(line.writing().text().strip()));
    }
}
