package cn.ziping.importing.table;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.SectionBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables of income and expenditure, with the four budgets by row, by column or by the words around. */
final class BudgetTable {
    private final Layout table;
    private final Taking taking;
    private final FundSource surrounding;
    private final boolean isIncomeAround;
    private final boolean isOfBasic;
    private final List<DraftBudgetLine> lines = new ArrayList<>();

    /** What a side told already, by source and category. */
    private final Set<List<Object>> sums = new HashSet<>();

    private BudgetTable(Taking taking, Surroundings around) {
        this.taking = taking;
        table = taking.table;
        surrounding = around.source();
        isIncomeAround = around.isIncome();
        isOfBasic = around.isOfBasic();
    }

    static Optional<TableReading> read(Taking taking, Surroundings around) {
        var reading = new BudgetTable(taking, around);
        taking.head.all(Field.ROW_NUMBER).forEach(taking::takeColumn);
        BudgetSide.of(taking.head).forEach(reading::side);
        if (reading.lines.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows(List.of(), reading.lines, List.of(), List.of(), DraftFigures.NONE, taking.doubts());
        return Optional.of(new TableReading(SectionBlock.BUDGET_LINES, rows, taking.isWhole()));
    }

    private void side(BudgetSide side) {
        var above = new BudgetAbove(side.isIncome(), isIncomeAround, isOfBasic);
        labelsOf(side).forEach(above::expect);
        sums.clear();
        for (var row = taking.head.body(); row < table.height(); row++) {
            if (!Head.isHead(table.words(row))) {
                row(row, side, above);
            }
        }
    }

    private List<String> labelsOf(BudgetSide side) {
        var labels = new ArrayList<String>();
        for (var row = taking.head.body(); row < table.height(); row++) {
            var at = Head.isHead(table.words(row)) ? -1 : labelColumn(row, side);
            if (at >= 0) {
                labels.add(table.text(row, at));
            }
        }
        return labels;
    }

    private void row(int row, BudgetSide side, BudgetAbove above) {
        var at = labelColumn(row, side);
        if (at < 0) {
            return;
        }
        var label = table.text(row, at);
        var category = above.category(label).orElse(null);
        if (category == null) {
            return;
        }
        var source = above.source(label, rowSource(row, at, side), category, isHeading(row, side));
        var before = lines.size();
        for (var each : sources(side)) {
            line(row, at, side, category, each, each != null ? each : source);
        }
        if (lines.size() > before) {
            takeLabels(row, at, side);
        }
    }

    private boolean isHeading(int row, BudgetSide side) {
        return side.amounts().stream()
                .allMatch(column -> taking.text(row, column).isEmpty());
    }

    /** The label nearest to the amounts that says something. */
    private int labelColumn(int row, BudgetSide side) {
        for (var i = side.labels().size() - 1; i >= 0; i--) {
            var column = side.labels().get(i).index();
            if (!Words.isNothing(table.text(row, column)) && !table.isBelow(row, column)) {
                return column;
            }
        }
        return -1;
    }

    private void takeLabels(int row, int at, BudgetSide side) {
        taking.take(row, at);
        for (var column : side.labels()) {
            var text = table.text(row, column.index());
            // A group's name is told by the rows below, where these say what is meant.
            if (Funds.in(text).isPresent() || BudgetLabels.category(text, false).isPresent()) {
                taking.take(row, column.index());
            }
        }
    }

    private @Nullable FundSource rowSource(int row, int at, BudgetSide side) {
        var own = Funds.in(table.text(row, at));
        if (own.isPresent()) {
            return own.get();
        }
        for (var column : side.labels()) {
            for (var r = row; r >= taking.head.body() && column.index() != at; r--) {
                var text = table.covering(r, column.index());
                if (!text.isEmpty()) {
                    var found = Funds.in(text);
                    if (found.isPresent()) {
                        return found.get();
                    }
                    break;
                }
            }
        }
        return null;
    }

    /** Sources that columns of a side name; null for columns that name none. */
    private static List<@Nullable FundSource> sources(BudgetSide side) {
        var sources = new LinkedHashSet<@Nullable FundSource>();
        side.amounts().forEach(column -> sources.add(column.source()));
        return new ArrayList<>(sources);
    }

    private void line(
            int row,
            int at,
            BudgetSide side,
            BudgetCategory category,
            @Nullable FundSource ofColumn,
            @Nullable FundSource named) {
        var source = named != null ? named : around(sources(side).size() > 1);
        var label = table.text(row, at);
        if (Words.isTotal(label) && sums.contains(List.of(source, category))) {
            // A second sum of the same would count twice: 总计 below 本年支出合计 has what was left over in it.
            return;
        }
        var evidence = new LinkedHashMap<String, Evidence>();
        evidence.put("label", taking.evidence(row, at));
        var line = new DraftBudgetLine(
                "b" + (lines.size() + 1),
                source,
                category,
                label(label),
                taking.money(row, side.column(Field.INITIAL, ofColumn), "initialBudget", evidence),
                taking.money(row, side.column(Field.ADJUSTED, ofColumn), "adjustedBudget", evidence),
                taking.money(row, side.column(Field.EXECUTED, ofColumn), "executed", evidence),
                rate(row, side.column(Field.EXECUTION_RATE, ofColumn), evidence),
                evidence);
        if (evidence.size() > 1) {
            lines.add(Rates.inPercent(line));
            sums.add(List.of(source, category));
        }
    }

    /** Columns of several sources beside one of none: that one is about all of them. */
    private FundSource around(boolean hasSources) {
        return hasSources ? FundSource.ALL : surrounding;
    }

    private @Nullable BigDecimal rate(int row, @Nullable Column column, Map<String, Evidence> evidence) {
        return taking.rate(row, column, "executionRate", evidence);
    }

    /** As written, without the number and the 其中 that only its place in the table gave it. */
    private static String label(String label) {
        return Words.withoutOrdinal(Words.withoutOrdinal(label).replaceFirst("^其中[:：]\\s*", ""))
                .replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "")
                .strip();
    }
}
