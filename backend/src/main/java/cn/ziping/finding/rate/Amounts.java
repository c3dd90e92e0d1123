package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values printed the way that a quantity of the text is. */
final class Amounts {
    private Amounts() {}

    /** In its unit and with its decimals, more where the value has more. */
    static String in(Quantity like, Range value) {
        return in(like, value.printed());
    }

    static String in(Quantity like, BigDecimal value) {
        var places = like.isMoney() ? places(like.unit()) : like.unit().startsWith("万") ? 4 : 0;
        var shown =
                value.movePointRight(places).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + like.unit();
    }

    /** In 万元, without zeros at the end. */
    static String plain(BigDecimal value) {
        var shown = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + "万元";
    }

    /** How far the point moves from 万元 to a unit. */
    private static int places(String unit) {
        return switch (unit) {
            case "元" -> 4;
            case "千元" -> 1;
            case "百万元" -> -2;
            case "亿元", "亿" -> -4;
            default -> 0;
        };
    }
}
