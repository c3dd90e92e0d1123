package cn.ziping.platform.graphql;

import cn.ziping.platform.web.HttpRefusal;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
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

            @Override
            protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
                return response.getData() instanceof Publisher ? noStream() : super.prepareResponse(request, response);
            }
        };
    }

    @Bean
    GraphQlSseHandler graphQlSseHandler(
            WebGraphQlHandler graphQl, @Value("${spring.graphql.http.sse.keep-alive}") Duration betweenSigns) {
        return new EventStreams(graphQl, betweenSigns);
    }

    /** Nobody has subscribed yet, and now nobody will. */
    private static Mono<ServerResponse> noStream() {
        return Mono.error(() -> new HttpRefusal(
                HttpStatus.NOT_ACCEPTABLE, "订阅要按事件流接收：请求头 Accept 请写 text/event-stream，或者使用 WebSocket。"));
    }

    static Mono<ServerResponse> noRequest() {
        return Mono.error(() -> new HttpRefusal(HttpStatus.BAD_REQUEST, "请求内容是空的，请按接口说明发送 JSON。"));
    }
}
