package cn.ziping.history;

import static cn.ziping.platform.sql.Columns.names;
import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.texts;

import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the history of reports. */
@Component
public class HistoryStore {
    private static final String ADD = """
            insert into history (department_id, report_id, report_version, account_id, id, action, place, label, before,
                                 after, reason)
            select $1, $2, $3, $4, added.id, added.action, added.place, added.label, added.before::jsonb,
                   added.after::jsonb, added.reason
            from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
                 as added (id, action, place, label, before, after, reason)""";

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

    /** Decimals as text, as everywhere: a JSON number may lose digits on the way. */
    private @Nullable String written(@Nullable Map<String, @Nullable Object> fields) {
        if (fields == null) {
            return null;
        }
        var exact = new LinkedHashMap<String, @Nullable Object>(fields);
        exact.replaceAll((name, value) -> value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
        return json.writeValueAsString(exact);
    }
}
