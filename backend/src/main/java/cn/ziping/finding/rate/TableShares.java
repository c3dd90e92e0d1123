package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A09: the column 占比 of a table with a total: each row's amount in percent of the total. */
final class TableShares {
    private static final String SHARE = "占比|比重|占.{0,8}(?:%|比例)";
    private static final String AMOUNT = "金额|资金|支出|收入|预算|数量|人数|数额|户数|个数|投入|面积";
    private static final int LEAST_ROWS = 3;

    private TableShares() {}

    /** Of several columns of amounts the shares are of the one that they fit best. */
    static void check(Grid grid, Consumer<Finding> findings) {
        var shares = grid.columns(SHARE, "得分|分值|权重|上年");
        var amounts = grid.columns(AMOUNT, SHARE + "|率|名称|类别|来源|用途|科目|说明|备注|方向|得分|分值");
        var totals = grid.lines().stream().filter(Grid.Line::isTotal).toList();
        if (shares.size() != 1 || amounts.isEmpty() || totals.size() != 1) {
            return;
        }
        var best = amounts.stream()
                .map(amount -> of(grid, shares.get(0), amount, totals.get(0)))
                .max(Comparator.comparingInt(Column::right));
        // Where most shares are wrong they are of something else, or the amounts are.
        best.filter(column -> column.wrong().size() == 1 && column.right() + 1 >= LEAST_ROWS)
                .ifPresent(column -> column.wrong().forEach(findings));
    }

    /** What the shares are if they are of one column. */
    private record Column(int right, List<Finding> wrong) {}

    private static Column of(Grid grid, int shares, int amounts, Grid.Line totals) {
        var total = totals.figure(amounts);
        var wrong = new ArrayList<Finding>();
        var right = 0;
        for (var line : grid.lines()) {
            var share = line.figure(shares);
            var amount = line.figure(amounts);
            if (share.isNone() || amount.isNone() || !total.isPositive()) {
                continue;
            }
            var rate = share.rate(false);
            var exact = amount.range().percentOf(total.range());
            if (exact.fits(rate)) {
                right++;
            } else {
                wrong.add(finding(
                        line,
                        line.cells().get(shares),
                        line.cells().get(amounts),
                        totals.cells().get(amounts),
                        exact.like(rate) + "%"));
            }
        }
        return new Column(right, wrong);
    }

    private static Finding finding(Grid.Line line, String written, String part, String whole, String exact) {
        var message = "占比应为%s（%s÷%s），表中写的是%s，请核对后改正。".formatted(exact, part, whole, written);
        return Finding.of(
                RateCards.A09,
                message,
                exact,
                written,
                line.writing().place().withExcerpt(line.writing().text()));
    }
}
