package cn.ziping.finding.residue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Some words of a text by where they are. */
record Span(int from, int to) {

    static void all(Pattern pattern, String text, List<Span> spans) {
        all(pattern, text, 0, spans);
    }

    /** Those of a part that begins {@code at} some place of the text. */
    static void all(Pattern pattern, String part, int at, List<Span> spans) {
        var match = pattern.matcher(part);
        while (match.find()) {
            spans.add(new Span(at + match.start(), at + match.end()));
        }
    }

    /** What tabs part; all of it where there are none. */
    static List<Span> cells(String text) {
        var cells = new ArrayList<Span>();
        var from = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\t') {
                cells.add(new Span(from, i));
                from = i + 1;
            }
        }
        return cells;
    }
}
