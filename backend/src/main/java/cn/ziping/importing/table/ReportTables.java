package cn.ziping.importing.table;

import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables of projects, scores, budget, staff and indicators, whatever the order of their columns. */
public final class ReportTables {
    private static final Set<Field> OF_BUDGETS =
            EnumSet.of(Field.INITIAL, Field.ADJUSTED, Field.EXECUTED, Field.EXECUTION_RATE);
    private static final Set<Field> OF_INDICATORS = EnumSet.of(Field.WEIGHT, Field.SCORE);

    private static final int FEWEST_TO_JUDGE = 3;

    private ReportTables() {}

    /** @return empty where it is none of them */
    public static Optional<TableReading> read(Table table, TableContext context) {
        return upright(table, context).or(() -> Turned.of(table).flatMap(turned -> upright(turned, context)));
    }

    private static Optional<TableReading> upright(Table table, TableContext context) {
        var layout = new Layout(table);
        return Head.of(layout)
                .filter(head -> head.body() < layout.height())
                .flatMap(head -> read(layout, head, new Surroundings(context, head.titles())));
    }

    private static Optional<TableReading> read(Layout table, Head written, Surroundings around) {
        if (!isSound(table, written)) {
            return Optional.empty();
        }
        if (written.has(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3) && isOfIndicators(written)) {
            return IndicatorTable.read(new Taking(table, written, null));
        }
        if (written.has(Field.AUTHORISED, Field.PRESENT)) {
            return StaffTable.read(new Taking(table, written, null));
        }
        var head = Completion.told(table, Changes.told(table, Amounts.told(table, written, around), around), around);
        var isForeign = around.isForeign() || head.has(Field.FOREIGN);
        if (head.fields().stream().noneMatch(Field.OF_PROJECTS::contains) || isForeign && !isReports(head)) {
            return Optional.empty();
        }
        var taking = new Taking(table, head, around.unit());
        var name = name(head);
        if (name != null && isOfProjects(table, head, name)) {
            return ProjectTable.read(taking, name).map(reading -> withUnitDoubt(reading, head, around, taking));
        }
        return head.fields().stream().anyMatch(OF_BUDGETS::contains)
                ? BudgetTable.read(taking, around)
                        .or(() -> FiguresTable.read(taking, around))
                        .map(reading -> withUnitDoubt(reading, head, around, taking))
                : Optional.empty();
    }

    /** Whether columns that are headed like numbers have more numbers than words. */
    private static boolean isSound(Layout table, Head head) {
        var numbers = 0;
        var others = 0;
        for (var column : head.columns()) {
            for (var row = head.body(); row < table.height(); row++) {
                var text = table.text(row, column.index());
                if (column.field() != null
                        && Field.NUMBERS.contains(column.field())
                        && !Words.isNothing(text)
                        && !Head.isHead(table.words(row))) {
                    numbers += Figure.isNumeric(text) ? 1 : 0;
                    others += Figure.isNumeric(text) ? 0 : 1;
                }
            }
        }
        return others == 0 || numbers >= others || numbers + others < FEWEST_TO_JUDGE;
    }

    private static boolean isOfIndicators(Head head) {
        return head.fields().stream().anyMatch(OF_INDICATORS::contains)
                || head.has(Field.TARGET) && head.has(Field.ACTUAL);
    }

    /** Whether a head is so much a report's that one foreign column does not matter. */
    private static boolean isReports(Head head) {
        var some = head.fields();
        some.retainAll(EnumSet.of(
                Field.INITIAL, Field.ADJUSTED, Field.EXECUTED, Field.EXECUTION_RATE, Field.SCORE, Field.GRADE));
        return some.size() >= 2;
    }

    /** The column that names projects; of several the narrowest. */
    private static @Nullable Column name(Head head) {
        var all = new ArrayList<>(head.all(Field.NAME));
        Collections.reverse(all);
        return all.stream()
                .filter(column -> column.text().matches(".*(?:二级|三级|子项目|明细|具体).*"))
                .findFirst()
                .or(() -> all.stream()
                        .filter(column -> column.text().contains("项目名称"))
                        .findFirst())
                .or(() -> head.all(Field.NAME).stream().findFirst())
                .orElse(null);
    }

    /** Heads such as 项目 stand above projects as well as above lines of a budget: the rows tell. */
    private static boolean isOfProjects(Layout table, Head head, Column name) {
        var known = 0;
        var others = 0;
        for (var row = head.body(); row < table.height(); row++) {
            var label = table.text(row, name.index());
            if (!Words.isNothing(label) && !Words.isTotal(label)) {
                if (BudgetLabels.isKnown(label)) {
                    known++;
                } else {
                    others++;
                }
            }
        }
        if (head.has(Field.CODE, Field.SCORE, Field.GRADE) || name.text().contains("项目名称")) {
            return others > 0;
        }
        return others > 0 && known == 0 && !head.has(Field.SUBJECT);
    }

    /** Money without any word about its unit is taken for 万元, the unit of official forms; somebody should look. */
    private static TableReading withUnitDoubt(TableReading reading, Head head, Surroundings around, Taking taking) {
        var isSilent = around.unit() == null
                && head.titles().stream().noneMatch(title -> title.contains("元"))
                && head.columns().stream()
                        .filter(column -> column.field() != null && Field.MONEY.contains(column.field()))
                        .allMatch(column -> column.unit() == null && !hasOwnUnits(taking, column));
        if (!isSilent || head.fields().stream().noneMatch(Field.MONEY::contains)) {
            return reading;
        }
        var rows = reading.rows();
        var doubts = new ArrayList<>(rows.doubts());
        doubts.add(Doubt.of(
                DoubtKind.AMBIGUOUS, "这张表没有写明金额单位，按万元读取；请核对金额。", Evidence.of(taking.table.cell(head.body() - 1, 0))));
        var told = new Rows(
                rows.staffLines(),
                rows.budgetLines(),
                rows.projects(),
                rows.indicators(),
                rows.figures(),
                List.copyOf(doubts));
        return new TableReading(reading.block(), told, reading.isWhole());
    }

    private static boolean hasOwnUnits(Taking taking, Column column) {
        for (var row = taking.head.body(); row < taking.table.height(); row++) {
            if (taking.table.text(row, column.index()).matches(".*\\d\\s*(?:百万|千|万|亿)?[元万亿]")) {
                return true;
            }
        }
        return false;
    }
}
