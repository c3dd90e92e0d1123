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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads tables of income and expenditure, with the four budgets by row, by column or by the words around. */
final class BudgetTable {
    private final Layout table;
    private final Taking taking;
    private final FundSource surrounding;
    private final boolean isIncomeAround;
    private final List<DraftBudgetLine> lines = new ArrayList<>();

    private BudgetTable(Taking taking, Surroundings around) {
        this.taking = taking;
        table = taking.table;
        surrounding = around.source();
        isIncomeAround = around.isIncome();
    }

    static Optional<TableReading> read(Taking taking, Surroundings around) {
        var reading = new BudgetTable(taking, around);
        taking.head.all(Field.ROW_NUMBER).forEach(taking::takeColumn);
        BudgetSide.of(taking.head).forEach(reading::side);
        if (reading.lines.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows(
                List.of(), reading.lines, List.of(), List.of(), DraftFigures.NONE, taking.doubts());
        return Optional.of(new TableReading(SectionBlock.BUDGET_LINES, rows, taking.isWhole()));
    }

    /** What was seen above a row of a side. */
    private static final class Above {
        boolean isIncome;

        @Nullable
        BudgetCategory parent;

        String parentNumbering = "";

        @Nullable
        FundSource source;
    }

    private void side(BudgetSide side) {
        var above = new Above();
        above.isIncome = side.isIncome() != null ? side.isIncome() : isIncomeAround;
        for (var row = taking.head.body(); row < table.height(); row++) {
            if (!Head.isHead(table.words(row))) {
                row(row, side, above);
            }
        }
    }

    private void row(int row, BudgetSide side, Above above) {
        var at = labelColumn(row, side);
        if (at < 0) {
            return;
        }
        var label = table.text(row, at);
        var category = category(label, side, above);
        var source = rowSource(row, at, side);
        if (category.isEmpty()) {
            return;
        }
        if (source != null || Words.isTotal(label)) {
            above.source = null;
        }
        var before = lines.size();
        for (var each : sources(side)) {
            line(row, at, side, label, category.get(), each, each != null ? each : source != null ? source : above.source);
        }
        if (lines.size() > before) {
            takeLabels(row, at, side);
        } else if (Funds.in(label).isPresent() && side.amounts().stream().allMatch(column -> taking.text(row, column).isEmpty())) {
            // A row without amounts that names a source heads the rows below it.
            above.source = Funds.in(label).get();
        }
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

    private Optional<BudgetCategory> category(String label, BudgetSide side, Above above) {
        if (side.isIncome() == null && Words.bare(label).matches("(?:[一二三]、|\\(?[一二三]\\)?)?(?:本年)?(?:收入|支出).*")) {
            above.isIncome = label.contains("收入");
        }
        var known = BudgetLabels.category(label, above.isIncome);
        var numbering = numbering(label);
        if (known.isPresent()) {
            above.parent = known.get();
            above.parentNumbering = numbering;
            return known;
        }
        if (above.parent == BudgetCategory.THREE_PUBLIC_EXPENSES && BudgetLabels.isThreePublicPart(label)) {
            return Optional.empty();
        }
        var below = item(above.parent);
        if (!numbering.isEmpty() && numbering.equals(above.parentNumbering)) {
            above.parent = null;
            below = null;
        }
        if (below != null && BudgetLabels.canBeItem(label)) {
            return Optional.of(below);
        }
        return BudgetLabels.isThreePublicPart(label) && above.parent == null
                ? Optional.empty()
                : BudgetLabels.item(label);
    }

    private static @Nullable BudgetCategory item(@Nullable BudgetCategory parent) {
        if (parent == null) {
            return null;
        }
        return switch (parent) {
            case PERSONNEL_FUNDS -> BudgetCategory.PERSONNEL_ITEM;
            case OPERATING_FUNDS -> BudgetCategory.OPERATING_ITEM;
            case PROJECT_EXPENDITURE -> BudgetCategory.PROJECT_ITEM;
            default -> null;
        };
    }

    private static String numbering(String label) {
        if (label.matches("^[一二三四五六七八九十]+[、.．].*")) {
            return "一、";
        }
        if (label.matches("^[（(][一二三四五六七八九十]+[)）].*")) {
            return "（一）";
        }
        return label.matches("^\\d+[、.．].*") ? "1." : "";
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
            String label,
            BudgetCategory category,
            @Nullable FundSource ofColumn,
            @Nullable FundSource source) {
        var evidence = new LinkedHashMap<String, Evidence>();
        evidence.put("label", taking.evidence(row, at));
        var line = new DraftBudgetLine(
                "b" + (lines.size() + 1),
                source != null ? source : around(sources(side).size() > 1),
                category,
                label(label),
                taking.money(row, side.column(Field.INITIAL, ofColumn), "initialBudget", evidence),
                taking.money(row, side.column(Field.ADJUSTED, ofColumn), "adjustedBudget", evidence),
                taking.money(row, side.column(Field.EXECUTED, ofColumn), "executed", evidence),
                rate(row, side.column(Field.EXECUTION_RATE, ofColumn), evidence),
                evidence);
        if (evidence.size() > 1) {
            lines.add(Rates.inPercent(line));
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
        return Words.withoutOrdinal(Words.withoutOrdinal(label)
                        .replaceFirst("^其中[:：]\\s*", ""))
                .replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "")
                .strip();
    }
}
