package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The groups that a report's total is made of, as one part of the text tells them, beside that total. */
final class ScoreList {
    static final int FEWEST = 3;

    private final List<Item> groups;
    private final Outline.@Nullable Total total;
    private final BigDecimal full;
    /** A weight was told of: as it should be, the weights come to full marks, and no group is missing. */
    private boolean isWeighed;

    ScoreList(List<Item> groups, Outline.@Nullable Total total, BigDecimal full) {
        this.full = full;
        this.groups = groups;
        this.total = total;
    }

    List<Item> groups() {
        return groups;
    }

    /** Whether the weights come to full marks. */
    boolean isWhole() {
        return !Points.differ(weights(), full());
    }

    private BigDecimal sum() {
        return Points.sum(groups.stream().map(Item::worth).toList());
    }

    /** What is told to be earned at most; a group that tells only its score counts with that. */
    private BigDecimal weights() {
        return Points.sum(groups.stream()
                .map(group -> Objects.requireNonNullElse(group.weighted(), group.worth()))
                .toList());
    }

    private BigDecimal full() {
        var told = total == null ? null : total.full();
        return told == null ? full : told.value().max(full);
    }

    /** No group can be missing: what is left of the full marks is less than any group has. */
    private boolean isComplete() {
        var rest = full().subtract(weights()).abs();
        var least = groups.stream()
                .map(group -> Objects.requireNonNullElse(group.weighted(), group.worth()))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return isWeighed || (groups.size() >= FEWEST || rest.signum() == 0) && rest.compareTo(least) < 0;
    }

    /** Whether the item is one of the groups, and they come to the total. */
    boolean bears(Item item) {
        return total != null
                && item.score != null
                && groups.contains(item)
                && !Points.differ(sum(), total.mark().value());
    }

    /** Whether the item is one of the groups, and that much more of it brings the total right. */
    boolean lacks(Item item, BigDecimal more) {
        return total != null
                && groups.contains(item)
                && !Points.differ(sum().add(more), total.mark().value());
    }

    /** Whether these are the scores of its groups, whose total the sentence tells: then it is told here what is wrong. */
    boolean tells(Sentence sentence, BigDecimal scores) {
        return total != null && total.mark().sentence() == sentence && !Points.differ(sum(), scores);
    }

    boolean isOf(Mark mark) {
        return total != null && total.mark().equals(mark);
    }

    /** The group of this name, where all groups come to the total; null for one of the groups themselves. */
    @Nullable
    Item borneOut(Item item) {
        // 预算编制 within 预算编制情况 is only a part of it.
        for (var above = item.parent; above != null; above = above.parent) {
            if (ItemName.isSame(above.name, item.name)) {
                return null;
            }
        }
        if (total == null
                || groups.contains(item)
                || Points.differ(sum(), total.mark().value())) {
            return null;
        }
        return groups.stream()
                .filter(group -> group.score != null && ItemName.isSame(group.name, item.name))
                .findFirst()
                .orElse(null);
    }

    /** Weights that do not come to full marks (W01), where the scores do come to the total, so that none is missing. */
    void wrongWeight(Consumer<Finding> findings, Set<Item> told) {
        var weighed = groups.stream().filter(group -> group.weight != null).count();
        var isOfTwo = weighed == 2 && groups.size() == 2 && total != null && isNear();
        if (weighed < FEWEST && !isOfTwo
                || !Points.differ(weights(), full())
                || groups.stream().anyMatch(group -> isAbove(group) && !mendsAbove(group))) {
            return;
        }
        var agrees = total != null && !Points.differ(sum(), total.mark().value());
        var isAll = weighed == groups.size();
        // A weight that is not told is at least what was earned of it.
        var isCertain = isAll
                ? agrees || isComplete() || isTooMuch()
                : (agrees || isTooMuch()) && Points.isMore(weights(), full());
        if (!isCertain) {
            return;
        }
        var values = groups.stream()
                .map(group -> Objects.requireNonNullElse(group.weighted(), group.worth()))
                .toList();
        var message = "各项分值合计%s%s（%s），应为%s，请核对各项分值后改正。"
                .formatted(isAll ? "" : "至少", Points.show(weights()), Points.added(values), Points.show(full()));
        var wrong = groups.stream()
                .filter(group -> group.weight != null && (isAbove(group) || mendsWeights(group)))
                .findFirst()
                .or(this::heaviest);
        var first = groups.get(0).weight;
        var at = wrong.map(group -> group.weight).orElse(first);
        if (at == null || first == null) {
            return;
        }
        var marks = groups.stream()
                .map(group -> group.weight)
                .filter(Objects::nonNull)
                .map(Mark.class::cast)
                .toList();
        var place = wrong.isPresent() ? at.place() : Spans.of(first, marks);
        wrong.ifPresent(told::add);
        isWeighed = true;
        findings.accept(Finding.of(WeightCards.W01, message, Points.show(full()), Points.show(weights()), place));
    }

    /** Different groups above 100 points, of which none is told twice: else the scores would be too many too. */
    private boolean isTooMuch() {
        var names = groups.stream()
                .map(group -> ItemName.plain(group.name))
                .distinct()
                .count();
        var least =
                groups.stream().map(Item::worth).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        return total != null
                && groups.size() >= FEWEST
                && names == groups.size()
                && groups.stream().noneMatch(group -> group.name.isEmpty())
                && Points.isMore(weights(), full())
                && sum().subtract(total.mark().value())
                                .abs()
                                .multiply(BigDecimal.valueOf(2))
                                .compareTo(least)
                        < 0;
    }

