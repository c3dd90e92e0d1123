package cn.ziping.importing.reading;

import java.util.Locale;

/** Numbers that a word processor counts, written as on paper. */
final class CountedNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private CountedNumber() {}

    /** @param format value of {@code w:numFmt}; one that is not known counts in decimals */
    static String written(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand" ->
                counting(number, DIGITS, "十百千万", true);
            case "taiwaneseCounting" -> counting(number, DIGITS, "十百千万", true);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital" ->
                digits(number);
            case "chineseLegalSimplified", "ideographLegalTraditional" ->
                counting(number, FORMAL_DIGITS, "拾佰仟万", false);
            case "ideographTraditional" -> cyclic(number, STEMS);
            case "ideographZodiac" -> cyclic(number, BRANCHES);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "numberInDash" -> "- " + number + " -";
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /** 一 … 十 十一 … 二十 … 一百零一; formal writing says 壹拾 where counting says 十. */
    private static String counting(int number, String digits, String units, boolean isTenAlone) {
        if (number <= 0 || number >= 100_000) {
            return number == 0 ? digits.substring(0, 1) : String.valueOf(number);
        }
        var written = new StringBuilder();
        var plain = String.valueOf(number);
        var isZeroOwed = false;
        for (var i = 0; i < plain.length(); i++) {
            var digit = plain.charAt(i) - '0';
            var unit = plain.length() - 1 - i;
            if (digit == 0) {
                isZeroOwed = true;
                continue;
            }
            if (isZeroOwed && !written.isEmpty()) {
                written.append('零');
            }
            isZeroOwed = false;
            if (!(isTenAlone && digit == 1 && unit == 1 && written.isEmpty())) {
                written.append(digits.charAt(digit));
            }
            if (unit > 0) {
                written.append(units.charAt(unit - 1));
            }
        }
        return written.toString();
    }

    private static String digits(int number) {
        var written = new StringBuilder();
        for (var c : String.valueOf(Math.max(0, number)).toCharArray()) {
            written.append(DIGITS.charAt(c - '0'));
        }
        return written.toString();
    }

    private static String cyclic(int number, String characters) {
        return number <= 0
                ? String.valueOf(number)
                : String.valueOf(characters.charAt((number - 1) % characters.length()));
    }

    private static String enclosed(int number, char first, int most) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String fullWidth(int number) {
        var written = new StringBuilder();
        for (var c : String.valueOf(Math.max(0, number)).toCharArray()) {
            written.append((char) (c - '0' + '０'));
        }
        return written.toString();
    }

    /** a … z aa bb …: Word repeats the letter. */
    private static String letters(int number, char first) {
        if (number <= 0) {
            return String.valueOf(number);
        }
        return String.valueOf((char) (first + (number - 1) % 26)).repeat(Math.min(10, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        if (number <= 0 || number >= 4000) {
            return String.valueOf(number);
        }
        var values = new int[] {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var words = new String[] {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var written = new StringBuilder();
        var left = number;
        for (var i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                written.append(words[i]);
            }
        }
        return written.toString();
    }
}
