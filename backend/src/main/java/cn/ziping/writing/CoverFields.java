package cn.ziping.writing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.ziping.report.Report;
import cn.ziping.template.CoverRules.Line;
import cn.ziping.template.Placeholders;
import cn.ziping.template.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered on the cover of a report, line by line of its template. */
final class CoverFields {
    private static final int LONGEST = 200;

    private CoverFields() {}

    /** The answers with those that were sent: lines that are not named stay, those said to be nothing are the template's. */
    static Map<String, List<String>> read(Report report, FieldCheck check) {
        if (check.isNull("cover")) {
            return Map.of();
        }
        var sent = check.list("cover");
        if (sent == null) {
            return report.cover();
        }
        var lines = lines(report.template()).stream().collect(toMap(Line::key, identity()));
        if (sent.size() > lines.size()) {
            check.refuse("cover", "封面只有 %d 行，收到 %d 行。请刷新后再试。".formatted(lines.size(), sent.size()));
            return report.cover();
        }
        var answers = new HashMap<>(report.cover());
        var seen = new HashSet<String>();
        for (var fields : sent) {
            var key = fields.word("key");
            var line = lines.get(key);
            if (line == null) {
                fields.refuse("key", "封面上没有这一行，请刷新后再试。");
            } else if (!seen.add(key)) {
                fields.refuse("key", "同一行写了两次。");
            } else {
                var answer = line.hasBoxes() ? boxes(line, fields) : text(line, fields);
                answers.compute(key, (same, before) -> answer);
            }
        }
        return answers;
    }

    private static @Nullable List<String> boxes(Line line, FieldCheck fields) {
        if (fields.says("value")) {
            fields.refuse("value", "“%s”是选项，请勾选。".formatted(line.label()));
        }
        var chosen = fields.words("chosen");
        if (chosen == null) {
            return null;
        }
        if (!line.choices().containsAll(chosen)) {
            fields.refuse("chosen", "“%s”没有这样的选项，请从列表中选择。".formatted(line.label()));
        }
        return line.choices().stream().filter(chosen::contains).toList();
    }

    private static @Nullable List<String> text(Line line, FieldCheck fields) {
        if (fields.says("chosen")) {
            fields.refuse("chosen", "“%s”没有选项，请填写文字。".formatted(line.label()));
        }
        if (!fields.says("value")) {
            return null;
        }
        var text = fields.line("value", line.label(), LONGEST, null);
        return text == null ? List.of() : List.of(text);
    }

    /** Every line of the cover: given back, it makes the same answers. */
    static List<Map<String, @Nullable Object>> fields(Report report) {
        return lines(report.template()).stream()
                .map(line -> fields(line, report.cover().get(line.key())))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(Line line, @Nullable List<String> answer) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("key", line.key());
        if (line.hasBoxes()) {
            fields.put("chosen", answer);
        } else {
            fields.put("value", answer == null ? null : String.join("", answer));
        }
        return fields;
    }

    /**
     * What of an earlier report's answers holds for a new one: where the template has such a line, and does not fill it
     * in by the year, which was another then.
     */
    static Map<String, List<String>> carried(Template template, Map<String, List<String>> earlier) {
        var carried = new HashMap<String, List<String>>();
        for (var line : lines(template)) {
            var answer = earlier.get(line.key());
            if (answer != null && fits(line, answer)) {
                carried.put(line.key(), answer);
            }
        }
        return carried;
    }

    private static boolean fits(Line line, List<String> answer) {
        return line.hasBoxes()
                ? line.choices().containsAll(answer)
                : answer.size() <= 1 && (line.text() == null || !Placeholders.tellTheYear(line.text()));
    }

    private static List<Line> lines(Template template) {
        var cover = template.print().cover();
        return cover == null ? List.of() : cover.lines();
    }
}
