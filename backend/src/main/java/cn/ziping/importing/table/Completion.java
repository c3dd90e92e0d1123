package cn.ziping.importing.table;

import cn.ziping.budget.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes 完成率 for the rate of execution where it is what the amounts beside it give, row by row, and not else. */
final class Completion {
    private static final BigDecimal NEAR = new BigDecimal("0.5");

    private Completion() {}

    static Head told(Layout table, Head head, Surroundings around) {
        var column = head.column(Field.COMPLETION_RATE);
        var adjusted = head.column(Field.ADJUSTED);
        var base = adjusted != null ? adjusted : head.column(Field.INITIAL);
        var executed = head.column(Field.EXECUTED);
        if (column == null || base == null || executed == null || head.has(Field.EXECUTION_RATE)) {
            return head;
        }
        var isRate = false;
        for (var row = head.body(); row < table.height(); row++) {
            var written = Figure.rate(table.text(row, column.index())).value();
            var reckoned = Rate.of(money(table, head, row, executed, around), money(table, head, row, base, around));
            if (written != null && reckoned != null) {
                isRate = isNear(written, reckoned);
                if (!isRate) {
                    return head;
                }
            }
        }
        return isRate ? with(head, column) : head;
    }

    private static boolean isNear(BigDecimal written, BigDecimal reckoned) {
        var percent = Rates.percent(written, reckoned, null);
        return percent != null && percent.subtract(reckoned).abs().compareTo(NEAR) <= 0;
    }

    private static @Nullable BigDecimal money(Layout table, Head head, int row, Column column, Surroundings around) {
        return Figure.money(table.text(row, column.index()), head.unit(column, around.unit()))
                .value();
    }

    private static Head with(Head head, Column rate) {
        List<Column> columns = head.columns().stream()
                .map(column -> column.equals(rate) ? column.with(Field.EXECUTION_RATE) : column)
                .toList();
        return new Head(columns, head.titles(), head.body());
    }
}
