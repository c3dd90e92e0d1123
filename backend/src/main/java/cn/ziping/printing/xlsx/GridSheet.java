package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Form.Sum;
import cn.ziping.printing.document.Formulas;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.shape.Ems;
import cn.ziping.printing.shape.Grid.Placed;
import cn.ziping.printing.shape.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** One table or form on a sheet of its own. */
final class GridSheet {

    /** A column of words is made no wider than this, in ems. */
    private static final double WIDEST = 18;

    /** Of Excel's units in an em of 11 pt: two digits, and each has 256. */
    private static final int EM = 2 * 256;

    private static final float LINE = 15;
    private static final float HIGHEST = 409;

    /** Left and right of what is in a column of a table, in ems. */
    private static final double PADDING = 1;

    /** A form has columns that are slivers of wide cells: padding goes by their width. */
    private static final double FORM_PADDING = 0.15;

    /** Wider tables are printed on a turned page, in ems. */
    private static final double UPRIGHT = 50;

    /** Official forms are upright, unless that would make their type smaller than three quarters. */
    private static final double UPRIGHT_FORM = 66;

    private final Sheet sheet;
    private final Styles styles;
    private final Cells cells;
    private final Listed listed;
    private final List<Double> widths;
    private final int columns;
    private int next;

    GridSheet(Sheet sheet, Styles styles, Cells cells, Listed listed) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = cells;
        this.listed = listed;
        this.widths = listed.widths().free(WIDEST);
        this.columns = listed.grid().columns();
    }

    void write(String foot) {
        for (var column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, (int) Math.min(255 * 256, padded(widths.get(column)) * EM));
        }
        across(listed.title(), styles.title(), 30);
        if (!listed.subtitle().isEmpty()) {
            across(listed.subtitle(), styles.subtitle(), 20);
        }
        var first = next;
        var rows = listed.grid().rows();
        for (var row : rows) {
            write(row, first);
        }
        listed.notes().forEach(note -> across(note.plain(), styles.note(), LINE));
        SheetSetup.print(sheet, foot, isWide());
        if (listed.grid().heads() > 0) {
            sheet.createFreezePane(0, first + listed.grid().heads());
            repeat(first, first + listed.grid().heads() - 1);
        } else {
            // On the pages after the one that it stands on.
            listed.grid().innerHead().ifPresent(row -> repeat(first + row, first + row));
        }
    }

    private boolean isForm() {
        return !listed.widths().official().isEmpty();
    }

    private double padded(double width) {
        return isForm() ? width * (1 + FORM_PADDING) : width + PADDING;
    }

    private boolean isWide() {
        return isForm() ? widths.stream().mapToDouble(this::padded).sum() > UPRIGHT_FORM : width(0, columns) > UPRIGHT;
    }

    private void repeat(int from, int to) {
        sheet.setRepeatingRows(new CellRangeAddress(from, to, -1, -1));
    }

    /** A text as wide as the grid. */
    private void across(String text, CellStyle style, float line) {
        var row = sheet.createRow(next);
        cells.text(row, 0, style, text);
        var lines = Ems.lines(text, width(0, columns) / style(style));
        row.setHeightInPoints((float) Math.min(HIGHEST, line * Math.max(1, lines)));
        join(next, next, 0, columns - 1);
        next++;
    }

    private double style(CellStyle style) {
        return style == styles.title() ? 1.5 : 1.0;
    }

    private void write(List<Placed> row, int first) {
        var written = sheet.createRow(next);
        var height = LINE;
        for (var placed : row) {
            var cell = placed.cell();
            put(written, placed, first);
            var lines = Ems.lines(cell.text().plain(), width(placed.column(), cell.columns()));
            height = Math.max(height, (float) (LINE * lines / cell.rows()));
            join(next, next + cell.rows() - 1, placed.column(), placed.column() + cell.columns() - 1);
        }
        // What a joined cell covers has borders of its own.
        for (var column = 0; column < columns; column++) {
            if (written.getCell(column) == null) {
                written.createCell(column).setCellStyle(styles.text(Alignment.LEFT, false));
            }
        }
        written.setHeightInPoints(Math.min(HIGHEST, height + 4));
        next++;
    }

    private double width(int column, int spanned) {
        return IntStream.range(column, column + spanned)
                .mapToDouble(widths::get)
                .sum();
    }

    private void put(Row row, Placed placed, int first) {
        var cell = placed.cell();
        var figure = Figure.of(cell);
        var style = figure.map(styles::figure).orElseGet(() -> style(cell));
        for (var column = placed.column(); column < placed.column() + cell.columns(); column++) {
            row.createCell(column).setCellStyle(style);
        }
        if (figure.isEmpty()) {
            cells.text(row, placed.column(), style, cell.text().plain());
            return;
        }
        var written = row.getCell(placed.column());
        var sum = cell.sum();
        if (sum != null && comesTo(sum, figure.get().value())) {
            written.setCellFormula(
                    "SUM(%s:%s)".formatted(name(sum.firstRow() + first, sum), name(sum.lastRow() + first, sum)));
        }
        written.setCellValue(figure.get().value().doubleValue());
    }

    private static String name(int row, Sum sum) {
        return new CellReference(row, sum.column(), false, false).formatAsString();
    }

    /** A formula that gave another figure than the paper shows would be a second opinion, not a total. */
    private boolean comesTo(Sum sum, BigDecimal printed) {
        var figures = listed.grid().rows().subList(sum.firstRow(), sum.lastRow() + 1).stream()
                .flatMap(List::stream)
                .filter(placed -> placed.column() == sum.column())
                .map(placed -> Figure.of(placed.cell()))
                .flatMap(Optional::stream)
                .map(Figure::value)
                .toList();
        return !figures.isEmpty()
                && figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(printed) == 0;
    }

    private CellStyle style(Cell cell) {
        if (cell.head()) {
            return styles.head(cell.alignment());
        }
        var text = Wording.of(cell.text().plain()).strip();
        return styles.text(cell.alignment(), text.startsWith("'") || Formulas.isLike(text));
    }

    private void join(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }
}
