package cn.ziping.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.ServerTest;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;

/** Every field of the schema is protected by something, and what is said of it in {@code access/fields.txt} is so. */
@ServerTest
class FieldProtectionTest {
    private static final Set<String> OWN = Set.of(
            "Query.viewer",
            "Query.printJobs",
            "Query.printJob",
            "Mutation.printBatch",
            "Mutation.cancelPrintJob",
            "Subscription.printProgress",
            "Mutation.changePassword",
            "Mutation.endSession",
            "Mutation.createAccessToken",
            "Mutation.revokeAccessToken",
            "Query.savedViews",
            "Query.indicatorMappings",
            "Mutation.saveView",
            "Mutation.removeView",
            "Mutation.saveIndicatorMapping",
            "Mutation.removeIndicatorMapping",
            "Query.reportImport",
            "Query.reportImports",
            "Mutation.correctImport",
            "Mutation.mapImport",
            "Mutation.discardImport");

    @Autowired
    GraphQlSource graphQl;

    private GraphQLSchema schema;
    private Map<String, String> protections;
    private Map<String, Set<String>> reachedBy;

    @BeforeEach
    void read() throws IOException {
        schema = graphQl.schema();
        protections = protections();
        reachedBy = reachedBy();
    }

    @Test
    void everyFieldIsProtectedBySomething() {
        var fields = new TreeSet<String>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object
                    && !isRoot(object)
                    && !object.getName().startsWith("__")) {
                object.getFieldDefinitions().forEach(field -> fields.add(object.getName() + "." + field.getName()));
            }
        }
        assertThat(protections.keySet())
                .as(
                        "src/test/resources/access/fields.txt says what protects each field: add the new one, drop the old one")
                .isEqualTo(fields);
    }

    @Test
    void everyFieldIsReachedOnlyByOperationsThatProtectItSo() {
        var breaches = new ArrayList<String>();
        reachedBy.forEach((field, operations) -> {
            var protection = protections.getOrDefault(field, "");
            operations.stream()
                    .filter(operation -> !lets(protection, operation))
                    .forEach(operation -> breaches.add(operation + " leads to " + field + ", which is " + protection));
        });
        assertThat(breaches).isEmpty();
        assertThat(reachedBy.keySet()).isEqualTo(protections.keySet());
    }

    /** Otherwise the matrix would pass over it. */
    @Test
    void theMatrixAsksForEveryField() {
        var documents = AuthorizationMatrixTest.documents(schema, 1991);
        documents.operations().forEach(operation -> documents.of(operation, ""));
        assertThat(documents.asked()).containsAll(protections.keySet());
    }

    private static boolean lets(String protection, String operation) {
        return switch (protection) {
            case "own" -> OWN.contains(operation);
            case "admin" -> isForAdministrators(operation);
            case "person" -> OWN.contains(operation) || isForAdministrators(operation);
            case "secret", "change" -> operation.startsWith("Mutation.");
            case "counted" -> operation.startsWith("Query.");
            case "department", "report", "draft", "open" -> true;
            default -> throw new AssertionError("fields.txt does not say what this protection means: " + protection);
        };
    }

    private static boolean isForAdministrators(String operation) {
        var table = Expected.OPERATIONS;
        return table.columns().stream()
                .filter(column -> table.of(operation, column) == Outcome.ALLOWED)
                .allMatch(column -> Set.of("admin", "watches").contains(column));
    }

    private static Map<String, String> protections() throws IOException {
        var text = new ClassPathResource("access/fields.txt").getContentAsString(StandardCharsets.UTF_8);
        var protections = new TreeMap<String, String>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var words = List.of(line.split("\\s+"));
            for (var field : words.subList(2, words.size())) {
                assertThat(protections.put(words.get(0) + "." + field, words.get(1)))
                        .as("%s.%s is there twice", words.get(0), field)
                        .isNull();
            }
        });
        return protections;
    }

    /** The operations that lead to each field, however far. */
    private Map<String, Set<String>> reachedBy() {
        var reached = new TreeMap<String, Set<String>>();
        roots().forEach(root -> root.getFieldDefinitions().forEach(field -> {
            var operation = root.getName() + "." + field.getName();
            follow(GraphQLTypeUtil.unwrapAll(field.getType()).getName(), operation, reached, new HashSet<>());
        }));
        return reached;
    }

    private void follow(String name, String operation, Map<String, Set<String>> reached, Set<String> followed) {
        if (!followed.add(name)) {
            return;
        }
        var type = schema.getType(name);
        if (type instanceof GraphQLInterfaceType one) {
            schema.getImplementations(one).forEach(kind -> follow(kind.getName(), operation, reached, followed));
        } else if (type instanceof GraphQLImplementingType object) {
            object.getFieldDefinitions().forEach(field -> {
                reached.computeIfAbsent(name + "." + field.getName(), any -> new TreeSet<>())
                        .add(operation);
                follow(GraphQLTypeUtil.unwrapAll(field.getType()).getName(), operation, reached, followed);
            });
        }
    }

    private boolean isRoot(GraphQLObjectType type) {
        return roots().map(GraphQLObjectType::getName)
                .collect(Collectors.toSet())
                .contains(type.getName());
    }

    private Stream<GraphQLObjectType> roots() {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(root -> root != null);
    }
}
