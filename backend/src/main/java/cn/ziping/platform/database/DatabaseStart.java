package cn.ziping.platform.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides which PostgreSQL is used before anything else of the application exists: the one of {@code
 * ZIPING_DATABASE_URL}, else an embedded one whose data lives in {@code ZIPING_DATA}.
 */
class DatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** True in the environment when the embedded database is used. */
    static final String EMBEDDED = "ziping.database.embedded";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getProperty("ziping.database.url", "");
        var server = url.isBlank() ? embedded(environment) : existing(environment, url);
        Map<String, Object> properties = new HashMap<>();
        properties.put(EMBEDDED, url.isBlank());
        properties.put("spring.r2dbc.url", "r2dbc:" + server.url());
        properties.put("spring.r2dbc.username", server.user());
        properties.put("spring.r2dbc.password", server.password());
        properties.put("spring.liquibase.url", "jdbc:" + server.url());
        properties.put("spring.liquibase.user", server.user());
        properties.put("spring.liquibase.password", server.password());
        environment.getPropertySources().addFirst(new MapPropertySource("database", properties));
    }

    private static DatabaseServer existing(Environment environment, String url) {
        var user = environment.getProperty("ziping.database.user", "");
        var password = environment.getProperty("ziping.database.password", "");
        var server = DatabaseServer.at(url, user, password);
        server.requireUsable();
        return server;
    }

    private static DatabaseServer embedded(Environment environment) {
        var folder = Path.of(environment.getRequiredProperty("ziping.data")).toAbsolutePath();
        var database = EmbeddedDatabase.startIn(folder.normalize());
        // After every context has been closed: requests that are still being answered need the database.
        SpringApplication.getShutdownHandlers().add(database::close);
        return database.server();
    }
}
