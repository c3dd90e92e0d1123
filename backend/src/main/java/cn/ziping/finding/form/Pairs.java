package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C05: brackets and quotation marks that have only one half. */
final class Pairs implements Rule {

    private record Pair(char open, char close, String name) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair('（', '）', "括号"),
            new Pair('《', '》', "书名号"),
            new Pair('“', '”', "引号"),
            new Pair('〔', '〕', "括号"),
            new Pair('【', '】', "括号"));

    /** Numbers of lists have a bracket behind them only: 1）, 一）; （PM2.5） has both. */
    private static final Pattern HALF_NUMBER =
            Pattern.compile("(?:^|(?<=[：:；;。，,、\\s]))(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])[)）]");

    @Override
    public List<RuleCard> cards() {
        return List.of(Repetition.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var paragraphs = subject.prose().stream()
                .filter(one ->
                        one.kind() == Writing.Kind.PARAGRAPH && one.text().indexOf('\t') < 0)
                .toList();
        for (var i = 0; i < paragraphs.size(); i++) {
            for (var pair : PAIRS) {
                var excess = excess(paragraphs.get(i), pair);
                var isGoingOn = excess != 0
                        && (i > 0 && excess(paragraphs.get(i - 1), pair) == -excess
                                || i + 1 < paragraphs.size() && excess(paragraphs.get(i + 1), pair) == -excess);
                if (Math.abs(excess) == 1 && !isGoingOn) {
                    tell(paragraphs.get(i), pair, excess > 0, findings);
                }
            }
        }
    }

    private static int excess(Writing writing, Pair pair) {
        var text = writing.text();
        if (text.indexOf(pair.open()) < 0
                && text.indexOf(pair.close()) < 0
                && (pair.open() != '（' || text.indexOf('(') < 0 && text.indexOf(')') < 0)) {
            return 0;
        }
        text = pair.open() == '（' ? plain(text) : text;
        var excess = 0;
        for (var i = 0; i < text.length(); i++) {
            excess += text.charAt(i) == pair.open() ? 1 : text.charAt(i) == pair.close() ? -1 : 0;
        }
        return excess;
    }

    /** The same length as the text, so that places stay. */
    private static String plain(String text) {
        var brackets = text.replace('(', '（').replace(')', '）');
        return HALF_NUMBER
                .matcher(brackets)
                .replaceAll(match -> "0".repeat(match.group().length()));
    }

    private static void tell(Writing writing, Pair pair, boolean isOpen, Consumer<Finding> findings) {
        var sign = isOpen ? pair.open() : pair.close();
        var missing = isOpen ? pair.close() : pair.open();
        findings.accept(Finding.of(
                Repetition.CARD,
                "%s“%s”没有对应的“%s”，请补全。".formatted(pair.name(), sign, missing),
                String.valueOf(missing),
                String.valueOf(sign),
                place(writing, pair, isOpen)));
    }

    /** The sign that nothing answers to: the last one opened and never closed, or the first one closed and never opened. */
    private static Place place(Writing writing, Pair pair, boolean isOpen) {
        var text = plain(writing.text());
        var depth = 0;
        for (var n = 0; n < text.length(); n++) {
            var i = isOpen ? text.length() - 1 - n : n;
            var c = text.charAt(i);
            depth += c == (isOpen ? pair.close() : pair.open())
                    ? 1
                    : c == (isOpen ? pair.open() : pair.close()) ? -1 : 0;
            if (depth < 0) {
                return writing.around(i, i + 1);
            }
        }
        return writing.place();
    }
}
