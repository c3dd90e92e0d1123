package cn.ziping.importing.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A document of the project's own making, drawn as text:
 *
 * <pre>
 * ! 标题                 a title, centred
 * #2 机构设置             a paragraph in the word processor's second heading style
 * @2 机构设置             a paragraph that the word processor numbers, second level: 一、（一） 1. （1）
 * | a | &lt; | b |        a row of a table; &lt; goes on with the cell before, ^ with the cell above
 * ¦ a | b | c |         the same, printed without lines
 * ---                  a new page
 * === 名称               a new sheet
 * ~                    an empty paragraph; an empty line is nothing
 * </pre>
 *
 * Every other line is a paragraph; a backslash and n in it is a break inside.
 */
record LayoutSpec(List<Part> parts) {
    enum Kind {
        TITLE,
        STYLED,
        NUMBERED,
        PARAGRAPH,
        TABLE,
        UNRULED,
        PAGE,
        SHEET
    }

    /** @param level 1 for the first, 0 where there is none */
    record Part(Kind kind, int level, String text, List<List<String>> rows) {}

    static LayoutSpec of(List<String> lines) {
        List<Part> parts = new ArrayList<>();
        List<List<String>> table = null;
        for (var line : lines) {
            if (line.startsWith("|") || line.startsWith("¦")) {
                if (table == null) {
                    table = new ArrayList<>();
                    parts.add(new Part(line.startsWith("|") ? Kind.TABLE : Kind.UNRULED, 0, "", table));
                }
                table.add(cells(line));
                continue;
            }
            table = null;
            if (!line.isBlank()) {
                parts.add(part(line));
            }
        }
        return new LayoutSpec(parts);
    }

    private static Part part(String line) {
        if (line.equals("---")) {
            return new Part(Kind.PAGE, 0, "", List.of());
        }
        if (line.startsWith("=== ")) {
            return new Part(Kind.SHEET, 0, line.substring(4), List.of());
        }
        if (line.startsWith("! ")) {
            return new Part(Kind.TITLE, 0, line.substring(2), List.of());
        }
        if (line.matches("[#@]\\d .*")) {
            var kind = line.charAt(0) == '#' ? Kind.STYLED : Kind.NUMBERED;
            return new Part(kind, line.charAt(1) - '0', line.substring(3), List.of());
        }
        return new Part(Kind.PARAGRAPH, 0, line.equals("~") ? "" : line.replace("\\n", "\n"), List.of());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (var cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
            cells.add(cell.strip().replace("\\n", "\n"));
        }
        return cells;
    }

    /** How many columns the cell at a place goes over, itself among them. */
    static int width(List<List<String>> rows, int row, int column) {
        var cells = rows.get(row);
        var end = column + 1;
        while (end < cells.size() && cells.get(end).equals("<")) {
            end++;
        }
        return end - column;
    }

    /** How many rows the cell at a place goes over, itself among them. */
    static int height(List<List<String>> rows, int row, int column) {
        var end = row + 1;
        while (end < rows.size()
                && column < rows.get(end).size()
                && rows.get(end).get(column).equals("^")) {
            end++;
        }
        return end - row;
    }

    static boolean isCovered(String cell) {
        return cell.equals("<") || cell.equals("^");
    }
}
