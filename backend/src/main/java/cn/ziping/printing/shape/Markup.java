package cn.ziping.printing.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements, everything that is said in them escaped; as XML and as HTML. Failing to write is unchecked. */
public final class Markup {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    public Markup(Writer out) {
        this.out = out;
    }

    /** @param attributes names and values in turn; an attribute without a value, the empty text, is left out */
    public Markup open(String element, String... attributes) {
        tag(element, attributes);
        write(">");
        open.push(element);
        return this;
    }

    /** An element that holds nothing. */
    public Markup empty(String element, String... attributes) {
        tag(element, attributes);
        write("/>");
        return this;
    }

    public Markup close() {
        write("</" + open.pop() + ">");
        return this;
    }

    public Markup text(String text) {
        write(escaped(text));
        return this;
    }

    /** An element around a text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Markup that is ours, as it is. */
    public Markup raw(String markup) {
        write(markup);
        return this;
    }

    private void tag(String element, String... attributes) {
        write("<" + element);
        for (var i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
            }
        }
    }

    private void write(String markup) {
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
