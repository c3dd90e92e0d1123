package cn.ziping.platform.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stands around every GraphQL request. */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {
    private static final Set<ErrorType> REFUSED_BEFORE_FETCHING =
            EnumSet.of(ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            // Without this a loader that is asked after another one has answered is never dispatched and hangs the
            // request (graphql-java 1078).
            builder.graphQLContext(Map.of(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, Boolean.TRUE));
            return builder.build();
        });
        return chain.next(request).map(RequestInterceptor::inOurWords);
    }

    /** Gives the engine's own refusals a code and a sentence, as those of our fetchers have. */
    private static WebGraphQlResponse inOurWords(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        if (result.getErrors().stream().noneMatch(RequestInterceptor::isRefusal)) {
            return response;
        }
        var errors = result.getErrors().stream()
                .map(error -> isRefusal(error) ? refusal(error) : error)
                .toList();
        return response.transform(builder -> builder.errors(errors));
    }

    private static boolean isRefusal(GraphQLError error) {
        return error.getErrorType() instanceof ErrorType type && REFUSED_BEFORE_FETCHING.contains(type);
    }

    private static GraphQLError refusal(GraphQLError error) {
        return GraphqlErrorBuilder.newError()
                .errorType(org.springframework.graphql.execution.ErrorType.BAD_REQUEST)
                .message("请求不符合接口约定：" + error.getMessage().replaceAll("\\s+", " "))
                .locations(error.getLocations())
                .extensions(Map.of("code", ErrorCode.INVALID_REQUEST.name()))
                .build();
    }
}
