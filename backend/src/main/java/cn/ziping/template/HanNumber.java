package cn.ziping.template;

/** Counting in Chinese characters, as headings do: 一, 十, 十一, 二十, 一百零一. */
final class HanNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private HanNumber() {}

    /** Counts from 1; beyond 999, where no heading of sense ever is, in digits rather than not at all. */
    static String of(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Headings count from 1: " + n);
        }
        if (n > 999) {
            return Integer.toString(n);
        }
        if (n < 20) {
            return n < 10 ? digit(n) : n == 10 ? "十" : "十" + digit(n - 10);
        }
        if (n < 100) {
            return digit(n / 10) + "十" + (n % 10 == 0 ? "" : digit(n % 10));
        }
        var rest = n % 100;
        var hundreds = digit(n / 100) + "百";
        if (rest == 0) {
            return hundreds;
        }
        return hundreds + (rest < 10 ? "零" + digit(rest) : rest < 20 ? "一" + of(rest) : of(rest));
    }

    private static String digit(int n) {
        return DIGITS.substring(n, n + 1);
    }
}
