package cn.ziping.platform.sql;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** The door to PostgreSQL: reading on one connection, changing in one transaction. */
@Component
public class Database {
    private final ConnectionFactory connections;

    Database(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * Reads on one connection, outside any transaction.
     *
     * <p>The work sees an empty Reactor context: with a filled one Reactor restores thread locals for every message of
     * the driver, which costs a fifth of the CPU of a read. Take what is needed out of the context before.
     */
    public <T> Mono<T> read(Function<Session, Mono<T>> work) {
        return Mono.usingWhen(connections.create(), one -> work.apply(new Session(one)), Connection::close)
                .contextWrite(context -> Context.empty());
    }

    /** Changes in one transaction: all of the work or, on any error and on cancellation, none of it. */
    public <T> Mono<T> change(Function<Session, Mono<T>> work) {
        return Mono.usingWhen(
                        connections.create(),
                        one -> Mono.usingWhen(
                                Mono.from(one.beginTransaction()).thenReturn(one),
                                begun -> work.apply(new Session(begun)),
                                Connection::commitTransaction,
                                (begun, error) -> begun.rollbackTransaction(),
                                Connection::rollbackTransaction),
                        Connection::close)
                .contextWrite(context -> Context.empty());
    }
}
