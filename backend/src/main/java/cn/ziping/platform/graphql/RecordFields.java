package cn.ziping.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a record answers itself, for the types of which one request answers hundreds: the accessor is looked up
 * once, where the engine's own fetcher looks it up for every value.
 */
public final class RecordFields {
    private RecordFields() {}

    /** A fetcher for each component of a public record, as the wiring takes them: by the component's name. */
    @SuppressWarnings("rawtypes")
    public static Map<String, DataFetcher> of(Class<? extends Record> type) {
        var fetchers = new HashMap<String, DataFetcher>();
        for (var component : type.getRecordComponents()) {
            fetchers.put(component.getName(), new Accessor(function(component)));
        }
        return fetchers;
    }

    private record Accessor(Function<Object, @Nullable Object> component)
            implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return component.apply(source);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return component.apply(Objects.requireNonNull(environment.getSource()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> function(RecordComponent component) {
        try {
            var accessor = MethodHandles.lookup().unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            MethodHandles.lookup(),
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException("No access to " + component, impossible);
        }
    }
}
