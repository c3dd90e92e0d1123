package cn.ziping.printing;

import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * A section's body (CommonMark with tables) as blocks of the document. What paper has no form for comes out as the text
 * it was written as; nothing is dropped.
 */
final class Markdown {
    private static final Pattern FIGURE = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|0|[1-9]\\d{0,14})(\\.\\d+)?[%％]?");

    private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "/");

    /** Heads of digits that are names: nobody adds them up. */
    private static final Pattern NUMBERED = Pattern.compile(".*[号码]|年度|年份");

    private final List<Block> blocks = new ArrayList<>();
    /** The mark of the list item that the next paragraph opens. */
    private String mark = "";

    private ListNumber number;

    private Markdown(ListNumber number) {
        this.number = number;
    }

    /**
     * @param body read, with its figures put in
     * @param heading number of the heading above it, such as （一）; empty for none
     */
    static List<Block> blocks(Node body, String heading) {
        var markdown = new Markdown(ListNumber.below(heading));
        markdown.children(body);
        return markdown.blocks;
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        if (node instanceof OrderedList list) {
            var start = list.getMarkerStartNumber();
            list(list, start == null ? 1 : start);
        } else if (node instanceof BulletList list) {
            list(list, -1);
        } else if (node instanceof TableBlock table) {
            flushMark();
            blocks.add(table(table));
        } else if (node instanceof FencedCodeBlock code) {
            lines(code.getInfo() + "\n" + code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            lines(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            lines(html.getLiteral());
        } else if (node instanceof LinkReferenceDefinition note) {
            // A footnote written as [1]: … is read as one of these.
            paragraph(Text.of("[%s]：%s%s"
                    .formatted(
                            note.getLabel(), note.getDestination(), Objects.requireNonNullElse(note.getTitle(), ""))));
        } else if (node instanceof org.commonmark.node.Paragraph || node instanceof Heading) {
            Inline.of(node).forEach(this::paragraph);
        } else {
            children(node);
        }
    }

    /** @param first number of the first item; negative for a list without numbers */
    private void list(Node list, int first) {
        flushMark();
        var form = number;
        var next = first;
        number = form.below();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            mark = item instanceof ListItem && next >= 0 ? form.of(next++) : "•";
            children(item);
            flushMark();
        }
        number = form;
    }

    private void lines(String literal) {
        literal.lines().map(Text::of).forEach(this::paragraph);
    }

    private void paragraph(Text text) {
        if (!text.isBlank()) {
            blocks.add(new Paragraph(mark.isEmpty() ? text : text.after(mark)));
            mark = "";
        }
    }

    /** An item that holds no paragraph still shows that it is there. */
    private void flushMark() {
        if (!mark.isEmpty()) {
            blocks.add(new Paragraph(Text.of(mark)));
            mark = "";
        }
    }

    private static Table table(TableBlock block) {
        var heads = new ArrayList<TableCell>();
        var rows = new ArrayList<List<Text>>();
        for (var part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    heads.addAll(cells(row));
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    rows.add(cells(row).stream().map(Inline::line).toList());
                }
            }
        }
        var columns = new ArrayList<Column>();
        for (var head : heads) {
            var column = columns.size();
            var below = rows.stream().map(row -> row.get(column).plain().strip());
            columns.add(new Column(Inline.line(head), alignment(head, below.toList()), false));
        }
        return new Table("", columns, rows);
    }

    private static List<TableCell> cells(Node row) {
        var cells = new ArrayList<TableCell>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }

    /** Most authors align nothing; figures stand at the right all the same, where a spreadsheet can add them up. */
    private static Alignment alignment(TableCell head, List<String> below) {
        if (head.getAlignment() == null) {
            var label = Inline.line(head).plain().strip();
            return !NUMBERED.matcher(label).matches() && isFigures(below) ? Alignment.RIGHT : Alignment.LEFT;
        }
        return switch (head.getAlignment()) {
            case LEFT -> Alignment.LEFT;
            case CENTER -> Alignment.CENTER;
            case RIGHT -> Alignment.RIGHT;
        };
    }

    private static boolean isFigures(List<String> cells) {
        var told = cells.stream().filter(cell -> !NOTHING.contains(cell)).toList();
        return !told.isEmpty()
                && told.stream().allMatch(cell -> FIGURE.matcher(cell).matches());
    }
}
