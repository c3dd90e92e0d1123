package cn.ziping.account.oidc;

import cn.ziping.Ziping;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** Servers on one embedded database, each with a sign-in service in its settings; it holds a few people. */
final class Installation {
    private static final List<String> PEOPLE = List.of("zhang", "kim", "li");

    /** Settings of the database, which the first server makes and the others share. */
    private static List<String> database = List.of("ziping.database.url=");

    private Installation() {}

    /** One of the servers. */
    record Instance(ConfigurableApplicationContext context) implements AutoCloseable {
        URI at(String path) {
            return URI.create(
                    "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
        }

        /** Values of the first column. */
        List<String> ask(String sql, Object... arguments) {
            var read = database().read(session -> session.list(sql, row -> String.valueOf(row.get(0)), arguments));
            return read.blockOptional().orElseThrow();
        }

        void change(String sql, Object... arguments) {
            database().change(session -> session.change(sql, arguments)).block();
        }

        private Database database() {
            return context.getBean(Database.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** All servers of a process share the event loops; the first one to be closed must not end them for the others. */
    private static void keepEventLoops(ConfigurableListableBeanFactory beans) {
        beans.addBeanPostProcessor(new InstantiationAwareBeanPostProcessor() {
            @Override
            public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
                return type == ReactorResourceFactory.class ? new Kept() : null;
            }
        });
    }

    private static final class Kept extends ReactorResourceFactory {
        Kept() {
            start();
        }

        @Override
        public void stop() {
            // Others are at work.
        }

        @Override
        public void destroy() {
            // Others are at work.
        }
    }

    static synchronized Instance start(String issuer) {
        var isFirst = database.size() == 1;
        var settings = Stream.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "ziping.samples=false",
                "ziping.data=target/test-data/" + UUID.randomUUID(),
                "ziping.oidc.issuer=" + issuer,
                "ziping.oidc.client-id=ziping",
                "ziping.oidc.client-secret=" + SignInServiceProcess.CLIENT_SECRET,
                "ziping.oidc.login-claim=",
                "ziping.oidc.name=");
        var arguments =
                Stream.concat(settings, database.stream()).map("--"::concat).toArray(String[]::new);
        var instance = new Instance(new SpringApplicationBuilder(Ziping.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(Installation::keepEventLoops))
                .run(arguments));
        if (isFirst) {
            var made = instance.context().getEnvironment();
            database = List.of(
                    "ziping.database.url=" + made.getRequiredProperty("spring.r2dbc.url"),
                    "ziping.database.user=" + made.getRequiredProperty("spring.r2dbc.username"),
                    "ziping.database.password=" + made.getRequiredProperty("spring.r2dbc.password"));
            PEOPLE.forEach(login ->
                    instance.change("insert into account (id, login, name) values ($1, $2, $2)", Keys.next(), login));
            instance.change("update account set disabled_at = now() where login = 'li'");
        }
        return instance;
    }
}
