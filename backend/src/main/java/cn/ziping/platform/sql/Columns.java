package cn.ziping.platform.sql;

import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array for each column, as {@code unnest} takes them: many rows, one statement. */
public final class Columns {
    private Columns() {}

    @SuppressWarnings("unchecked")
    public static <R, T> T[] of(List<R> rows, Class<T> type, Function<R, ? extends @Nullable T> column) {
        return rows.stream().map(column).toArray(size -> (T[]) Array.newInstance(type, size));
    }

    public static <R> String[] texts(List<R> rows, Function<R, @Nullable String> column) {
        return of(rows, String.class, column);
    }

    /** Names of enum constants, null where there is none. */
    public static <R> String[] names(List<R> rows, Function<R, ? extends @Nullable Enum<?>> column) {
        return of(rows, String.class, row -> {
            var constant = column.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    /** 1, 2, 3 …: the order of the rows. */
    public static Integer[] positions(List<?> rows) {
        return IntStream.rangeClosed(1, rows.size()).boxed().toArray(Integer[]::new);
    }
}
