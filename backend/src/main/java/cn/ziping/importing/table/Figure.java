package cn.ziping.importing.table;

import cn.ziping.measure.Digits;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a column of numbers.
 *
 * @param value null where the cell says none, or what it says is no number
 * @param isUnderstood false where it says something that is no number
 * @param isPercent whether a percent sign stands behind it
 */
record Figure(@Nullable BigDecimal value, boolean isUnderstood, boolean isPercent) {
    private static final Figure NONE = new Figure(null, true, false);
    private static final Figure UNKNOWN = new Figure(null, false, false);

    /** Spaces that part thousands, or that a converter put beside a point or comma: all others part two numbers. */
    private static final Pattern ONE_NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,3}(?: \\d{3})+|\\d+(?:, ?\\d{3})*)(?: ?\\. ?\\d+)?");

    private static final Pattern MONEY = Pattern.compile("[¥￥]? ?(.+?) ?(百万元|千元|万元|亿元|元|万|亿)?");
    private static final Pattern POINTS = Pattern.compile("(.+?) ?(?:分|%)?");
    private static final Pattern PEOPLE = Pattern.compile("(.+?) ?(?:人|名|个)?");

    static Figure money(String text, MoneyUnit unit) {
        if (Words.isNothing(text)) {
            return NONE;
        }
        var match = MONEY.matcher(plain(text));
        if (!match.matches()) {
            return UNKNOWN;
        }
        var own = Optional.ofNullable(match.group(2)).flatMap(MoneyUnit::of).orElse(unit);
        return number(match.group(1))
                .map(amount -> own == MoneyUnit.TEN_THOUSAND_YUAN ? amount : plain(own.toTenThousands(amount)))
                .map(amount -> new Figure(amount, true, false))
                .orElse(UNKNOWN);
    }

    static Figure rate(String text) {
        if (Words.isNothing(text)) {
            return NONE;
        }
        var plain = plain(text);
        var isPercent = plain.endsWith("%");
        return number(isPercent ? plain.substring(0, plain.length() - 1).strip() : plain)
                .map(rate -> new Figure(rate, true, isPercent))
                .orElse(UNKNOWN);
    }

    static Figure points(String text) {
        return counted(text, POINTS);
    }

    static Figure people(String text) {
        var figure = counted(text, PEOPLE);
        var value = figure.value();
        return value != null && (value.stripTrailingZeros().scale() > 0 || value.signum() < 0 || value.precision() > 9)
                ? UNKNOWN
                : figure;
    }

    private static Figure counted(String text, Pattern pattern) {
        if (Words.isNothing(text)) {
            return NONE;
        }
        var match = pattern.matcher(plain(text));
        return match.matches()
                ? number(match.group(1))
                        .map(value -> new Figure(value, true, false))
                        .orElse(UNKNOWN)
                : UNKNOWN;
    }

    /** Whether a cell is a number as columns of numbers have them, with or without its unit, or stands for none. */
    static boolean isNumeric(String text) {
        return money(text, MoneyUnit.TEN_THOUSAND_YUAN).isUnderstood()
                || rate(text).isUnderstood()
                || points(text).isUnderstood();
    }

    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String plain(String text) {
        return Digits.halfWidth(text).replace('，', ',').replaceAll("\\s+", " ").strip();
    }

    private static Optional<BigDecimal> number(String text) {
        return ONE_NUMBER.matcher(text).matches() ? Digits.whole(text) : Optional.empty();
    }
}
