package cn.ziping.platform.database;

import io.netty.channel.EventLoop;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.Map;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.HttpResources;

@Configuration(proxyBeanMethods = false)
class ConnectionSetup {
    /**
     * The database gives up before a request does, so that a slow statement is ended by the side that can end it and no
     * connection is left inside a transaction (r2dbc-postgresql 661).
     */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer settings() {
        var settings = Map.of(
                // Statements are prepared once for each connection and their arguments are keys: planning them anew for
                // every request, as PostgreSQL would, costs as much as running them.
                "plan_cache_mode", "force_generic_plan",
                "statement_timeout", "15s",
                "idle_in_transaction_session_timeout", "20s",
                "lock_timeout", "10s");
        return options -> options.option(PostgresqlConnectionFactoryProvider.OPTIONS, settings);
    }

    /**
     * The driver on the event loops of the HTTP server: a request, its statements and its answer then mostly stay on one
     * thread. On loops of the driver's own all connections end up on the one that opened the first (r2dbc-pool 190).
     */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer loops() {
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, HttpResources.get());
    }

    /**
     * One connection on each loop in turn. Left to itself each new one lands on the loop that happens to open it, which
     * soon is the same for all, and the other loops idle.
     */
    @Bean
    ConnectionFactoryDecorator inTurn() {
        return connections -> new ConnectionFactory() {
            @Override
            public Mono<? extends Connection> create() {
                return Mono.defer(() -> {
                    EventLoop next = HttpResources.get().onServer(true).next();
                    return Mono.from(connections.create()).subscribeOn(Schedulers.fromExecutor(next::execute));
                });
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return connections.getMetadata();
            }
        };
    }
}
