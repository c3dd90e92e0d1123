package cn.ziping.reference;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text line by line: paragraphs, items of lists, rows of tables. */
final class PlainLines extends AbstractVisitor {
    private final List<PlainLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private PlainLines() {}

    static List<PlainLine> of(Node text) {
        var reading = new PlainLines();
        text.accept(reading);
        reading.end(false);
        return List.copyOf(reading.lines);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        end(false);
    }

    /** The number is a word of the text: it is read, and printed. */
    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        var number = start == null ? 1 : start;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            words.append(number++).append('.');
            item.accept(this);
            end(false);
        }
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        end(false);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            words.append('\t');
        } else if (node instanceof TableRow) {
            words.setLength(Math.max(0, words.length() - 1));
            end(true);
        }
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    /** A line that an author broke goes on: Chinese has no blanks that would be lost. */
    @Override
    public void visit(SoftLineBreak lineBreak) {}

    @Override
    public void visit(HardLineBreak lineBreak) {
        end(false);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        literal(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        literal(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        literal(html.getLiteral());
    }

    private void literal(String text) {
        text.lines().forEach(line -> {
            words.append(line);
            end(false);
        });
    }

    private void end(boolean isRow) {
        if (!words.toString().isBlank()) {
            lines.add(new PlainLine(
                    isRow, isRow ? words.toString() : words.toString().strip()));
        }
        words.setLength(0);
    }
}
