package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of something that a sentence tells without narrowing it: 新增就业331人.
 *
 * @param key what is counted, with the unit
 */
record Fact(Sentence sentence, Quantity quantity, String key) {
    private static final Pattern LINK = Pattern.compile("(?:(?:达到|达|为|是|有|共计|共|合计|总计|约|了|已|：|指标|均))+$");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:全年|年内|本年度|本年|当年|今年|\\d{4}年度?|年度?|共|一共|总共|已经|已|累计|完成|实现|达到|并|同时|另外|和|及|与|为|我县|我市|我区|全县|全市|全区|全镇|全乡|全局|全校|本单位|我局|我单位)*");
    private static final Pattern HAN = Pattern.compile("[一-龥]{4,24}");
    /** Another time, another place, a part, a plan. */
    private static final Pattern NARROWED = Pattern.compile(
            "目标|计划|任务|预期|上年|去年|往年|同比|较|比|上半年|下半年|季度|\\d月|截至|截止|每|平均|人均|其中|原|年初|至今|以来|历年|一期|二期|三期|分别|各|累计|预计|将|拟|增长|提高|下降|年均|先后");

    private static final Pattern OWNER =
            Pattern.compile("[一-龥]{1,8}(?:镇|乡|村|街道|社区|小学|中学|学校|医院|公司|站|所|中心|分局|局|院|委|办|科|股|馆|校|大队|项目|工程)(?:，|：|（)");
    private static final int TAIL = 8;

    /** Empty where it is narrowed to a part, a time, a place. */
    static Optional<Fact> of(Sentence sentence, Quantity quantity) {
        var isCount = Counts.isWhole(quantity) && quantity.value().signum() > 0;
        var isRate = quantity.isPercent() && (quantity.isExact() || quantity.hedge() == Quantity.Hedge.AT_LEAST);
        if (!isCount && !isRate) {
            return Optional.empty();
        }
        var text = sentence.text();
        var from = phraseFrom(sentence, quantity);
        var until = text.substring(0, quantity.from());
        var clause = text.substring(sentence.clauseFrom(quantity.from()), quantity.to());
        if (NARROWED.matcher(clause).find()
                || until.contains("其中")
                || OWNER.matcher(until).find()) {
            return Optional.empty();
        }
        var phrase = LINK.matcher(
                        LEAD.matcher(text.substring(from, quantity.from())).replaceFirst(""))
                .replaceFirst("");
        if (!HAN.matcher(phrase).matches() || Counts.isOfStaff(phrase)) {
            return Optional.empty();
        }
        var to = quantity.to();
        while (to < text.length() && "，；：、（）".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to - quantity.to() > TAIL) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                sentence,
                quantity,
                phrase + "|" + quantity.unit() + quantity.hedge() + text.substring(quantity.to(), to)));
    }

    private static int phraseFrom(Sentence sentence, Quantity quantity) {
        var at = quantity.from();
        var text = sentence.text();
        while (at > 0 && "，；：、（）".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    String phrase() {
        return key.substring(0, key.indexOf('|'));
    }
}
