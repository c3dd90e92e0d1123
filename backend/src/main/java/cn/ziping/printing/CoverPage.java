package cn.ziping.printing;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.report.Report;
import cn.ziping.template.CoverRules;
import cn.ziping.template.Placeholders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cover as the report's template has it, with what the report itself says there. */
final class CoverPage {
    private final Map<String, List<String>> answers;
    private final Placeholders places;

    private CoverPage(Report report, String title) {
        this.answers = report.cover();
        this.places = new Placeholders(report.year(), report.department().name(), title);
    }

    /** @param title of the report, its figures put in; null for a template without a cover */
    static @Nullable Cover of(Report report, String title) {
        var rules = report.template().print().cover();
        if (rules == null) {
            return null;
        }
        var page = new CoverPage(report, title);
        return new Cover(
                title,
                rules.lines().stream().map(page::line).toList(),
                new Entry(rules.seal().label(), page.places.in(rules.seal().pattern())),
                rules.wholeDate() ? PrintedDate.day(report.date()) : PrintedDate.month(report.date()));
    }

    /** What stands in a line of the cover that forms ask for as well; empty where there is no such line. */
    static String said(Report report, String title, String key) {
        var cover = report.template().print().cover();
        var lines = cover == null ? List.<CoverRules.Line>of() : cover.lines();
        return lines.stream()
                .filter(line -> line.key().equals(key) && !line.hasBoxes())
                .findFirst()
                .map(line -> new CoverPage(report, title).text(line))
                .orElse("");
    }

    private Cover.Line line(CoverRules.Line line) {
        return line.hasBoxes() ? boxes(line) : new Entry(line.label(), text(line));
    }

    private Choice boxes(CoverRules.Line line) {
        var ticked = answers.getOrDefault(line.key(), line.chosen());
        return new Choice(
                line.label(),
                line.choices().stream()
                        .map(choice -> new Option(choice, ticked.contains(choice)))
                        .toList());
    }

    private String text(CoverRules.Line line) {
        var answer = answers.get(line.key());
        if (answer != null) {
            return String.join("、", answer);
        }
        return line.text() == null ? "" : places.in(line.text());
    }
}
