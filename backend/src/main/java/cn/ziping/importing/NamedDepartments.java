package cn.ziping.importing;

import static cn.ziping.platform.sql.Rows.text;

import cn.ziping.account.Authority;
import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Departments as documents name them: 信丰县教育局, 教育局 or 信丰县教育局机关. */
@Repository
class NamedDepartments {
    /** Shorter names are part of too many. */
    private static final String ALIKE = """
            select asked.name, d.id, d.code, d.name, r.code, r.name, r.parent_code
            from unnest($1::text[]) as asked (name)
            join {departments} d on d.name = asked.name
             or (length(asked.name) >= 3 and position(asked.name in d.name) > 0)
             or (length(d.name) >= 4 and position(d.name in asked.name) > 0)
            join region r on r.code = d.region_code
            order by asked.name, d.code limit 1000""";

    private final Database database;
    private final Authority authority;

    NamedDepartments(Database database, Authority authority) {
        this.database = database;
        this.authority = authority;
    }

    private record Alike(String asked, Department department) {}

    /** By name the one department that the viewer may write for; a name without exactly one is not in it. */
    Mono<Map<String, Department>> byNames(Viewer viewer, Collection<String> names) {
        if (names.isEmpty()) {
            return Mono.just(Map.of());
        }
        var seen = viewer.sight().reading(ALIKE, (Object) names.toArray(String[]::new));
        return database.read(session -> session.list(
                        seen.sql(), row -> new Alike(text(row, 0), Departments.read(row, 1)), seen.arguments())
                .flatMap(found -> writable(session, viewer, found)
                        .map(writable -> chosen(
                                names,
                                found.stream()
                                        .filter(one -> writable.contains(
                                                one.department().id()))
                                        .toList()))));
    }

    private Mono<Set<UUID>> writable(Session session, Viewer viewer, List<Alike> found) {
        if (found.isEmpty()) {
            return Mono.just(Set.of());
        }
        var ids = found.stream().map(one -> one.department().id()).distinct().toList();
        return authority.over(session, viewer, ids).map(may -> {
            var writable = new HashMap<>(may);
            writable.values().removeIf(permissions -> !permissions.contains(Permission.WRITE_REPORTS));
            return writable.keySet();
        });
    }

    private static Map<String, Department> chosen(Collection<String> names, List<Alike> found) {
        var chosen = new HashMap<String, Department>();
        for (var name : names) {
            var alike = found.stream()
                    .filter(one -> one.asked().equals(name))
                    .map(Alike::department)
                    .toList();
            only(alike.stream().filter(one -> one.name().equals(name)).toList())
                    .or(() -> only(alike))
                    .ifPresent(department -> chosen.put(name, department));
        }
        return chosen;
    }

    private static Optional<Department> only(List<Department> some) {
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }
}
