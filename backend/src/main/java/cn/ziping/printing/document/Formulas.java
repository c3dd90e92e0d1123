package cn.ziping.printing.document;

/** Texts that a spreadsheet would take for a formula: from a cell when somebody edits it, from CSV as soon as it is opened. */
public final class Formulas {
    /** In the width of Chinese signs and in small ones too. */
    private static final String BEGINNINGS = "=+-@＝＋－＠﹦﹢﹣﹫";

    private Formulas() {}

    public static boolean isLike(String text) {
        return text.startsWith("\t")
                || text.startsWith("\r")
                || text.chars().dropWhile(Formulas::isUnseen).limit(1).anyMatch(sign -> BEGINNINGS.indexOf(sign) >= 0);
    }

    /** What spreadsheets may drop before they look at a text. */
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
