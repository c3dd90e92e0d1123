package cn.ziping.report;

import cn.ziping.template.CoverRules;
import cn.ziping.template.Placeholders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a report's cover as it stands: what the report says there, else what its template has.
 *
 * @param value what is written there, empty to be filled in by hand; null for a line of boxes
 * @param templateValue what would be, without an answer
 * @param options the boxes of a line in their order; empty for a line of text
 * @param answered whether the report itself says it
 */
public record CoverLine(
        String key,
        String label,
        @Nullable String value,
        @Nullable String templateValue,
        List<Option> options,
        boolean answered) {

    /** A box with its name, ticked or not, and what it would be without an answer. */
    public record Option(String name, boolean ticked, boolean tickedInTemplate) {}

    /**
     * The lines between title and seal; none for a template without a cover.
     *
     * @param title of the report, as it is to stand in a line that repeats it
     */
    public static List<CoverLine> of(Report report, String title) {
        var cover = report.template().print().cover();
        var places = new Placeholders(report.year(), report.department().name(), title);
        return cover == null
                ? List.of()
                : cover.lines().stream()
                        .map(line -> of(line, report.cover(), places))
                        .toList();
    }

    private static CoverLine of(CoverRules.Line line, Map<String, List<String>> answers, Placeholders places) {
        var answer = answers.get(line.key());
        if (line.hasBoxes()) {
            var ticked = answer == null ? line.chosen() : answer;
            var options = line.choices().stream()
                    .map(choice -> new Option(
                            choice, ticked.contains(choice), line.chosen().contains(choice)))
                    .toList();
            return new CoverLine(line.key(), line.label(), null, null, options, answer != null);
        }
        var given = line.text() == null ? "" : places.in(line.text());
        var value = answer == null ? given : String.join("", answer);
        return new CoverLine(line.key(), line.label(), value, given, List.of(), answer != null);
    }
}
