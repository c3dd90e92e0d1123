package cn.ziping.start;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Every place of the schema that takes a text or an id, with a request that puts one there and is right otherwise. */
final class TextInputs {
    private static final Set<String> TEXTS = Set.of("String", "ID");
    private static final AtomicInteger MADE = new AtomicInteger();

    private final TypeDefinitionRegistry schema = new TypeDefinitionRegistry();

    TextInputs() throws IOException {
        try (var files = Files.list(Path.of("../schema"))) {
            files.filter(file -> file.toString().endsWith(".graphqls"))
                    .forEach(file -> schema.merge(new SchemaParser().parse(file.toFile())));
        }
    }

    /** @param path from the argument down, such as input, holdings, regionCode */
    record Place(String operation, FieldDefinition field, List<String> path) {
        @Override
        public String toString() {
            return operation + "." + field.getName() + "(" + String.join(".", path) + ")";
        }
    }

    List<Place> all() {
        var places = new ArrayList<Place>();
        for (var operation : List.of("Query", "Mutation")) {
            for (var field : fields(operation)) {
                for (var argument : field.getInputValueDefinitions()) {
                    walk(operation, field, argument, List.of(), places);
                }
            }
        }
        return places;
    }

    private void walk(
            String operation,
            FieldDefinition field,
            InputValueDefinition value,
            List<String> above,
            List<Place> places) {
        var path = new ArrayList<>(above);
        path.add(value.getName());
        var name = TypeUtil.unwrapAll(value.getType()).getName();
        if (TEXTS.contains(name)) {
            places.add(new Place(operation, field, path));
        }
        var object = schema.getTypeOrNull(name, InputObjectTypeDefinition.class);
        if (object != null) {
            object.getInputValueDefinitions().forEach(below -> walk(operation, field, below, path, places));
        }
    }

    /** The request with the text at the place. */
    Map<String, Object> request(Place place, String text) {
        var variables = new LinkedHashMap<String, Object>();
        var wanted = place.field().getInputValueDefinitions().stream()
                .filter(argument -> isWanted(argument, place.path(), 0))
                .peek(argument -> variables.put(argument.getName(), value(argument, place.path(), 0, text)))
                .toList();
        var declared = wanted.stream()
                .map(argument -> "$" + argument.getName() + ": " + AstPrinter.printAst(argument.getType()))
                .collect(Collectors.joining(", "));
        var given = wanted.stream()
                .map(argument -> argument.getName() + ": $" + argument.getName())
                .collect(Collectors.joining(", "));
        var document = "%s(%s) { %s(%s) %s }"
                .formatted(
                        place.operation().equals("Query") ? "query" : "mutation",
                        declared,
                        place.field().getName(),
                        given,
                        selection(place.field().getType(), 2));
        return Map.of("query", document, "variables", variables);
    }

    /** What must be there, and what leads to the place. */
    private static boolean isWanted(InputValueDefinition value, List<String> path, int depth) {
        return leadsTo(value, path, depth)
                || (value.getType() instanceof NonNullType && value.getDefaultValue() == null);
    }

    private static boolean leadsTo(InputValueDefinition value, List<String> path, int depth) {
        return depth < path.size() && path.get(depth).equals(value.getName());
    }

    private Object value(InputValueDefinition of, List<String> path, int depth, String text) {
        var leads = leadsTo(of, path, depth);
        var one = one(of, leads ? path : List.of(), leads ? depth + 1 : 0, text, leads && depth == path.size() - 1);
        // A list of years must hold one, or its texts would not be looked at.
        return isList(of.getType()) ? leads || one instanceof Integer ? List.of(one) : List.of() : one;
    }

    private Object one(InputValueDefinition of, List<String> path, int depth, String text, boolean isPlace) {
        var name = TypeUtil.unwrapAll(of.getType()).getName();
        if (isPlace) {
            return text;
        }
        var object = schema.getTypeOrNull(name, InputObjectTypeDefinition.class);
        if (object != null) {
            var fields = new LinkedHashMap<String, Object>();
            object.getInputValueDefinitions().stream()
                    .filter(field -> isWanted(field, path, depth))
                    .forEach(field -> fields.put(field.getName(), value(field, path, depth, text)));
            return fields;
        }
        var choices = schema.getTypeOrNull(name, EnumTypeDefinition.class);
        if (choices != null) {
            return choices.getEnumValueDefinitions().get(0).getName();
        }
        return switch (name) {
            case "Int" -> of.getName().equals("years") ? 2023 : 1;
            case "Boolean" -> false;
            case "ID" -> UUID.randomUUID().toString();
            case "String" -> Aftermath.OWN + MADE.incrementAndGet();
            default -> throw new AssertionError("Say here what a right " + name + " is, for " + of.getName());
        };
    }

    private static boolean isList(Type<?> type) {
        return (type instanceof NonNullType sure ? sure.getType() : type) instanceof ListType;
    }

    /** All fields that need no argument, so many levels down. */
    private String selection(Type<?> type, int levels) {
        var object = schema.getTypeOrNull(TypeUtil.unwrapAll(type).getName(), ObjectTypeDefinition.class);
        if (object == null) {
            return schema.types().get(TypeUtil.unwrapAll(type).getName())
                            instanceof graphql.language.InterfaceTypeDefinition
                    ? "{ code message path }"
                    : "";
        }
        return fields(object.getName()).stream()
                .filter(field -> field.getInputValueDefinitions().isEmpty())
                .filter(field -> levels > 0 || isLeaf(field))
                .map(field -> field.getName() + " " + selection(field.getType(), levels - 1))
                .collect(Collectors.joining(" ", "{ __typename ", "}"));
    }

    private boolean isLeaf(FieldDefinition field) {
        var name = TypeUtil.unwrapAll(field.getType()).getName();
        return schema.scalars().containsKey(name) || schema.getTypeOrNull(name, EnumTypeDefinition.class) != null;
    }

    private List<FieldDefinition> fields(String type) {
        var fields = new ArrayList<FieldDefinition>();
        var object = schema.getTypeOrNull(type, ObjectTypeDefinition.class);
        if (object != null) {
            fields.addAll(object.getFieldDefinitions());
        }
        schema.objectTypeExtensions()
                .getOrDefault(type, List.of())
                .forEach(more -> fields.addAll(more.getFieldDefinitions()));
        return fields;
    }
}
