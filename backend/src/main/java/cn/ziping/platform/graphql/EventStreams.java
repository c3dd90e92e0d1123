package cn.ziping.platform.graphql;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * Subscriptions as server-sent events. The framework's own says nothing until something has happened, so that nobody knows
 * whether they are heard, and keeps the errors of what is no subscription to itself.
 */
class EventStreams extends GraphQlSseHandler {
    private static final ServerSentEvent<Map<String, Object>> COMPLETE = ServerSentEvent.<Map<String, Object>>builder(
                    Map.of())
            .event("complete")
            .build();

    /** A comment: says that the stream stands. */
    private static final ServerSentEvent<Map<String, Object>> SIGN =
            ServerSentEvent.<Map<String, Object>>builder().comment("").build();

    private final Duration betweenSigns;

    EventStreams(WebGraphQlHandler graphQl, Duration betweenSigns) {
        super(graphQl);
        this.betweenSigns = betweenSigns;
    }

    @Override
    public Mono<ServerResponse> handleRequest(ServerRequest request) {
        request.attributes().put(SubscriptionsOnly.EVENTS, true);
        return super.handleRequest(request).switchIfEmpty(GraphQlHttp.noRequest());
    }

    @Override
    protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
        var events = results(response)
                .map(result -> ServerSentEvent.builder(result).event("next").build())
                .concatWithValues(COMPLETE);
        // After the subscription: from the first sign on nothing is missed.
        var signs = Flux.concat(Flux.just(SIGN), Flux.interval(betweenSigns).map(time -> SIGN))
                .onBackpressureDrop()
                .map(Signal::next);
        var both = Flux.merge(events.materialize(), signs).<ServerSentEvent<Map<String, Object>>>dematerialize();
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                // A proxy that collects an answer before it passes it on would collect for ever.
                .header("X-Accel-Buffering", "no")
                .body(BodyInserters.fromServerSentEvents(both));
    }

    @SuppressWarnings("unchecked")
    private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher<?> results) {
            return Flux.from((Publisher<ExecutionResult>) results)
                    .map(ExecutionResult::toSpecification)
                    .onErrorResume(SubscriptionPublisherException.class, refused -> Mono.just(refused.toMap()));
        }
        return Flux.just(response.toMap());
    }
}
