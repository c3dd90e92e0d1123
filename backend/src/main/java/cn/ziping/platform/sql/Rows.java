package cn.ziping.platform.sql;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns that are never null, by index: mapping by name costs a third of a read. */
public final class Rows {
    private Rows() {}

    public static UUID id(Readable row, int column) {
        return value(row, column, UUID.class);
    }

    public static String text(Readable row, int column) {
        return value(row, column, String.class);
    }

    public static int integer(Readable row, int column) {
        return value(row, column, Integer.class);
    }

    public static boolean truth(Readable row, int column) {
        return value(row, column, Boolean.class);
    }

    public static OffsetDateTime time(Readable row, int column) {
        return value(row, column, OffsetDateTime.class);
    }

    public static @Nullable OffsetDateTime timeOrNull(Readable row, int column) {
        return row.get(column, OffsetDateTime.class);
    }

    /** A column of any type that the driver reads, arrays among them. */
    public static <T> T value(Readable row, int column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
