package cn.ziping.account.door;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells fetchers who is asking: {@code viewer} and {@code sight} in the GraphQL context. A socket stays open for hours, so
 * for each operation on one it is looked up anew; what has ended meanwhile is refused.
 */
@Component
@Order(0)
class ViewerInterceptor implements WebGraphQlInterceptor {
    private final Credentials credentials;

    ViewerInterceptor(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return viewer(request)
                .flatMap(viewer -> {
                    request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                                    Map.of("viewer", viewer, "sight", viewer.sight()))
                            .build());
                    return chain.next(request);
                })
                .switchIfEmpty(Mono.fromSupplier(() -> nobody(request)));
    }

    private Mono<Viewer> viewer(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest) {
            var session = request.getCookies().getFirst(Cookies.SESSION);
            return credentials.viewer(
                    request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION),
                    session == null ? "" : session.getValue(),
                    Address.of(request.getRemoteAddress()));
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .map(proven -> (Viewer) proven.getPrincipal());
    }

    private static WebGraphQlResponse nobody(WebGraphQlRequest request) {
        var error = GraphqlErrorBuilder.newError()
                .message("请先登录；如已登录，登录可能已经结束。")
                .extensions(Map.of("code", ErrorCode.UNAUTHENTICATED.name()))
                .build();
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
