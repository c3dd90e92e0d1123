package cn.ziping.printing.shape;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as it is set: without what cannot be seen, which no file of ours may hold, and with spaces where paper has them.
 * Line feeds stay.
 */
public final class Wording {

    /** Stands for what is no character: 〓, the printer's mark for a missing sort. */
    private static final int GETA = '〓';

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Emphasis emphasis = Emphasis.NONE;
    private boolean space;
    private int last = -1;

    private Wording() {}

    public static Text of(Text text) {
        var wording = new Wording();
        for (var run : text.runs()) {
            run.text().codePoints().forEach(character -> wording.add(character, run.emphasis()));
        }
        wording.endRun();
        return new Text(wording.runs);
    }

    public static String of(String text) {
        return of(Text.of(text)).plain();
    }

    /** As one line, for what has no place for a second: names of sheets and files, bookmarks. */
    public static String line(String text) {
        return of(text.replaceAll("\\R", " "));
    }

    private void add(int character, Emphasis wanted) {
        if (character == '\n') {
            append(character, wanted);
            last = -1;
            space = false;
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            space = true;
        } else if (!isInvisible(character)) {
            if (space && last >= 0 && !isHan(last) && !isHan(character)) {
                append(' ', wanted);
            }
            space = false;
            last = character;
            append(isCharacter(character) ? character : GETA, wanted);
        }
    }

    private void append(int character, Emphasis wanted) {
        if (wanted != emphasis) {
            endRun();
            emphasis = wanted;
        }
        run.appendCodePoint(character);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), emphasis));
            run.setLength(0);
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

    /** Halves of characters, and U+FFFE and U+FFFF of every plane, must not stand in a file of XML. */
    private static boolean isCharacter(int character) {
        return Character.getType(character) != Character.SURROGATE && (character & 0xfffe) != 0xfffe;
    }
}
