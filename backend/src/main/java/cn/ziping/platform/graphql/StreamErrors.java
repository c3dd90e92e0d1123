package cn.ziping.platform.graphql;

import graphql.GraphQLError;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What ends a stream before its reader does, as one error with a code and a sentence; causes stay in the log. */
@Component
class StreamErrors implements SubscriptionExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(StreamErrors.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception) {
        if (exception instanceof RequestError refused) {
            return Mono.just(List.of(EngineErrors.error(refused.code(), refused.sentence())));
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {} in a stream", reference, exception);
        var sentence = "服务器出错，已记录（编号 %s），请稍后再试或联系管理员。".formatted(reference);
        return Mono.just(List.of(EngineErrors.error(ErrorCode.INTERNAL, sentence)));
    }
}
