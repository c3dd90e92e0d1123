package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rate whose budget no sentence tells: the row of a table with the same amount tells what it should be. */
final class FarRows {
    private static final String NOT_THE_RATE = "得分|分值|权重|目标|上年|序时";
    private static final int FEWEST_DIGITS = 4;

    private FarRows() {}

    static @Nullable Finding check(List<Grid> grids, RateClaim claim, @Nullable Bases bases) {
        if (bases == null
                || bases.whole() != null
                || !bases.done().isExact()
                || bases.done().quantity().value().stripTrailingZeros().precision() < FEWEST_DIGITS) {
            return null;
        }
        Figure right = null;
        for (var grid : grids) {
            var isInPlace = claim.kind() == RateClaim.Kind.IN_PLACE;
            var rates = grid.columns(isInPlace ? "到位(?:率|比例)" : "(?:执行|支付|支出)(?:率|比例|进度)", NOT_THE_RATE);
            var amounts = grid.columns(isInPlace ? "到位" : "执行|支付|支出|决算", "率|比例|进度|预算(?!执行|支出)|" + NOT_THE_RATE);
            for (var line : rates.size() == 1 && amounts.size() == 1 ? grid.lines() : List.<Grid.Line>of()) {
                var rate = line.figure(rates.get(0));
                var amount = line.figure(amounts.get(0)).value();
                if (amount == null || rate.isNone() || !bases.done().quantity().standsFor(amount)) {
                    continue;
                }
                if (rate.range().fits(claim.quantity())) {
                    return null;
                }
                right = right == null ? rate : right;
            }
        }
        return right == null ? null : finding(claim, bases.done(), right);
    }

    private static Finding finding(RateClaim claim, Fund done, Figure right) {
        var card = claim.kind() == RateClaim.Kind.IN_PLACE ? RateCards.A03 : RateCards.A02;
        var name = claim.kind() == RateClaim.Kind.IN_PLACE ? "到位率" : "执行率";
        var written = claim.told().written();
        var rate = right.range().like(claim.quantity()) + "%";
        var message =
                "%s在表中%s一行是%s，文中写的是%s，请核对后统一。".formatted(name, done.told().written(), rate, written);
        return Finding.of(card, message, rate, written, Rates.place(claim.told(), done.told()))
                .with(new Fix(written, rate));
    }
}
