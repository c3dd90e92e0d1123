package cn.ziping.platform.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds every document to the {@link Limits}: its form once it is parsed and before it is checked against the schema,
 * which takes long for what is built to take long; what it asks for, by its variables, before anything is read.
 */
@Component
class DocumentLimits extends MaxQueryComplexityInstrumentation {

    DocumentLimits() {
        super(Limits.VALUES, DocumentLimits::values);
    }

    @Override
    public @Nullable InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, refused) -> {
            if (refused instanceof ParseCancelledException
                    || refused instanceof ParseCancelledTooDeepException
                    || refused instanceof ParseCancelledTooManyCharsException) {
                throw LimitExceeded.tooLong();
            }
            if (document != null) {
                DocumentSize.check(document);
            }
        });
    }

    @Override
    protected AbortExecutionException mkAbortException(int values, int most) {
        return LimitExceeded.most("一次请求要求的数据项", most);
    }

    /** Lists within lists multiply; beyond the limit it is not counted on, lest the product run over and be small. */
    private static int values(FieldComplexityEnvironment field, int below) {
        return (int) Math.min(Limits.VALUES + 1L, 1 + (long) below * length(field));
    }

    private static long length(FieldComplexityEnvironment field) {
        if (Introspection.isIntrospectionTypes(field.getParentType().getName())) {
            // Answered from the schema in memory; the engine itself refuses to run in its circles.
            return 1;
        }
        if (field.getArguments().get("first") instanceof Integer first) {
            return Math.max(1, Math.min(first, Limits.LONGEST_PAGE));
        }
        var sizedBy = field.getFieldDefinition().getAppliedDirective("sizedBy");
        if (sizedBy != null) {
            return lengthAbove(field, sizedBy.getArgument("argument").getValue());
        }
        var isList = GraphQLTypeUtil.isList(
                GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
        if (!isList || Set.of("edges", "nodes").contains(field.getField().getName())) {
            return 1;
        }
        // A list of keys asks for an answer to each.
        return field.getArguments().values().stream()
                .filter(Collection.class::isInstance)
                .mapToInt(list -> Math.max(1, ((Collection<?>) list).size()))
                .max()
                .orElse(Limits.USUAL_LENGTH);
    }

    /** How long the list is that the nearest field above was given under this name. */
    private static long lengthAbove(FieldComplexityEnvironment field, String argument) {
        for (var above = field.getParentEnvironment(); above != null; above = above.getParentEnvironment()) {
            if (above.getArguments().get(argument) instanceof Collection<?> list) {
                return Math.max(1, list.size());
            }
        }
        return Limits.USUAL_LENGTH;
    }
}
