package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.rule.RuleCard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rate of now that a sentence tells by any name, or as a share of something.
 *
 * @param name what it is the rate of: 办结, 利用; empty for a share or 完成任务的
 * @param base what its words say the whole is called, as in 为预算的; empty where they do not
 * @param isInline whether its whole stands just before it: 完成任务230座的95%
 */
record NearRate(Sentence sentence, Quantity percent, String name, String base, boolean isInline) {
    private static final Pattern NAMED = Pattern.compile(
            "(?<name>[\\u4e00-\\u9fff“”]{1,14}?)(?:率|比例|比重|占比|程度)(?:已|均|也|仅|共|总体|合计|平均)*(?:为|达到?了?|是|：|到|约|高达|只有|完成|实现)?$");
    private static final Pattern SHARE = Pattern.compile(
            "(?:占|完成|达到?|实现|为)[^，；：]{0,16}?(?:总[数额量人体支]?|数|额|量|人口|人数|目标|计划|任务|指标|预算|合同|支出|收入|资金|经费)[值数量额价]?的?(?:比例|比重)?(?:为|达)?$|占(?:比|总数)?(?:为|约)?$");
    /** 实际安装168根，完成70%. */
    private static final Pattern DONE = Pattern.compile("(?:^|[\\u4e00-\\u9fff])(?:完成|已完成|实际完成)了?$");

    private static final Pattern OF_BASE = Pattern.compile(
            "(?:为|是|占|完成|达到?|相当于|实现)(?:了)?(?:年度|全年|年初|既定|计划|本年|年)*(?<base>目标|任务|计划|预算|指标|合同|编制)(?:值|数量?|额|总数|金额|任务)?的(?:比例)?(?:为)?$");
    private static final Pattern INLINE =
            Pattern.compile("(?![^，]{0,8}[占率])[\\u4e00-\\u9fff（）]{0,10}的(?:比例|比重|百分比)?(?:为|达|即)?");
    private static final Pattern OF = Pattern.compile("占|完成|达|为|实现|相当于|即|是");
    private static final Pattern TASK = Pattern.compile("完成|目标|任务|计划");
    private static final Pattern TAKEN_FROM = Pattern.compile("按|依据|扣|预留|预付|比例支付|不得|上限|起付");
    /** Wanted, had before, or of what nobody tells here. */
    private static final Pattern NOT_OF_NOW = Pattern.compile(
            "目标[^，完]{0,8}[率比]|计划[^，完]{0,8}率|力争|确保|预计|预期|不低于|不高于|不超过|高于|低于|大于|小于|应达|应[为不]|要求|上年|去年|同期|上期|标准|权重|分值|增长|下降|提高|提升|降低|上升|增加|减少|同比|环比|较|比(?![例重率值])|如果|若|每|利率|税率|折旧|满意度|生产总值|GDP|全国|全省|以[上内下]|平均|得分|资本金|费率|系数");

    private static final Pattern WANTED_BEHIND = Pattern.compile(
            "^[）]?(?:及?以[上内下]|左右|的?(?:年度|预期|绩效|全年|既定|计划|考核|控制)*(?:目标|要求|标准|指标|限额|红线|上限|下限)|给予|计算|计提|补助|奖励|的?比例)");

    static @Nullable NearRate of(Sentence sentence, Quantity percent) {
        var at = sentence.at(percent);
        var clause = sentence.text().substring(sentence.clauseFrom(percent.from()), percent.from());
        var behind =
                sentence.text().substring(percent.to(), Math.min(sentence.text().length(), percent.to() + 12));
        if (at < 0
                || !percent.isExact()
                || percent.value().signum() <= 0
                || NOT_OF_NOW.matcher(clause).find()
                || WANTED_BEHIND.matcher(behind).find()) {
            return null;
        }
        var before = sentence.before(percent);
        if (at > 0 && INLINE.matcher(before).matches()) {
            var whole = sentence.before(sentence.quantities().get(at - 1));
            var isOf = OF.matcher(whole).find() && !TAKEN_FROM.matcher(whole).find();
            return isOf ? new NearRate(sentence, percent, "", "", true) : null;
        }
        var words = before.substring(Math.max(
                        Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')),
                        Math.max(
                                before.lastIndexOf('：') == before.length() - 1 ? -1 : before.lastIndexOf('：'),
                                before.lastIndexOf('、')))
                + 1);
        var named = NAMED.matcher(words);
        if (named.find()) {
            return new NearRate(sentence, percent, named.group("name"), "", false);
        }
        if (DONE.matcher(words).find()) {
            return new NearRate(sentence, percent, "完成", "", false);
        }
        var base = OF_BASE.matcher(words);
        if (base.find()) {
            return new NearRate(sentence, percent, "", base.group("base"), false);
        }
        return SHARE.matcher(words).find() ? new NearRate(sentence, percent, "", "", false) : null;
    }

    RuleCard card() {
        if (name.contains("到位")) {
            return RateCards.A03;
        }
        // 完成年度任务的p% is a rate of completion like that of the budget.
        var isOfTask = isInline
                && TASK.matcher(sentence.before(sentence.quantities().get(sentence.at(percent) - 1)))
                        .find();
        return isOfTask || !base.isEmpty() || name.matches(".*(?:执行|支付|支出|预算完成|资金使用|资金完成).*")
                ? RateCards.A02
                : RateCards.A09;
    }

    String title() {
        return name.isEmpty() ? "比率" : name + "率";
    }

    /** Words one of which a part of this rate is named by: 办结 of 按期办结率, 在用 of 利用率. */
    List<String> stems() {
        var stems = new ArrayList<String>();
        if (name.length() >= 2) {
            stems.add(name.substring(name.length() - 2));
        }
        for (var kin : KIN) {
            if (name.endsWith(kin.get(0))) {
                stems.addAll(kin.subList(1, kin.size()));
            }
        }
        return stems;
    }

    private static final List<List<String>> KIN = List.of(
            List.of("完成", "实现", "实际"),
            List.of("完工", "竣工", "完成"),
            List.of("竣工", "完工", "完成"),
            List.of("利用", "在用", "使用"),
            List.of("使用", "在用"),
            List.of("及时", "按时", "按期", "准时"),
            List.of("及时办结", "按期"),
            List.of("整改", "销号", "完成"),
            List.of("优良", "达标"),
            List.of("达标", "合格"),
            List.of("合格", "通过"),
            List.of("回收", "收回"),
            List.of("采购执行", "采购"),
            List.of("追回", "收回"),
            List.of("结余", "结转", "结存", "剩余"),
            List.of("就业", "上岗"),
            List.of("化解", "调解"),
            List.of("结案", "办结", "审结"),
            List.of("节约", "节支", "节省"),
            List.of("到岗", "在岗"),
            List.of("入学", "在校"),
            List.of("发放", "兑付"));
}
