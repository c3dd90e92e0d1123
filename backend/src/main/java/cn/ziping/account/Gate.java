package cn.ziping.account;

import cn.ziping.account.Rules.Rule;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the rule of each operation in front of it. A field of the roots without a rule keeps the server from starting:
 * forgetting it is then found before anybody can use it.
 */
@Component
class Gate implements GraphQlSourceBuilderCustomizer {
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    /** The same refusal again and again fills no trail: once a minute tells as much. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private final Trail trail;
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SAME).build();

    Gate(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void customize(SchemaResourceBuilder builder) {
        builder.typeVisitors(List.of(new Visitor()));
    }

    private final class Visitor extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            var parent = (GraphQLFieldsContainer) context.getParentNode();
            if (ROOTS.contains(parent.getName())) {
                guard(context.getVarFromParents(GraphQLCodeRegistry.Builder.class), parent, field);
            }
            return TraversalControl.CONTINUE;
        }
    }

    private void guard(
            GraphQLCodeRegistry.Builder registry, GraphQLFieldsContainer root, GraphQLFieldDefinition field) {
        var operation = root.getName() + "." + field.getName();
        var rule = Rules.of(operation)
                .orElseThrow(() -> new IllegalStateException("No rule says who may use " + operation + ": see Rules"));
        var place = FieldCoordinates.coordinates(root, field);
        DataFetcher<?> behind = registry.getDataFetcher(place, field);
        registry.dataFetcher(place, (DataFetcher<@Nullable Object>) asked -> {
            var viewer = viewer(asked);
            if (rule.lets(viewer)) {
                return behind.get(asked);
            }
            var refusal = refusal(viewer, operation, rule);
            // A stream is a publisher whatever becomes of it; the framework takes nothing else.
            return root.getName().equals("Subscription") ? refusal : refusal.toFuture();
        });
    }

    private static Viewer viewer(DataFetchingEnvironment asked) {
        var viewer = asked.getGraphQlContext().<Viewer>get("viewer");
        if (viewer == null) {
            throw new RequestError(ErrorCode.UNAUTHENTICATED, "请先登录。");
        }
        return viewer;
    }

    private Mono<Object> refusal(Viewer viewer, String operation, Rule rule) {
        var first = noted.asMap().putIfAbsent(viewer.accountId() + operation, true) == null;
        var note = first
                ? trail.add(AuditEvent.REFUSED, viewer.accountId(), viewer.address(), operation)
                : Mono.<Void>empty();
        return note.then(Mono.error(
                new RequestError(ErrorCode.FORBIDDEN, "您的角色不能做这件事（需要权限 %s）。如有需要请联系管理员。".formatted(rule.name()))));
    }
}
