package cn.ziping.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonmark.node.Node;

/** Gives the references of one report their figures: the same for the page and for paper. */
public final class LiveFigures {
    /** More different references than any text has figures. */
    public static final int MOST = 200;

    private final Facts facts;

    public LiveFigures(Facts facts) {
        this.facts = facts;
    }

    /** @param reference without its braces */
    public LiveFigure of(String reference) {
        try {
            var read = Grammar.read(reference);
            var lookup = new Lookup(facts);
            var printed = Printed.of(read.expression().value(lookup), read.format());
            return new LiveFigure(reference, printed, lookup.source());
        } catch (Broken broken) {
            return new LiveFigure(reference, null, broken.sentence());
        }
    }

    /** Those of a section's text, each once, in the order of their first places. */
    public List<LiveFigure> in(String body) {
        var references = BodyText.references(body);
        return IntStream.range(0, references.size())
                .mapToObj(i -> i < MOST ? of(references.get(i)) : tooMany(references.get(i)))
                .toList();
    }

    private static LiveFigure tooMany(String reference) {
        return new LiveFigure(reference, null, "一节里最多引用%d个不同的数据；请删去一些，或分成两节。".formatted(MOST));
    }

    /** What can be put into a text; see {@link FigureChoices}. */
    public List<LiveFigure> choices() {
        return FigureChoices.of(facts).stream().map(this::of).toList();
    }

    /** A section's text, read, with its figures put in; broken ones say so. */
    public Node read(String body) {
        return read(body, LiveFigure::shown);
    }

    /** A section's text line by line without marks, its figures put in; a broken one as it was written. */
    public List<PlainLine> lines(String body) {
        return PlainLines.of(
                read(body, figure -> figure.text() == null ? "{{" + figure.reference() + "}}" : figure.text()));
    }

    /** A heading or title, which is a line of plain words, with its figures put in. */
    public String line(String words) {
        return BodyText.replaced(words, reference -> of(reference).shown());
    }

    /** How many characters a section's text has as it is printed, blanks not counted; a broken reference is one. */
    public int length(String body) {
        return TextLength.of(read(body, figure -> figure.text() == null ? "?" : figure.text()));
    }

    private Node read(String body, Function<LiveFigure, String> shown) {
        Map<String, String> words = new HashMap<>();
        in(body).forEach(figure -> words.put(figure.reference(), shown.apply(figure)));
        return BodyText.read(body, words::get);
    }
}
