package cn.ziping.department;

import cn.ziping.department.PeerGroupAssignment.AssignPeerGroupPayload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class PeerGroupController {
    private final PeerGroups groups;
    private final PeerGroupAssignment assignment;

    PeerGroupController(PeerGroups groups, PeerGroupAssignment assignment) {
        this.groups = groups;
        this.assignment = assignment;
    }

    record AssignPeerGroupInput(
            List<String> departmentCodes,
            @Nullable String from,
            @Nullable String to) {}

    @QueryMapping
    Mono<List<PeerGroup>> peerGroups(@ContextValue Sight sight) {
        return groups.inUse(sight);
    }

    @BatchMapping(typeName = "Department")
    Mono<Map<Department, @Nullable String>> peerGroup(List<Department> departments, @ContextValue Sight sight) {
        return groups.of(sight, departments.stream().map(Department::id).toList())
                .map(found -> {
                    var names = new HashMap<Department, @Nullable String>();
                    departments.forEach(department -> names.put(department, found.get(department.id())));
                    return names;
                });
    }

    @MutationMapping
    Mono<AssignPeerGroupPayload> assignPeerGroup(@Argument AssignPeerGroupInput input, @ContextValue Sight sight) {
        return assignment.assign(sight, new PeerGroupWish(input.departmentCodes(), input.from(), input.to()));
    }
}
