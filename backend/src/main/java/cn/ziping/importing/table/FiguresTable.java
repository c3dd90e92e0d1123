package cn.ziping.importing.table;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.SectionBlock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a single row of amounts without a name, where the words around say that it is the whole department's. */
final class FiguresTable {
    private static final Set<Field> ALLOWED = EnumSet.of(
            Field.ROW_NUMBER,
            Field.YEAR,
            Field.INITIAL,
            Field.ADJUSTED,
            Field.EXECUTED,
            Field.EXECUTION_RATE,
            Field.NOTE);

    private FiguresTable() {}

    static Optional<TableReading> read(Taking taking, Surroundings around) {
        var head = taking.head;
        var row = head.body();
        var isSingle = taking.table.height() == row + 1
                && ALLOWED.containsAll(head.fields())
                && head.columns().stream()
                        .allMatch(column -> column.field() != null
                                || taking.text(row, column).isEmpty());
        if (!isSingle || !head.has(Field.EXECUTED) || !head.has(Field.INITIAL, Field.ADJUSTED) || !around.isOfWhole()) {
            return Optional.empty();
        }
        var evidence = new LinkedHashMap<String, Evidence>();
        var figures = new DraftFigures(
                taking.money(row, head.column(Field.INITIAL), "initialBudget", evidence),
                taking.money(row, head.column(Field.ADJUSTED), "adjustedBudget", evidence),
                taking.money(row, head.column(Field.EXECUTED), "executed", evidence),
                taking.rate(row, head.column(Field.EXECUTION_RATE), "executionRate", evidence),
                null,
                null,
                evidence);
        var rows = new Rows(List.of(), List.of(), List.of(), List.of(), figures, taking.doubts());
        // Figures of the report have no table of their own, so the text keeps this one.
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableReading(SectionBlock.BUDGET_LINES, rows, false));
    }
}
