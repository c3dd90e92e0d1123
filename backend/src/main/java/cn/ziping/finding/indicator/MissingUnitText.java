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

/** 拆除违章建筑1500余，…; 投资额增加5以上; 共支出1200.5，…: a number in a sentence that nothing says the unit of. */
final class MissingUnitText implements Rule {
    private static final String BARE_NUMBER = "(?<![\\d.A-Za-z~-])\\d{1,9}(?:\\.\\d{1,4})?";
    private static final String NUMBER = BARE_NUMBER + "[万亿]?";
    private static final Pattern BARE = Pattern.compile(NUMBER + "(?:余|多)(?=[，。；、])"
            + "|(?<=[一-龥])(?<!第|前|级|分|评|名|指数|系数|排名|名次|指标|等级|比值|比例)" + NUMBER + "(?:以上|以下|以内|左右)(?=[，。；])"
            + "|(?<=资金|支出|经费|金额|投入|投资|收入|拨款|补助|补贴|总额|产值|税收|预算)(?:总额|额|数)?(?:共计|合计|共|为|达到|达|约|是)?" + BARE_NUMBER
            + "(?=[，。；])");
    /** Their unit is told elsewhere, or one for several numbers. */
    private static final Pattern UNIT_ELSEWHERE = Pattern.compile("分别|依次|单位：|（万?元）|（亿元）|第\\d+[条款号]|比为");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d$");
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
                    || UNIT_ELSEWHERE.matcher(words).find()) {
                continue;
            }
            var match = BARE.matcher(words + "。");
            while (match.find()) {
                if (YEAR.matcher(match.group()).find()) {
                    continue;
                }
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
