package cn.ziping.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of a section, CommonMark with tables, as it is read for the page and for paper alike. References are put in
 * after the text was read: no figure can be taken for a sign of Markdown.
 */
public final class BodyText {
    static final String OPENING = "{{";

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
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
        var text = PARSER.parse(body);
        if (body.contains(OPENING)) {
            text.accept(new Replacing(words));
        }
        return text;
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
            var whole = new StringBuilder();
            var at = 0;
            for (var start = text.indexOf(OPENING); start >= 0; start = text.indexOf(OPENING, at)) {
                var mark = Mark.at(text, start);
                whole.append(text, at, start).append(words.apply(mark.reference()));
                at = start + mark.length();
            }
            return whole.append(text, at, text.length()).toString();
        }
    }
}
