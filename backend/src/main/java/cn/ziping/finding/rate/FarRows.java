package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rate whose budget no sentence tells: the row of a table with the same amount tells what it should be. */
final class FarRows {
    private static final String NOT_THE_RATE = "得分|分值|权重|目标|上年|序时";
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST = 1000;

    private record Row(boolean isInPlace, BigDecimal amount, Figure rate) {}

    private final List<Row> rows = new ArrayList<>();

    private FarRows() {}

    static FarRows of(Subject subject) {
        var far = new FarRows();
        for (var grid : Grid.of(subject)) {
            far.add(grid, true, "到位(?:率|比例)", "到位", "率|比例|");
            far.add(grid, false, "(?:执行|支付|支出)(?:率|比例|进度)", "执行|支付|支出|决算", "率|比例|进度|预算(?!执行|支出)|");
        }
        return far;
    }

    private void add(Grid grid, boolean isInPlace, String rate, String amount, String noAmount) {
        var rates = grid.columns(rate, NOT_THE_RATE);
        var amounts = grid.columns(amount, noAmount + NOT_THE_RATE);
        if (rates.size() != 1 || amounts.size() != 1) {
            return;
        }
        for (var line : grid.lines()) {
            var value = line.figure(amounts.get(0)).value();
            var printed = line.figure(rates.get(0));
            if (value != null && !printed.isNone() && rows.size() < MOST) {
                rows.add(new Row(isInPlace, value, printed));
            }
        }
    }

    @Nullable
    Finding check(RateClaim claim, @Nullable Bases bases) {
        if (bases == null
                || bases.whole() != null
                || !bases.done().isExact()
                || bases.done().quantity().value().stripTrailingZeros().precision() < FEWEST_DIGITS) {
            return null;
        }
        var isInPlace = claim.kind() == RateClaim.Kind.IN_PLACE;
        var same = rows.stream()
                .filter(row ->
                        row.isInPlace() == isInPlace && bases.done().quantity().standsFor(row.amount()))
                .map(Row::rate)
                .toList();
        return same.isEmpty() || same.stream().anyMatch(rate -> rate.range().fits(claim.quantity()))
                ? null
                : finding(claim, bases.done(), same.get(0));
    }

    private static Finding finding(RateClaim claim, Fund done, Figure right) {
        var isInPlace = claim.kind() == RateClaim.Kind.IN_PLACE;
        var written = claim.told().written();
        var rate = right.range().like(claim.quantity()) + "%";
        var message = "%s在表中%s一行是%s，文中写的是%s，请核对后统一。"
                .formatted(isInPlace ? "到位率" : "执行率", done.told().written(), rate, written);
        return Finding.of(
                        isInPlace ? RateCards.A03 : RateCards.A02,
                        message,
                        rate,
                        written,
                        Rates.place(claim.told(), done.told()))
                .with(new Fix(written, rate));
    }
}
