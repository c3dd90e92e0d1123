package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.measure.Digits;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table has as its figure.
 *
 * @param value null where the cell is words, or blank
 * @param unit as written behind the figure; often nothing
 */
record Figure(@Nullable BigDecimal value, String unit) {
    private static final Pattern FIGURE =
            Pattern.compile("(?:≥|>=?|不低于)?(?<number>-?\\d{1,15}(?:\\.\\d{1,6})?)(?<unit>[\\u4e00-\\u9fff%]{0,5})");

    private static final Figure NONE = new Figure(null, "");

    static Figure of(String cell) {
        var match = FIGURE.matcher(Digits.halfWidth(cell).replace(",", "").replace("，", ""));
        return match.matches() ? new Figure(new BigDecimal(match.group("number")), match.group("unit")) : NONE;
    }

    boolean isNone() {
        return value == null;
    }

    boolean isPositive() {
        return value != null && value.signum() > 0;
    }

    Range range() {
        var exact = value == null ? BigDecimal.ZERO : value;
        return new Range(exact, exact, exact);
    }

    /** As a rate printed with so many decimals; 0.85 below a heading without % is 85 %. */
    Quantity rate(boolean isFraction) {
        var number = value == null ? BigDecimal.ZERO : value;
        var percent = isFraction ? number.movePointRight(2) : number;
        var step = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        return new Quantity(Quantity.Kind.PERCENT, percent, step, "%", Quantity.Hedge.EXACT, 0, 0);
    }
}
