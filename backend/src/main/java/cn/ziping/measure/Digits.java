package cn.ziping.measure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as documents write them: full-width digits, separators of thousands, spaces that a converter put in. */
public final class Digits {
    private static final Pattern NUMBER = Pattern.compile("[-+−－]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    private Digits() {}

    /** The same characters, one for one, with full-width digits, points, commas, signs and percent made half-width. */
    public static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            half.append(
                    switch (c) {
                        case '．' -> '.';
                        case '％', '﹪' -> '%';
                        case '－', '−' -> '-';
                        case '＋' -> '+';
                        case '\u00a0', '\u3000' -> ' ';
                        default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
                    });
        }
        return half.toString();
    }

    /** The number that a cell holds and nothing else, but for spaces and a percent sign; empty for anything else. */
    public static Optional<BigDecimal> whole(String cell) {
        var plain = halfWidth(cell).replace("，", ",").replaceAll("\\s", "").replaceAll("%$", "");
        if (plain.startsWith("(") && plain.endsWith(")")) {
            return Optional.empty();
        }
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "").replace("+", "")))
                : Optional.empty();
    }
}
