package cn.ziping.printing.docx;

import static cn.ziping.printing.docx.Paragraphs.KEEP_WITH_NEXT;

import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.docx.Paragraphs.Property;
import cn.ziping.printing.shape.Ems;
import cn.ziping.printing.shape.Grid;
import cn.ziping.printing.shape.Grid.Placed;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Widths;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes grids as tables: heads repeated on each page, rows whole, joined cells joined. */
final class Tables {

    /** 五号 and, where the page is too narrow for it, 小五; in points. */
    private static final double LARGE = 10.5;

    private static final double SMALL = 9;

    /** Left and right of the text in a cell. */
    private static final int PADDING = 120;

    /** A cell of more lines than this may go on on the next page: whole, it could leave half of this one empty. */
    private static final int MOST_LINES = 15;

    private final Markup markup;
    private final Paragraphs paragraphs;

    Tables(Markup markup) {
        this.markup = markup;
        this.paragraphs = new Paragraphs(markup);
    }

    private static double room(Widths widths, int width, double size) {
        return (width - PADDING * widths.least().size()) / 20.0 / size;
    }

    /** @param last of the paragraphs in the last row */
    void write(Grid grid, Widths widths, Paper paper, String caption, Property... last) {
        var large = widths.comfortable() <= room(widths, paper.textWidth(), LARGE);
        var size = large ? LARGE : SMALL;
        var columns = widths.padded(paper.textWidth(), PADDING, room(widths, paper.textWidth(), size));
        markup.open("w:tbl").open("w:tblPr");
        markup.empty("w:tblStyle", "w:val", "TableGrid");
        markup.empty("w:tblW", "w:w", "" + paper.textWidth(), "w:type", "dxa");
        markup.empty("w:jc", "w:val", "center").empty("w:tblLayout", "w:type", "fixed");
        if (!caption.isEmpty()) {
            markup.empty("w:tblCaption", "w:val", caption);
        }
        markup.close().open("w:tblGrid");
        columns.forEach(column -> markup.empty("w:gridCol", "w:w", "" + column));
        markup.close();
        new Rows(grid, columns, large, last).write();
        markup.close();
    }

    /** The rows of one table. */
    private final class Rows {
        private final Grid grid;
        private final List<Integer> widths;
        private final boolean large;
        private final Property[] last;

        /** What reaches down into the row below, by the column it begins in. */
        private final @Nullable Reaching[] above;

        private record Reaching(Cell cell, int rowsLeft) {}

        Rows(Grid grid, List<Integer> widths, boolean large, Property[] last) {
            this.grid = grid;
            this.widths = widths;
            this.large = large;
            this.last = last;
            this.above = new Reaching[grid.columns()];
        }

        void write() {
            for (var row = 0; row < grid.rows().size(); row++) {
                markup.open("w:tr").open("w:trPr");
                if (lines(grid.rows().get(row)) <= MOST_LINES) {
                    markup.empty("w:cantSplit");
                }
                if (row < grid.heads()) {
                    markup.empty("w:tblHeader");
                }
                markup.close();
                cells(grid.rows().get(row), of(row));
                markup.close();
            }
        }

        private Property[] of(int row) {
            if (row < grid.heads()) {
                return new Property[] {KEEP_WITH_NEXT};
            }
            return row == grid.rows().size() - 1 ? last : new Property[0];
        }

        private int lines(List<Placed> row) {
            return row.stream()
                    .mapToInt(placed -> Ems.lines(placed.cell().text().plain(), width(placed) / size() / 20))
                    .max()
                    .orElse(1);
        }

        private double size() {
            return large ? LARGE : SMALL;
        }

        private int width(Placed placed) {
            return width(placed.column(), placed.cell().columns());
        }

        private int width(int column, int columns) {
            return widths.subList(column, column + columns).stream()
                    .mapToInt(width -> width)
                    .sum();
        }

        private void cells(List<Placed> row, Property[] properties) {
            var next = 0;
            for (var column = 0; column < grid.columns(); ) {
                var reaching = above[column];
                if (reaching != null) {
                    open(column, reaching.cell(), "continue");
                    paragraphs.write(style(reaching.cell()), "", properties);
                    column = close(column, reaching.cell(), reaching.rowsLeft());
                } else {
                    var cell = row.get(next++).cell();
                    open(column, cell, cell.rows() > 1 ? "restart" : "");
                    content(cell, properties);
                    column = close(column, cell, cell.rows());
                }
            }
        }

        private void open(int column, Cell cell, String merge) {
            markup.open("w:tc").open("w:tcPr");
            markup.empty("w:tcW", "w:w", "" + width(column, cell.columns()), "w:type", "dxa");
            if (cell.columns() > 1) {
                markup.empty("w:gridSpan", "w:val", "" + cell.columns());
            }
            if (!merge.isEmpty()) {
                markup.empty("w:vMerge", "w:val", merge);
            }
            markup.empty("w:vAlign", "w:val", "center").close();
        }

        private void content(Cell cell, Property[] properties) {
            var aligned = Stream.of(Property.aligned(cell.alignment()));
            paragraphs.write(
                    style(cell),
                    cell.text(),
                    Stream.concat(aligned, Stream.of(properties)).toArray(Property[]::new));
        }

        private int close(int column, Cell cell, int rowsLeft) {
            markup.close();
            above[column] = rowsLeft > 1 ? new Reaching(cell, rowsLeft - 1) : null;
            return column + cell.columns();
        }

        private Style style(Cell cell) {
            if (large) {
                return cell.head() ? Style.TABLE_HEAD : Style.TABLE_TEXT;
            }
            return cell.head() ? Style.TABLE_HEAD_SMALL : Style.TABLE_TEXT_SMALL;
        }
    }
}
