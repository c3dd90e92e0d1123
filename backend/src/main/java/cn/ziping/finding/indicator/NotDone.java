package cn.ziping.finding.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that something was not done. */
final class NotDone {
    private static final Pattern WORDS = Pattern.compile(
            "(?<![不无没]存?在?有?)(?:(?:尚|仍|还)?未(?:能|曾)?(?:按[时期质]|按计划|按要求|如期|全部|完全|全面|及时|全额|足额|有效){0,2}(?:地)?"
                    + "(?:完成|完工|达到|达标|实现|达成|开工|实施|开展|竣工|落实|启动|支付到位|拨付到位)|没有(?:按[时期]|如期|全部)?(?:完成|达到|实现)|没能(?:按[时期]|如期|全部)?(?:完成|达到|实现)|"
                    + "(?:进度|工期|进展|推进|实施)(?:严重|明显|有所|较为)?(?:滞后|缓慢))");
    /** A condition or a standard, not what happened; or nothing of the kind. */
    private static final Pattern NO_FACT = Pattern.compile(
            "如未|若未|凡未|未(?:完成|达标|实施|开展)(?:的|数|事项|项目数?)?(?:为|：|:|是)?(?:0|零|无)|未[^，。；]{2,8}?(?<![0-9.])0(?:项|个|件|起|次|处|人|家|户|%)|不存在|无未|没有未|未完成.{0,6}扣|每");

    private NotDone() {}

    /** The words; null where there are none. */
    static @Nullable String in(String text) {
        var match = WORDS.matcher(text);
        return match.find() && !NO_FACT.matcher(text).find() ? match.group() : null;
    }
}
