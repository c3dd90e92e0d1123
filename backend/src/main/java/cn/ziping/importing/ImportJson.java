package cn.ziping.importing;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Source;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Documents and drafts as the database keeps them. Decimals keep every digit that they were written with. */
final class ImportJson {
    private static final JsonMapper JSON = JsonMapper.shared()
            .rebuild()
            .addMixIn(Block.class, Typed.class)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ImportJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid")
    })
    private interface Typed {}

    static String written(Draft draft) {
        return JSON.writeValueAsString(draft);
    }

    static String written(Source source) {
        return JSON.writeValueAsString(source);
    }

    static Draft draft(String json) {
        return JSON.readValue(json, Draft.class);
    }

    static Source source(String json) {
        return JSON.readValue(json, Source.class);
    }
}
