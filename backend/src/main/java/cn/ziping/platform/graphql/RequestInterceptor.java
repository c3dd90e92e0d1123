package cn.ziping.platform.graphql;

import cn.ziping.platform.web.HttpRefusal;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stands around every GraphQL request, by HTTP and on an open socket alike. */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {
    private final boolean demo;
    private final Duration longest;

    RequestInterceptor(
            @Value("${ziping.demo:false}") boolean demo, @Value("${ziping.limits.answer}") Duration longest) {
        this.demo = demo;
        this.longest = longest;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getDocument().isBlank()) {
            return refused(request, HttpStatus.BAD_REQUEST, ErrorCode.INVALID_REQUEST, "请求文档是空的，请按接口说明填写。");
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(settings(request.getAttributes())).build());
        return chain.next(request)
                .onErrorResume(
                        EngineErrors::isOfTheEngine, fault -> Mono.just(answer(request, EngineErrors.stumbled())))
                .flatMap(response -> EngineErrors.namesNoOperation(response)
                        ? refused(
                                request,
                                HttpStatus.BAD_REQUEST,
                                ErrorCode.INVALID_REQUEST,
                                "operationName 没有指明文档里的一个操作，请对照文档检查。")
                        : Mono.just(EngineErrors.inOurWords(response)))
                // A subscription is answered as soon as it stands; what it sends later is not cut.
                .timeout(longest, Mono.defer(() -> tooSlow(request)));
    }

    private Map<Object, Object> settings(Map<String, Object> attributes) {
        return Map.of(
                // Without this a loader that is asked after another one has answered is never dispatched and hangs the
                // request (graphql-java 1078).
                DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING,
                Boolean.TRUE,
                ParserOptions.class,
                Limits.PARSER,
                SubscriptionsOnly.EVENTS,
                attributes.containsKey(SubscriptionsOnly.EVENTS),
                // For each request, not by Spring's property, which switches it for every server in the process.
                Introspection.INTROSPECTION_DISABLED,
                !demo);
    }

    private static Mono<WebGraphQlResponse> tooSlow(WebGraphQlRequest request) {
        return refused(request, HttpStatus.GATEWAY_TIMEOUT, ErrorCode.UNAVAILABLE, "这次请求用时太长，已经停止。请缩小范围，或稍后再试。");
    }

    /** By the status of HTTP where there is one for each request; an open socket knows only errors of GraphQL. */
    private static Mono<WebGraphQlResponse> refused(
            WebGraphQlRequest request, HttpStatus status, ErrorCode code, String sentence) {
        return request instanceof WebSocketGraphQlRequest
                ? Mono.just(answer(request, EngineErrors.error(code, sentence)))
                : Mono.error(new HttpRefusal(status, sentence));
    }

    private static WebGraphQlResponse answer(WebGraphQlRequest request, GraphQLError error) {
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
