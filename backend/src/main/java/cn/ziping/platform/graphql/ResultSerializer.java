package cn.ziping.platform.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes what GraphQL answers: maps with text keys, lists, texts, whole numbers, truth values. The general serializer
 * asks for the right way to write a value at each of the thousands in a report.
 */
final class ResultSerializer extends ValueSerializer<LinkedHashMap<?, ?>> {

    @Override
    public void serialize(LinkedHashMap<?, ?> value, JsonGenerator json, SerializationContext context) {
        object(value, json, context);
    }

    private static void object(Map<?, ?> fields, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        for (var field : fields.entrySet()) {
            json.writeName(field.getKey() instanceof String name ? name : String.valueOf(field.getKey()));
            value(field.getValue(), json, context);
        }
        json.writeEndObject();
    }

    private static void value(@Nullable Object value, JsonGenerator json, SerializationContext context) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Map<?, ?> object) {
            object(object, json, context);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (var entry : list) {
                value(entry, json, context);
            }
            json.writeEndArray();
        } else {
            context.writeValue(json, value);
        }
    }
}
