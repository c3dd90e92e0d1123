package cn.ziping.finding.score;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Place;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of an item beside the item itself (S09), scores and weights each for themselves. */
final class ItemSums {
    private static final Pattern KIND =
            Pattern.compile("(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|[经社生][济会态]成本|服务对象满意度)(?:指标)?");
    private static final Pattern OTHERS = Pattern.compile("其余|其他|主要|满分|部分|等");

    private ItemSums() {}

    /** @param isVerified whether the item's own score is borne out by the total */
    static void check(Item item, boolean isVerified, Set<Item> told, Consumer<Finding> findings) {
        var score = item.score;
        var scored = item.scoredChildren();
        if (score != null && !scored.isEmpty() && isWrong(item, scored, score.value(), Item::worth)) {
            told.add(item);
            findings.accept(finding(item, "得分", score, isVerified, scored, Item::worth));
            return;
        }
        var weight = item.weight;
        var weighed =
                item.children.stream().filter(child -> child.weight != null).toList();
        if (weight != null && weighed.size() > 1 && isWrong(item, weighed, weight.value(), ItemSums::weight)) {
            told.add(item);
            findings.accept(finding(item, "分值", weight, true, weighed, ItemSums::weight));
        }
    }

    /** 25分，得28.6分 above parts of 30 points: the weight, where its parts leave room for the score. */
    static @Nullable Finding aboveWeight(Item item, Mark weight, BigDecimal score) {
        var weighed =
                item.children.stream().filter(child -> child.weight != null).toList();
        var sum = Points.sum(weighed.stream().map(ItemSums::weight).toList());
        return weighed.size() > 1 && !Points.isMore(score, sum)
                ? finding(item, "分值", weight, false, weighed, ItemSums::weight)
                : null;
    }

    private static BigDecimal weight(Item item) {
        return Objects.requireNonNullElse(item.weighted(), BigDecimal.ZERO);
    }

    /** More than the whole is wrong for certain; less is only where every part has told its points. */
    private static boolean isWrong(Item item, List<Item> parts, BigDecimal whole, Function<Item, BigDecimal> points) {
        var sum = Points.sum(parts.stream().map(points).toList());
        if (!Points.differ(sum, whole) || item.isUnclear) {
            return false;
        }
        if (parts.size() == 1) {
            return isMistakenSingle(item, parts.get(0), sum, whole);
        }
        // A part that restates the whole, beside its own parts.
        var restated = parts.stream()
                .anyMatch(part ->
                        !Points.differ(points.apply(part), whole) && !Points.differ(sum.subtract(whole), whole));
        if (restated) {
            return false;
        }
        if (Points.isMore(sum, whole)) {
            return true;
        }
        return !item.isPartial && isComplete(item, parts, whole.subtract(sum), points);
    }

    /** A score below a heading that tells another one: all of it, unless it is of one of several things. */
    private static boolean isMistakenSingle(Item item, Item part, BigDecimal sum, BigDecimal whole) {
        if (Points.isMore(sum, whole)) {
            return true;
        }
        return part.name.isEmpty() && !part.isNumbered && item.isNumbered && !item.isOfParts && item.sentences <= 1;
    }

    private static boolean isComplete(Item item, List<Item> parts, BigDecimal gap, Function<Item, BigDecimal> points) {
        if (item.isWhole) {
            return true;
        }
        var weights = Points.sum(parts.stream().map(ItemSums::weight).toList());
        var weight = item.weighted();
        if (weight != null && parts.stream().allMatch(part -> part.weight != null) && !Points.differ(weights, weight)) {
            return true;
        }
        var unscored = item.children.stream().anyMatch(child -> child.isNumbered && !parts.contains(child));
        var least = parts.stream().map(points).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        if (unscored) {
            return false;
        }
        if (parts.stream().anyMatch(part -> part.name.isEmpty() && !part.isNumbered)) {
            // 满意度92%，得10分；满意度83%，得8.8分: a third one would hardly have so few.
            var isAlike = parts.stream().allMatch(part -> part.name.isEmpty() && part.score != null);
            return isAlike
                    && gap.compareTo(new BigDecimal("1.5")) < 0
                    && gap.multiply(BigDecimal.valueOf(4)).compareTo(least) < 0;
        }
        return parts.size() > 2 || parts.get(0).isNumbered || gap.compareTo(least) < 0 || areKinds(item, parts);
    }

