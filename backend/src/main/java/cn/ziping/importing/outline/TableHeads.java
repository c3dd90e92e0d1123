package cn.ziping.importing.outline;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows above the columns of a table, as workbooks have them: its title, and who filled it in. */
final class TableHeads {
    private static final Pattern TITLE = Pattern.compile("[^。；：:，,]*(?:绩效|自评|评价)[^。；：:，,]*");
    private static final Pattern FILLED_BY =
            Pattern.compile("(?:填报|自评|编制|申报|填表|部门|预算|报送)(?:单位|部门)(?:名称)?(?:[（(].{1,8}[)）])?");
    private static final int MOST_ROWS = 4;
    private static final int MOST_CELLS = 3;
    private static final int LONGEST_TITLE = 60;

    private final List<Cell> titles = new ArrayList<>();
    private Departments.@Nullable Reading filledBy;

    private TableHeads() {}

    /** @param pieces of the whole document */
    static TableHeads of(List<Piece> pieces) {
        var heads = new TableHeads();
        for (var piece : pieces) {
            if (piece instanceof Table table) {
                heads.add(table);
            }
        }
        return heads;
    }

    private void add(Table table) {
        for (var row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            var cells = row.stream()
                    .filter(cell ->
                            !cell.isCovered() && !Blank.none(cell.text()).isEmpty())
                    .toList();
            if (cells.size() > MOST_CELLS) {
                return;
            }
            cells.forEach(cell -> read(cell, cells.size() == 1));
        }
    }

    private void read(Cell cell, boolean isAlone) {
        var text = Blank.none(cell.text());
        if (isAlone && text.length() <= LONGEST_TITLE && TITLE.matcher(text).matches()) {
            titles.add(cell);
        }
        CoverLine.read(cell.text()).forEach((label, values) -> {
            var name = values.size() == 1 ? Departments.withoutSeal(Blank.none(values.get(0))) : "";
            if (filledBy == null && FILLED_BY.matcher(label).matches() && Departments.isName(name)) {
                filledBy = new Departments.Reading(name, Evidence.of(cell));
            }
        });
    }

    Departments.@Nullable Reading department() {
        var found = filledBy;
        for (var cell : titles) {
            found = found == null ? Departments.ofTitle(cell.text(), Evidence.of(cell)) : found;
        }
        return found;
    }

    Years.@Nullable Reading year() {
        Years.@Nullable Reading found = null;
        for (var cell : titles) {
            found = found == null ? Years.ofTitle(cell.text(), Evidence.of(cell)) : found;
        }
        return found;
    }

    Kinds.@Nullable Reading kind() {
        for (var cell : titles) {
            var kinds = Kinds.of(Blank.none(cell.text()));
            if (kinds.size() == 1) {
                return new Kinds.Reading(kinds.get(0), Evidence.of(cell));
            }
        }
        return null;
    }
}
