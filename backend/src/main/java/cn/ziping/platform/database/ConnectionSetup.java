package cn.ziping.platform.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.util.Map;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

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
     * The driver's connections on event loops of their own. On the shared ones they all end up on the loop that opened
     * the first of them (r2dbc-pool 190); each connect draws two loops, so an even number of them is used by half.
     */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer loops() {
        var loops = LoopResources.create(
                "database", -1, 2 * Runtime.getRuntime().availableProcessors(), true, false);
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops);
    }
}
