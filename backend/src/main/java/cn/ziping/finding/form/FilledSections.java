package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.form.ListNumber.Style;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.report.Section;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** C01: sections that nobody wrote. */
final class FilledSections implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C01",
            Severity.BLOCK,
            "必填的章节不能空，也不能过短",
            "报告提纲规定的内容要逐项写到；空标题视为没有填写",
            "“四、绩效自评结果拟应用和公开情况”下面没有任何内容",
            "按提纲写出内容；确实没有的，写明“无”及理由。");

    /** Below the last heading a report is signed and dated, which fills no section. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "\\s*(?:[\\d二〇○零一三四五六七八九十 ]{2,10}年.{0,12}|附件?[：:]?.{0,40}|.{0,10}盖章.{0,4}|[\\-—\\d\\s]{1,12})\\s*");

    private static final int MOST = 4;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (subject.isDocument()) {
            document(subject, findings);
        } else {
            stored(subject, findings);
        }
    }

    private static void stored(Subject subject, Consumer<Finding> findings) {
        var sections = subject.sections();
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var outline = subject.template().section(section.key()).orElse(null);
            if (outline == null || !outline.required() || section.block() != null) {
                continue;
            }
            var isParent = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
            var length = length(subject, section);
            if (length == 0 && !isParent) {
                findings.accept(finding(section, "“%s”是必填章节，还没有内容，请填写。".formatted(heading(section)), null, null));
            } else if (length < outline.minimumLength() && !isParent) {
                findings.accept(finding(
                        section,
                        "“%s”只写了%d个字，至少要%d个字，请补充。".formatted(heading(section), length, outline.minimumLength()),
                        outline.minimumLength() + "字",
                        length + "字"));
            }
        }
    }

    private static String heading(Section section) {
        return section.number() + section.heading();
    }

    private static Finding finding(
            Section section, String message, @Nullable String expected, @Nullable String actual) {
        return Finding.of(CARD, message, expected, actual, Place.of(section.id(), null));
    }

    /** Characters that somebody wrote below the heading, blanks not counted. */
    private static int length(Subject subject, Section section) {
        return subject.prose().stream()
                .filter(writing -> writing.kind() != Writing.Kind.HEADING
                        && section.id().equals(writing.place().section()))
                .mapToInt(writing ->
                        writing.text().replaceAll("[\\s\\u3000\\u00a0]", "").length())
                .sum();
    }

    private static void document(Subject subject, Consumer<Finding> findings) {
        var lines = subject.writings().stream()
                .filter(line -> !line.text().isBlank()
                        && line.kind() != Writing.Kind.TITLE
                        && line.kind() != Writing.Kind.COVER
                        && line.kind() != Writing.Kind.CONTENTS)
                .toList();
        var found = new java.util.ArrayList<Finding>();
        for (var i = 0; i < lines.size() && found.size() <= MOST; i++) {
            var number = heading(lines.get(i));
            if (number != null && isEmpty(lines, i, number) && !comesAgain(lines, i, number)) {
                found.add(Finding.of(
                        CARD,
                        "“%s”下面没有内容，请按提纲写出；没有的写明“无”及理由。"
                                .formatted(lines.get(i).text().strip()),
                        null,
                        null,
                        lines.get(i).place().withExcerpt(lines.get(i).text().strip())));
            }
        }
        // A file of nothing but headings is an outline, or has lost its text.
        if (found.size() <= MOST) {
            found.forEach(findings);
        }
    }

    private static @Nullable ListNumber heading(Writing line) {
        var number = line.text().indexOf('\t') >= 0 ? null : ListNumber.of(line.text());
        return number != null
                        && (number.style() == Style.HAN || number.style() == Style.HAN_IN_BRACKETS)
                        && number.isHeading()
                        && !number.title().endsWith("。")
                ? number
                : null;
    }

    /**
     * Nothing below it but the next heading of its own level or above, or the end. Points of a list are as short as
     * headings: one of them is a heading if its neighbour before has something below it.
     */
    private static boolean isEmpty(List<Writing> lines, int at, ListNumber number) {
        var next = at + 1;
        while (next < lines.size()
                && next > at
                && SIGNATURE.matcher(lines.get(next).text()).matches()) {
            next++;
        }
        if (next >= lines.size()) {
            return number.style() == Style.HAN || isBelowWritten(lines, at, number);
        }
        var behind = heading(lines.get(next));
        if (behind == null || next > at + 1) {
            return false;
        }
        if (isListed(lines, at, number)) {
            return false;
        }
        var isFollowed =
                behind.style() == number.style() ? behind.value() == number.value() + 1 : behind.style() == Style.HAN;
        return isFollowed && (number.style() == Style.HAN || isBelowWritten(lines, at, number));
    }

    /** Three in a row are a list of points, or of tables that are elsewhere. */
    private static boolean isListed(List<Writing> lines, int at, ListNumber number) {
        var before = at > 0 ? heading(lines.get(at - 1)) : null;
        var second = at + 2 < lines.size() ? heading(lines.get(at + 2)) : null;
        return before != null && before.style() == number.style()
                || second != null && second.style() == number.style() && second.value() == number.value() + 2;
    }

    /** Whether another heading of the same list has a text below it. */
    private static boolean isBelowWritten(List<Writing> lines, int at, ListNumber number) {
        for (var step : new int[] {-1, 1}) {
            for (var i = at + step; i >= 0 && i < lines.size(); i += step) {
                var other = heading(lines.get(i));
                if (other != null && other.style() == Style.HAN) {
                    break;
                }
                if (other != null
                        && other.style() == number.style()
                        && i + 1 < lines.size()
                        && heading(lines.get(i + 1)) == null
                        && ListNumber.of(lines.get(i + 1).text()) == null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A table of contents that nobody knew for one. */
    private static boolean comesAgain(List<Writing> lines, int at, ListNumber number) {
        for (var i = at + 1; i < lines.size(); i++) {
            var other = heading(lines.get(i));
            if (other != null
                    && Headings.plain(other.title()).equals(Headings.plain(number.title()))
                    && other.style() == number.style()) {
                return true;
            }
        }
        return false;
    }
}
