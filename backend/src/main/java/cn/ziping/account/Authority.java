package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.value;

import cn.ziping.platform.sql.Session;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What somebody may do for a department: what their roles for that department let them. Who writes for one department and
 * reads the whole country may not write for the whole country.
 */
@Repository
public class Authority {
    /** A role for a department is one for all below it; one for a region for all that lie in it. */
    private static final String ROLES = """
            with recursive superior as (
                select d.id as of_department, d.id, d.superior_id, d.region_code from department d where d.id = any($2)
                union
                select s.of_department, d.id, d.superior_id, s.region_code
                from department d join superior s on d.id = s.superior_id)
            select s.of_department, array_agg(distinct h.role)
            from superior s join account_role h on h.account_id = $1
             and (h.department_id = s.id
                  or (h.department_id is null
                      and (h.region_code is null
                           or s.region_code like regexp_replace(h.region_code, '(0000|00)$', '') || '%')))
            group by s.of_department""";

    /** By department; whoever may do nothing there is not in it. */
    public Mono<Map<UUID, Set<Permission>>> over(Session session, Viewer viewer, Collection<UUID> departments) {
        var readOnly = viewer.credential().readOnly();
        return session.list(
                        ROLES,
                        row -> Map.entry(id(row, 0), permissions(value(row, 1, String[].class), readOnly)),
                        viewer.accountId(),
                        departments.toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<Permission> permissions(String[] roles, boolean readOnly) {
        return Rules.permissions(Arrays.stream(roles).map(Role::valueOf).toList(), readOnly);
    }
}
