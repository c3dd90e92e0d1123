package cn.ziping.access;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents that ask for everything that can be reached from a field of the roots, made from the schema: what is added to
 * it is asked for without anybody having thought of it.
 *
 * <p>A type within itself is asked for its values alone, or there would be no end; so are reports within lists of lists,
 * and a part of a report that is asked for elsewhere in the same report, or there would be too many values for one request.
 */
final class Documents {
    private static final String REPORT = "Report";

    /** As the server reckons the length of a list; below as many entries a whole report fits for each. */
    private static final int USUAL_LENGTH = 20;

    private static final int MOST_REPORTS = USUAL_LENGTH - 1;

    /** What has many fields: each field that leads to one is asked for once in a document, where it stands first. */
    private static final Set<String> ONCE = Set.of(REPORT, "HistoryConnection", "OutlineSection", "LiveFigure");

    private final GraphQLSchema schema;
    private final Map<String, String> arguments;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> askedOnce = new HashSet<>();

    /** @param arguments literals by the name of the argument */
    Documents(GraphQLSchema schema, Map<String, String> arguments) {
        this.schema = schema;
        this.arguments = arguments;
    }

    /** Names of all fields of the roots, such as {@code Query.report}. */
    Set<String> operations() {
        var operations = new TreeSet<String>();
        for (var root :
                new GraphQLObjectType[] {schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()
                }) {
            if (root != null) {
                root.getFieldDefinitions().forEach(field -> operations.add(root.getName() + "." + field.getName()));
            }
        }
        return operations;
    }

    /** Every field that a document has asked for so far, such as {@code Report.title}. */
    Set<String> asked() {
        return asked;
    }

    /** @param own arguments of the operation itself, as they stand in a document */
    String of(String operation, String own) {
        askedOnce.clear();
        var names = operation.split("\\.");
        var root = (GraphQLObjectType) schema.getType(names[0]);
        var field = schema.getFieldDefinition(FieldCoordinates.coordinates(names[0], names[1]));
        var below = selection(type(field), Set.of(root.getName()), null, length(field));
        return "%s { %s%s %s }"
                .formatted(
                        root.getName().toLowerCase(java.util.Locale.ROOT),
                        names[1],
                        own.isEmpty() ? "" : "(" + own + ")",
                        below);
    }

    private String selection(GraphQLFieldsContainer type, Set<String> path, @Nullable Set<String> parts, int entries) {
        var isReport = type.getName().equals(REPORT);
        var isWhole = !path.contains(type.getName())
                && (parts == null || parts.add(type.getName()))
                && (!isReport || entries <= MOST_REPORTS);
        var within = new HashSet<>(path);
        within.add(type.getName());
        var below = isReport ? new HashSet<String>() : parts;
        var fields = type.getFieldDefinitions().stream()
                .filter(field -> isWhole || isLeaf(field))
                .filter(field -> isLeaf(field)
                        || !ONCE.contains(type(field).getName())
                        || askedOnce.add(type.getName() + "." + field.getName()))
                .map(field -> field(type, field, within, below, entries))
                .collect(Collectors.joining(" "));
        return "{ __typename " + fields + kinds(type, within, below, entries) + " }";
    }

    private String field(
            GraphQLFieldsContainer type,
            GraphQLFieldDefinition field,
            Set<String> path,
            @Nullable Set<String> parts,
            int entries) {
        asked.add(type.getName() + "." + field.getName());
        var below = isLeaf(field) ? "" : " " + selection(type(field), path, parts, entries * length(field));
        return field.getName() + arguments(type, field) + below;
    }

    /** What the kinds of an interface have beside it. */
    private String kinds(GraphQLFieldsContainer type, Set<String> path, @Nullable Set<String> parts, int entries) {
        return type instanceof GraphQLInterfaceType one
                ? schema.getImplementations(one).stream()
                        .map(kind -> " ... on %s { %s }"
                                .formatted(
                                        kind.getName(),
                                        kind.getFieldDefinitions().stream()
                                                .map(field -> field(kind, field, path, parts, entries))
                                                .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining())
                : "";
    }

    private String arguments(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        var given = field.getArguments().stream()
                .filter(argument -> arguments.containsKey(argument.getName()))
                .map(argument -> argument.getName() + ": " + arguments.get(argument.getName()))
                .collect(Collectors.joining(", "));
        field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType())
                        && !argument.hasSetDefaultValue()
                        && !arguments.containsKey(argument.getName()))
                .forEach(argument -> {
                    throw new AssertionError(
                            "The matrix does not know what to ask %s.%s with: add the argument %s to ARGUMENTS"
                                    .formatted(type.getName(), field.getName(), argument.getName()));
                });
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    /** Pages are asked for two entries, years for one; other lists are as long as they are. */
    private static int length(GraphQLFieldDefinition field) {
        if (field.getArgument("first") != null) {
            return 2;
        }
        var isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        return isList
                        && field.getArguments().isEmpty()
                        && !Set.of("edges", "nodes").contains(field.getName())
                ? USUAL_LENGTH
                : 1;
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    private static GraphQLFieldsContainer type(GraphQLFieldDefinition field) {
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        return (GraphQLFieldsContainer) type;
    }
}
