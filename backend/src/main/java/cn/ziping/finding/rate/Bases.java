package cn.ziping.finding.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done and the amounts that it may be measured by, all of the same money.
 *
 * @param done what was spent, or came in
 */
record Bases(
        FundPassage passage,
        Fund done,
        @Nullable Fund initial,
        @Nullable Fund full,
        @Nullable Fund budget,
        @Nullable Fund inPlace) {

    /** @param place from which they are looked for: before it first, then behind it in the same segment */
    static Bases of(FundPassage passage, Fund done, int place) {
        return new Bases(
                passage,
                done,
                find(passage, done, place, FundRole.INITIAL),
                find(passage, done, place, FundRole.FULL),
                find(passage, done, place, FundRole.BUDGET),
                find(passage, done, place, FundRole.IN_PLACE));
    }

    private static @Nullable Fund find(FundPassage passage, Fund done, int place, FundRole role) {
        var before = passage.lastBefore(place, fund -> isOf(fund, done, role));
        if (before.isPresent()) {
            return isNear(passage, done, before.get(), role) ? before.get() : null;
        }
        return passage.firstBehind(place, fund -> isOf(fund, done, role) && fund.segment() == done.segment())
                .orElse(null);
    }

    private static boolean isOf(Fund fund, Fund done, FundRole role) {
        return fund.role() == role && fund.goesWith(done) && !done.isSomeOf(fund) && fund.isPart() == done.isPart();
    }

    /** From another segment it is taken only where nothing else there has its own story. */
    private static boolean isNear(FundPassage passage, Fund done, Fund base, FundRole role) {
        var from = base.at();
        var to = done.at();
        if (base.segment() == done.segment()) {
            // 执行率95%，其中省级预算…: behind a rate another budget takes its place.
            return passage.funds().stream()
                    .noneMatch(fund -> fund.role().isBudget()
                            && fund.at() < to
                            && passage.isRateBetween(from, fund.at(), RateClaim.Kind.EXECUTION));
        }
        var isOnly =
                passage.funds().stream().filter(fund -> isOf(fund, done, role)).count() == 1;
        var isCut = passage.isRateBetween(from, to, RateClaim.Kind.EXECUTION)
                || passage.funds().stream()
                        .anyMatch(fund -> fund.role() == done.role() && fund.at() > from && fund.at() < to);
        return !isCut || isOnly && base.owner().equals(done.owner());
    }

    /** What a rate of execution is of: the whole year's budget, or what comes nearest to it. */
    @Nullable
    Fund whole() {
        return Stream.of(full, budget, initial)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The initial budget with what was added to it and taken from it, where the text tells that. */
    Optional<Range> adjusted() {
        if (initial == null) {
            return Optional.empty();
        }
        var range = initial.range();
        var isChanged = false;
        for (var fund : passage.funds()) {
            if (fund.role() == FundRole.ADDED && fund.isPart() == initial.isPart()) {
                range = range.plus(fund.range());
                isChanged = true;
            } else if (fund.role() == FundRole.CUT && fund.isPart() == initial.isPart()) {
                range = range.minus(fund.range());
                isChanged = true;
            }
        }
        return isChanged && range.printed().signum() > 0 ? Optional.of(range) : Optional.empty();
    }

    /** Everything else that somebody may have divided by without being wrong. */
    List<Range> others() {
        var others = new ArrayList<Range>();
        var near = near();
        near.stream()
                .filter(fund -> fund.role() == FundRole.HANDED || fund.role() == FundRole.SUM)
                .map(Fund::range)
                .forEach(others::add);
        adjusted().ifPresent(others::add);
        var whole = whole();
        if (whole != null) {
            near.stream()
                    .filter(fund -> fund.role() == FundRole.CARRIED
                            || fund.role() == FundRole.ADDED
                            || fund == full && initial != null)
                    .forEach(fund -> others.add((fund == full && initial != null ? initial : whole)
                            .range()
                            .plus(fund.range())));
            sum(near, whole.role()).ifPresent(others::add);
        }
        return others;
    }

    /** Numerators: what was spent, alone or with what else was spent in the sentence. */
    List<Range> spendings() {
        var ranges = new ArrayList<Range>();
        ranges.add(done.range());
        sum(near(), done.role()).ifPresent(ranges::add);
        return ranges;
    }

    /** The segment of both, or the sentences of each where they stand apart. */
    private List<Fund> near() {
        var whole = whole();
        var isTogether = whole != null && whole.segment() == done.segment();
        return passage.funds().stream()
                .filter(fund -> isTogether
                        ? fund.segment() == done.segment()
                        : fund.told().sentence() == done.told().sentence()
                                || whole != null
                                        && fund.told().sentence()
                                                == whole.told().sentence())
                .toList();
    }

    private static Optional<Range> sum(List<Fund> funds, FundRole role) {
        var ranges = funds.stream()
                .filter(fund -> fund.role() == role)
                .map(Fund::range)
                .toList();
        return ranges.size() < 2 ? Optional.empty() : ranges.stream().reduce(Range::plus);
    }
}
