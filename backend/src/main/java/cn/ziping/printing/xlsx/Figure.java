package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Table.Alignment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as it was written.
 *
 * @param grouped whether its digits stand in groups of three
 * @param decimals how many digits are behind the point
 */
record Figure(BigDecimal value, boolean grouped, int decimals) {

    /** Excel keeps this many digits of a number and makes zeros of the others. */
    private static final int DIGITS = 15;

    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    /** Empty where a cell holds no figure, or one that Excel would not show as it is. */
    static Optional<Figure> of(Cell cell) {
        var text = cell.text().plain().strip();
        var grouped = GROUPED.matcher(text).matches();
        if (cell.alignment() != Alignment.RIGHT
                || !(grouped || PLAIN.matcher(text).matches())) {
            return Optional.empty();
        }
        var value = new BigDecimal(text.replace(",", ""));
        var isZeroWithSign = value.signum() == 0 && text.startsWith("-");
        if (value.unscaledValue().abs().toString().length() > DIGITS || value.scale() > DIGITS || isZeroWithSign) {
            return Optional.empty();
        }
        // 100 needs no groups to be shown as it is, but wants them once it is changed to 1000.
        var small = value.abs().compareTo(BigDecimal.valueOf(1000)) < 0;
        return Optional.of(new Figure(value, grouped || small, value.scale()));
    }

    /** The number format that shows it as it was written. */
    String format() {
        return format(grouped, decimals);
    }

    static String format(boolean grouped, int decimals) {
        return (grouped ? "#,##0" : "0") + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }
}
