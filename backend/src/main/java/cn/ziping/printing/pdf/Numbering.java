package cn.ziping.printing.pdf;

/**
 * How the pages of a document are numbered.
 *
 * @param print which print of the file this is, from 0
 * @param before how many sheets lie before the document
 * @param through whether all sheets are counted; otherwise the text begins with 1 and what is before it counts for itself
 */
record Numbering(int print, int before, boolean through) {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] DIGITS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** The name that JasperReports gives a page. */
    String anchor(int sheet) {
        return anchor(print, sheet);
    }

    static String anchor(int print, int sheet) {
        return "JR_PAGE_ANCHOR_" + print + "_" + (sheet + 1);
    }

    /** @param front sheets before the text */
    String text(int front, int index) {
        return String.valueOf(through ? before + front + index + 1 : index + 1);
    }

    String contents(int covers, int index) {
        return through ? String.valueOf(before + covers + index + 1) : roman(index + 1);
    }

    static String roman(int number) {
        var roman = new StringBuilder();
        var rest = number;
        for (var i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(DIGITS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
