package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import java.lang.Character.UnicodeScript;

/**
 * Text as JasperReports' styled markup: every run names a face that has all its characters, because a glyph that a face
 * lacks would otherwise vanish from the paper without a word.
 */
final class StyledText {
    private final StringBuilder markup = new StringBuilder();
    private final StringBuilder lacking = new StringBuilder();
    private final Face base;
    private Face face;
    private boolean space;
    private int last = -1;

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
        for (var run : text.runs()) {
            var wanted = emphasised(face, run.emphasis());
            run.text().codePoints().forEach(character -> styled.add(character, wanted));
        }
        styled.turnTo(base);
        return styled;
    }

    String markup() {
        return markup.toString();
    }

    /** Characters that no face has, printed as 〓. */
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

    private void add(int character, Face wanted) {
        if (character == '\n') {
            append("\n", wanted);
            last = -1;
            space = false;
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            space = true;
        } else if (!isInvisible(character)) {
            if (space && last >= 0 && !isHan(last) && !isHan(character)) {
                append(" ", wanted);
            }
            space = false;
            last = character;
            print(character, wanted);
        }
    }

    private void print(int character, Face wanted) {
        if (wanted.has(character)) {
            append(Character.toString(character), wanted);
        } else if (Face.SONG.has(character)) {
            append(Character.toString(character), Face.SONG);
        } else {
            lacking.appendCodePoint(character);
            append(Character.toString(Face.GETA), Face.SONG);
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

    /** A space beside a Chinese character is the keyboard's, not the paper's: justified it would open a gap. */
    private static boolean isHan(int character) {
        return character >= 0x2e80 || UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private static boolean isInvisible(int character) {
        var type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
