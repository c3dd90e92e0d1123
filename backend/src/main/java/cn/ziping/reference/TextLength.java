package cn.ziping.reference;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Counts the characters of a text without blanks and without the signs of Markdown; 𠮷 is one. */
final class TextLength extends AbstractVisitor {
    private int length;

    private TextLength() {}

    static int of(Node text) {
        var counting = new TextLength();
        text.accept(counting);
        return counting.length;
    }

    @Override
    public void visit(Text text) {
        count(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        count(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        count(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        count(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        count(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        count(html.getLiteral());
    }

    private void count(String text) {
        length += (int) text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .count();
    }
}
