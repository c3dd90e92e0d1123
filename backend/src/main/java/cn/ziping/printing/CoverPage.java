package cn.ziping.printing;

import static java.util.Objects.requireNonNullElse;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.report.CoverLine;
import cn.ziping.report.Report;
import cn.ziping.template.Placeholders;
import org.jspecify.annotations.Nullable;

/** The cover as the report's template has it, with what the report itself says there. */
final class CoverPage {

    private CoverPage() {}

    /** @param title of the report, its figures put in; null for a template without a cover */
    static @Nullable Cover of(Report report, String title) {
        var rules = report.template().print().cover();
        if (rules == null) {
            return null;
        }
        var places = new Placeholders(report.year(), report.department().name(), title);
        return new Cover(
                title,
                CoverLine.of(report, title).stream().map(CoverPage::line).toList(),
                new Entry(rules.seal().label(), places.in(rules.seal().pattern())),
                rules.wholeDate() ? PrintedDate.day(report.date()) : PrintedDate.month(report.date()));
    }

    /** What stands in a line of the cover that forms ask for as well; empty where there is no such line. */
    static String said(Report report, String title, String key) {
        return CoverLine.of(report, title).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .map(line -> requireNonNullElse(line.value(), ""))
                .orElse("");
    }

    private static Cover.Line line(CoverLine line) {
        return line.value() != null
                ? new Entry(line.label(), line.value())
                : new Choice(
                        line.label(),
                        line.options().stream()
                                .map(option -> new Option(option.name(), option.ticked()))
                                .toList());
    }
}
