package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.form.Misspellings.Misspelling;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** C09: words that are mistyped. */
final class Spelling implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C09",
            Severity.INFO,
            "常见错别字",
            "复核意见：错别字影响报告质量；“截止”表示到期结束，“截至”才可以带时间",
            "“建立建全财务制度”应为“建立健全”；“截止2023年12月31日”应为“截至”",
            "按提示改正；确属专有名称的不用改。");

    /** A line with more of them is no text of a report. */
    private static final int MOST = 100;

    /** A mistyped word that comes more often is none. */
    private static final int NAMED = 2;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var words = subject.writings().stream().map(Writing::text).collect(Collectors.joining("\n"));
        var some = Misspellings.ALL.stream()
                .filter(misspelling -> words.contains(misspelling.key()))
                .toList();
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.CONTENTS) {
                var spans = new ArrayList<int[]>();
                check(writing, some, spans, findings);
                if (writing.kind() != Writing.Kind.COVER) {
                    typos(writing, words, spans, findings);
                }
            }
        }
    }

    /** What nobody thought of before, but no word either; what comes again and again is a name. */
    private static void typos(Writing writing, String words, List<int[]> spans, Consumer<Finding> findings) {
        for (var typo : Typos.in(writing.text())) {
            if (spans.stream().noneMatch(span -> span[0] < typo.to() && typo.from() < span[1])
                    && isRare(typo.wrong(), words)) {
                var written = writing.text().substring(typo.from(), typo.to());
                tell(writing, typo.from(), typo.to(), written, typo.right(), findings);
            }
        }
    }

    private static boolean isRare(String word, String words) {
        var times = 0;
        for (var at = words.indexOf(word); at >= 0 && times <= NAMED; at = words.indexOf(word, at + word.length())) {
            times++;
        }
        return times <= NAMED;
    }

    private static void check(Writing writing, List<Misspelling> some, List<int[]> spans, Consumer<Finding> findings) {
        for (var misspelling : some) {
            if (!writing.text().contains(misspelling.key())) {
                continue;
            }
            var match = misspelling.wrong().matcher(writing.text());
            while (spans.size() < MOST && match.find()) {
                var from = match.start();
                var to = match.end();
                if (spans.stream().noneMatch(span -> span[0] < to && from < span[1])) {
                    spans.add(new int[] {from, to});
                    var wrong = match.group();
                    tell(writing, from, to, wrong, misspelling.right().replace("{}", wrong), findings);
                }
            }
        }
    }

    private static void tell(
            Writing writing, int from, int to, String wrong, String right, Consumer<Finding> findings) {
        var message = right.startsWith(wrong) ? "“%s”应为“%s”，漏了字。" : "“%s”应为“%s”，请改正。";
        findings.accept(Finding.of(CARD, message.formatted(wrong, right), right, wrong, writing.around(from, to))
                .with(new Fix(wrong, right)));
    }
}
