package cn.ziping.importing.outline;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name and the date under a text. */
final class Signature {
    record DateReading(LocalDate date, Evidence evidence) {}

    private static final Pattern NAME_AND_DATE = Pattern.compile("^(.{4,30}?)[\\s\\u00a0\\u3000]+(\\d{4}.*)$");
    private static final int LAST_LINES = 8;

    private Signature() {}

    static @Nullable DateReading date(List<Passage> passages) {
        for (var i = passages.size() - 1; i >= Math.max(0, passages.size() - LAST_LINES); i--) {
            var passage = passages.get(i);
            var date = Dates.whole(dated(passage.text()));
            if (date != null) {
                return new DateReading(date, passage.evidence(Blank.strip(passage.text())));
            }
        }
        return null;
    }

    /** The name right above the date. */
    static Departments.@Nullable Reading department(List<Passage> passages) {
        for (var i = passages.size() - 1; i >= Math.max(0, passages.size() - LAST_LINES); i--) {
            var text = Dates.plain(passages.get(i).text());
            var line = NAME_AND_DATE.matcher(text);
            if (line.matches() && Dates.whole(line.group(2)) != null && Departments.isName(line.group(1))) {
                return name(passages.get(i), line.group(1));
            }
            if (Dates.whole(text) != null
                    && i > 0
                    && Departments.isName(Blank.strip(passages.get(i - 1).text()))) {
                return name(passages.get(i - 1), Blank.strip(passages.get(i - 1).text()));
            }
        }
        return null;
    }

    private static Departments.Reading name(Passage passage, String words) {
        return new Departments.Reading(
                Departments.withoutSeal(Blank.none(words)), passage.evidence(Blank.strip(words)));
    }

    private static String dated(String text) {
        var line = NAME_AND_DATE.matcher(Dates.plain(text));
        return line.matches() ? line.group(2) : text;
    }
}
