package cn.ziping.finding.text;

import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value that an indicator's row says was reached, also where it is written as 186台（套）. */
record Reached(BigDecimal value, String unit) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?<value>\\d{1,12}(?:\\.\\d{1,6})?)(?<unit>[一-龥]{1,4})(?:（[一-龥]）)?");

    static @Nullable Reached of(Indicator row) {
        var value = row.actualValue();
        if (value != null) {
            return new Reached(value, row.unit() == null ? "" : row.unit());
        }
        var written = row.actual() == null ? "" : Names.plain(row.actual());
        var match = WRITTEN.matcher(written);
        return match.matches() ? new Reached(new BigDecimal(match.group("value")), match.group("unit")) : null;
    }
}
