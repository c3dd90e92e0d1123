package cn.ziping.template.file;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * One YAML document with the place of everything in it: of a property the place of its name.
 *
 * <p>Anchors, aliases and tags are refused: they would be read as plain texts, another thing than was written.
 */
record LocatedYaml(JsonNode root, Map<JsonPointer, Place> places) {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate Object property \"([^\"]{1,60})");

    /** Counted from 1. */
    record Place(int line, int column) {}

    static LocatedYaml read(String text) {
        try (var parser = (YAMLParser) YAML.createParser(text)) {
            var places = places(parser);
            return new LocatedYaml(YAML.readTree(text), places);
        } catch (JacksonException wrong) {
            var place = place(wrong);
            var twice = DUPLICATE.matcher(wrong.getOriginalMessage());
            if (twice.find()) {
                throw refused(place, twice.group(1) + " 写了两次", twice.group(1) + " is there twice");
            }
            throw refused(place, "不是正确的 YAML", "no valid YAML, " + firstLine(wrong.getOriginalMessage()));
        }
    }

    /** Where the parser stopped understanding; the place of a token is where the last one began that it did understand. */
    private static Place place(JacksonException wrong) {
        if (wrong.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            var mark = marked.getProblemMark().get();
            return new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
        var where = wrong.getLocation();
        return where == null || where.getLineNr() < 1
                ? new Place(1, 1)
                : new Place(where.getLineNr(), Math.max(1, where.getColumnNr()));
    }

    private static Map<JsonPointer, Place> places(YAMLParser parser) {
        var places = new HashMap<JsonPointer, Place>();
        var depth = 0;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            var where = parser.currentTokenLocation();
            var place = new Place(where.getLineNr(), where.getColumnNr());
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            var isRoot = depth == (token.isStructStart() ? 1 : 0) && !token.isStructEnd();
            if (isRoot && !places.isEmpty()) {
                throw refused(place, "一个文件只能写一个模板", "a file holds one template");
            }
            if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
                throw refused(place, "不能使用 YAML 的锚点、引用和标签", "YAML anchors, aliases and tags are not allowed");
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
                throw refused(place, "应是数字", "must be a number");
            }
            if (!token.isStructEnd()) {
                // The name of a property is met before its value and stays.
                places.putIfAbsent(parser.streamReadContext().pathAsPointer(), place);
            }
        }
        return places;
    }

    private static TemplateRefused refused(Place place, String chinese, String english) {
        return new TemplateRefused(place.line(), place.column(), chinese, english);
    }

    /** Where this is, or what it would be in. */
    Place place(String pointer) {
        for (var at = JsonPointer.compile(pointer); at != null; at = at.head()) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return new Place(1, 1);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
