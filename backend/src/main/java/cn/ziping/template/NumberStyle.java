package cn.ziping.template;

import java.util.function.IntFunction;

/** How the headings of one level are numbered. GB/T 9704-2012 7.3.3 orders them 一、 （一） 1. （1）. */
public enum NumberStyle {
    /** 一、 */
    HAN_COMMA(n -> HanNumber.of(n) + "、"),
    /** （一） */
    HAN_PAREN(n -> "（" + HanNumber.of(n) + "）"),
    /** 1. */
    ARABIC_DOT(n -> n + "."),
    /** （1） */
    ARABIC_PAREN(n -> "（" + n + "）"),
    /** ①; beyond ⑳ there is no such sign, and a number in parentheses stands in. */
    CIRCLED(n -> n <= 20 ? String.valueOf((char) ('①' + n - 1)) : "(" + n + ")"),
    /** no number */
    NONE(n -> "");

    private final IntFunction<String> format;

    NumberStyle(IntFunction<String> format) {
        this.format = format;
    }

    /** The number with its punctuation; {@code n} counts from 1. */
    public String format(int n) {
        return format.apply(n);
    }
}
