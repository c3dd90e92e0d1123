package cn.ziping.history;

import static cn.ziping.platform.sql.Columns.names;
import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.texts;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the history of reports, and finds in it what is to be taken back. */
@Component
public class HistoryStore {
    /** The time is that of the statement: a transaction that had to wait for another began before that one's entries. */
    private static final String ADD = """
            insert into history (department_id, report_id, report_version, account_id, at, id, action, place, label,
                                 before, after, reason)
            select $1, $2, $3, $4, statement_timestamp(), added.id, added.action, added.place, added.label,
                   added.before::jsonb, added.after::jsonb, added.reason
            from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
                 as added (id, action, place, label, before, after, reason)""";

    private static final String PAST = """
            select h.action, h.place, h.before::text, h.after::text
            from (select r.department_id, r.id from {reports} r where r.id = $1) r
            join history h on h.department_id = r.department_id and h.report_id = r.id""";

    private static final String ENTRY = PAST + " where h.id = $2";

    private static final String REMOVAL =
            PAST + " where h.place = $2 and h.action = 'REMOVED' order by h.report_version desc, h.id desc limit 1";

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    HistoryStore(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param session of the transaction that makes the changes
     * @param version of the report after them
     */
    public Mono<Void> add(
            Session session, UUID departmentId, UUID reportId, int version, UUID accountId, List<Change> changes) {
        return session.change(
                        ADD,
                        departmentId,
                        reportId,
                        version,
                        accountId,
                        of(changes, UUID.class, change -> Keys.next()),
                        names(changes, Change::action),
                        texts(changes, Change::place),
                        texts(changes, Change::label),
                        texts(changes, change -> written(change.before())),
                        texts(changes, change -> written(change.after())),
                        texts(changes, Change::reason))
                .then();
    }

    /**
     * An entry with both states, for those who have the report already; empty when there is none.
     *
     * @param session of the transaction that is to take a state back
     */
    public Mono<Past> entry(Session session, UUID reportId, UUID id) {
        return past(session, ENTRY, reportId, id);
    }

    /** The last removal of a part; empty when it was never removed. */
    public Mono<Past> removal(Session session, UUID reportId, String place) {
        return past(session, REMOVAL, reportId, place);
    }

    private Mono<Past> past(Session session, String sql, Object... arguments) {
        var reading = Sight.EVERYTHING.reading(sql, arguments);
        return session.one(
                reading.sql(),
                row -> new Past(
                        HistoryAction.valueOf(Rows.text(row, 0)),
                        Rows.text(row, 1),
                        read(row.get(2, String.class)),
                        read(row.get(3, String.class))),
                reading.arguments());
    }

    private @Nullable Map<String, @Nullable Object> read(@Nullable String fields) {
        return fields == null ? null : json.readValue(fields, FIELDS);
    }

    private @Nullable String written(@Nullable Map<String, @Nullable Object> fields) {
        return fields == null ? null : json.writeValueAsString(exact(fields));
    }

    /** Decimals as text, as everywhere: a JSON number may lose digits on the way. */
    private static @Nullable Object exact(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Map<?, ?> fields) {
            var exact = new LinkedHashMap<Object, @Nullable Object>();
            fields.forEach((name, field) -> exact.put(name, exact(field)));
            return exact;
        }
        return value instanceof List<?> elements
                ? elements.stream().map(HistoryStore::exact).toList()
                : value;
    }
}
