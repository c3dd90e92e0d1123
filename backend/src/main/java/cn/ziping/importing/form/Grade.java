package cn.ziping.importing.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grade in an answer: written, or ticked among all that there are. */
final class Grade {
    private static final String WORD = "(优秀?|良好?|中等?|较?差|不合格|合格|一般|较好|好)";
    private static final Pattern WRITTEN = Pattern.compile("[“\"]?" + WORD + "(?:级|等)?[”\"]?[。]?");
    private static final Pattern TICK_BEFORE = Pattern.compile("[☑√■✓✔☒]\\s*" + WORD);
    private static final Pattern TICK_BEHIND = Pattern.compile(WORD + "\\s*[（(\\[]?\\s*[☑√■✓✔☒]");
    private static final Pattern BOX = Pattern.compile("[☑√■✓✔☒□☐]");

    private Grade() {}

    /** @return null where it tells none, or more than a grade */
    static @Nullable String of(String text) {
        var plain = text.replaceAll("[\\s\u3000]", "");
        if (BOX.matcher(plain).find()) {
            var isBefore = BOX.matcher(plain.substring(0, 1)).matches();
            var match = (isBefore ? TICK_BEFORE : TICK_BEHIND).matcher(plain);
            return match.find() ? match.group(1) : null;
        }
        var match = WRITTEN.matcher(plain.replaceAll("[（(][^）)]*[）)]$", ""));
        return match.matches() ? match.group(1) : null;
    }
}
