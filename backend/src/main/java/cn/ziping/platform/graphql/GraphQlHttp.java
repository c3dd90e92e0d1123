package cn.ziping.platform.graphql;

import cn.ziping.platform.web.HttpRefusal;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP: the framework's handlers answer a body without a request in it with 200 and nothing. */
@Configuration(proxyBeanMethods = false)
class GraphQlHttp {

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler graphQl) {
        return new GraphQlHttpHandler(graphQl) {
            @Override
            public Mono<ServerResponse> handleRequest(ServerRequest request) {
                return super.handleRequest(request).switchIfEmpty(noRequest());
            }
        };
    }

    @Bean
    GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler graphQl, GraphQlProperties properties) {
        var sse = properties.getHttp().getSse();
        return new GraphQlSseHandler(graphQl, sse.getTimeout(), sse.getKeepAlive()) {
            @Override
            public Mono<ServerResponse> handleRequest(ServerRequest request) {
                return super.handleRequest(request).switchIfEmpty(noRequest());
            }
        };
    }

    private static Mono<ServerResponse> noRequest() {
        return Mono.error(() -> new HttpRefusal(HttpStatus.BAD_REQUEST, "请求内容是空的，请按接口说明发送 JSON。"));
    }
}
