package cn.ziping.printing;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** The inside of a paragraph, heading or cell: lines of text with their emphasis. */
final class Inline extends AbstractVisitor {
    private final List<Text> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private Emphasis emphasis = Emphasis.NONE;

    private Inline() {}

    /** One text for each line that the author broke off by hand. */
    static List<Text> of(Node node) {
        var inline = new Inline();
        inline.visitChildren(node);
        inline.endLine();
        return inline.lines;
    }

    /** All of it in one line. */
    static Text line(Node node) {
        return new Text(of(node).stream().flatMap(text -> text.runs().stream()).toList());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within(Emphasis.STRONG, strong);
    }

    @Override
    public void visit(org.commonmark.node.Emphasis some) {
        within(emphasis == Emphasis.STRONG ? emphasis : Emphasis.SOME, some);
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        endLine();
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        address(link, link.getDestination(), link.getTitle());
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        address(image, image.getDestination(), image.getTitle());
    }

    /** Paper cannot be clicked, so the address stands behind the words. */
    private void address(Node node, String destination, @Nullable String title) {
        var words = node.getFirstChild() instanceof org.commonmark.node.Text text ? text.getLiteral() : "";
        if (!words.equals(destination) || title != null) {
            add("（%s%s）".formatted(destination, title == null ? "" : " " + title));
        }
    }

    private void within(Emphasis inner, Node node) {
        var outer = emphasis;
        emphasis = inner;
        visitChildren(node);
        emphasis = outer;
    }

    private void add(String text) {
        line.add(new Run(text, emphasis));
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Text(line));
            line = new ArrayList<>();
        }
    }
}
