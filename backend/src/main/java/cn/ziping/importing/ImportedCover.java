package cn.ziping.importing;

import cn.ziping.template.CoverRules;
import cn.ziping.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document answers on its cover, by the lines of a template's.
 *
 * @param answers by the keys of the lines
 * @param rest what the template's cover has no line for, as lines of text: label and answer
 */
record ImportedCover(Map<String, List<String>> answers, List<String> rest) {
    private static final int LONGEST = 200;
    private static final Pattern MARKED = Pattern.compile("[□■☑☒√○●☐✓✔]\\s*");
    private static final Pattern TICKED = Pattern.compile("[■☑☒√●✓✔]");

    static ImportedCover of(Template template, Map<String, List<String>> cover) {
        var rules = template.print().cover();
        var lines = rules == null ? List.<CoverRules.Line>of() : rules.lines();
        var answers = new LinkedHashMap<String, List<String>>();
        var rest = new ArrayList<String>();
        cover.forEach((label, values) -> {
            var line = line(lines, label);
            var answer = line == null || answers.containsKey(line.key()) ? null : answer(line, values);
            if (answer != null) {
                answers.put(Objects.requireNonNull(line).key(), answer);
            } else if (!values.isEmpty()) {
                rest.add(label + "：" + String.join("、", values));
            }
        });
        return new ImportedCover(answers, rest);
    }

    private static CoverRules.@Nullable Line line(List<CoverRules.Line> lines, String label) {
        return lines.stream()
                .filter(line -> line.key().equals(label) || plain(line.label()).equals(plain(label)))
                .findFirst()
                .orElse(null);
    }

    private static String plain(String label) {
        return label.replaceAll("[\\s:：（）()]", "");
    }

    /** Null where the line cannot hold it. */
    private static @Nullable List<String> answer(CoverRules.Line line, List<String> values) {
        if (line.hasBoxes()) {
            var ticked = ticked(line, values);
            return line.choices().containsAll(ticked)
                    ? line.choices().stream().filter(ticked::contains).toList()
                    : null;
        }
        var text = String.join("、", values).strip();
        var fits = text.codePointCount(0, text.length()) <= LONGEST && text.indexOf('\n') < 0;
        return fits ? (text.isEmpty() ? List.of() : List.of(text)) : null;
    }

    /** Where boxes are marked, those that are ticked; all of them named and none marked is the question, not an answer. */
    private static List<String> ticked(CoverRules.Line line, List<String> values) {
        if (values.stream().noneMatch(value -> MARKED.matcher(value).lookingAt())) {
            var isQuestion =
                    values.size() > 1 && values.size() == line.choices().size();
            return isQuestion ? values.stream().map(value -> "□" + value).toList() : values;
        }
        return values.stream()
                .filter(value -> TICKED.matcher(value).lookingAt())
                .map(value -> MARKED.matcher(value).replaceFirst("").strip())
                .toList();
    }
}
