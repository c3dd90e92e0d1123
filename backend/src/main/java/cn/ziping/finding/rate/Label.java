package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that name a quantity: those before it in its own clause.
 *
 * @param clause as they stand, behind the quantity before
 * @param core without what only leads on to the number: 数, 总额, 资金, 为, 共计
 */
record Label(String clause, String core) {
    /** Those funds have 预算 in their names without telling a budget. */
    private static final Pattern FUND_NAMES = Pattern.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金|社保基金)预算");

    private static final List<String> LEADING_ON = List.of(("分别 共计 合计 总计 累计 数额 总额 总数 总量 总值 金额 额度 规模 资金 经费 指标 人民币 仅为 约为 "
                    + "为 是 达到 达 有 共 计 仅 只 约 近 到 了 的 ： = 数 款项 款 额 总 均 已 也 则")
            .split(" "));

    /** Words further away say nothing of the number. */
    private static final int LONGEST = 80;

    private static final Pattern CLAUSE_MARK = Pattern.compile(".*[，；：（）。\\t]", Pattern.DOTALL);

    static Label of(Sentence sentence, Quantity quantity) {
        return of(sentence.before(quantity));
    }

    static Label of(String words) {
        var near = words.substring(Math.max(0, words.length() - LONGEST));
        var core = FUND_NAMES.matcher(near).replaceAll(match -> match.group().replace("预算", ""));
        for (var shorter = trimmed(core); !shorter.equals(core); shorter = trimmed(core)) {
            core = shorter;
        }
        core = CLAUSE_MARK.matcher(core).replaceFirst("");
        return new Label(near, core.substring(core.lastIndexOf('、') + 1));
    }

    private static String trimmed(String words) {
        if (words.endsWith("）")) {
            var bracket = words.lastIndexOf('（');
            return bracket < 0 ? words : words.substring(0, bracket);
        }
        if (words.endsWith("下达") || words.endsWith("收到")) {
            return words;
        }
        for (var end : LEADING_ON) {
            if (words.endsWith(end)) {
                return words.substring(0, words.length() - end.length());
            }
        }
        return words;
    }
}
