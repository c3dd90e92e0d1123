package cn.ziping.finding.subject;

/**
 * Words of a report with where they stand.
 *
 * @param place without an excerpt, which a finding adds
 * @param text verbatim, on one line where it is not a paragraph of a document that has line breaks
 */
public record Writing(Kind kind, Place place, String text) {

    /** What the words are. */
    public enum Kind {
        TITLE,
        /** A line of the cover. */
        COVER,
        /** A line of the table of contents; only of documents. */
        CONTENTS,
        HEADING,
        PARAGRAPH,
        /** A row of a table in a text, its cells parted by tabs. */
        TABLE_ROW,
        /** A value of a row that is words: a name, a target, a reason. */
        CELL
    }

    private static final String ENDS = "，。；：！？,;\n\t";
    /** Too short to be found again alone. */
    private static final int SHORT = 8;

    private static final int FAR = 40;

    /** Some words of it as a place, with as much around them as is needed to find them again: mostly the clause. */
    public Place around(int from, int to) {
        var begin = clauseFrom(from);
        var end = clauseTo(to);
        while (text.substring(begin, end).strip().length() < SHORT && (begin > 0 || end < text.length())) {
            begin = begin > 0 ? clauseFrom(begin - 1) : 0;
            end = end < text.length() ? clauseTo(end + 1) : end;
        }
        return place.withExcerpt(text.substring(begin, end).strip());
    }

    /** Whether it holds one of these signs: most do not hold what a rule looks for, and need no closer look. */
    public boolean hasAny(String signs) {
        for (var i = 0; i < signs.length(); i++) {
            if (text.indexOf(signs.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int clauseFrom(int from) {
        var at = from;
        while (at > 0 && from - at < FAR && ENDS.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private int clauseTo(int to) {
        var at = to;
        while (at < text.length() && at - to < FAR && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
