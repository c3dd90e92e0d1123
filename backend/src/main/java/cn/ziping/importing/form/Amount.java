package cn.ziping.importing.form;

import cn.ziping.measure.Digits;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as a number.
 *
 * @param value null where it says none
 * @param isReadable false where it says something that is no number
 */
record Amount(@Nullable BigDecimal value, boolean isReadable) {
    private static final Amount NONE = new Amount(null, true);
    private static final Amount UNREADABLE = new Amount(null, false);
    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\d)(百万元|千元|万元|亿元|元|万|亿)");
    private static final Pattern UNIT_IN_CAPTION =
            Pattern.compile("单位\\s*[:：]\\s*(?:人民币)?\\s*(百万元|千元|万元|亿元|元|万|亿)(?!\\p{IsHan})");
    private static final Pattern UNIT_IN_BRACKETS =
            Pattern.compile("[（(]\\s*(?:单位\\s*[:：]?)?\\s*(百万元|千元|万元|亿元|元)\\s*[)）]");

    /** In 万元; a unit in the cell itself is stronger than that of the column. */
    static Amount money(String text, MoneyUnit unit) {
        var plain = plain(text);
        if (Words.isNothing(plain) || plain.equals("无")) {
            return NONE;
        }
        var match = WITH_UNIT.matcher(plain);
        if (match.matches()) {
            var own = MoneyUnit.of(match.group(2)).orElse(unit);
            return Digits.whole(match.group(1))
                    .map(own::toTenThousands)
                    .map(Amount::of)
                    .orElse(UNREADABLE);
        }
        if (plain.endsWith("%")) {
            return UNREADABLE;
        }
        return Digits.whole(plain).map(unit::toTenThousands).map(Amount::of).orElse(UNREADABLE);
    }

    /** In percent. */
    static Amount rate(String text) {
        var plain = plain(text);
        return Words.isNothing(plain) || plain.equals("无")
                ? NONE
                : Digits.whole(plain).map(Amount::of).orElse(UNREADABLE);
    }

    static Amount points(String text) {
        var plain = plain(text).replaceAll("^[（(](.*)[)）]$", "$1").replaceAll("分$", "");
        return Words.isNothing(plain) || plain.equals("无")
                ? NONE
                : Digits.whole(plain).map(Amount::of).orElse(UNREADABLE);
    }

    private static String plain(String text) {
        return Digits.halfWidth(text).replaceAll("[\\s￥¥]", "");
    }

    private static Amount of(BigDecimal value) {
        return new Amount(value, true);
    }

    /** The unit that a caption or a head names. */
    static Optional<MoneyUnit> unit(String text) {
        var caption = UNIT_IN_CAPTION.matcher(text);
        if (caption.find()) {
            return MoneyUnit.of(caption.group(1));
        }
        var head = UNIT_IN_BRACKETS.matcher(text);
        return head.find() ? MoneyUnit.of(head.group(1)) : Optional.empty();
    }
}
