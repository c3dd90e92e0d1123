package cn.ziping.importing.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells columns apart that are headed by 预算数 or 金额 alone, by the columns beside them and the words around. */
final class Amounts {
    private Amounts() {}

    static Head told(Head head, Surroundings around) {
        var columns = new ArrayList<Column>();
        for (var column : head.columns()) {
            columns.add(column.field() == Field.AMOUNT ? column.with(meaning(head, column, around)) : column);
        }
        return new Head(List.copyOf(columns), head.titles(), head.body());
    }

    private static @Nullable Field meaning(Head head, Column column, Surroundings around) {
        var core = HeadWords.core(column.text());
        if (core.contains("预算") && Funds.in(core).isEmpty() || core.matches("项目资金|资金总额|项目总?金额|资金额度")) {
            return planned(head);
        }
        var measure = core.matches("收入|支出") ? null : around.measure();
        return measure != null && isFree(head, column, measure) ? measure : null;
    }

    /** 预算数 beside 年初预算数 is the one after changes. */
    private static @Nullable Field planned(Head head) {
        if (!head.has(Field.INITIAL)) {
            return Field.INITIAL;
        }
        return head.has(Field.ADJUSTED) ? null : Field.ADJUSTED;
    }

    private static boolean isFree(Head head, Column column, Field measure) {
        return head.all(measure).isEmpty()
                && head.all(Field.AMOUNT).stream()
                        .allMatch(other -> other.index() == column.index()
                                || other.source() != column.source()
                                || isOtherSide(head, column, other));
    }

    /** A table with income on the left and expenditure on the right has a label between its amounts. */
    private static boolean isOtherSide(Head head, Column column, Column other) {
        var from = Math.min(column.index(), other.index());
        var to = Math.max(column.index(), other.index());
        return head.columns().stream()
                .anyMatch(between -> between.index() > from
                        && between.index() < to
                        && between.field() != null
                        && List.of(Field.SUBJECT, Field.NAME).contains(between.field()));
    }
}