    /** 效益指标得28分，其中：社会效益指标得分5分，生态效益指标得分13分: all kinds that were set are told, with what each earned. */
    private static boolean areKinds(Item item, List<Item> parts) {
        var whole = item.score;
        return whole != null
                && parts.size() > 1
                && !OTHERS.matcher(whole.sentence().text()).find()
                && parts.stream()
                        .allMatch(part -> part.score != null
                                && part.score.sentence() == whole.sentence()
                                && KIND.matcher(part.name).matches());
    }

    private static Finding finding(
            Item item,
            String what,
            Mark whole,
            boolean isVerified,
            List<Item> parts,
            Function<Item, BigDecimal> points) {
        var values = parts.stream().map(points).toList();
        var sum = Points.sum(values);
        var message = "%s下各项%s合计%s（%s），与其%s%s不符，请核对后改正。"
                .formatted(
                        TextScores.named(item),
                        what,
                        Points.show(sum),
                        Points.added(values),
                        what,
                        Points.show(whole.value()));
        return Finding.of(
                ScoreCards.S09,
                message,
                Points.show(sum),
                Points.show(whole.value()),
                place(whole, isVerified, parts, sum, what));
    }

    private static Place place(Mark whole, boolean isVerified, List<Item> parts, BigDecimal sum, String what) {
        var marks = parts.stream()
                .map(part -> what.equals("得分") ? part.score : part.weight)
                .filter(Objects::nonNull)
                .map(Mark.class::cast)
                .toList();
        var beside = marks.stream()
                .filter(mark -> mark.sentence() == whole.sentence())
                .toList();
        if (!beside.isEmpty() || marks.isEmpty() || !isVerified) {
            return Spans.of(whole, beside);
        }
        var isTogether = marks.stream()
                .allMatch(
                        mark -> mark.sentence().paragraph() == whole.sentence().paragraph());
        if (what.equals("分值") && isTogether) {
            return whole.place();
        }
        // The whole is borne out by what stands above it: the part that may be put right is the likelier mistake.
        var gap = whole.value().subtract(sum);
        var likely = what.equals("得分")
                ? parts.stream()
                        .filter(part -> mayBe(part, gap))
                        .map(part -> part.score)
                        .filter(Objects::nonNull)
                        .map(Mark.class::cast)
                        .toList()
                : marks;
        var lessened = parts.stream()
                .filter(part -> !part.deductions.isEmpty())
                .map(part -> part.score)
                .filter(Objects::nonNull)
                .map(Mark.class::cast)
                .filter(likely::contains)
                .toList();
        var sought = lessened.size() == 1 ? lessened : likely.isEmpty() ? marks : likely;
        if (sought.stream().allMatch(mark -> mark.sentence() == sought.get(0).sentence())) {
            return Spans.of(sought.get(0), sought);
        }
        var order = Comparator.comparing(Mark::value);
        return (gap.signum() < 0 ? sought.stream().max(order) : sought.stream().min(order))
                .orElse(whole)
                .place();
    }

    /** Whether its score may be that much more: not above its weight, and not as what was lost says already. */
    private static boolean mayBe(Item part, BigDecimal gap) {
        var right = part.worth().add(gap);
        var weight = part.weighted();
        var lost = Points.sum(part.deductions.stream().map(Mark::value).toList());
        var isBorneOut = weight != null && lost.signum() > 0 && !Points.differ(weight.subtract(lost), part.worth());
        return right.signum() >= 0 && !isBorneOut && (weight == null || !Points.isMore(right, weight));
    }
}
