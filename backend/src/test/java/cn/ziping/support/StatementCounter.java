package cn.ziping.support;

import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.r2dbc.autoconfigure.ProxyConnectionFactoryCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The statements that reach the database, but for those of the door. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter {
    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Bean
    ProxyConnectionFactoryCustomizer recording() {
        return builder -> builder.onBeforeQuery(this::record);
    }

    /** The statements that a piece of work sent, in order. */
    public List<String> during(Supplier<?> work) {
        statements.clear();
        work.get();
        return List.copyOf(statements);
    }

    /**
     * Who asks is looked up once for each request, and once a minute noted; whether a print job waits is asked every few
     * seconds. None of it belongs to what is counted here.
     */
    private static boolean isOfTheRequest(String statement) {
        return Stream.of("is_stale", "set last_used_at", "skip locked", "delete from print_job")
                .noneMatch(statement::contains);
    }

    private void record(QueryExecutionInfo execution) {
        execution.getQueries().stream()
                .map(QueryInfo::getQuery)
                .filter(StatementCounter::isOfTheRequest)
                .forEach(statements::add);
    }
}
