package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.score.PointTable.Line;
import cn.ziping.finding.score.PointTree.Node;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tables of points with groups above their parts: each group beside its parts (S09), all groups beside the total (S02). */
final class PointTrees implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S02, ScoreCards.S09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var tree : PointTree.of(subject, text)) {
            var gaps = new HashMap<Line, BigDecimal>();
            tree.tops().forEach(node -> gap(node, gaps));
            var wrong = new ArrayList<Node>();
            tree.tops().forEach(node -> wrong(node, gaps, wrong));
            if (wrong.size() <= 2) {
                wrong.forEach(node -> findings.accept(ofGroup(node)));
            }
            var total = tree.total();
            if (tree.isWhole() && total != null && total.score() != null) {
                var gap = total.score().subtract(PointTree.sum(tree.tops(), Line::score));
                if (isOff(gap) && !isOfPart(tree.tops(), gap, gaps)) {
                    findings.accept(ofTotal(tree, total));
                }
            }
        }
    }

    /** What each group has more than its parts. */
    private static void gap(Node node, Map<Line, BigDecimal> gaps) {
        node.parts().forEach(part -> gap(part, gaps));
        var score = node.line().score();
        if (node.isGroup()
                && score != null
                && node.parts().stream().allMatch(part -> part.line().score() != null)) {
            gaps.put(node.line(), score.subtract(PointTree.sum(node.parts(), Line::score)));
        }
    }

    /** A group that is off by what one of its groups is off the other way is right: it is that one. */
    private static void wrong(Node node, Map<Line, BigDecimal> gaps, List<Node> wrong) {
        var gap = gaps.get(node.line());
        if (gap != null && isOff(gap) && !isOfPart(node.parts(), gap, gaps)) {
            wrong.add(node);
        }
        node.parts().forEach(part -> wrong(part, gaps, wrong));
    }

    private static boolean isOfPart(List<Node> parts, BigDecimal gap, Map<Line, BigDecimal> gaps) {
        return parts.stream()
                .map(part -> gaps.get(part.line()))
                .filter(Objects::nonNull)
                .anyMatch(other -> isOff(other) && !isOff(other.add(gap)));
    }

    private static boolean isOff(BigDecimal gap) {
        return Points.differ(gap, BigDecimal.ZERO);
    }

    private static Finding ofGroup(Node node) {
        var line = node.line();
        var sum = PointTree.sum(node.parts(), Line::score);
        var stated = Objects.requireNonNull(line.score());
        var message = "“%s”得分为%s，其下各项合计%s（%s），请核对后改正。"
                .formatted(line.name(), Points.show(stated), Points.show(sum), Points.added(scores(node.parts())));
        return finding(ScoreCards.S09, message, sum, stated, line);
    }

    private static Finding ofTotal(PointTree tree, Line total) {
        var sum = PointTree.sum(tree.tops(), Line::score);
        var stated = Objects.requireNonNull(total.score());
        var message = "表中“%s”的得分为%s，各组得分合计%s（%s），请核对后改正。"
                .formatted(total.name(), Points.show(stated), Points.show(sum), Points.added(scores(tree.tops())));
        return finding(ScoreCards.S02, message, sum, stated, total);
    }

    private static List<BigDecimal> scores(List<Node> nodes) {
        return nodes.stream()
                .map(node -> Objects.requireNonNullElse(node.line().score(), BigDecimal.ZERO))
                .toList();
    }

    private static Finding finding(RuleCard card, String message, BigDecimal right, BigDecimal stated, Line line) {
        var place = line.writing().place().withExcerpt(line.writing().text().strip());
        return Finding.of(card, message, Points.show(right), Points.show(stated), place);
    }

    /** The total of the one table whose groups bear it out; null where there is none, or tables tell different ones. */
    static @Nullable BigDecimal total(Subject subject, Text text) {
        var totals = new ArrayList<BigDecimal>();
        for (var tree : PointTree.of(subject, text)) {
            var total = tree.total();
            if (tree.isWhole() && total != null && total.score() != null && isFull(total)) {
                var isBorneOut = !Points.differ(PointTree.sum(tree.tops(), Line::score), total.score());
                totals.add(isBorneOut ? total.score() : BigDecimal.ZERO);
            }
        }
        for (var table : PointTable.of(subject, text)) {
            var total = table.total();
            if (total != null && total.weight() != null && total.score() != null && isFull(total)) {
                var isBorneOut = !Points.differ(PointTable.sum(table.lines(), Line::weight), total.weight())
                        && !Points.differ(PointTable.sum(table.lines(), Line::score), total.score());
                totals.add(isBorneOut ? total.score() : BigDecimal.ZERO);
            }
        }
        return totals.size() == 1 && totals.get(0).signum() > 0 ? totals.get(0) : null;
    }

    private static boolean isFull(Line total) {
        return Points.HUNDRED.compareTo(Objects.requireNonNull(total.weight())) == 0;
    }
}
