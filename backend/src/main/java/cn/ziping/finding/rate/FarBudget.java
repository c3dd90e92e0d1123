package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rate whose budget stands in another paragraph: taken only where the whole text tells one 全年预算数 that is nobody's in
 * particular, and where the rate is of no budget at all that is told anywhere.
 */
final class FarBudget {
    private FarBudget() {}

    static @Nullable Finding check(
            List<FundPassage> passages, RateClaim claim, @Nullable Bases bases, Stream<Range> rows) {
        if (bases == null || bases.whole() != null || claim.kind() != RateClaim.Kind.EXECUTION) {
            return null;
        }
        var done = bases.done();
        var isOfAll = done.owner().isEmpty() && !done.isPart() && done.role() == FundRole.SPENT && done.isExact();
        var funds =
                passages.stream().flatMap(passage -> passage.funds().stream()).toList();
        var wholes = funds.stream()
                .filter(fund -> fund.role() == FundRole.FULL && fund.isExact() && isOfAll && isOfAll(fund, done))
                .toList();
        if (!done.owner().isEmpty() && done.isExact()) {
            return ofOwner(funds, claim, bases, rows);
        }
        var isOne =
                wholes.stream().map(fund -> fund.quantity().value()).distinct().count() == 1;
        if (!isOne) {
            return isOfAll ? mistyped(funds, claim, bases, rows) : null;
        }
        if (wholes.get(0).quantity().value().signum() <= 0) {
            return null;
        }
        return isOfAny(funds, claim, bases, rows)
                ? null
                : Rates.wrong(RateCards.A02, "执行率", claim, done, wholes.get(0));
    }

    private static boolean isOfAny(List<Fund> funds, RateClaim claim, Bases bases, Stream<Range> rows) {
        return Stream.concat(funds.stream().map(Fund::range), rows)
                .filter(range -> range.printed().signum() > 0)
                .anyMatch(range -> bases.spendings().stream()
                        .anyMatch(spent -> spent.percentOf(range).fits(claim.quantity())));
    }

    /** Of several budgets the one is meant that gives the rate but for a digit. */
    private static @Nullable Finding mistyped(List<Fund> funds, RateClaim claim, Bases bases, Stream<Range> rows) {
        var done = bases.done();
        var whole = funds.stream()
                .filter(fund -> fund.role().isBudget() && fund.isExact() && isOfAll(fund, done))
                .filter(fund -> fund.quantity().value().signum() > 0)
                .filter(fund -> Slip.is(claim.quantity(), done.range().percentOf(fund.range())))
                .findFirst();
        return whole.isEmpty() || isOfAny(funds, claim, bases, rows)
                ? null
                : Rates.wrong(RateCards.A02, "执行率", claim, done, whole.get());
    }

    /** 区级资金268万元、执行率90%: what the same source was to give stands anywhere, and gives the rate but for a digit. */
    private static @Nullable Finding ofOwner(List<Fund> funds, RateClaim claim, Bases bases, Stream<Range> rows) {
        var done = bases.done();
        var whole = funds.stream()
                .filter(fund -> !fund.role().isDone()
                        && fund.role() != FundRole.CARRIED
                        && fund.role() != FundRole.CUT
                        && !fund.owner().isEmpty()
                        && fund.isExact()
                        && fund.goesWith(done))
                .filter(fund ->
                        fund.quantity().value().compareTo(done.quantity().value()) >= 0
                                && fund.quantity().value().signum() > 0)
                .filter(fund -> Slip.is(claim.quantity(), done.range().percentOf(fund.range())))
                .findFirst();
        return whole.isEmpty() || isOfAny(funds, claim, bases, rows)
                ? null
                : Rates.wrong(RateCards.A02, "执行率", claim, done, whole.get());
    }

    private static boolean isOfAll(Fund whole, Fund done) {
        return whole.owner().isEmpty() && !whole.isPart() && whole.goesWith(done);
    }
}
