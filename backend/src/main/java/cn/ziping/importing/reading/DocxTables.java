package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of a Word document as rectangular grids. */
final class DocxTables {
    /** Word itself allows 63 columns. */
    private static final int MOST_COLUMNS = 200;

    private final DocxReading document;
    private final Blocks blocks;

    DocxTables(DocxReading document, Blocks blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    /** A table of a single cell is a frame around text, and its text is read as text. */
    void read(Xml table) throws Unreadable {
        var rows = rows(table);
        if (rows.size() == 1 && cells(rows.get(0)).size() == 1) {
            document.blocks(cells(rows.get(0)).get(0), false);
            return;
        }
        var grid = new Blocks.GridRows();
        // By column: text of the merged cell that reaches down to here.
        var reaching = new HashMap<Integer, String>();
        for (var r = 0; r < rows.size(); r++) {
            row(rows.get(r), r, grid, reaching);
        }
        blocks.grid(grid, null, null);
    }

    private List<Xml> rows(Xml table) {
        var rows = new ArrayList<Xml>();
        for (var row : inside(table, "tr")) {
            if (row.at("trPr", "del") == null) {
                rows.add(row);
            } else {
                document.addDeleted();
            }
        }
        return rows;
    }

    private static List<Xml> cells(Xml row) {
        return inside(row, "tc");
    }

    /** Elements of a name below a parent, through content controls and marks of changes. */
    private static List<Xml> inside(Xml parent, String name) {
        var found = new ArrayList<Xml>();
        for (var child : parent.children) {
            switch (child.name) {
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> found.addAll(inside(child, name));
                default -> {
                    if (child.is(name)) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }

    private void row(Xml row, int r, Blocks.GridRows grid, Map<Integer, String> reaching) throws Unreadable {
        var column = Math.max(0, Xml.number(row.val("trPr", "gridBefore"), 0));
        var left = "";
        for (var cell : cells(row)) {
            var span = Math.max(1, Xml.number(cell.val("tcPr", "gridSpan"), 1));
            if (column > MOST_COLUMNS || span > MOST_COLUMNS) {
                throw new Unreadable("文件里的表格超过 200 列，请删去多余的列后再上传。");
            }
            var down = cell.at("tcPr", "vMerge");
            var isGoingOn = down != null && !"restart".equals(down.attribute("val"));
            var above = reaching.get(column);
            var isRightward = "continue".equals(cell.val("tcPr", "hMerge"));
            var isCovered = isGoingOn && above != null || isRightward && column > 0;
            var text = isRightward && column > 0 ? left : isGoingOn && above != null ? above : text(cell);
            for (var c = column; c < column + span; c++) {
                grid.set(r, c, text, isCovered || c > column);
                if (down == null) {
                    reaching.remove(c);
                } else {
                    reaching.put(c, text);
                }
            }
            left = text;
            column += span;
        }
        if (cells(row).isEmpty()) {
            grid.set(r, 0, "", false);
        }
    }

    private String text(Xml cell) {
        var lines = new ArrayList<String>();
        lines(cell, lines);
        return String.join("\n", lines);
    }

    private void lines(Xml parent, List<String> lines) {
        for (var child : parent.children) {
            switch (child.name) {
                case "p" -> addLine(document.textInCell(child), lines);
                case "tbl" -> flatten(child, lines);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> lines(child, lines);
                case "AlternateContent" -> lines(DocxText.chosen(child), lines);
                default -> {}
            }
        }
    }

    private static void addLine(String line, List<String> lines) {
        if (!Words.isBlank(line)) {
            lines.add(line.strip());
        }
    }

    /** A table in a cell: its rows become lines, its cells are parted by tabs. */
    private void flatten(Xml table, List<String> lines) {
        for (var row : rows(table)) {
            var cells = cells(row).stream()
                    .map(cell -> text(cell).replace('\n', ' '))
                    .toList();
            addLine(String.join("\t", cells), lines);
        }
    }
}
