package cn.ziping.finding.form;

import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of contents.
 *
 * @param number of the entry's heading; null for one without
 * @param page {@link #NO_PAGE} where none is told
 * @param at of the line among the writings
 */
record ContentsEntry(@Nullable ListNumber number, String title, int page, int at) {
    /** Some list the headings alone. */
    static final int NO_PAGE = 0;

    private static final Pattern TITLE = Pattern.compile("^\\s*目\\s*录\\s*$");
    private static final Pattern ENTRY =
            Pattern.compile("^\\s*(\\S.{0,70}?)(?:\\t[\\s\\t]*|[.…·．\\-_]{3,}\\s*|\\s{2,}|\\s)(\\d{1,3})\\s*$");

    static List<ContentsEntry> in(List<Writing> writings) {
        var entries = new ArrayList<ContentsEntry>();
        var isBelowTitle = false;
        for (var i = 0; i < writings.size(); i++) {
            var writing = writings.get(i);
            if (TITLE.matcher(writing.text()).matches()) {
                isBelowTitle = true;
                continue;
            }
            var match = ENTRY.matcher(writing.text());
            var isMarked = writing.kind() == Writing.Kind.CONTENTS;
            if (!match.matches() && !isMarked) {
                isBelowTitle &=
                        entries.isEmpty() || i - entries.get(entries.size() - 1).at() < 2;
            } else if (isMarked || isBelowTitle) {
                var words = match.matches() ? match.group(1) : writing.text();
                var number = ListNumber.of(words);
                var title = Headings.plain(number == null ? words : number.title());
                entries.add(new ContentsEntry(
                        number, title, match.matches() ? Integer.parseInt(match.group(2)) : NO_PAGE, i));
            }
        }
        return entries;
    }

    static String heading(String entry) {
        var match = ENTRY.matcher(entry);
        return match.matches() ? match.group(1).strip() : entry.strip();
    }
}
