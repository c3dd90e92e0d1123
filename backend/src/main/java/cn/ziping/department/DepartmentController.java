package cn.ziping.department;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.RequestError;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class DepartmentController {
    private static final int LONGEST_NAME = 100;

    private final Departments departments;
    private final Regions regions;

    DepartmentController(Departments departments, Regions regions) {
        this.departments = departments;
        this.regions = regions;
    }

    @QueryMapping
    Mono<Department> department(@Argument String code, @ContextValue Sight sight) {
        return departments.byCode(sight, code);
    }

    @QueryMapping
    Mono<Page<Department>> departments(
            @Argument @Nullable DepartmentFilter filter,
            @Argument @Nullable DepartmentOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Sight sight,
            DataFetchingEnvironment environment) {
        if (filter != null && filter.name() != null && filter.name().length() > LONGEST_NAME) {
            throw new RequestError(ErrorCode.INVALID_ARGUMENT, "按名称查找最多 %d 个字。".formatted(LONGEST_NAME));
        }
        return departments.page(
                sight,
                Objects.requireNonNullElse(filter, DepartmentFilter.ALL),
                Objects.requireNonNullElse(orderBy, DepartmentOrder.BY_CODE),
                Page.size(first),
                after,
                environment.getSelectionSet().contains("totalCount"));
    }

    @QueryMapping
    Mono<Region> region(@Argument String code, @ContextValue Sight sight) {
        return regions.byCodes(sight, new String[] {code})
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    @QueryMapping
    Mono<List<Region>> regions(@ContextValue Sight sight) {
        return regions.inUse(sight);
    }

    @BatchMapping(typeName = "Region")
    Mono<Map<Region, @Nullable Region>> parent(List<Region> children, @ContextValue Sight sight) {
        var codes = children.stream()
                .map(Region::parentCode)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return regions.byCodes(sight, codes).map(found -> {
            var byCode = found.stream().collect(Collectors.toMap(Region::code, Function.identity()));
            var parents = new HashMap<Region, @Nullable Region>();
            children.forEach(child -> parents.put(child, byCode.get(child.parentCode())));
            return parents;
        });
    }
}
