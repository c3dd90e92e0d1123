package cn.ziping.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cover of a place's reports (封面).
 *
 * @param lines between title and seal
 * @param wholeDate whether the cover is dated to the day (2024年5月1日), not to the month (2024年5月)
 */
public record CoverRules(List<Line> lines, Seal seal, boolean wholeDate) {
    /** The line that names the supervising department (主管部门), which forms ask for as well. */
    public static final String SUPERVISOR = "supervisor";

    public CoverRules {
        lines = List.copyOf(lines);
    }

    /**
     * A line with a text, or with boxes to tick.
     *
     * @param key unique in the cover: what a report says there is kept by it
     * @param text pattern of what stands there unless the report says otherwise, see {@link Placeholders}; null for nothing
     * @param choices names of the boxes in their order; empty for a line of text
     * @param chosen those of them that are ticked unless the report says otherwise
     */
    public record Line(String key, String label, @Nullable String text, List<String> choices, List<String> chosen) {

        public Line {
            choices = List.copyOf(choices);
            chosen = List.copyOf(chosen);
        }

        public boolean hasBoxes() {
            return !choices.isEmpty();
        }
    }

    /**
     * Where the seal is put.
     *
     * @param text pattern of the name there, see {@link Placeholders}; null for the department's
     */
    public record Seal(String label, @Nullable String text) {

        public String pattern() {
            return text == null ? Placeholders.DEPARTMENT : text;
        }
    }
}
