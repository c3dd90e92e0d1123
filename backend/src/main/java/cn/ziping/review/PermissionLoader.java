package cn.ziping.review;

import static java.util.stream.Collectors.toMap;

import cn.ziping.account.Authority;
import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.platform.sql.Database;
import graphql.GraphQLContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dataloader.BatchLoaderEnvironment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the viewer may do for the departments of many reports: one statement. */
@Component
class PermissionLoader {
    private final Database database;
    private final Authority authority;

    PermissionLoader(Database database, Authority authority, BatchLoaderRegistry registry) {
        this.database = database;
        this.authority = authority;
        registry.<UUID, Set<Permission>>forName("permissionsOver").registerMappedBatchLoader(this::load);
    }

    private Mono<Map<UUID, Set<Permission>>> load(Set<UUID> departments, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        Viewer viewer = Objects.requireNonNull(context.get("viewer"));
        return database.read(session -> authority.over(session, viewer, departments))
                .map(found -> departments.stream()
                        .collect(toMap(Function.identity(), one -> found.getOrDefault(one, Set.of()))));
    }
}
