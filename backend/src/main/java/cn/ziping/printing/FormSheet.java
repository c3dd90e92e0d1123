package cn.ziping.printing;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Form.Sum;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a form together of cells that end at lines of a {@link FormLayout}; the grid is all the lines that are met. */
final class FormSheet {

    /** @param column where the cells that are added up begin */
    private record Added(int column, int firstRow, int lastRow) {}

    private record Box(
            int from,
            int to,
            String text,
            int rows,
            Alignment alignment,
            boolean head,
            @Nullable Added added) {}

    private final List<List<Box>> rows = new ArrayList<>();

    /** How many rows have begun. */
    int height() {
        return rows.size();
    }

    FormSheet row() {
        rows.add(new ArrayList<>());
        return this;
    }

    FormSheet head(int from, int to, String text) {
        return head(from, to, text, 1);
    }

    FormSheet head(int from, int to, String text, int high) {
        return add(new Box(from, to, text, high, Alignment.CENTER, true, null));
    }

    FormSheet words(int from, int to, String text) {
        return add(new Box(from, to, text, 1, Alignment.LEFT, false, null));
    }

    FormSheet cell(int from, int to, String text, int high, Alignment alignment) {
        return add(new Box(from, to, text, high, alignment, false, null));
    }

    /** A total of what begins at the same line in these rows. */
    FormSheet total(int from, int to, String text, int firstRow, int lastRow) {
        return add(new Box(from, to, text, 1, Alignment.RIGHT, false, new Added(from, firstRow, lastRow)));
    }

    private FormSheet add(Box box) {
        rows.get(rows.size() - 1).add(box);
        return this;
    }

    Form form(String title, String subtitle, List<String> notes) {
        var lines = new TreeSet<Integer>();
        rows.forEach(row -> row.forEach(box -> {
            lines.add(box.from());
            lines.add(box.to());
        }));
        var at = List.copyOf(lines);
        var grid = new ArrayList<Integer>();
        for (var i = 1; i < at.size(); i++) {
            grid.add(at.get(i) - at.get(i - 1));
        }
        return new Form(
                title,
                subtitle,
                grid,
                rows.stream()
                        .map(row -> row.stream().map(box -> cell(box, at)).toList())
                        .toList(),
                notes.stream().map(Text::of).toList());
    }

    private static Cell cell(Box box, List<Integer> lines) {
        var added = box.added();
        return new Cell(
                Text.of(box.text()),
                lines.indexOf(box.to()) - lines.indexOf(box.from()),
                box.rows(),
                box.alignment(),
                box.head(),
                added == null ? null : new Sum(lines.indexOf(added.column()), added.firstRow(), added.lastRow()));
    }
}
