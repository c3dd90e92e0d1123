package cn.ziping.measure;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in Chinese characters, as clerks write them: 三十三, 一亿二千万, 二〇二三, 两千, 十二点五, 三万五. */
public final class HanDigits {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    /** Everything that such a number is made of. */
    public static final String SIGNS = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

    private HanDigits() {}

    /** Empty for what is no number, such as 百十 or 一万亿二. */
    public static Optional<BigDecimal> read(String text) {
        var plain = plain(text);
        if (plain.isEmpty() || plain.length() > 30) {
            return Optional.empty();
        }
        if (plain.chars().allMatch(sign -> DIGITS.indexOf(sign) >= 0)) {
            return plain.length() == 1 || plain.length() > 2 ? Optional.of(digitByDigit(plain)) : Optional.empty();
        }
        return whole(plain);
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        for (var sign : text.toCharArray()) {
            plain.append(
                    switch (sign) {
                        case '〇' -> '零';
                        case '两', '贰' -> '二';
                        case '壹' -> '一';
                        case '叁' -> '三';
                        case '肆' -> '四';
                        case '伍' -> '五';
                        case '陆' -> '六';
                        case '柒' -> '七';
                        case '捌' -> '八';
                        case '玖' -> '九';
                        case '拾' -> '十';
                        case '佰' -> '百';
                        case '仟' -> '千';
                        default -> sign;
                    });
        }
        return plain.toString();
    }

    private static BigDecimal digitByDigit(String plain) {
        var digits = new StringBuilder();
        plain.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
        return new BigDecimal(digits.toString());
    }

    /** 一亿二千万: what stands before 亿 and 万 counts so much, the rest by itself. */
    private static Optional<BigDecimal> whole(String plain) {
        var total = BigDecimal.ZERO;
        var rest = plain;
        for (var unit : new String[] {"亿", "万"}) {
            var at = rest.indexOf(unit);
            if (at < 0) {
                continue;
            }
            var part = at == 0 ? Optional.<Integer>empty() : thousands(rest.substring(0, at));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            var factor = unit.equals("亿") ? HUNDRED_MILLION : TEN_THOUSAND;
            total = total.add(BigDecimal.valueOf(part.get()).multiply(factor));
            rest = rest.substring(at + 1);
            if (rest.length() == 1 && DIGITS.indexOf(rest.charAt(0)) > 0) {
                // 三万五 is 35,000.
                return Optional.of(total.add(
                        BigDecimal.valueOf(DIGITS.indexOf(rest.charAt(0))).multiply(factor.movePointLeft(1))));
            }
        }
        if (rest.isEmpty()) {
            return Optional.of(total);
        }
        var last = total;
        return thousands(rest).map(part -> last.add(BigDecimal.valueOf(part)));
    }

    /** Below ten thousand. */
    private static Optional<Integer> thousands(String part) {
        var value = 0;
        var digit = -1;
        var lowest = 10_000;
        for (var sign : part.toCharArray()) {
            var unit = sign == '千' ? 1000 : sign == '百' ? 100 : sign == '十' ? 10 : 0;
            if (unit > 0) {
                if (unit >= lowest || digit < 0 && !(unit == 10 && value == 0) || digit == 0) {
                    return Optional.empty();
                }
                value += (digit < 0 ? 1 : digit) * unit;
                lowest = unit;
                digit = -1;
            } else {
                var read = DIGITS.indexOf(sign);
                if (read < 0 || digit > 0) {
                    return Optional.empty();
                }
                digit = read;
            }
        }
        if (digit <= 0) {
            return Optional.of(value);
        }
        // 三百二 is 320; with 零 between them the digit counts by itself.
        var isShort = lowest > 10 && lowest < 10_000 && !part.contains("零");
        return Optional.of(value + digit * (isShort ? lowest / 10 : 1));
    }
}
