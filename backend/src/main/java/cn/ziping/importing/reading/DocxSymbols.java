package cn.ziping.importing.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters of fonts that draw pictures for letters: ticked and empty boxes of forms, above all. */
final class DocxSymbols {
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0xfe, "☑"),
            Map.entry(0xfd, "☒"),
            Map.entry(0xa8, "□"),
            Map.entry(0x6f, "□"),
            Map.entry(0x71, "□"),
            Map.entry(0xfc, "√"),
            Map.entry(0xfb, "×"),
            Map.entry(0x6c, "●"),
            Map.entry(0x6e, "■"),
            Map.entry(0x75, "◆"),
            Map.entry(0xd8, "➢"),
            Map.entry(0x9f, "●"));
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x52, "☑", 0x50, "√", 0x53, "☒", 0x54, "☒", 0x4f, "×", 0xa3, "□", 0x2a, "□", 0xa2, "■", 0x98, "●");
    private static final Map<Integer, String> SYMBOL =
            Map.of(0xb3, "≥", 0xa3, "≤", 0xb4, "×", 0xb1, "±", 0xb8, "÷", 0xb9, "≠", 0xb7, "●", 0xa5, "∞", 0xb0, "°");

    private DocxSymbols() {}

    /** @param code of the character, with or without the 0xF000 that Word adds */
    static String symbol(@Nullable String font, int code) {
        var known = table(font).get(code & 0xff);
        if (known != null && (code < 0x100 || code >= 0xf000)) {
            return known;
        }
        return Character.isValidCodePoint(code) && code > ' ' ? Character.toString(code) : "";
    }

    /** Text of a run in such a font; other text as it is. */
    static String text(@Nullable String font, String text) {
        if (table(font).isEmpty() || font != null && font.equals("Symbol")) {
            return text;
        }
        var mapped = new StringBuilder();
        text.chars().forEach(c -> mapped.append(c == ' ' ? " " : symbol(font, c)));
        return mapped.toString();
    }

    private static Map<Integer, String> table(@Nullable String font) {
        return switch (font == null ? "" : font) {
            case "Wingdings" -> WINGDINGS;
            case "Wingdings 2" -> WINGDINGS_2;
            case "Symbol" -> SYMBOL;
            default -> Map.of();
        };
    }
}
