package cn.ziping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of a section, CommonMark with tables, as it is read for the page and for paper alike. References are put in
 * after the text was read: no figure can be taken for a sign of Markdown.
 */
public final class BodyText {
    static final String OPENING = "{{";

    /** Deeper than any text of sense, and far from where reading it by recursion ends a thread. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .customInlineContentParserFactory(new ReferenceParser.Factory())
            .build();

    private BodyText() {}

    /** The different references of a text in the order of their first places. */
    static List<String> references(String body) {
        if (!body.contains(OPENING)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        read(body, reference -> {
            found.add(reference);
            return reference;
        });
        return found.stream().distinct().toList();
    }

    /** @param words what is to stand in the place of each reference */
    static Node read(String body, UnaryOperator<String> words) {
        var text = parsed(body);
        if (body.contains(OPENING)) {
            text.accept(new Replacing(words));
        }
        return text;
    }

    /** A line that is no Markdown, such as a heading. @param words what is to stand in the place of each reference */
    static String replaced(String line, UnaryOperator<String> words) {
        var whole = new StringBuilder();
        var at = 0;
        for (var start = line.indexOf(OPENING); start >= 0; start = line.indexOf(OPENING, at)) {
            var mark = Mark.at(line, start);
            whole.append(line, at, start).append(words.apply(mark.reference()));
            at = start + mark.length();
        }
        return whole.append(line, at, line.length()).toString();
    }

    /** Whether signs of emphasis, links or lists are put into one another more often than can be read. */
    public static boolean isTooDeep(String body) {
        return depth(PARSER.parse(body)) > DEEPEST;
    }

    /** What is nested too deep is words as they stand: nothing is lost, and nothing is read for ever. */
    private static Node parsed(String body) {
        var text = PARSER.parse(body);
        if (depth(text) <= DEEPEST) {
            return text;
        }
        var plain = new Paragraph();
        plain.appendChild(new Text(body));
        var document = new Document();
        document.appendChild(plain);
        return document;
    }

    /** Counted without recursion, which is what it is counted for. */
    private static int depth(Node root) {
        var deepest = 0;
        var depth = 0;
        var node = root;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                deepest = Math.max(deepest, depth);
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == root) {
                return deepest;
            }
            node = node.getNext();
        }
    }

    private static final class Replacing extends AbstractVisitor {
        private final UnaryOperator<String> words;

        Replacing(UnaryOperator<String> words) {
            this.words = words;
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof ReferenceNode reference) {
                node.insertBefore(new Text(words.apply(reference.reference())));
                node.unlink();
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(HtmlInline html) {
            html.setLiteral(replaced(html.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock html) {
            html.setLiteral(replaced(html.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            link.setDestination(replaced(link.getDestination()));
            link.setTitle(replacedOrNull(link.getTitle()));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            image.setDestination(replaced(image.getDestination()));
            image.setTitle(replacedOrNull(image.getTitle()));
        }

        @Override
        public void visit(LinkReferenceDefinition note) {
            note.setLabel(replaced(note.getLabel()));
            note.setDestination(replaced(note.getDestination()));
            note.setTitle(replacedOrNull(note.getTitle()));
        }

        @SuppressWarnings("NullAway") // The library takes null for "no title" and does not say so.
        private @Nullable String replacedOrNull(@Nullable String text) {
            return text == null ? null : replaced(text);
        }

        private String replaced(String text) {
            return BodyText.replaced(text, words);
        }
    }
}
