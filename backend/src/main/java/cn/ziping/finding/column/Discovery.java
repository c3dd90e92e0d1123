package cn.ziping.finding.column;

import cn.ziping.finding.column.Relation.Kind;
import cn.ziping.finding.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out what the columns of a table have to do with each other: what nearly all of its rows agree on. */
final class Discovery {
    /** Digits that rows have to agree in before it is no accident. */
    private static final int FEWEST_DIGITS = 8;

    private static final int MOST_COLUMNS = 12;
    /** Of so many rows one may be wrong. */
    private static final int PER_WRONG = 8;

    private Discovery() {}

    /** A relation with the rows that break it. */
    record Broken(Relation relation, List<TextTable.Row> rows) {}

    static List<Broken> of(TextTable table) {
        var columns = table.measured();
        if (columns.size() < 3 || columns.size() > MOST_COLUMNS) {
            return List.of();
        }
        var relations = relations(table, columns);
        return relations.stream()
                .map(relation -> broken(table, relation))
                .filter(broken -> !broken.rows().isEmpty())
                .map(broken -> new Broken(
                        broken.relation(),
                        broken.rows().stream()
                                .filter(row -> !isOfLaterBudget(table, relations, broken.relation(), row))
                                .toList()))
                .filter(broken -> !broken.rows().isEmpty())
                .toList();
    }

    /** 执行数÷年初预算数 is right, and 执行数÷批复金额 need not be. */
    private static boolean isOfLaterBudget(
            TextTable table, List<Relation> relations, Relation broken, TextTable.Row row) {
        if (broken.kind() != Kind.RATE) {
            return false;
        }
        return relations.stream()
                .filter(one -> one.kind() == Kind.RATE
                        && one.result() == broken.result()
                        && one.of().get(0).equals(broken.of().get(0))
                        && lateness(table.head(one.of().get(1)))
                                > lateness(table.head(broken.of().get(1))))
                .anyMatch(one -> {
                    var exact = one.value(row);
                    var printed = row.cells().get(one.result()).value();
                    return exact != null && printed != null && one.fits(exact, printed, row);
                });
    }

    private static int lateness(String head) {
        return head.matches(".*(?:全年|调整).*") ? 3 : head.contains("年初") ? 2 : head.contains("批复") ? 1 : 0;
    }

    private static List<Relation> relations(TextTable table, List<Integer> columns) {
        var relations = new ArrayList<Relation>();
        for (var result : columns) {
            for (var one : columns) {
                for (var other : columns) {
                    if (!one.equals(result) && !other.equals(result) && !one.equals(other)) {
                        add(table, result, one, other, relations);
                    }
                }
            }
            runs(columns, result, relations);
        }
        return relations;
    }

    private static void add(TextTable table, int result, int one, int other, List<Relation> relations) {
        if (isRate(table, result)) {
            relations.add(new Relation(Kind.RATE, result, List.of(one, other)));
        } else if (one < other) {
            relations.add(new Relation(Kind.PRODUCT, result, List.of(one, other)));
            relations.add(new Relation(Kind.PRODUCT_IN_WAN, result, List.of(one, other)));
            relations.add(new Relation(Kind.SUM, result, List.of(one, other)));
        }
    }

    private static boolean isRate(TextTable table, int column) {
        return table.head(column).matches(".*(?:率|占比|比重|比例|进度|%|％).*")
                || table.rows().stream()
                        .map(row -> row.cells().get(column))
                        .anyMatch(cell -> cell.unit().equals("%"));
    }

    /** A column that is the sum of three and more beside it. */
    private static void runs(List<Integer> columns, int result, List<Relation> relations) {
        var at = columns.indexOf(result);
        for (var length = 3; length <= 6; length++) {
            var run = length;
            if (at + length < columns.size()) {
                relations.add(new Relation(
                        Kind.SUM,
                        result,
                        IntStream.rangeClosed(1, run)
                                .mapToObj(step -> columns.get(at + step))
                                .toList()));
            }
            if (at - length >= 0) {
                relations.add(new Relation(
                        Kind.SUM,
                        result,
                        IntStream.rangeClosed(1, run)
                                .mapToObj(step -> columns.get(at - run + step - 1))
                                .toList()));
            }
        }
    }

    private static Broken broken(TextTable table, Relation relation) {
        var wrong = new ArrayList<TextTable.Row>();
        var fitting = 0;
        var digits = 0;
        for (var row : table.rows()) {
            var printed = row.cells().get(relation.result()).value();
            var exact = relation.value(row);
            if (printed == null || exact == null || isOfTotal(relation, row)) {
                continue;
            }
            if (!relation.fits(exact, printed, row)) {
                wrong.add(row);
            } else if (relation.isTelling(row)) {
                fitting++;
                digits += row.cells().get(relation.result()).digits();
            }
        }
        var isRule = fitting >= 2 && digits >= FEWEST_DIGITS && wrong.size() <= Math.max(1, fitting / PER_WRONG);
        return new Broken(relation, isRule ? wrong : List.of());
    }

    /** Prices of a total are of nothing. */
    private static boolean isOfTotal(Relation relation, TextTable.Row row) {
        return row.isTotal() && (relation.kind() == Kind.PRODUCT || relation.kind() == Kind.PRODUCT_IN_WAN);
    }
}
