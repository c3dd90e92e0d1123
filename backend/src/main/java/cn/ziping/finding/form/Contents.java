package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.form.ListNumber.Style;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** T07: a table of contents that was not brought up to date. A stored report's is made when it is printed. */
final class Contents implements Rule {
    static final RuleCard CARD = new RuleCard(
            "T07",
            Severity.WARN,
            "目录与正文的标题、页码一致",
            "复核意见：目录未更新，与正文标题不一致",
            "目录为“2. 项目绩效目标完成情况”，正文为“2. 项目阶段性绩效目标”",
            "在文字处理软件中更新整个目录。");

    private static final int MOST = 5;
    /** Fewer lines are no table of contents. */
    private static final int FEWEST = 3;

    private record Heading(@Nullable ListNumber number, String title, String written) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var entries = subject.isDocument() ? ContentsEntry.in(subject.writings()) : List.<ContentsEntry>of();
        if (entries.size() < FEWEST) {
            return;
        }
        var headings =
                headings(subject.writings(), entries.get(entries.size() - 1).at());
        var found = new ArrayList<Finding>();
        pages(subject.writings(), entries, found);
        titles(subject.writings(), entries, headings, found);
        found.stream().limit(MOST).forEach(findings);
    }

    private static List<Heading> headings(List<Writing> writings, int from) {
        var headings = new ArrayList<Heading>();
        for (var i = from + 1; i < writings.size(); i++) {
            var line = writings.get(i);
            var number = line.text().indexOf('\t') >= 0 ? null : ListNumber.of(line.text());
            if (number != null && number.title().length() <= 60
                    || line.kind() == Writing.Kind.HEADING
                    || line.text().length() <= 40) {
                headings.add(new Heading(
                        number,
                        Headings.plain(number == null ? line.text() : number.title()),
                        line.text().strip()));
            }
        }
        return headings;
    }

    private static void pages(List<Writing> writings, List<ContentsEntry> entries, List<Finding> found) {
        for (var i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1).page();
            var page = entries.get(i).page();
            if (page != ContentsEntry.NO_PAGE && page < before) {
                found.add(finding(
                        writings.get(entries.get(i).at()),
                        "目录页码倒序：前一项在第%d页，这一项在第%d页，请更新目录。".formatted(before, page),
                        null,
                        "第%d页".formatted(page)));
                return;
            }
        }
    }

    private static void titles(
            List<Writing> writings, List<ContentsEntry> entries, List<Heading> headings, List<Finding> found) {
        var reached = 0;
        var matched = 0;
        var differing = new ArrayList<Finding>();
        for (var entry : entries) {
            var at = place(headings, entry, reached);
            if (at >= 0) {
                reached = at + 1;
                matched++;
                continue;
            }
            if (place(headings, entry, 0) >= 0) {
                matched++;
                continue;
            }
            var instead = instead(headings, entry, reached);
            var written = writings.get(entry.at()).text();
            differing.add(
                    instead == null
                            ? finding(
                                    writings.get(entry.at()),
                                    "目录中的“%s”在正文里没有，请更新目录或者补上内容。".formatted(ContentsEntry.heading(written)),
                                    null,
                                    ContentsEntry.heading(written))
                            : finding(
                                    writings.get(entry.at()),
                                    "目录为“%s”，正文为“%s”，不一致，请更新目录。".formatted(ContentsEntry.heading(written), instead),
                                    instead,
                                    ContentsEntry.heading(written)));
        }
        // Where next to nothing is found again, the file's headings are written in another way than its contents.
        if (matched * 2 >= entries.size()) {
            found.addAll(differing);
            added(writings, entries, headings, found);
        }
    }

    /** A chapter behind the last one of the contents. */
    private static void added(
            List<Writing> writings, List<ContentsEntry> entries, List<Heading> headings, List<Finding> found) {
        var last = entries.stream()
                .mapToInt(entry -> chapter(entry.number()))
                .max()
                .orElse(0);
        if (last < FEWEST) {
            return;
        }
        for (var heading : headings) {
            var number = heading.number();
            if (number != null && chapter(number) == last + 1 && number.isHeading()) {
                var line = writings.get(entries.get(entries.size() - 1).at());
                found.add(finding(line, "正文有“%s”，目录里没有，请更新目录。".formatted(heading.written()), heading.written(), null));
                return;
            }
        }
    }

    private static int chapter(@Nullable ListNumber number) {
        return number != null && number.style() == Style.HAN ? number.value() : 0;
    }

    /** The body's heading may go on behind the words of the contents: an amount, an instruction in brackets. */
    private static int place(List<Heading> headings, ContentsEntry entry, int from) {
        for (var i = from; i < headings.size(); i++) {
            var title = headings.get(i).title();
            if (title.equals(entry.title())
                    || title.startsWith(entry.title())
                            && title.substring(entry.title().length()).matches("[（\\d].*")) {
                return i;
            }
        }
        return -1;
    }

    /** The heading of the same number next in the body, before the next one of a higher level. */
    private static @Nullable String instead(List<Heading> headings, ContentsEntry entry, int from) {
        var number = entry.number();
        if (number == null) {
            return null;
        }
        for (var i = from; i < headings.size(); i++) {
            var other = headings.get(i).number();
            if (other != null
                    && other.style() == number.style()
                    && other.value() == number.value()
                    && other.title().length() <= 40) {
                return headings.get(i).written();
            }
            if (other != null && other.style() == Style.HAN && number.style() != Style.HAN) {
                return null;
            }
        }
        return null;
    }

    private static Finding finding(Writing line, String message, @Nullable String expected, @Nullable String actual) {
        return Finding.of(
                CARD,
                message,
                expected,
                actual,
                line.place().withExcerpt(line.text().strip()));
    }
}
