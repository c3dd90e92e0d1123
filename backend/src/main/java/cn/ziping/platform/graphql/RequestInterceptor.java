package cn.ziping.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stands around every GraphQL request. */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {
    private static final int LONGEST_MESSAGE = 300;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            // Without this a loader that is asked after another one has answered is never dispatched and hangs the
            // request (graphql-java 1078).
            builder.graphQLContext(Map.of(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, Boolean.TRUE));
            return builder.build();
        });
        return chain.next(request)
                .onErrorResume(RequestInterceptor::isOfTheEngine, fault -> Mono.just(unanswerable(request)))
                .map(RequestInterceptor::inOurWords);
    }

    /**
     * The engine takes some documents for valid that it then stumbles over, such as a null by a variable where none is
     * allowed. What stumbles inside it, rather than in a fetcher, is the document.
     */
    private static boolean isOfTheEngine(Throwable fault) {
        var stack = fault.getStackTrace();
        return fault instanceof GraphQLException
                || (stack.length > 0 && stack[0].getClassName().startsWith("graphql."));
    }

    private static WebGraphQlResponse unanswerable(WebGraphQlRequest request) {
        var error = GraphqlErrorBuilder.newError()
                .message("a variable is null where the schema allows none")
                .build();
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
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

    /** Errors of our fetchers carry a code; one without is the engine's own. */
    private static boolean isRefusal(GraphQLError error) {
        return error.getExtensions() == null || !error.getExtensions().containsKey("code");
    }

    private static GraphQLError refusal(GraphQLError error) {
        return GraphqlErrorBuilder.newError()
                .errorType(org.springframework.graphql.execution.ErrorType.BAD_REQUEST)
                .message("请求不符合接口约定：" + shortened(error.getMessage()))
                .locations(error.getLocations())
                .extensions(Map.of("code", ErrorCode.INVALID_REQUEST.name()))
                .build();
    }

    /** One line, and not a word of what was sent in however long it was. */
    private static String shortened(String message) {
        var line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
