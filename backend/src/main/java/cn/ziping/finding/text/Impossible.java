package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a whole above 100 %: 满意度120%. Rates that may be more (执行率, 完成率, 到位率) are others' business. */
final class Impossible implements Rule {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String RATES =
            "满意度|满意率|合格率|及时率|覆盖率|就业率|完好率|知晓率|参保率|入学率|普及率|达标率|办结率|优良率|出勤率|整改率|回复率|回访率|公开率|准确率|成活率|治愈率|巩固率|受理率|保存率|响应率|兑现率|通过率|正确率|验收率|合规率|规范率|安装率|入库率|清运率|处置率|无害化处理率|反馈率|受益率|建档率|签约率|接种率|报销率|归档率|查处率|破案率|调解成功率|成功率|准时率|按时率|按期率|完整率|有效率|录用率|持证率|知晓度|参与率|优秀率|良好率|好评率|按时完成率|及时完成率";
    private static final Pattern RATE = Pattern.compile("(?<name>(?:[一-龥]{0,6})(?:" + RATES
            + "))(?:（[^（）]{0,10}）)?(?:平均|总体|均|都|已|也|分别|综合)?(?:达到了?|达|为|是|有|：|高达|≥|实现|完成|保持在|稳定在|在|约为?|超过|不低于)?$");
    private static final Pattern CHANGE = Pattern.compile("增长|提高|提升|上升|增加|同比|环比|增幅|翻|下降|目标完成|计划|产能|床位");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.all(text)) {
            for (var rate : sentence.quantities(Quantity.Kind.PERCENT)) {
                if (rate.value().compareTo(WHOLE) > 0) {
                    check(sentence, rate, findings);
                }
            }
        }
    }

    private static void check(Sentence sentence, Quantity rate, Consumer<Finding> findings) {
        var before = sentence.text()
                .substring(Math.max(sentence.clauseFrom(rate.from() - 1), rate.from() - 30), rate.from());
        var match = RATE.matcher(withColon(sentence, rate, before));
        var behind = sentence.text().substring(rate.to(), sentence.clauseTo(rate.to()));
        if (!match.find()
                || behind.startsWith("完成")
                || behind.startsWith("的")
                || CHANGE.matcher(before).find()) {
            return;
        }
        var written = sentence.excerpt(rate.from(), rate.to());
        findings.accept(Finding.of(
                Cards.T01,
                "%s不可能超过100%%，文中写的是%s，请核对后改正。".formatted(match.group("name"), written),
                "不超过100%",
                written,
                sentence.place(Math.max(0, rate.from() - named(match)), sentence.clauseTo(rate.to()))));
    }

    private static int named(Matcher match) {
        return match.end() - match.start();
    }

    /** 满意度：120%: the colon parts clauses, but not these. */
    private static String withColon(Sentence sentence, Quantity rate, String before) {
        return before.isEmpty() && rate.from() > 1
                ? sentence.text().substring(Math.max(0, rate.from() - 14), rate.from())
                : before;
    }
}
