package cn.ziping.finding.claim;

import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Writing;
import cn.ziping.measure.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A sentence up to its full stop, made plain: half-width digits, full-width punctuation, no blanks, no separators of
 * thousands, no quotation marks. Its quantities and all places below count in that plain text; excerpts are verbatim.
 */
public final class Sentence {
    private final Writing writing;
    private final Wording wording;
    private final int begin;
    private final String text;
    private final List<String> path;
    private final int paragraph;
    private final List<Quantity> quantities;
    private final Map<Kind, List<Quantity>> kinds = new EnumMap<>(Kind.class);
    private final Memo memo = new Memo();

    Sentence(Writing writing, Wording wording, int begin, int end, List<String> path, int paragraph) {
        this.writing = writing;
        this.wording = wording;
        this.begin = begin;
        this.text = wording.text().substring(begin, end);
        this.path = path;
        this.paragraph = paragraph;
        this.quantities = List.copyOf(QuantityReading.in(text));
    }

    /** The plain text, without the full stop. */
    public String text() {
        return text;
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    public List<Quantity> quantities(Kind kind) {
        return kinds.computeIfAbsent(
                kind,
                wanted ->
                        quantities.stream().filter(one -> one.kind() == wanted).toList());
    }

    /** Headings above it, the outermost first; of a heading with itself. */
    public List<String> path() {
        return path;
    }

    /** Whether one of the headings above it holds one of these words. */
    public boolean isBelow(String... words) {
        return path.stream().anyMatch(heading -> List.of(words).stream().anyMatch(heading::contains));
    }

    /** Which paragraph of the text it belongs to, counted from 0. */
    public int paragraph() {
        return paragraph;
    }

    public Writing.Kind kind() {
        return writing.kind();
    }

    /** The whole sentence as its place. */
    public Place place() {
        return place(0, text.length());
    }

    /** Some words of it as a place: the excerpt is what the original has there. */
    public Place place(int from, int to) {
        return writing.place().withExcerpt(excerpt(from, to));
    }

    /** The clause that a quantity stands in, from the comma, semicolon or colon before it to the one behind it. */
    public Place clause(Quantity quantity) {
        return place(clauseFrom(quantity.from()), clauseTo(quantity.to()));
    }

    /** From the clause of one quantity to that of another. */
    public Place clauses(Quantity first, Quantity last) {
        return place(clauseFrom(first.from()), clauseTo(last.to()));
    }

    /** Whether it stands above the other one in the text. */
    public boolean isBefore(Sentence other) {
        return paragraph < other.paragraph || paragraph == other.paragraph && begin < other.begin;
    }

    /** From the clause of a quantity here to that of one in a sentence behind this one in the same paragraph. */
    public Place clauses(Quantity first, Sentence end, Quantity last) {
        return end.paragraph == paragraph && end.begin >= begin
                ? place(clauseFrom(first.from()), end.begin - begin + end.clauseTo(last.to()))
                : clause(first);
    }

    public String excerpt(int from, int to) {
        return wording.excerpt(begin + from, begin + to);
    }

    /** Where the clause begins that holds this place. */
    public int clauseFrom(int at) {
        for (var i = at - 1; i >= 0; i--) {
            if ("，；：".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Where the clause ends that holds this place. */
    public int clauseTo(int at) {
        for (var i = at; i < text.length(); i++) {
            if ("，；：".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The words between the quantity before this one (or the beginning) and it. */
    public String before(Quantity quantity) {
        var at = at(quantity);
        return text.substring(at <= 0 ? 0 : quantities.get(at - 1).to(), quantity.from());
    }

    /** The words between this quantity and the next one (or the end). */
    public String behind(Quantity quantity) {
        var at = at(quantity);
        var end = at + 1 < quantities.size() ? quantities.get(at + 1).from() : text.length();
        return text.substring(quantity.to(), end);
    }

    /** Which of its quantities this is; -1 for one of another sentence. They stand in order. */
    public int at(Quantity quantity) {
        var low = 0;
        var high = quantities.size() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (quantities.get(middle).from() < quantity.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low <= high && quantities.get(low).equals(quantity) ? low : -1;
    }

    /** What rules work out of this sentence alone, worked out once for all of them; nobody changes it. */
    public <T> T once(Class<T> kind, Supplier<? extends T> working) {
        return memo.once(kind, working);
    }

    @Override
    public String toString() {
        return text;
    }
}
