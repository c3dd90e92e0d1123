package cn.ziping.printing;

import java.util.regex.Pattern;

/**
 * How the items of a list are numbered: one level below what stands above them, in the order of GB/T 9704-2012 7.3.3 (一、
 * （一） 1. （1）), and ① below the last of them.
 */
enum ListNumber {
    ARABIC,
    BRACKETED,
    CIRCLED;

    private static final Pattern ARABIC_HEADING = Pattern.compile("\\d+[.．、]");
    private static final Pattern BRACKETED_HEADING = Pattern.compile("[（(]\\d+[）)]");

    /** The last number that has a character of its own. */
    private static final int CIRCLES = 20;

    /** @param number of a heading, with its punctuation; empty for none */
    static ListNumber below(String number) {
        if (BRACKETED_HEADING.matcher(number).matches()) {
            return CIRCLED;
        }
        return ARABIC_HEADING.matcher(number).matches() ? BRACKETED : ARABIC;
    }

    ListNumber below() {
        return this == ARABIC ? BRACKETED : CIRCLED;
    }

    String of(int number) {
        return switch (this) {
            case ARABIC -> number + ".";
            case BRACKETED -> "（" + number + "）";
            case CIRCLED -> number >= 1 && number <= CIRCLES ? Character.toString('①' + number - 1) : number + "）";
        };
    }
}
