package cn.ziping.platform.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.util.Map;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionSetup {
    /**
     * The database gives up before a request does, so that a slow statement is ended by the side that can end it and no
     * connection is left inside a transaction (r2dbc-postgresql 661).
     */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer limits() {
        var limits = Map.of(
                "statement_timeout", "15s",
                "idle_in_transaction_session_timeout", "20s",
                "lock_timeout", "10s");
        return options -> options.option(PostgresqlConnectionFactoryProvider.OPTIONS, limits);
    }
}
