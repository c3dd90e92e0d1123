package cn.ziping.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlResponse;

/** The engine's own refusals, given a code and a sentence as those of our fetchers have. */
final class EngineErrors {
    private static final int LONGEST_MESSAGE = 300;

    private EngineErrors() {}

    static WebGraphQlResponse inOurWords(WebGraphQlResponse response) {
        var errors = errors(response);
        if (errors.stream().noneMatch(EngineErrors::isOfTheEngine)) {
            return response;
        }
        var ours = errors.stream()
                .map(error -> isOfTheEngine(error) ? inOurWords(error) : error)
                .toList();
        return response.transform(builder -> builder.errors(ours));
    }

    static boolean namesNoOperation(WebGraphQlResponse response) {
        return errors(response).stream().anyMatch(UnknownOperationException.class::isInstance);
    }

    /**
     * The engine takes some documents for valid that it then stumbles over, such as a null by a variable where none is
     * allowed. What stumbles inside it, rather than in a fetcher, is the document.
     */
    static boolean isOfTheEngine(Throwable fault) {
        var stack = fault.getStackTrace();
        return fault instanceof GraphQLException
                || (stack.length > 0 && stack[0].getClassName().startsWith("graphql."));
    }

    static GraphQLError stumbled() {
        return inOurWords(GraphqlErrorBuilder.newError()
                .message("a variable is null where the schema allows none")
                .build());
    }

    static GraphQLError error(ErrorCode code, String sentence) {
        return error(code, sentence, null);
    }

    private static GraphQLError inOurWords(GraphQLError error) {
        var sentence = error instanceof IntrospectionDisabledError
                ? "本服务器不公开接口说明。"
                : "请求不符合接口约定：" + shortened(error.getMessage());
        return error(ErrorCode.INVALID_REQUEST, sentence, error.getLocations());
    }

    private static GraphQLError error(ErrorCode code, String sentence, @Nullable List<SourceLocation> locations) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", sentence)
                .locations(locations)
                .extensions(Map.of("code", code.name()))
                .build();
    }

    private static List<GraphQLError> errors(WebGraphQlResponse response) {
        return response.getExecutionResult().getErrors();
    }

    /** Errors of our fetchers carry a code; one without is the engine's own. */
    private static boolean isOfTheEngine(GraphQLError error) {
        return error.getExtensions() == null || !error.getExtensions().containsKey("code");
    }

    /** One line, and not a word of what was sent in however long it was. */
    private static String shortened(String message) {
        var line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
