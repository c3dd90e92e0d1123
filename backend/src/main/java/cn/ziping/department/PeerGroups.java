package cn.ziping.department;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The peer groups of the installation, as far as somebody sees departments in them. */
@Repository
class PeerGroups {
    private static final String IN_USE = """
            select d.peer_group, count(*)::int from {departments} d where d.peer_group is not null
            group by d.peer_group order by d.peer_group collate "zh-x-icu", d.peer_group""";

    private static final String OF_DEPARTMENTS = """
            select d.id, d.peer_group from {departments} d where d.id = any ($1) and d.peer_group is not null""";

    private final Database database;

    PeerGroups(Database database) {
        this.database = database;
    }

    /** By name, in pinyin order. */
    Mono<List<PeerGroup>> inUse(Sight sight) {
        return database.read(session -> inUse(session, sight));
    }

    /** The same within a change: as it has left them. */
    static Mono<List<PeerGroup>> inUse(Session session, Sight sight) {
        var seen = sight.reading(IN_USE);
        return session.list(
                seen.sql(), row -> new PeerGroup(Rows.text(row, 0), Rows.integer(row, 1)), seen.arguments());
    }

    /** Names by department; those in none are not in it. */
    Mono<Map<UUID, String>> of(Sight sight, Collection<UUID> departments) {
        var seen = sight.reading(OF_DEPARTMENTS, (Object) departments.toArray(UUID[]::new));
        return database.read(session -> session.list(
                        seen.sql(), row -> Map.entry(Rows.id(row, 0), Rows.text(row, 1)), seen.arguments())
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
