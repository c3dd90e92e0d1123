package cn.ziping.platform.graphql;

import cn.ziping.platform.web.HttpRefusal;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.introspection.Introspection;
import graphql.introspection.IntrospectionDisabledError;
import graphql.parser.ParserOptions;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stands around every GraphQL request. */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {
    private static final int LONGEST_MESSAGE = 300;

    private final boolean demo;
    private final Duration longest;

    RequestInterceptor(
            @Value("${ziping.demo:false}") boolean demo, @Value("${ziping.limits.answer}") Duration longest) {
        this.demo = demo;
        this.longest = longest;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            builder.graphQLContext(Map.of(
                    // Without this a loader that is asked after another one has answered is never dispatched and hangs
                    // the request (graphql-java 1078).
                    DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING,
                    Boolean.TRUE,
                    ParserOptions.class,
                    Limits.PARSER,
                    // For each request, not by Spring's property, which switches it for every server in the process.
                    Introspection.INTROSPECTION_DISABLED,
                    !demo));
            return builder.build();
        });
        return chain.next(request)
                .onErrorResume(RequestInterceptor::isOfTheEngine, fault -> unanswerable(request, fault))
                .map(RequestInterceptor::inOurWords)
                // A subscription is answered as soon as it stands; what it sends later is not cut.
                .timeout(longest, Mono.defer(() -> tooSlow(request)));
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

    private static Mono<WebGraphQlResponse> unanswerable(WebGraphQlRequest request, Throwable fault) {
        return fault instanceof UnknownOperationException
                ? refused(
                        request,
                        HttpStatus.BAD_REQUEST,
                        ErrorCode.INVALID_REQUEST,
                        "operationName 没有指明文档里的一个操作，请对照文档检查。")
                : Mono.just(answer(
                        request,
                        GraphqlErrorBuilder.newError()
                                .message("a variable is null where the schema allows none")
                                .build()));
    }

    private static Mono<WebGraphQlResponse> tooSlow(WebGraphQlRequest request) {
        return refused(request, HttpStatus.GATEWAY_TIMEOUT, ErrorCode.UNAVAILABLE, "这次请求用时太长，已经停止。请缩小范围，或稍后再试。");
    }

    /** By the status of HTTP where there is one for each request; an open socket knows only errors of GraphQL. */
    private static Mono<WebGraphQlResponse> refused(
            WebGraphQlRequest request, HttpStatus status, ErrorCode code, String sentence) {
        return request instanceof WebSocketGraphQlRequest
                ? Mono.just(answer(request, error(code, sentence).build()))
                : Mono.error(new HttpRefusal(status, sentence));
    }

    private static WebGraphQlResponse answer(WebGraphQlRequest request, GraphQLError error) {
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
        var sentence = error instanceof IntrospectionDisabledError
                ? "本服务器不公开接口说明。"
                : "请求不符合接口约定：" + shortened(error.getMessage());
        return error(ErrorCode.INVALID_REQUEST, sentence)
                .locations(error.getLocations())
                .build();
    }

    private static GraphqlErrorBuilder<?> error(ErrorCode code, String sentence) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", sentence)
                .extensions(Map.of("code", code.name()));
    }

    /** One line, and not a word of what was sent in however long it was. */
    private static String shortened(String message) {
        var line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
