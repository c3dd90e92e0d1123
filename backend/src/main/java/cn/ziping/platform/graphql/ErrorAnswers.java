package cn.ziping.platform.graphql;

import graphql.AssertException;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.DataFetchingEnvironment;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** Turns whatever a fetcher threw into one error with a code and a sentence; causes stay in the log. */
@Component
class ErrorAnswers implements DataFetcherExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
        if (exception instanceof AbortExecutionException) {
            // The client has left: nobody reads the answer, and it is no fault to log.
            return Mono.just(List.of());
        }
        return Mono.just(List.of(answer(exception, environment)));
    }

    private static GraphQLError answer(Throwable exception, DataFetchingEnvironment environment) {
        if (exception instanceof RequestError refused) {
            return error(environment, ErrorType.BAD_REQUEST, refused.code(), refused.sentence());
        }
        // The engine's own word for a null that came in by a variable where the schema allows none.
        if (exception instanceof BindException
                || exception instanceof NonNullableValueCoercedAsNullException
                || exception instanceof AssertException) {
            return error(environment, ErrorType.BAD_REQUEST, ErrorCode.INVALID_ARGUMENT, "参数的格式不对，请对照接口说明检查。");
        }
        if (exception instanceof R2dbcException refusal && isDataException(refusal)) {
            return error(environment, ErrorType.BAD_REQUEST, ErrorCode.INVALID_ARGUMENT, "参数里有数据库不能接受的字符或数值。");
        }
        if (exception instanceof R2dbcException trouble && isTrouble(trouble)) {
            log.warn("The database did not answer in time: {}", exception.getMessage());
            return error(environment, ErrorType.INTERNAL_ERROR, ErrorCode.UNAVAILABLE, "数据库暂时没有响应，请稍后再试。");
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Fault {} in {}", reference, environment.getExecutionStepInfo().getPath(), exception);
        var sentence = "服务器出错，已记录（编号 %s），请稍后再试或联系管理员。".formatted(reference);
        return error(environment, ErrorType.INTERNAL_ERROR, ErrorCode.INTERNAL, sentence);
    }

    /** The statement is right and a value in it is not: a zero byte, a number too large, a text of another form. */
    private static boolean isDataException(R2dbcException refusal) {
        return Set.of("22021", "22003", "22P02", "22P05").contains(state(refusal));
    }

    /** The database is away, busy or gave up waiting, none of which is the fault of the request or of a statement. */
    private static boolean isTrouble(R2dbcException trouble) {
        var broken =
                trouble instanceof R2dbcTransientException || trouble instanceof R2dbcNonTransientResourceException;
        return state(trouble).isEmpty() ? broken : state(trouble).matches("08...|53...|57...|55P03");
    }

    private static String state(R2dbcException exception) {
        return Objects.requireNonNullElse(exception.getSqlState(), "");
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorType type, ErrorCode code, String message) {
        return GraphQLError.newError()
                .errorType(type)
                .message(message)
                .path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .extensions(Map.of("code", code.name()))
                .build();
    }
}
