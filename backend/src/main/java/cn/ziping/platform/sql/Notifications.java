package cn.ziping.platform.sql;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What transactions tell by {@code NOTIFY}, heard on a connection that does nothing else: one of the pool would be given
 * back while it listens. A lost connection is made anew for as long as somebody wants to hear.
 */
@Component
public class Notifications {
    /** Name of the connection in {@code pg_stat_activity}. */
    public static final String NAME = "ziping-listening";

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    /** A connection whose other end is gone without a word says nothing for ever; so it is asked now and then. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConnectionFactory connections;

    Notifications(R2dbcConnectionDetails details, ObjectProvider<ConnectionFactoryOptionsBuilderCustomizer> settings) {
        var options = details.getConnectionFactoryOptions().mutate();
        settings.orderedStream().forEach(each -> each.customize(options));
        options.option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, NAME);
        this.connections = ConnectionFactories.get(options.build());
    }

    /** What is heard. */
    public sealed interface Heard {
        /** Listening from now on, for the first time or again: whatever was told before may have been missed. */
        record Beginning() implements Heard {}

        /** One notification. */
        record Notice(String channel, String payload) implements Heard {}
    }

    /** Never ends by itself. Each subscriber has a connection of its own; cancelled, it is closed. */
    public Flux<Heard> on(List<String> channels) {
        return Flux.usingWhen(
                        connect(),
                        connection -> listen(connection, channels),
                        Notifications::close,
                        (connection, lost) -> close(connection),
                        Notifications::close)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .transientErrors(true)
                        .doBeforeRetry(lost -> log.warn(
                                "Notifications of the database are not heard: {}",
                                lost.failure().getMessage())));
    }

    private Mono<PostgresqlConnection> connect() {
        return Mono.<PostgresqlConnection>from(Mono.from(connections.create()).cast(PostgresqlConnection.class));
    }

    private static Flux<Heard> listen(PostgresqlConnection connection, List<String> channels) {
        Flux<Heard> notices = connection
                .getNotifications()
                .<Heard>map(notice -> new Heard.Notice(notice.getName(), String.valueOf(notice.getParameter())))
                .concatWith(Mono.error(() -> new R2dbcNonTransientResourceException("the connection was closed")));
        Mono<Heard> begun = run(
                        connection, channels.stream().map("LISTEN "::concat).collect(Collectors.joining("; ")))
                .thenReturn(new Heard.Beginning());
        Flux<Heard> answering = Flux.interval(BETWEEN_QUESTIONS)
                .onBackpressureDrop()
                .concatMap(time -> run(connection, "SELECT 1"))
                .thenMany(Flux.never());
        // In this order: what is told the moment it listens must already have a reader.
        return Flux.merge(notices, begun, answering);
    }

    private static Mono<Void> run(PostgresqlConnection connection, String sql) {
        return connection
                .createStatement(sql)
                .execute()
                .concatMap(result -> result.getRowsUpdated())
                .then()
                .timeout(PATIENCE);
    }

    private static Publisher<Void> close(PostgresqlConnection connection) {
        return Mono.from(connection.close()).timeout(CLOSING).onErrorComplete();
    }
}
