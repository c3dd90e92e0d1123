package cn.ziping.finding.score;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers that paragraphs begin with. */
final class Markers {
    /** Numbers of paragraphs; those of one kind are beside each other, another kind is below. */
    private static final List<Pattern> MARKERS = List.of(
            Pattern.compile("^[一二三四五六七八九十]{1,3}、"),
            Pattern.compile("^（[一二三四五六七八九十]{1,3}）"),
            Pattern.compile("^\\d{1,2}[.、．](?!\\d)"),
            Pattern.compile("^（\\d{1,2}）"),
            Pattern.compile("^\\d{1,2}）"),
            Pattern.compile("^[①-⑳]"),
            Pattern.compile("^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，)"));

    /** 一是……。二是……。 goes on within a paragraph. */
    static final int ONE_AFTER_ANOTHER = MARKERS.size() - 1;

    private Markers() {}

    /** Without its number. */
    static String bare(String text) {
        var kind = kind(text);
        return kind < 0 ? text : MARKERS.get(kind).matcher(text).replaceFirst("");
    }

    /** Which kind of number a text begins with; -1 for none. */
    static int kind(String text) {
        for (var i = 0; i < MARKERS.size(); i++) {
            if (MARKERS.get(i).matcher(text).find()) {
                return i;
            }
        }
        return -1;
    }
}
