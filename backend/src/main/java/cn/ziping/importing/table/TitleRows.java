package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import cn.ziping.measure.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of projects often have their title, whose they are and who made them in rows of the table itself, in workbooks
 * nearly always. These rows become passages above and below the table, where they are read as what they are; the unit
 * of its amounts stays with the table.
 */
final class TitleRows {
    private static final Pattern UNIT =
            Pattern.compile("[（(]?(?:金额|计量)?单位\\s*[:：]\\s*(?:人民币)?\\s*(?:百万元|千元|万元|亿元|元)[)）]?");
    private static final Pattern SIGNED = Pattern.compile(
            "(?:注|备注|说明|填表说明|填报人|填表人|制表人?|经办人|审核人|复核人|联系人|联系电话|电话|(?:单位|部门|项目|财务)?负责人|填报日期|填表日期|填报时间|日期)(?:[（(][^）)]{1,8}[)）])?\\s*\\d?[:：].*");

    private final Table table;
    private final Layout layout;
    private final boolean isFirst;

    private TitleRows(Table table, boolean isFirst) {
        this.table = table;
        this.isFirst = isFirst;
        layout = new Layout(table);
    }

    /** Lists of projects with such rows as passages and the table between them, everything else as it is. */
    static List<Piece> apart(List<Piece> pieces) {
        var apart = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece instanceof Table table) {
                var isFirst = apart.stream().noneMatch(other -> other instanceof Table || isText(other));
                apart.addAll(new TitleRows(table, isFirst).pieces());
            } else {
                apart.add(piece);
            }
        }
        return apart;
    }

    private static boolean isText(Piece piece) {
        return piece instanceof Passage passage && !passage.text().isBlank();
    }

    private List<Piece> pieces() {
        var head = Head.of(layout).filter(TitleRows::isList).orElse(null);
        if (head == null || head.titles().isEmpty() && !isSigned(layout.height() - 1)) {
            return List.of(table);
        }
        var last = layout.height();
        while (last - 1 > head.body() && isSigned(last - 1)) {
            last--;
        }
        var pieces = new ArrayList<Piece>();
        var rows = new ArrayList<List<Cell>>();
        for (var row = 0; row < last; row++) {
            if (row < first(head)) {
                title(row, pieces, rows);
            } else {
                rows.add(table.rows().get(row));
            }
        }
        pieces.add(new Table(table.sheet(), List.copyOf(rows)));
        for (var row = last; row < layout.height(); row++) {
            filled(row).forEach(cell -> pieces.add(passage(cell, cell.text(), ParagraphStyle.BODY)));
        }
        return pieces;
    }

    /** Of projects, and such that no title is needed to tell what its columns mean. */
    private static boolean isList(Head head) {
        return head.has(Field.NAME)
                && head.has(Field.EXECUTED, Field.EXECUTION_RATE, Field.SCORE, Field.GRADE)
                && !head.has(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3, Field.SUBJECT)
                && !new Surroundings(new TableContext(List.of(), List.of()), head.titles()).isForeign();
    }

    /** The first row of the head: below as many rows as told titles. */
    private int first(Head head) {
        var left = head.titles().size();
        var row = 0;
        while (left > 0) {
            left -= layout.words(row).size();
            row++;
        }
        return row;
    }

    private void title(int row, List<Piece> pieces, List<List<Cell>> rows) {
        var kept = new ArrayList<Cell>();
        for (var cell : table.rows().get(row)) {
            kept.add(new Cell("", false, cell.block(), cell.row(), cell.column()));
        }
        var hasUnit = false;
        for (var cell : filled(row)) {
            var text = cell.text();
            var unit = UNIT.matcher(text);
            if (MoneyUnit.ofCaption(text).isPresent() && unit.find()) {
                kept.set(0, new Cell(unit.group(), false, cell.block(), cell.row(), cell.column()));
                hasUnit = true;
                text = text.substring(0, unit.start()).strip();
                var behind = cell.text().substring(unit.end()).strip();
                if (!behind.isEmpty()) {
                    pieces.add(passage(cell, behind, ParagraphStyle.BODY));
                }
            }
            if (!text.isBlank()) {
                pieces.add(passage(cell, text, isTitle(text) ? ParagraphStyle.TITLE : ParagraphStyle.BODY));
            }
        }
        if (hasUnit) {
            rows.add(List.copyOf(kept));
        }
    }

    /** The name of the first table is the name of the document. */
    private boolean isTitle(String text) {
        return isFirst
                && text.strip().matches("[^:：。；]{4,60}(?:表|清单)(?:[（(][^（()）]{1,20}[)）])?")
                && !text.strip().startsWith("附");
    }

    private boolean isSigned(int row) {
        var words = layout.words(row);
        return words.stream().allMatch(word -> SIGNED.matcher(word).matches());
    }

    /** The cells of a row that say something, each merged one once. */
    private List<Cell> filled(int row) {
        var filled = new ArrayList<Cell>();
        for (var column = 0; column < layout.width(); column++) {
            if (!layout.text(row, column).isEmpty()) {
                filled.add(layout.cell(row, column));
            }
        }
        return filled;
    }

    private static Passage passage(Cell cell, String text, ParagraphStyle style) {
        return new Passage(List.of(new Passage.Part(cell.block(), 0)), text, null, style, false);
    }
}
