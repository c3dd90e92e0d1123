package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What sentences and headings score: never above the weight, parts beside their sum, deductions beside both. */
final class TextScores implements Rule {
    /** More lists, and more headings with points, are no report. */
    private static final int FEW = 5;

    private static final int MOST = 100;

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S01, ScoreCards.S02, ScoreCards.S09, ScoreCards.S14, GradeCards.T02, WeightCards.W01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var outline = Outline.of(text, subject.year());
        var told = new HashSet<Item>();
        var items = outline.root.all().filter(item -> item != outline.root).toList();
        var lists = ScoreLists.of(outline);
        for (var list : lists) {
            list.wrongWeight(findings, told);
        }
        var rights = new LinkedHashMap<>(GroupScores.wrong(subject, text, outline));
        rights.forEach((item, right) -> besideRows(item, right, told, findings));
        told.addAll(TextExecution.wrong(outline, text).keySet());
        for (var item : items) {
            aboveWeight(item, told, findings);
            Deductions.check(item, lists, told, findings);
        }
        for (var item : items) {
            var mended = told.contains(item) ? null : mended(item, told);
            if (mended != null && lists.stream().anyMatch(list -> list.lacks(item, mended.subtract(item.worth())))) {
                besideRows(item, mended, told, findings);
                rights.put(item, mended);
            }
            if (item.all().noneMatch(told::contains)) {
                ItemSums.check(item, isVerified(item, lists), told, findings);
            }
        }
        ofItself(outline, findings);
        for (var list : lists) {
            list.wrongTotal(findings, told, rights);
        }
        PairTotals.check(text, lists, findings);
        if (outline.totals.size() == 1) {
            var few = lists.stream().limit(FEW).toList();
            items.stream()
                    .filter(item -> item.score != null && item.weight != null && item.isNumbered)
                    .limit(MOST)
                    .forEach(item -> otherwise(item, few, told, findings));
        }
    }

    /** What its parts come to once the one that is told of is put right; null where that is not known, or the item's own score. */
    private static @Nullable BigDecimal mended(Item item, Set<Item> told) {
        var parts = item.scoredChildren();
        if (item.score == null || parts.size() < 2) {
            return null;
        }
        var sum = BigDecimal.ZERO;
        var isMended = false;
        for (var part : parts.stream().flatMap(one -> one.groups().stream()).toList()) {
            var weight = part.weight;
            var lost = Points.sum(part.deductions.stream().map(Mark::value).toList());
            if (told.contains(part) && (weight == null || lost.signum() == 0)) {
                return null;
            }
            isMended |= told.contains(part);
            sum = sum.add(told.contains(part) && weight != null ? weight.value().subtract(lost) : part.worth());
        }
        return isMended && Points.differ(sum, item.worth()) ? sum : null;
    }

    private static void besideRows(Item item, BigDecimal right, Set<Item> told, Consumer<Finding> findings) {
        var score = item.score;
        if (score != null && told.add(item)) {
            var message =
                    "%s得分写%s，其下各项得分合计%s，请核对后改正。".formatted(named(item), Points.show(score.value()), Points.show(right));
            findings.accept(
                    Finding.of(ScoreCards.S09, message, Points.show(right), Points.show(score.value()), score.place()));
        }
    }

    /** A heading's score beside the same group's where all groups are told with the total. */
    private static void otherwise(Item item, List<ScoreList> lists, Set<Item> told, Consumer<Finding> findings) {
        var score = item.score;
        if (score == null || item.weight == null || !item.isNumbered || told.contains(item)) {
            return;
        }
        for (var list : lists) {
            var group = list.borneOut(item);
            var right = group == null || told.contains(group) ? null : group.scored();
            if (right != null && Points.differ(right, score.value())) {
                told.add(item);
                var message = "%s此处得分写%s，与总分一起写的是%s，请核对后统一。"
                        .formatted(named(item), Points.show(score.value()), Points.show(right));
                findings.accept(Finding.of(
                        GradeCards.T02, message, Points.show(right), Points.show(score.value()), score.place()));
                return;
            }
        }
    }

    /** Whether the total or the group above agrees with this score, so that it is the parts that are wrong. */
    static boolean isVerified(Item item, List<ScoreList> lists) {
        var parent = item.parent;
        var beside = parent == null || parent.score == null
                ? List.<BigDecimal>of()
                : parent.scoredChildren().stream().map(Item::worth).toList();
        var lost = item.weight == null
                ? BigDecimal.ZERO
                : Points.sum(item.all()
                        .flatMap(one -> one.deductions.stream())
                        .map(Mark::value)
                        .toList());
        if (item.weight != null
                && lost.signum() > 0
                && !Points.differ(item.weight.value().subtract(lost), item.worth())) {
            return true;
        }
        var isOfGroup = parent != null
                && parent.score != null
                && beside.size() > 1
                && !Points.differ(Points.sum(beside), parent.score.value());
        return isOfGroup || lists.stream().anyMatch(list -> list.bears(item));
    }

    private static void aboveWeight(Item item, Set<Item> told, Consumer<Finding> findings) {
        var weight = item.weight;
        var score = item.score;
        if (weight == null || score == null || told.contains(item) || !Points.isMore(score.value(), weight.value())) {
            return;
        }
        told.add(item);
        var ofWeight = ItemSums.aboveWeight(item, weight, score.value());
        if (ofWeight != null) {
            findings.accept(ofWeight);
            return;
        }
        var message = "%s得分%s超过分值%s，得分不能大于分值，请核对后改正。"
                .formatted(named(item), Points.show(score.value()), Points.show(weight.value()));
        var place = Spans.of(weight, score);
        findings.accept(Finding.of(
                ScoreCards.S01, message, "不超过" + Points.show(weight.value()), Points.show(score.value()), place));
    }

    /** The total beside full marks and what was lost of them. */
    private static void ofItself(Outline outline, Consumer<Finding> findings) {
        for (var total : outline.totals) {
            var value = total.mark().value();
            var full = total.full();
            var lost = total.deduction();
            var out = full == null ? outline.full : full.value();
            if (lost != null && Points.differ(out.subtract(lost.value()), value)) {
                var message = "满分%s，扣%s，应得%s，文中写%s，请核对后改正。"
                        .formatted(
                                Points.show(out),
                                Points.show(lost.value()),
                                Points.show(out.subtract(lost.value())),
                                Points.show(value));
                findings.accept(Finding.of(
                        ScoreCards.S02,
                        message,
                        Points.show(out.subtract(lost.value())),
                        Points.show(value),
                        Spans.of(lost, total.mark())));
                continue;
            }
            var most = full == null ? outline.full : full.value().max(outline.full);
            if (Points.isMore(value, most) && most.compareTo(Points.HUNDRED) >= 0) {
                var message = "总分%s超过满分%s，请核对各项得分后改正。".formatted(Points.show(value), Points.show(most));
                findings.accept(Finding.of(
                        ScoreCards.S01,
                        message,
                        "不超过" + Points.show(most),
                        Points.show(value),
                        total.mark().place()));
            }
        }
    }

    /** Its name, else that of what it is a part of. */
    static String bare(Item item) {
        return item.name.isEmpty() ? Objects.requireNonNullElse(item.parent, item).name : item.name;
    }

    static String named(Item item) {
        var name = bare(item);
        return name.isEmpty() ? "该项" : "“" + name + "”";
    }
}
