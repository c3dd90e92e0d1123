package cn.ziping.template;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template versions that reports pin. A version never changes, so one that was read once is kept. */
@Repository
public class Templates {
    private static final String BY_ID =
            "select id, code, version, name, kind, content::text from template where id = any($1)";

    private static final String BY_VERSION =
            "select id, code, version, name, kind, content::text from template where code = $1 and version = $2";

    private static final String NEWEST = """
            select distinct on (code) id from template where $1::text is null or code = $1
            order by code, version desc""";

    private static final String ADD = """
            insert into template (id, code, version, name, kind, content) values ($1, $2, $3, $4, $5, $6::jsonb)
            on conflict (code, version) do nothing""";

    /** 90 and 90.0 are one number. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final Cache<UUID, Template> kept =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Database database;
    private final JsonMapper json;

    Templates(Database database, JsonMapper json) {
        this.database = database;
        // What a version did not say when it was stored is empty.
        this.json = json.rebuild()
                .withConfigOverride(
                        List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    /** A version as it is stored. */
    public record Stored(UUID id, Template template) {}

    /**
     * Everything of a template that has no column of its own. The first versions had no more than the first three, those
     * before reports had a cover all but the last.
     */
    private record Content(
            List<NumberStyle> numbering,
            int fullScore,
            List<GradeScheme.Band> grades,
            @Nullable String title,
            List<OutlineSection> outline,
            List<FrameworkIndicator> framework,
            @Nullable ScoringRules scoring,
            @Nullable PrintRules print,
            @Nullable Map<String, Severity> severities) {}

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

    /** The newest version of a template; empty when there is none of this code. */
    public Mono<Stored> newest(Session session, String code) {
        return newestIds(session, code)
                .filter(ids -> !ids.isEmpty())
                .flatMap(ids -> byIds(session, ids)
                        .map(found -> new Stored(ids.get(0), Objects.requireNonNull(found.get(ids.get(0))))));
    }

    /** The newest versions of all templates, by code; {@code kind} null for those of every kind. */
    public Mono<List<Template>> newest(@Nullable ReportKind kind) {
        return database.read(session -> newestIds(session, null)
                .flatMap(ids -> byIds(session, ids)
                        .map(found -> ids.stream()
                                .map(id -> Objects.requireNonNull(found.get(id)))
                                .filter(template -> kind == null || template.kind() == kind)
                                .toList())));
    }

    private static Mono<List<UUID>> newestIds(Session session, @Nullable String code) {
        return session.list(NEWEST, Templates::id, code == null ? Parameters.in(String.class) : code);
    }

    /** Stores a version unless it is there already; a stored version is never replaced. */
    public Mono<Void> add(Session session, UUID id, Template template) {
        return session.change(
                        ADD,
                        id,
                        template.code(),
                        template.version(),
                        template.name(),
                        template.kind().name(),
                        json.writeValueAsString(content(template)))
                .then();
    }

    /** The id of exactly this version; empty when it is not stored. */
    public Mono<UUID> idOf(Session session, Template template) {
        return session.one(BY_VERSION, Templates::id, template.code(), template.version());
    }

    /** Whether this version is stored just as it is here. */
    public Mono<Boolean> isStored(Session session, Template template) {
        return session.one(BY_VERSION, this::read, template.code(), template.version())
                .map(stored -> stored.name().equals(template.name())
                        && stored.kind() == template.kind()
                        && tree(stored).equals(BY_VALUE, tree(template)))
                .defaultIfEmpty(false);
    }

    /** Compared as it is read today, so that what is new to templates since then makes no difference. */
    private JsonNode tree(Template template) {
        return json.valueToTree(content(template));
    }

    private static Content content(Template template) {
        return new Content(
                template.numbering(),
                template.fullScore(),
                template.grades(),
                template.title(),
                template.outline(),
                template.framework(),
                template.scoring(),
                // What a file does not say is not stored: the common rules may be mended without a new version.
                template.print().equals(PrintRules.COMMON) ? null : template.print(),
                template.severities().isEmpty() ? null : template.severities());
    }

    private Template read(Readable row) {
        var content = json.readValue(text(row, 5), Content.class);
        var code = text(row, 1);
        var version = Objects.requireNonNull(row.get(2, Integer.class));
        var name = text(row, 3);
        var kind = ReportKind.valueOf(text(row, 4));
        if (content.title() == null || content.scoring() == null) {
            return new Template(code, version, name, kind, content.numbering(), content.fullScore(), content.grades());
        }
        return new Template(
                code,
                version,
                name,
                kind,
                content.numbering(),
                content.fullScore(),
                content.grades(),
                content.title(),
                content.outline(),
                content.framework(),
                content.scoring(),
                content.print() == null ? PrintRules.COMMON : content.print(),
                content.severities() == null ? Map.of() : content.severities());
    }

    private static UUID id(Readable row) {
        return Objects.requireNonNull(row.get(0, UUID.class));
    }

    private static String text(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
