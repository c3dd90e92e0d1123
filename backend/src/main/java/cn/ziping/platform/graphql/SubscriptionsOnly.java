package cn.ziping.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what asks for a stream of events and is no subscription before anything is done: a change would be made. */
@Component
class SubscriptionsOnly extends SimplePerformantInstrumentation {
    /** True among a request's attributes and in its GraphQL context when it asks for a stream of events. */
    static final String EVENTS = "ziping.events";

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var isSubscription = context.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
        if (context.getGraphQLContext().getBoolean(EVENTS) && !isSubscription) {
            throw LimitExceeded.noStream();
        }
        return null;
    }
}
