package cn.ziping.printing.shape;

/** About how wide text is, in ems; never less than it is in our faces. */
public final class TextWidth {

    private TextWidth() {}

    public static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    public static double of(int character) {
        if (character >= 0x2000) {
            return 1;
        }
        return Character.isUpperCase(character) || "%&@mw".indexOf(character) >= 0 ? 0.9 : 0.6;
    }
}
