package cn.ziping.importing.reading;

import cn.ziping.importing.source.DoubtKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet while it is read: only those with words, wherever they stand. */
final class XlsxSheet {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 200;
    /** Longer stretches of empty rows or columns say no more than this many. */
    private static final int MOST_EMPTY = 3;

    private static final String TOO_LARGE = "工作表“%s”超过 5000 行或 200 列，请删去无关的内容或拆成几个文件后再上传。";

    private record Range(int top, int left, int bottom, int right) {}

    private final String name;
    private final List<String> strings;
    private final XlsxFormats formats;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> cells = new TreeMap<>();
    private final NavigableSet<Integer> columns = new TreeSet<>();
    private final List<Range> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private int lastRow = -1;
    private int withoutResult;

    XlsxSheet(String name, List<String> strings, XlsxFormats formats) {
        this.name = name;
        this.strings = strings;
        this.formats = formats;
    }

    void add(Xml element) throws Unreadable {
        switch (element.name) {
            case "row" -> row(element);
            case "mergeCell" -> merge(element.attribute("ref"));
            case "cols" -> element.children.forEach(this::column);
            default -> {}
        }
    }

    private void column(Xml column) {
        if (XlsxReading.isYes(column.attribute("hidden"))) {
            var first = Xml.number(column.attribute("min"), 1) - 1;
            var last = Math.min(Xml.number(column.attribute("max"), 1) - 1, first + MOST_COLUMNS);
            for (var c = first; c <= last; c++) {
                hiddenColumns.add(c);
            }
        }
    }

    private void row(Xml row) throws Unreadable {
        var r = Xml.number(row.attribute("r"), lastRow + 2) - 1;
        lastRow = r;
        var lastColumn = -1;
        for (var cell : row.children) {
            if (!cell.is("c")) {
                continue;
            }
            var reference = cell.attribute("r");
            var c = reference == null ? lastColumn + 1 : columnOf(reference);
            lastColumn = c;
            var text = text(cell);
            if (!Words.isBlank(text)) {
                cells.computeIfAbsent(r, key -> new TreeMap<>()).put(c, text);
                columns.add(c);
            }
        }
        if (XlsxReading.isYes(row.attribute("hidden")) && cells.containsKey(r)) {
            hiddenRows.add(r);
        }
        if (cells.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw new Unreadable(String.format(TOO_LARGE, name));
        }
    }

    private String text(Xml cell) {
        var type = cell.attribute("t", "n");
        if (type.equals("inlineStr")) {
            return XlsxReading.string(cell.child("is"));
        }
        var value = cell.child("v");
        var isFormula = cell.child("f") != null;
        if (value == null || value.text().isEmpty()) {
            withoutResult += isFormula && !"str".equals(type) ? 1 : 0;
            return "";
        }
        return switch (type) {
            case "s" -> shared(Xml.number(value.text(), -1));
            case "b" -> value.text().equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.number(value.text(), Xml.number(cell.attribute("s"), 0), isFormula);
            case "d" -> formats.isoDate(value.text());
            default -> value.text();
        };
    }

    private String shared(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    private static int columnOf(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && column < 1_000_000; i++) {
            var c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return Math.max(0, column - 1);
    }

    private static int rowOf(String reference) {
        return Math.max(0, Xml.number(reference.replaceAll("[^0-9]", ""), 1) - 1);
    }

    private void merge(@Nullable String reference) {
        var ends = reference == null ? new String[0] : reference.split(":", 2);
        if (ends.length == 2 && merges.size() < 100_000) {
            var range = new Range(rowOf(ends[0]), columnOf(ends[0]), rowOf(ends[1]), columnOf(ends[1]));
            if (range.bottom >= range.top && range.right >= range.left) {
                merges.add(range);
            }
        }
    }

    /** The cells without empty edges. */
    Blocks.GridRows rows() throws Unreadable {
        var grid = new Blocks.GridRows();
        if (cells.isEmpty()) {
            return grid;
        }
        var usedRows = new TreeSet<>(cells.keySet());
        for (var range : merges) {
            if (isFilled(range) && range.bottom - range.top <= MOST_ROWS) {
                // Rows that only a merged cell reaches into belong to the table as long as something stands beside or
                // below; the cell at the very end may reach over many that are empty.
                for (var r = range.top; r <= Math.min(range.bottom, range.top + 50); r++) {
                    usedRows.add(r);
                }
            }
        }
        var rowPlaces = places(usedRows);
        var columnPlaces = places(columns);
        cells.forEach((row, inRow) -> inRow.forEach((column, text) -> {
            var r = rowPlaces.get(row);
            var c = columnPlaces.get(column);
            if (r != null && c != null) {
                grid.set(r, c, text, false);
            }
        }));
        for (var place : rowPlaces.values()) {
            grid.touch(place);
        }
        cover(grid, rowPlaces, columnPlaces);
        return grid;
    }

    private boolean isFilled(Range range) {
        return textAt(range) != null;
    }

    private @Nullable String textAt(Range range) {
        var row = cells.get(range.top);
        return row == null ? null : row.get(range.left);
    }

    private void cover(Blocks.GridRows grid, Map<Integer, Integer> rowPlaces, Map<Integer, Integer> columnPlaces)
            throws Unreadable {
        var covered = 0L;
        for (var range : merges) {
            var text = textAt(range);
            if (text == null) {
                continue;
            }
            for (var r = range.top; r <= Math.min(range.bottom, range.top + MOST_ROWS); r++) {
                for (var c = range.left; c <= Math.min(range.right, range.left + MOST_COLUMNS); c++) {
                    var row = rowPlaces.get(r);
                    var column = columnPlaces.get(c);
                    if (row != null && column != null && (r > range.top || c > range.left)) {
                        grid.set(row, column, text, true);
                    }
                    if (++covered > 2_000_000) {
                        throw new Unreadable(String.format(TOO_LARGE, name));
                    }
                }
            }
        }
    }

    /** Where used rows or columns, and the empty ones between them, come to stand. */
    private static Map<Integer, Integer> places(NavigableSet<Integer> used) {
        var places = new HashMap<Integer, Integer>();
        var next = 0;
        var last = used.first() - 1;
        for (var here : used) {
            var empty = Math.min(MOST_EMPTY, here - last - 1);
            for (var i = 1; i <= empty; i++) {
                places.put(here - i, next + empty - i);
            }
            next += empty;
            places.put(here, next++);
            last = here;
        }
        return places;
    }

    void tell(Blocks blocks) {
        if (withoutResult > 0) {
            blocks.doubt(
                    DoubtKind.NOT_UNDERSTOOD,
                    "工作表“" + name + "”有 " + withoutResult + " 个公式没有保存结果，读成了空格，请用 Excel 打开并保存后重新上传。");
        }
        hiddenColumns.retainAll(columns);
        if (!hiddenRows.isEmpty() || !hiddenColumns.isEmpty()) {
            blocks.doubt(
                    DoubtKind.AMBIGUOUS,
                    "工作表“" + name + "”有隐藏的行或列（" + hiddenRows.size() + " 行、" + hiddenColumns.size()
                            + " 列），已一并导入，请核对是否需要。");
        }
    }
}
