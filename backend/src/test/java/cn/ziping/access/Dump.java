package cn.ziping.access;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * How many rows each table of the database has, and a hash of them. Left out is what asking alone may change: the trail,
 * the count of attempts, the times of last use; and what is counted of findings, which the server does by itself.
 */
public final class Dump {
    private static final String TABLES = """
            select table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position)
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name not in ('audit_entry', 'attempt') and column_name <> 'last_used_at'
              and table_name not like 'print_%' and table_name not in ('finding_check', 'finding_count', 'published_paragraph')
            group by table_name""";

    private static final String ROWS = """
            select '%1$s', count(*) || ' ' || coalesce(md5(string_agg(md5(row(%2$s)::text), '' order by md5(row(%2$s)::text))), '')
            from "%1$s\"""";

    /** Print jobs go on by themselves; what people do to them is to begin and to cancel them. */
    private static final String PRINT_JOBS = """

            union all
            select 'print_job', count(*) || ' ' || count(*) filter (where state = 'CANCELLED') from print_job""";

    private record Line(String table, String content) {}

    private final Database database;
    private final String statement;

    public Dump(Database database) {
        this.database = database;
        this.statement = Objects.requireNonNull(database.read(Dump::statement).block());
    }

    private static Mono<String> statement(Session session) {
        return session.list(TABLES, row -> ROWS.formatted(row.get(0, String.class), row.get(1, String.class)))
                .map(each -> String.join("\nunion all\n", each) + PRINT_JOBS);
    }

    /** Table by table. */
    public Map<String, String> now() {
        var lines = database.read(session ->
                        session.list(statement, row -> new Line(row.get(0, String.class), row.get(1, String.class))))
                .block();
        return Objects.requireNonNull(lines).stream()
                .collect(Collectors.toMap(Line::table, Line::content, (one, other) -> one, TreeMap::new));
    }
}
