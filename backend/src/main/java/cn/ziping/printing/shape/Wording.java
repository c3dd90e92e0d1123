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

    private static final int WIDE_SPACE = '\u3000';

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Emphasis emphasis = Emphasis.NONE;
    /** A space that was read and not yet set; none is 0. */
    private int space;

    private int last = -1;

    private Wording() {}

    public static Text of(Text text) {
        return new Text(spaced(text).runs().stream()
                .map(run -> new Run(marked(run.text()), run.emphasis()))
                .toList());
    }

    /** With what is no character still in it, for whoever tells of it. */
    public static Text spaced(Text text) {
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
            space = 0;
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            space = space == WIDE_SPACE || character == WIDE_SPACE ? WIDE_SPACE : ' ';
        } else if (!isInvisible(character)) {
            if (space != 0 && last >= 0 && parts(last, character)) {
                append(space, wanted);
            }
            space = 0;
            last = Character.getType(character) == Character.NON_SPACING_MARK ? last : character;
            append(character, wanted);
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

    /**
     * Between two words, Chinese ones too (two names, two authorities). Between a Chinese character or mark and a figure, a
     * letter or a mark it is the keyboard's and not the paper's: 2023 年.
     */
    private static boolean parts(int left, int right) {
        return Character.isIdeographic(left) ? Character.isIdeographic(right) : !isChinese(left) && !isChinese(right);
    }

    private static boolean isChinese(int character) {
        return character >= 0x2e80 || UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private static String marked(String text) {
        return text.codePoints()
                .map(character -> isCharacter(character) ? character : GETA)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
