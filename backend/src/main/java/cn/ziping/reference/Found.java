package cn.ziping.reference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was looked up.
 *
 * @param label what it is, in Chinese
 * @param value null where nothing was entered
 * @param origin where in the report it stands, in Chinese
 */
record Found(String label, @Nullable Value value, String origin) {

    static Found number(String label, Kind kind, @Nullable BigDecimal number, String origin) {
        return new Found(label, number == null ? null : Value.of(kind, number), origin);
    }

    static Found text(String label, @Nullable String text, String origin) {
        return new Found(label, text == null || text.isBlank() ? null : Value.of(text), origin);
    }

    static Found count(String label, @Nullable Integer count, String origin) {
        return number(label, Kind.COUNT, count == null ? null : BigDecimal.valueOf(count), origin);
    }

    Found of(String whose) {
        return new Found(whose + label, value, origin);
    }
}
