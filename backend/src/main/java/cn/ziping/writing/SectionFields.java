package cn.ziping.writing;

import cn.ziping.reference.BodyText;
import cn.ziping.report.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people write in a section, and what the history keeps of one. */
final class SectionFields {
    static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_HEADING = 200;

    private SectionFields() {}

    static Section read(Section current, FieldCheck check) {
        var heading = check.line("heading", "标题", LONGEST_HEADING, current.heading());
        var body = check.text("body", "正文", LONGEST_BODY, current.body());
        if (body != null && !body.equals(current.body()) && BodyText.isTooDeep(body)) {
            check.refuse("body", "正文里列表、引用或强调的层次太多，没有保存。请减少层次。");
        }
        return new Section(
                current.id(),
                current.version(),
                current.key(),
                current.number(),
                current.level(),
                check.required("heading", "标题", heading),
                Objects.requireNonNullElse(body, ""),
                current.block());
    }

    /** What is kept of a change of its words. */
    static Map<String, @Nullable Object> words(Section section) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("heading", section.heading());
        fields.put("body", section.body());
        return fields;
    }

    /** What is kept of one that comes or goes. */
    static Map<String, @Nullable Object> whole(Section section, int position) {
        var fields = words(section);
        fields.put("key", section.key());
        fields.put("level", section.level());
        fields.put("block", section.block() == null ? null : section.block().name());
        fields.put("position", position);
        return fields;
    }

    static String place(UUID id) {
        return "section/" + id;
    }
}
