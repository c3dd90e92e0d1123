package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Table.Alignment;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * All styles that a cell can have, made in one order whether they are needed or not: the sheets of any document can then
 * be put into one file.
 */
final class Styles {

    /** Fifteen digits can all be behind the point. */
    private static final int MOST_DECIMALS = 15;

    private record Wanted(boolean grouped, int decimals) {}

    private final CellStyle title;
    private final CellStyle subtitle;
    private final CellStyle note;
    private final CellStyle link;
    private final Map<Alignment, CellStyle> heads = new EnumMap<>(Alignment.class);
    private final Map<Alignment, CellStyle> texts = new EnumMap<>(Alignment.class);
    private final Map<Alignment, CellStyle> quoted = new EnumMap<>(Alignment.class);
    private final Map<Wanted, CellStyle> figures = new HashMap<>();

    private Styles(Workbook book) {
        title = centred(book, font(book, "黑体", 16));
        subtitle = centred(book, font(book, "宋体", 11));
        note = quoted(plain(book, font(book, "宋体", 11)));
        var blue = font(book, "宋体", 11);
        blue.setUnderline(Font.U_SINGLE);
        blue.setColor(IndexedColors.BLUE.getIndex());
        link = quoted(plain(book, blue));
        var text = font(book, "宋体", 11);
        var head = font(book, "黑体", 11);
        for (var alignment : Alignment.values()) {
            texts.put(alignment, cell(book, text, alignment));
            heads.put(alignment, quoted(cell(book, head, alignment)));
            quoted.put(alignment, quoted(cell(book, text, alignment)));
        }
        for (var decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            for (var grouped : List.of(true, false)) {
                var style = cell(book, text, Alignment.RIGHT);
                style.setDataFormat(book.createDataFormat().getFormat(Figure.format(grouped, decimals)));
                figures.put(new Wanted(grouped, decimals), style);
            }
        }
    }

    static Styles in(Workbook book) {
        return new Styles(book);
    }

    CellStyle title() {
        return title;
    }

    CellStyle subtitle() {
        return subtitle;
    }

    CellStyle note() {
        return note;
    }

    CellStyle link() {
        return link;
    }

    CellStyle head(Alignment alignment) {
        return Objects.requireNonNull(heads.get(alignment));
    }

    /** @param couldBeTaken whether it would be taken for a formula when somebody goes into the cell and leaves it */
    CellStyle text(Alignment alignment, boolean couldBeTaken) {
        return Objects.requireNonNull((couldBeTaken ? quoted : texts).get(alignment));
    }

    CellStyle figure(Figure figure) {
        return Objects.requireNonNull(figures.get(new Wanted(figure.grouped(), figure.decimals())));
    }

    private static CellStyle centred(Workbook book, Font font) {
        var style = plain(book, font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return quoted(style);
    }

    private static CellStyle quoted(CellStyle style) {
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle plain(Workbook book, Font font) {
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle cell(Workbook book, Font font, Alignment alignment) {
        var style = plain(book, font);
        style.setAlignment(
                switch (alignment) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        return style;
    }

    private static Font font(Workbook book, String name, int size) {
        var font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        return font;
    }
}
