package cn.ziping.platform.sql;

import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;

/** Arguments of a statement that may be null: the driver wants to know the type of what is not there. */
public final class Optionally {
    private Optionally() {}

    public static <T> Object of(Class<T> type, @Nullable T value) {
        return value == null ? Parameters.in(type) : value;
    }

    public static Object text(@Nullable String value) {
        return of(String.class, value);
    }
}
