package cn.ziping.template.file;

import static java.util.Objects.requireNonNullElse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The shape of a template: templates/template.schema.json, which editors read as well. */
final class Shape {
    private static final Schema SCHEMA = schema();

    private static final Map<String, String> TYPES = Map.of(
            "object", "一组名称和值",
            "array", "列表",
            "string", "文字",
            "integer", "整数",
            "number", "数字",
            "boolean", " true 或 false");

    private Shape() {}

    static List<Fault> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Shape::fault).toList();
    }

    private static Fault fault(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var limit = error.getArguments().length == 0 ? "" : String.valueOf(error.getArguments()[0]);
        var named = requireNonNullElse(error.getProperty(), limit);
        var name = pointer.isEmpty() ? "template" : pointer.substring(pointer.lastIndexOf('/') + 1);
        return switch (error.getKeyword()) {
            case "required" -> new Fault(pointer, "缺少 " + named, named + " is missing");
            case "additionalProperties" ->
                new Fault(pointer + "/" + escaped(named), "不认识 " + cut(named), "unknown property " + cut(named));
            case "dependentRequired" -> new Fault(pointer, "有三级指标就要有二级指标 level2", "level3 asks for level2");
            case "type" -> {
                var arguments = error.getArguments();
                var type = String.valueOf(arguments[arguments.length - 1]);
                yield new Fault(
                        pointer,
                        "%s 应是%s".formatted(name, TYPES.getOrDefault(type, type)),
                        "%s must be of type %s".formatted(name, type));
            }
            case "enum", "const" -> {
                var values = limit.replaceAll("[\"\\[\\]]", "");
                yield new Fault(pointer, name + " 应是 " + values + " 之一", name + " must be one of " + values);
            }
            default -> {
                var rule = error.getKeyword() + " " + limit;
                yield new Fault(
                        pointer, "%s 不合规定（%s）".formatted(name, rule), "%s breaks the rule %s".formatted(name, rule));
            }
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String cut(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static Schema schema() {
        try (var file = new ClassPathResource("templates/template.schema.json").getInputStream()) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
