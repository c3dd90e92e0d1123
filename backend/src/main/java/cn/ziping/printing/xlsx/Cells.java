package cn.ziping.printing.xlsx;

import cn.ziping.printing.shape.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Puts text into cells as text, whatever it looks like; what is longer than a cell goes on elsewhere. */
final class Cells {

    /** The sheet for what is longer than a cell. */
    static final String OVERFLOW = "长文";

    /** Excel reads _x0041_ as the character of that number; the line before it is written by its own. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final String overflow;
    private final List<String> rest = new ArrayList<>();

    /** @param overflow name of the sheet for what is longer than a cell */
    Cells(String overflow) {
        this.overflow = overflow;
    }

    /** What did not fit, one row each. */
    List<String> rest() {
        return rest;
    }

    Cell text(Row row, int column, CellStyle style, String text) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        var clean = NUMBERED.matcher(Wording.of(text)).replaceAll("_x005F_");
        if (!clean.isEmpty()) {
            cell.setCellValue(clean.length() <= LONGEST ? clean : begun(clean));
        }
        return cell;
    }

    private String begun(String text) {
        var pointer = "（下接工作表“%s”第%d行）".formatted(overflow, rest.size() + 1);
        var end = end(text, 0, LONGEST - pointer.length());
        for (var from = end; from < text.length(); ) {
            var to = end(text, from, LONGEST);
            rest.add(text.substring(from, to));
            from = to;
        }
        return text.substring(0, end) + pointer;
    }

    /** No character is cut in two. */
    private static int end(String text, int from, int most) {
        var end = Math.min(text.length(), from + most);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
