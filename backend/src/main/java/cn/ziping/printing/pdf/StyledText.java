package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.shape.Wording;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as JasperReports' styled markup: every run names a face that has all its characters, because a glyph that a face
 * lacks would otherwise vanish from the paper without a word.
 */
final class StyledText {
    private static final Pattern ACCENTED = Pattern.compile("[^\\p{IsHan}\\p{Mn}]\\p{Mn}+");

    private final StringBuilder markup = new StringBuilder();
    private final StringBuilder lacking = new StringBuilder();
    private final Face base;
    private Face face;

    private StyledText(Face base) {
        this.base = base;
        this.face = base;
    }

    /**
     * @param face what the text is set in
     * @param base what the page layout sets it in; text without a run of its own is parsed no further, which is quick
     */
    static StyledText of(Text text, Face face, Face base) {
        var styled = new StyledText(base);
        for (var run : Wording.spaced(text).runs()) {
            var wanted = emphasised(face, run.emphasis());
            composed(run.text()).codePoints().forEach(character -> styled.add(character, wanted));
        }
        styled.turnTo(base);
        return styled;
    }

    /** Words that are set in what the page layout sets them in. */
    static String markup(String words, Face face) {
        return of(Text.of(words), face, face).markup();
    }

    String markup() {
        return markup.toString();
    }

    /** Characters that no face has, printed as 〓; and marks for another form of the hanzi before, printed in its usual form. */
    String lacking() {
        return lacking.toString();
    }

    /** Chinese type has no bold and no italic: what stands out is set in 黑体 or 楷体. */
    private static Face emphasised(Face face, Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> face;
            case SOME -> Face.KAI;
            case STRONG -> Face.HEI;
        };
    }

    /** A letter and the accents behind it as the one character that faces have; hanzi are left as they are. */
    private static String composed(String text) {
        return ACCENTED.matcher(text)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Normalizer.normalize(letter.group(), Normalizer.Form.NFC)));
    }

    private void add(int character, Face wanted) {
        if (character == '\n') {
            append("\n", wanted);
        } else if (isVariant(character)) {
            lacking.appendCodePoint(character);
        } else if (!isPresentation(character)) {
            print(character, wanted);
        }
    }

    private void print(int character, Face wanted) {
        var lender = wanted.lender(character);
        if (lender == null) {
            lacking.appendCodePoint(character);
            append(Character.toString(Face.GETA), Face.SONG);
        } else {
            append(Character.toString(character), lender);
        }
    }

    private void append(String text, Face wanted) {
        turnTo(wanted);
        markup.append(
                switch (text) {
                    case "<" -> "&lt;";
                    case ">" -> "&gt;";
                    case "&" -> "&amp;";
                    default -> text;
                });
    }

    private void turnTo(Face wanted) {
        if (face != wanted) {
            markup.append(face == base ? "" : "</style>");
            markup.append(wanted == base ? "" : "<style fontName=\"" + wanted.family() + "\">");
            face = wanted;
        }
    }

    /** Asks for a sign in colours or in black. */
    private static boolean isPresentation(int character) {
        return character == 0xfe0e || character == 0xfe0f;
    }

    /** Asks for another form of the hanzi before it (异体字选择符). Our faces have one of each. */
    private static boolean isVariant(int character) {
        return character >= 0xfe00 && character <= 0xfe0d || character >= 0xe0100 && character <= 0xe01ef;
    }
}
