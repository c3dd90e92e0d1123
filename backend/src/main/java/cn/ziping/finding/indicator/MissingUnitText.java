package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 拆除违章建筑1500余，…: a number in a sentence that nothing says the unit of. */
final class MissingUnitText implements Rule {
    private static final Pattern BARE =
            Pattern.compile("(?<![\\d.A-Za-z~-])\\d{1,9}(?:\\.\\d{1,4})?[万亿]?(?:余|多)(?=[，。；、])");
    private static final int LONGEST = 4000;

    @Override
    public List<RuleCard> cards() {
        return List.of(MissingUnit.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.sentences()) {
            var words = sentence.text();
            if (sentence.kind() != Writing.Kind.PARAGRAPH
                    || words.length() > LONGEST
                    || words.indexOf('余') < 0 && words.indexOf('多') < 0) {
                continue;
            }
            var match = BARE.matcher(words + "。");
            while (match.find()) {
                var bare = sentence.excerpt(match.start(), match.end());
                findings.accept(Finding.of(
                        MissingUnit.CARD,
                        "“%s”后面没有计量单位，请补上。".formatted(bare),
                        "数值加单位",
                        bare,
                        sentence.place(sentence.clauseFrom(match.start()), match.end())));
            }
        }
    }
}
