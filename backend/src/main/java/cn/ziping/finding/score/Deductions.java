package cn.ziping.finding.score;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was lost beside the points and the score: 20分，得分11分，扣9分 (S14, or S09 where it is the score that is wrong). */
final class Deductions {
    private static final Pattern BY_RULE =
            Pattern.compile("按[^，。；]{0,14}(?:率|比例|比重|进度|标准|区间|分档|系数)[^，。；]{0,8}(?:计|算|折|得|扣)|按(?:比例|规则|实际|标准)[计折得扣]");

    private Deductions() {}

    /** Deductions of parts count as its own: their weights are not told. */
    static void check(Item item, List<ScoreList> lists, Set<Item> told, Consumer<Finding> findings) {
        var weight = item.weight;
        var score = item.score;
        if (weight == null || score == null || told.contains(item)) {
            return;
        }
        var ofParts = below(item);
        var marks = item.deductions.isEmpty() ? ofParts : item.deductions;
        if (marks.isEmpty() || item.isPartial) {
            return;
        }
        var deducted = Points.sum(marks.stream().map(Mark::value).toList());
        var lost = weight.value().subtract(score.value());
        var isOfSeveral = marks.size() > 1 || item.scoredChildren().stream().anyMatch(child -> child.weight != null);
        var isSome =
                !Points.isMore(deducted, lost) && (marks == ofParts && isOfSeveral || isByRule(item, score, marks));
        var right = weight.value().subtract(deducted);
        if (isRepeated(item, lost.subtract(deducted))) {
            return;
        }
        if (!Points.differ(deducted, lost) || isSome && !isBorneOut(item, right, lists)) {
            return;
        }
        told.add(item);
        var isScoreWrong = !TextScores.isVerified(item, lists) && isBorneOut(item, right, lists);
        findings.accept(isScoreWrong ? score(item, weight, score, deducted) : lost(item, weight, score, marks));
    }

    /** 满意度按比例计分；社会保障扣0.4分: what a rate has cost is not told. */
    private static boolean isByRule(Item item, Mark score, List<Mark> marks) {
        return Stream.concat(Stream.of(score), marks.stream())
                        .map(mark -> mark.sentence().text())
                        .anyMatch(text -> BY_RULE.matcher(text).find())
                || item.sentence != null
                        && BY_RULE.matcher(item.sentence.text()).find();
    }

    /** 甲扣0.5分，乙扣0.5分: both are meant, or one of them twice. */
    private static boolean isRepeated(Item item, BigDecimal more) {
        var repeated = Points.sum(item.all().map(one -> one.repeated).toList());
        return more.signum() > 0 && !Points.isMore(more, repeated);
    }

    /** Whether what stands above comes right with this score. */
    private static boolean isBorneOut(Item item, BigDecimal right, List<ScoreList> lists) {
        var more = right.subtract(item.worth());
        var parent = item.parent;
        var whole = parent == null ? null : parent.scored();
        if (right.signum() < 0 || more.signum() == 0) {
            return false;
        }
        if (parent != null && whole != null && parent.scoredChildren().size() > 1) {
            var sum =
                    Points.sum(parent.scoredChildren().stream().map(Item::worth).toList());
            return !Points.differ(sum.add(more), whole);
        }
        return lists.stream().anyMatch(list -> list.lacks(item, more));
    }

    private static Finding score(Item item, Mark weight, Mark score, BigDecimal deducted) {
        var right = weight.value().subtract(deducted);
        var message = "%s分值%s、扣%s，应得%s，文中写得%s，请核对后改正。"
                .formatted(
                        TextScores.named(item),
                        Points.show(weight.value()),
                        Points.show(deducted),
                        Points.show(right),
                        Points.show(score.value()));
        return Finding.of(
                ScoreCards.S09, message, Points.show(right), Points.show(score.value()), Spans.of(weight, score));
    }

    private static Finding lost(Item item, Mark weight, Mark score, List<Mark> marks) {
        var deducted = Points.sum(marks.stream().map(Mark::value).toList());
        var lost = weight.value().subtract(score.value());
        var message = "%s分值%s、得分%s，应扣%s，文中写扣%s，请核对后改正。"
                .formatted(
                        TextScores.named(item),
                        Points.show(weight.value()),
                        Points.show(score.value()),
                        Points.show(lost),
                        Points.show(deducted));
        var place = place(marks, deducted.subtract(lost));
        return Finding.of(ScoreCards.S14, message, "扣" + Points.show(lost), "扣" + Points.show(deducted), place);
    }

    /** All of them where they stand together, else the only one that may be too much, else the last. */
    private static Place place(List<Mark> marks, BigDecimal tooMuch) {
        var first = marks.get(0);
        if (marks.stream().allMatch(mark -> mark.sentence() == first.sentence())) {
            return Spans.of(first, marks);
        }
        var likely = marks.stream()
                .filter(mark -> Points.isMore(mark.value(), tooMuch))
                .toList();
        return (likely.size() == 1 ? likely.get(0) : marks.get(marks.size() - 1)).place();
    }

    /** What was lost by whatever stands below and has no points of its own. */
    private static List<Mark> below(Item item) {
        return item.children.stream()
                .filter(child -> child.weight == null)
                .flatMap(child -> Stream.concat(child.deductions.stream(), below(child).stream()))
                .toList();
    }
}
