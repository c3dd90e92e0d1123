package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.form.ListNumber.Style;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** C06: numbers of headings and lists that leave one out or come twice. */
final class NumberOrder implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C06",
            Severity.INFO,
            "序号要连续，不重号、不跳号",
            "GB/T 9704：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注",
            "“（一）……（二）……（四）……”：缺（三）",
            "按顺序重新编号；如果是漏了一条，补上内容。");

    /**
     * 1、办公室；2、经济科；4、财务科 within a line: behind a sign that parts items, which is only asked for where there is a
     * number, for asking at each sign takes long.
     */
    private static final List<Pattern> INLINE = List.of(
            Pattern.compile("\\d(?<=(?:^|[：:；;。，,\\s])\\d)\\d?(?:、|[.．](?![\\d\\s]*\\d))"),
            Pattern.compile("[（(](?<=(?:^|[：:；;。，,\\s])[（(])\\d{1,2}[)）]"),
            Pattern.compile("[①-⑳]"),
            Pattern.compile("[一二三四五六七八九十](?<=(?:^|[：:；;。，,\\s])[一二三四五六七八九十])[一二三四五六七八九十]?是(?!一)"));

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sequences = new Sequences();
        @Nullable UUID section = null;
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.PARAGRAPH && writing.kind() != Writing.Kind.HEADING
                    || writing.text().indexOf('\t') >= 0) {
                continue;
            }
            // The headings' own numbers are computed in a stored report, so that each section begins lists of its own.
            if (!subject.isDocument()
                    && !Objects.equals(section, writing.place().section())) {
                section = writing.place().section();
                sequences = new Sequences();
            }
            if (ListNumber.of(writing.text()) == null) {
                sequences.perhaps(ListNumber.perhaps(writing.text()));
            }
            for (var found : in(writing.text())) {
                var expected = sequences.next(found.number());
                tell(found.number(), expected, writing.around(found.from(), found.to()), findings);
            }
        }
    }

    /** More blanks do not stand before a number. */
    private static final int SHORT = 12;

    private record Found(ListNumber number, int from, int to) {}

    /** The line's own number and those of a list within the line, in reading order. */
    private static List<Found> in(String line) {
        var found = new TreeMap<Integer, Found>();
        var own = ListNumber.of(line);
        if (own != null) {
            found.put(0, new Found(own, 0, Math.min(line.length(), 4)));
        }
        for (var pattern : INLINE) {
            var isList = false;
            var match = pattern.matcher(line);
            while (match.find()) {
                var number = ListNumber.of(match.group() + "项");
                if (number == null
                        || own != null
                                && match.start() < SHORT
                                && line.substring(0, match.start()).isBlank()) {
                    continue;
                }
                // 3、5号地块 begins no list.
                isList |= number.value() == 1
                        || own != null && own.style() == number.style() && number.value() == own.value() + 1
                        || number.style() == Style.IN_WORDS
                        || number.style() == Style.CIRCLED;
                if (isList) {
                    found.put(match.start(), new Found(number, match.start(), match.end()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void tell(ListNumber number, int expected, Place place, Consumer<Finding> findings) {
        if (expected > 0) {
            var right = number.writtenAs(expected);
            var message = expected > number.value()
                    ? "序号“%s”重复，按顺序应为“%s”，请改正编号。".formatted(number.written(), right)
                    : "序号“%s”不连续，前面缺“%s”，请补上内容或者改正编号。".formatted(number.written(), right);
            findings.accept(Finding.of(CARD, message, right, number.written(), place));
        }
    }
}
