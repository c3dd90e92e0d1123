package cn.ziping.support;

import cn.ziping.account.Credential;
import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.department.Sight;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server behind its door: documents as somebody reads them who sees this much. */
@TestComponent
public class Eyes {
    private final ExecutionGraphQlService service;

    Eyes(ExecutionGraphQlService service) {
        this.service = service;
    }

    /** The whole answer to a document, asked by somebody with this sight. */
    public JsonNode answer(Sight sight, String document, Map<String, Object> variables) {
        return answerIn(Map.of("viewer", viewer(sight), "sight", sight), document, variables);
    }

    /** The whole answer to a document, asked by somebody of whom it was forgotten to say what they see. */
    public JsonNode answerWithoutSight(String document) {
        return answerIn(Map.of("viewer", viewer(Sight.EVERYTHING)), document, Map.of());
    }

    /** The data of an answer that must be free of errors. */
    public JsonNode data(Sight sight, String document, Map<String, Object> variables) {
        var answer = answer(sight, document, variables);
        if (answer.has("errors")) {
            throw new AssertionError("Unexpected errors: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    private static Viewer viewer(Sight sight) {
        var credential = new Credential(Credential.Kind.SESSION, new UUID(0, 1), true, Instant.MAX);
        var permissions = Set.of(Permission.READ_REPORTS);
        return new Viewer(new UUID(0, 2), "eyes", "读者", Set.of(), permissions, sight, credential, "127.0.0.1");
    }

    private JsonNode answerIn(Map<?, Object> context, String document, Map<String, Object> variables) {
        var request = new DefaultExecutionGraphQlRequest(document, null, variables, Map.of(), "1", null);
        // As the real door does it.
        Map<?, Object> chaining = Map.of(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, Boolean.TRUE);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(chaining).graphQLContext(context).build());
        var response = service.execute(request).block();
        if (response == null) {
            throw new AssertionError("No answer");
        }
        return JsonMapper.shared().valueToTree(response.toMap());
    }
}
