package cn.ziping.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is answered on the cover of a report, as the database keeps it. */
public final class CoverAnswers {
    private static final TypeReference<Map<String, List<String>>> BY_KEY = new TypeReference<>() {};

    private CoverAnswers() {}

    static Map<String, List<String>> read(@Nullable String json) {
        return json == null ? Map.of() : JsonMapper.shared().readValue(json, BY_KEY);
    }

    public static String written(Map<String, List<String>> cover) {
        return JsonMapper.shared().writeValueAsString(cover);
    }
}
