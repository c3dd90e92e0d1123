package cn.ziping.report;

import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import java.util.ArrayList;
import java.util.List;
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

    /** The same sections with their numbers, which follow from the levels of all of them. */
    public static List<Section> numbered(Template template, List<Section> sections) {
        var numbers = template.number(sections.stream().map(Section::level).toList());
        var numbered = new ArrayList<Section>(sections.size());
        for (var i = 0; i < sections.size(); i++) {
            numbered.add(sections.get(i).numbered(numbers.get(i)));
        }
        return numbered;
    }

    private Section numbered(String number) {
        return new Section(id, version, key, number, level, heading, body, block);
    }
}
