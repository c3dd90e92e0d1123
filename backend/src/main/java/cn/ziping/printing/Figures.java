package cn.ziping.printing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures with their digits in groups of three: 38478.950 is 38,478.950. No digit is added, dropped or rounded. */
final class Figures {

    private Figures() {}

    static @Nullable String of(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        var digits = figure.toPlainString();
        var point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + digits.substring(whole.length());
    }

    static @Nullable String of(@Nullable Integer figure) {
        return figure == null ? null : of(BigDecimal.valueOf(figure));
    }
}
