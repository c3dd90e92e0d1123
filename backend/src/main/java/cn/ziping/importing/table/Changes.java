package cn.ziping.importing.table;

import cn.ziping.budget.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether 调整 heads the budget after changes or only the change: by the rates of execution beside it. A change that
 * is less than nothing, or that the rates count on top of the first budget, is no budget.
 */
final class Changes {
    private static final BigDecimal NEAR = new BigDecimal("0.5");

    private final Layout table;
    private final Head head;
    private final Surroundings around;
    private final Column change;

    private Changes(Layout table, Head head, Surroundings around, Column change) {
        this.table = table;
        this.head = head;
        this.around = around;
        this.change = change;
    }

    static Head told(Layout table, Head head, Surroundings around) {
        var changes = head.columns().stream()
                .filter(column -> column.field() == null || column.field() == Field.ADJUSTED)
                .filter(column -> column.source() == null && isChange(column))
                .toList();
        var others = head.all(Field.ADJUSTED).stream()
                .filter(column -> !changes.contains(column))
                .count();
        return changes.size() == 1 && others == 0 ? new Changes(table, head, around, changes.get(0)).told() : head;
    }

    private static boolean isChange(Column column) {
        var leaf = HeadWords.core(
                column.words().isEmpty()
                        ? ""
                        : column.words().get(column.words().size() - 1));
        return leaf.matches("(?:预算|年中|年度)?调整(?:数|额|金额|资金|预算|情况)?(?:数|额)?");
    }

    private Head told() {
        var isBudget = change.field() == Field.ADJUSTED;
        var first = head.column(Field.INITIAL);
        var executed = head.column(Field.EXECUTED);
        var rate = head.column(Field.EXECUTION_RATE);
        for (var row = head.body(); row < table.height(); row++) {
            var changed = money(row, change);
            if (changed != null && changed.signum() < 0) {
                return with(null);
            }
            var planned = first == null ? null : money(row, first);
            var spent = executed == null ? null : money(row, executed);
            var written = rate == null
                    ? null
                    : Figure.rate(table.text(row, rate.index())).value();
            if (changed != null && planned != null && spent != null && written != null) {
                var isWhole = isNear(written, Rate.of(spent, changed));
                var isOnTop = isNear(written, Rate.of(spent, planned.add(changed)));
                if (isOnTop && !isWhole) {
                    return with(null);
                }
                isBudget |= isWhole && !isNear(written, Rate.of(spent, planned));
            }
        }
        return isBudget ? with(Field.ADJUSTED) : head;
    }

    private static boolean isNear(BigDecimal written, @Nullable BigDecimal reckoned) {
        var percent = reckoned == null ? null : Rates.percent(written, reckoned, null);
        return percent != null
                && reckoned != null
                && percent.subtract(reckoned).abs().compareTo(NEAR) <= 0;
    }

    private @Nullable BigDecimal money(int row, Column column) {
        return Figure.money(table.text(row, column.index()), head.unit(column, around.unit()))
                .value();
    }

    private Head with(@Nullable Field field) {
        List<Column> columns = head.columns().stream()
                .map(column -> column.equals(change) ? column.with(field) : column)
                .toList();
        return new Head(columns, head.titles(), head.body());
    }
}