    /** The one that earned least of what it could, where it would still be enough without what is too much. */
    private Optional<Item> heaviest() {
        var tooMuch = weights().subtract(full());
        return groups.stream()
                .filter(group -> group.weight != null)
                .filter(group -> tooMuch.signum() > 0
                        && !Points.isMore(
                                group.worth(),
                                Objects.requireNonNullElse(group.weighted(), BigDecimal.ZERO)
                                        .subtract(tooMuch)))
                .max(Comparator.comparing(group -> Objects.requireNonNullElse(group.weighted(), BigDecimal.ZERO)
                        .subtract(group.worth())));
    }

    private static boolean isAbove(Item group) {
        var weight = group.weighted();
        return weight != null && Points.isMore(group.worth(), weight);
    }

    /** 满分20分 and 满分79分: two groups that nearly make the whole. */
    private boolean isNear() {
        return weights().subtract(full()).abs().compareTo(BigDecimal.TEN) < 0;
    }

    /** 25分，得28.6分 of 95 points in all: it is the weight that is wrong, 30 would be right. */
    private boolean mendsAbove(Item group) {
        var weight = Objects.requireNonNullElse(group.weighted(), BigDecimal.ZERO);
        var right = full().subtract(weights().subtract(weight));
        return !Points.isMore(group.worth(), right)
                && groups.stream().filter(ScoreList::isAbove).count() == 1
                && total != null
                && !Points.differ(sum(), total.mark().value());
    }

    /** 30分，得11分，扣9分: with what was earned and lost the weights are right. */
    private boolean mendsWeights(Item group) {
        var lost = Points.sum(group.all()
                .flatMap(item -> item.deductions.stream())
                .map(Mark::value)
                .toList());
        var weight = Objects.requireNonNullElse(group.weighted(), BigDecimal.ZERO);
        var right = full().subtract(weights().subtract(weight));
        return !Points.differ(right, group.worth().add(lost)) && Points.differ(right, weight);
    }

    /** Whether a group that is told of already would bring the total right if it was put right. */
    private static boolean mends(Item group, BigDecimal gap) {
        var right = group.worth().add(gap);
        var weight = group.weighted();
        if (right.signum() < 0 || weight != null && Points.isMore(right, weight)) {
            return false;
        }
        var parts = Points.sum(group.scoredChildren().stream().map(Item::worth).toList());
        var lost = Points.sum(group.all()
                .flatMap(item -> item.deductions.stream())
                .map(Mark::value)
                .toList());
        return !Points.differ(right, parts)
                || weight != null && !Points.differ(right, weight.subtract(lost))
                || weight != null && Points.isMore(group.worth(), weight);
    }

    private static boolean isRight(Item group, BigDecimal gap, Map<Item, BigDecimal> rights) {
        var right = rights.get(group);
        return right != null && !Points.differ(right, group.worth().add(gap));
    }

    /**
     * The total beside the sum of its groups (S02).
     *
     * @param rights what the rows of groups come to, where their sentences tell something else
     */
    void wrongTotal(Consumer<Finding> findings, Set<Item> told, Map<Item, BigDecimal> rights) {
        if (total == null || groups.size() < 2) {
            return;
        }
        var deduction = total.deduction();
        if (deduction != null
                && Points.differ(
                        full().subtract(deduction.value()), total.mark().value())) {
            return;
        }
        var value = total.mark().value();
        var gap = value.subtract(sum());
        var isExplained = groups.stream()
                .anyMatch(group -> told.contains(group) && mends(group, gap) || isRight(group, gap, rights));
        if (isExplained || !Points.differ(sum(), value) || Points.isMore(value, full())) {
            return;
        }
        var isTooMuch = Points.isMore(sum(), value) && !Points.isMore(weights(), full());
        if (!isTooMuch && !isComplete()) {
            return;
        }
        for (var group : groups) {
            var score = group.score;
            var right = score == null ? null : TextExecution.ofTen(score);
            if (score != null
                    && right != null
                    && !Points.differ(right, score.value().add(gap))) {
                var message = "按执行率应得%s（分值10分），文中写%s，请核对后改正。".formatted(Points.show(right), Points.show(score.value()));
                findings.accept(Finding.of(
                        ScoreCards.S03, message, Points.show(right), Points.show(score.value()), score.place()));
                return;
            }
        }
        var values = groups.stream().map(Item::worth).toList();
        var message = "各项得分合计%s（%s），文中总分写%s，请核对各项得分和总分。"
                .formatted(Points.show(sum()), Points.added(values), Points.show(value));
        for (var group : groups) {
            var score = group.score;
            var right = score == null ? null : score.value().add(gap);
            if (score != null && right != null && isRestated(group, right)) {
                findings.accept(Finding.of(
                        ScoreCards.S02, message, Points.show(right), Points.show(score.value()), score.place()));
                return;
            }
        }
        findings.accept(Finding.of(
                ScoreCards.S02,
                message,
                Points.show(sum()),
                Points.show(value),
                total.mark().place()));
    }

    /** The text says elsewhere what would bring the total right: it is the group here that is wrong. */
    private static boolean isRestated(Item group, BigDecimal right) {
        var root = group;
        while (root.parent != null) {
            root = root.parent;
        }
        return root.all()
                .anyMatch(item -> item != group
                        && item.score != null
                        && !Points.differ(item.score.value(), right)
                        && ItemName.isSame(item.name, group.name));
    }
}
