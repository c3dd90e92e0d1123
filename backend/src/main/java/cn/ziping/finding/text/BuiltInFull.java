package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clause that claims that one thing was built as far as planned: 绿道建设6.8公里全部建成.
 *
 * @param thing what it is called before its number
 */
record BuiltInFull(Sentence sentence, String thing, int from, int to) {
    private static final Pattern CLAIM = Pattern.compile(
            "(?<thing>[一-龥]{4,14}?)(?:\\d+(?:\\.\\d+)?(?:公里|千米|米|平方米|亩|公顷|个|处|座|口|套|台|户))?(?:已经|已|均|都)?(?:全部|全面|全线)(?:建成|完工|竣工|贯通|建设完成|投入使用|通车|完成建设)");
    private static final Pattern NOT_SAID =
            Pattern.compile("确保|力争|要求|争取|保证|未|如果|不能|基本|应|须|需|将|拟|计划|目标|预计|其余|上年|去年|所有|各项|项目|工程[均都全]");
    private static final Pattern LEAD = Pattern.compile("^(?:全年|年内|本年|当年|目前|全县|全市|全区|共|累计|完成|实施|新建|改建|其中)+");
    private static final Pattern LEFT =
            Pattern.compile("延期|逾期未|未完工|未完成|未建成|未竣工|未能(?:全部|如期|按期)?(?:完工|完成|建成|竣工)|尚未(?:完工|完成|建成|竣工)|(?:剩余|还剩|尚余)\\d");
    private static final Pattern NO_LEFT =
            Pattern.compile("防止|避免|杜绝|如果|若|不得|上年|去年|往年|支付|付款|结算|审计|决算|资金|尾款|验收|无一|未出现|未发生");
    private static final int KERNEL = 4;

    static Optional<BuiltInFull> in(Sentence sentence) {
        var text = sentence.text();
        // Most sentences do not say it: they are left as soon as that is seen.
        if (!text.contains("全部") && !text.contains("全面") && !text.contains("全线")) {
            return Optional.empty();
        }
        var match = CLAIM.matcher(text);
        while (match.find()) {
            var from = sentence.clauseFrom(match.start());
            var to = sentence.clauseTo(match.end() - 1);
            var thing = LEAD.matcher(match.group("thing")).replaceFirst("");
            if (thing.length() >= KERNEL
                    && !NOT_SAID.matcher(sentence.text().substring(from, to)).find()
                    && Setting.isTold(sentence)) {
                return Optional.of(new BuiltInFull(sentence, thing, from, to));
            }
        }
        return Optional.empty();
    }

    /** A clause of another sentence that names the same thing and says that some of it is left. */
    Optional<String> against(Sentence other) {
        var kernel = thing.substring(0, KERNEL);
        if (other == sentence || !other.text().contains(kernel) || !Setting.isTold(other)) {
            return Optional.empty();
        }
        var match = LEFT.matcher(other.text());
        while (match.find()) {
            var from = other.clauseFrom(match.start());
            var to = other.clauseTo(match.end() - 1);
            var clause = other.text().substring(from, to);
            if (clause.contains(kernel) && !NO_LEFT.matcher(clause).find()) {
                return Optional.of(other.excerpt(from, to).strip());
            }
        }
        return Optional.empty();
    }
}
