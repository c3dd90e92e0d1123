package cn.ziping.template;

import cn.ziping.platform.sql.Session;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The template versions that reports pin. A version never changes, so one that was read once is kept. */
@Repository
public class Templates {
    private static final String BY_ID =
            "select id, code, version, name, kind, content::text from template where id = any($1)";

    private static final String ADD = """
            insert into template (id, code, version, name, kind, content) values ($1, $2, $3, $4, $5, $6::jsonb)
            on conflict (code, version) do nothing""";

    private final Cache<UUID, Template> kept =
            Caffeine.newBuilder().maximumSize(500).build();
    private final JsonMapper json;

    Templates(JsonMapper json) {
        this.json = json;
    }

    private record Content(List<NumberStyle> numbering, int fullScore, List<GradeScheme.Band> grades) {}

    /** The templates of these ids; every id must be one that a report pins. */
    public Mono<Map<UUID, Template>> byIds(Session session, Collection<UUID> ids) {
        var known = kept.getAllPresent(Set.copyOf(ids));
        var missing =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toArray(UUID[]::new);
        if (missing.length == 0) {
            return Mono.just(known);
        }
        return session.list(BY_ID, row -> Map.entry(id(row), read(row)), (Object) missing)
                .map(found -> {
                    var all = new HashMap<>(known);
                    found.forEach(entry -> {
                        kept.put(entry.getKey(), entry.getValue());
                        all.put(entry.getKey(), entry.getValue());
                    });
                    return all;
                });
    }

    /** Stores a version unless it is there already; a stored version is never replaced. */
    public Mono<Void> add(Session session, UUID id, Template template) {
        var content = new Content(template.numbering(), template.fullScore(), template.grades());
        return session.change(
                        ADD,
                        id,
                        template.code(),
                        template.version(),
                        template.name(),
                        template.kind().name(),
                        json.writeValueAsString(content))
                .then();
    }

    /** The id of exactly this version; empty when it is not stored. */
    public Mono<UUID> idOf(Session session, Template template) {
        var sql = "select id from template where code = $1 and version = $2";
        return session.one(sql, Templates::id, template.code(), template.version());
    }

    private Template read(Readable row) {
        var content = json.readValue(text(row, 5), Content.class);
        return new Template(
                text(row, 1),
                Objects.requireNonNull(row.get(2, Integer.class)),
                text(row, 3),
                ReportKind.valueOf(text(row, 4)),
                content.numbering(),
                content.fullScore(),
                content.grades());
    }

    private static UUID id(Readable row) {
        return Objects.requireNonNull(row.get(0, UUID.class));
    }

    private static String text(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
