package cn.ziping.platform.sql;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One connection for the length of one piece of work.
 *
 * <p>Statements that are subscribed to together ({@code Mono.zip}) are pipelined: sent without waiting for one another's
 * answers. A statement must never be run from inside the rows of another one; collect first.
 */
public final class Session {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /**
     * All rows of a statement.
     *
     * @param sql with {@code $1}, {@code $2} … in the order of the arguments
     * @param row maps a row by column index; called once for each row, not kept
     */
    public <T> Mono<List<T>> list(String sql, Function<Readable, T> row, Object... arguments) {
        return execute(sql, arguments).flatMap(result -> result.map(row)).collectList();
    }

    /** The first row of a statement; empty when there is none. */
    public <T> Mono<T> one(String sql, Function<Readable, T> row, Object... arguments) {
        return list(sql, row, arguments).flatMap(rows -> rows.isEmpty() ? Mono.empty() : Mono.just(rows.get(0)));
    }

    /** Runs a change and answers how many rows it touched. */
    public Mono<Long> change(String sql, Object... arguments) {
        return execute(sql, arguments).flatMap(Result::getRowsUpdated).reduce(0L, Long::sum);
    }

    private Flux<? extends Result> execute(String sql, Object... arguments) {
        return Flux.defer(() -> bind(connection.createStatement(sql), arguments).execute());
    }

    private static Statement bind(Statement statement, Object... arguments) {
        for (var i = 0; i < arguments.length; i++) {
            statement.bind(i, arguments[i]);
        }
        return statement;
    }
}
