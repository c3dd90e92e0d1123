package cn.ziping.importing.table;

import cn.ziping.budget.FundSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a table of a budget: many have income on the left and expenditure on the right, each with its labels and
 * amounts.
 *
 * @param isIncome null where the head does not say
 */
record BudgetSide(@Nullable Boolean isIncome, List<Column> labels, List<Column> amounts) {
    private static final Set<Field> AMOUNTS =
            EnumSet.of(Field.INITIAL, Field.ADJUSTED, Field.EXECUTED, Field.EXECUTION_RATE);
    private static final Set<Field> LABELS =
            EnumSet.of(Field.SUBJECT, Field.NAME, Field.FUND_SOURCE, Field.STAFF_KIND, Field.LEVEL3);

    static List<BudgetSide> of(Head head) {
        var sides = new ArrayList<BudgetSide>();
        var labels = new ArrayList<Column>();
        var amounts = new ArrayList<Column>();
        for (var column : head.columns()) {
            var field = column.field();
            if (field != null && AMOUNTS.contains(field)) {
                amounts.add(column);
            } else if (field != null && LABELS.contains(field) || field == null && column.index() == 0) {
                if (!amounts.isEmpty()) {
                    sides.add(side(labels, amounts));
                    labels.clear();
                    amounts.clear();
                }
                labels.add(column);
            }
        }
        if (!amounts.isEmpty() && !labels.isEmpty()) {
            sides.add(side(labels, amounts));
        }
        return sides;
    }

    private static BudgetSide side(List<Column> labels, List<Column> amounts) {
        var words = new StringBuilder();
        labels.forEach(column -> words.append(column.text()));
        amounts.forEach(column -> words.append(column.text()));
        var income = words.indexOf("收入") >= 0;
        var expenditure = words.indexOf("支出") >= 0;
        return new BudgetSide(income == expenditure ? null : income, List.copyOf(labels), List.copyOf(amounts));
    }

    /** The column of a meaning for a source of funds. */
    @Nullable
    Column column(Field field, @Nullable FundSource source) {
        return amounts.stream()
                .filter(column -> column.field() == field && column.source() == source)
                .findFirst()
                .orElse(null);
    }
}
