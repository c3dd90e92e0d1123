package cn.ziping.reference;

import org.jspecify.annotations.Nullable;

/**
 * How a figure is printed.
 *
 * @param unit null for the usual one
 * @param decimals null for the digits that there are
 */
record Format(
        @Nullable Unit unit,
        @Nullable Integer decimals,
        boolean percent,
        boolean grouped,
        boolean growth,
        boolean absolute) {
    static final Format NONE = new Format(null, null, false, false, false, false);

    private static final int MOST_DECIMALS = 6;

    enum Unit {
        TEN_THOUSANDS("万元", 0),
        HUNDRED_MILLIONS("亿元", -4),
        YUAN("元", 4),
        NONE("", 0);

        private final String sign;
        private final int shift;

        Unit(String sign, int shift) {
            this.sign = sign;
            this.shift = shift;
        }

        String sign() {
            return sign;
        }

        /** Powers of ten from 万元. */
        int shift() {
            return shift;
        }
    }

    /** The same format with one more word of it. */
    Format with(String word) {
        return switch (word) {
            case "万元", "wan" -> with(Unit.TEN_THOUSANDS, word);
            case "亿元", "yi" -> with(Unit.HUNDRED_MILLIONS, word);
            case "元", "yuan" -> with(Unit.YUAN, word);
            case "无单位", "plain" -> with(Unit.NONE, word);
            case "百分比", "percent" -> once(percent, word, new Format(unit, decimals, true, grouped, growth, absolute));
            case "千分位", "grouped" -> once(grouped, word, new Format(unit, decimals, percent, true, growth, absolute));
            case "增减", "growth" -> once(growth, word, new Format(unit, decimals, percent, grouped, true, absolute));
            case "绝对值", "absolute" -> once(absolute, word, new Format(unit, decimals, percent, grouped, growth, true));
            default -> withDecimals(word);
        };
    }

    private Format with(Unit other, String word) {
        if (unit != null) {
            throw new Broken("单位只能写一个，“%s”是多余的；请删去一个。".formatted(word));
        }
        return new Format(other, decimals, percent, grouped, growth, absolute);
    }

    private static Format once(boolean already, String word, Format format) {
        if (already) {
            throw new Broken("格式“%s”写了两次；请删去一个。".formatted(word));
        }
        return format;
    }

    private Format withDecimals(String word) {
        var digits = word.endsWith("位") ? word.substring(0, word.length() - 1).strip() : word;
        if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
            throw new Broken("不认识格式“%s”；可用：万元、亿元、元、无单位、2位、百分比、千分位、增减、绝对值。".formatted(word));
        }
        if (decimals != null) {
            throw new Broken("小数位数只能写一个，“%s”是多余的；请删去一个。".formatted(word));
        }
        var number = digits.codePointCount(0, digits.length()) == 1 ? Character.digit(digits.codePointAt(0), 10) : -1;
        if (number < 0 || number > MOST_DECIMALS) {
            throw new Broken("小数位数应是0到%d，收到“%s”；请改小。".formatted(MOST_DECIMALS, word));
        }
        return new Format(unit, number, percent, grouped, growth, absolute);
    }
}
