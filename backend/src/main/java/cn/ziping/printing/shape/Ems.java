package cn.ziping.printing.shape;

import cn.ziping.printing.document.Text;
import java.util.Arrays;

/** About how wide text is, in ems: a Chinese character is one wide. */
public final class Ems {

    private Ems() {}

    /** Of the longest line. */
    public static double of(String text) {
        return text.lines()
                .mapToDouble(line -> line.codePoints().mapToDouble(Ems::of).sum())
                .max()
                .orElse(0);
    }

    public static double of(Text text) {
        return of(text.plain());
    }

    /** How many lines a text takes in a column of this width. */
    public static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(of(line) / width)))
                .sum();
    }

    /** Of the longest Latin word or number, which must not be broken. */
    public static double unbreakable(Text text) {
        return Arrays.stream(text.plain().split("[^\\x21-\\x7e]+"))
                .mapToDouble(Ems::of)
                .max()
                .orElse(0);
    }

    private static double of(int character) {
        if (character >= 0x2000) {
            return 1;
        }
        return Character.isUpperCase(character) || "%&@mw".indexOf(character) >= 0 ? 0.8 : 0.55;
    }
}
