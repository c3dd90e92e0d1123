package cn.ziping.report;

import cn.ziping.template.SectionBlock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report's outline.
 *
 * @param key key in the template's outline; null for a section of the report's own
 * @param number computed number with its punctuation, such as 一、; empty where the level has none
 * @param level depth in the outline, 1 to 6
 * @param body CommonMark with tables
 * @param block data shown below the text
 */
public record Section(
        UUID id,
        int version,
        @Nullable String key,
        String number,
        int level,
        String heading,
        String body,
        @Nullable SectionBlock block) {

    Section numbered(String number) {
        return new Section(id, version, key, number, level, heading, body, block);
    }
}
