package cn.ziping.importing.outline;

/** Reads ordinals that are written in Han numerals, up to ninety-nine. */
final class Ordinals {
    static final String HAN = "[一二三四五六七八九十〇○零]{1,3}";

    private static final String UNITS = "一二三四五六七八九";

    private Ordinals() {}

    /** @return 0 where it is no such ordinal */
    static int han(String text) {
        var ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? unit(text) : 0;
        }
        var tens = ten == 0 ? 1 : unit(text.substring(0, ten));
        var rest = text.substring(ten + 1);
        var units = rest.isEmpty() ? 0 : unit(rest);
        return tens == 0 || (units == 0 && !rest.isEmpty()) ? 0 : tens * 10 + units;
    }

    private static int unit(String text) {
        return text.length() == 1 ? UNITS.indexOf(text) + 1 : 0;
    }
}
