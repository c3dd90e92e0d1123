package cn.ziping.finding.form;

import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which heading each line of a report stands below; in a file headings are known by their numbers and their shortness. */
final class Headings {
    private static final int SHORT = 15;
    private static final int LONG = 25;

    private static final Pattern SIGNS = Pattern.compile("[\\s\\u3000\\u00a0：:。，,、；;“”\"]");

    private final List<Writing> writings;
    private final int[] above;
    private final boolean[] isHeading;
    private final Map<String, Integer> times = new HashMap<>();

    Headings(Subject subject) {
        this.writings = subject.writings();
        this.above = new int[writings.size()];
        this.isHeading = new boolean[writings.size()];
        var last = -1;
        for (var i = 0; i < writings.size(); i++) {
            isHeading[i] = isHeading(writings.get(i));
            last = isHeading[i] ? i : last;
            above[i] = last;
            if (isHeading[i]) {
                times.merge(title(i), 1, Integer::sum);
            }
        }
    }

    private static boolean isHeading(Writing writing) {
        if (writing.kind() == Writing.Kind.HEADING) {
            return true;
        }
        if (writing.kind() != Writing.Kind.PARAGRAPH) {
            return false;
        }
        var number = ListNumber.of(writing.text());
        return number != null && number.isHeading() && isShort(number);
    }

    /** Duties and points are numbered too, but they are longer, or end as sentences do. */
    private static boolean isShort(ListNumber number) {
        var isSentence = number.title().endsWith("。") || number.title().endsWith("；");
        return switch (number.style()) {
            case HAN -> !isSentence || number.title().length() <= SHORT;
            case HAN_IN_BRACKETS ->
                isSentence ? number.title().length() <= SHORT : number.title().length() <= LONG;
            case ARABIC -> number.title().length() <= (isSentence ? SHORT / 2 : SHORT);
            default -> false;
        };
    }

    boolean isHeading(int at) {
        return isHeading[at];
    }

    /** The place of the heading that a line is below; -1 for none. */
    int above(int at) {
        return above[at];
    }

    boolean comesAgain(int heading) {
        return heading >= 0 && times.getOrDefault(title(heading), 0) > 1;
    }

    /** The heading's words without its number and blanks. */
    String title(int at) {
        var number = ListNumber.of(writings.get(at).text());
        return plain(number == null ? writings.get(at).text() : number.title());
    }

    static String plain(String words) {
        return SIGNS.matcher(words).replaceAll("").replace('(', '（').replace(')', '）');
    }
}
