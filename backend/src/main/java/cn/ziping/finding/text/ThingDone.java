package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clause that claims that one thing was done wholly or always in time: 低保金全部按月按时发放, 设备均验收合格.
 *
 * @param thing what it is said of
 * @param verb what was done with it
 */
record ThingDone(Sentence sentence, String thing, String verb, int from, int to) {
    private static final String TIMELY = "(?:按月|按季|按年|按旬|按预算|按计划|按进度|按比例|按时|按期|及时|如期|准时|足额|按规定|按要求|、){1,4}";
    private static final String TIMED =
            "(?:发放|拨付|支付|兑现|兑付|到位|交付|办结|办理|答复|报送|缴纳|上缴|配送|供应|供货|完工|竣工|完成|开工|开课|验收|清运|处置|处理|整改|下达|公开)";
    private static final Pattern IN_TIME =
            Pattern.compile("(?<thing>[一-龥]{2,14}?)(?:资金)?(?:均|都|全部|全都|全)(?:已|能|能够|做到|实现)?" + TIMELY + "(?<verb>"
                    + TIMED + ")(?:到位|到人|到户|完毕)?(?!率|情况|的)");
    private static final Pattern PASSED = Pattern.compile(
            "(?<thing>[一-龥]{2,14}?)(?:均|都|全部|全都|全)(?:已|一次性|一次|为)?(?:经|通过)?(?:检测|检验|验收|抽检|检查|考核|监测|测试){0,2}(?<verb>合格|达标)(?!率|的|证)");
    private static final Pattern NOT_SAID = Pattern.compile(
            "确保|力争|要求|争取|保证|督促|努力|未能|没有|尚未|未|如果|不能|基本|应|须|需|将|拟|(?<!按)计划|目标是|是否|有利于|为了|个别|除|预计|整改后|复检|复查|返工|其余|其他|另外|上年|去年|其中");
    /** 除县级配套外，各级资金均已到位 */
    static final Pattern BUT = Pattern.compile("(?:除|剔除|扣除)[^，；]{0,24}(?:外|以外|之外)，$");

    private static final Pattern LEAD =
            Pattern.compile("^(?:全年|年内|本年度|本年|当年|今年|\\d{4}年度?|目前|截至目前|所有|各类|各项|全部|项目|本项目|该项目|已|的)+");

    private static final Pattern LATE =
            Pattern.compile("(?:延迟|逾期|推迟|延期|滞后|迟延|延误|拖欠|超期|晚)了?(?:约|近)?(?:\\d+(?:个?工作日|天|个月|日|周)|发放|支付|拨付|交付|到位|办结)");
    private static final Pattern NO_LATE = Pattern.compile("防止|避免|杜绝|如果|如有|若|不得|严禁|风险|上年|去年|往年|没有|未出现|未发生|无");

    /** 各级资金均已到位: of whichever of them. */
    private static final Pattern OF_ALL_FUNDS = Pattern.compile("(?:各级|各渠道|各来源)(?:财政|项目|配套|补助|专项)*(?:资金)?");

    /** One of these is in every claim; many sentences have none. */
    private static final Pattern HINT = Pattern.compile("[均都全]");

    static Optional<ThingDone> in(Sentence sentence) {
        if (!HINT.matcher(sentence.text()).find() || !Setting.isTold(sentence)) {
            return Optional.empty();
        }
        for (var claim : new Pattern[] {IN_TIME, PASSED}) {
            var match = claim.matcher(sentence.text());
            while (match.find()) {
                var from = sentence.clauseFrom(match.start());
                var to = sentence.clauseTo(match.end() - 1);
                var thing = LEAD.matcher(match.group("thing")).replaceFirst("");
                if (thing.length() > 1
                        && !BUT.matcher(sentence.text().substring(0, from)).find()
                        && !NOT_SAID.matcher(sentence.text().substring(from, to))
                                .find()) {
                    return Optional.of(new ThingDone(sentence, thing, match.group("verb"), from, to));
                }
            }
        }
        return Optional.empty();
    }

    /** A clause of another sentence with the same thing: a rate of less than all, or some that were late. */
    Optional<String> against(Sentence other) {
        if (other == sentence || !other.text().contains(kernel()) || !Setting.isTold(other)) {
            return Optional.empty();
        }
        for (var fact : new Pattern[] {rate(), some(), isTimed() ? LATE : rate()}) {
            var match = fact.matcher(other.text());
            if (match.find()) {
                var from = other.clauseFrom(match.start());
                var to = other.clauseTo(match.end() - 1);
                var clause = other.text().substring(from, to);
                if (!NO_LATE.matcher(clause).find() && isOfThing(other, from)) {
                    return Optional.of(other.excerpt(from, to).strip());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isTimed() {
        return !verb.equals("合格") && !verb.equals("达标");
    }

    /** The end of its name: 低保金, 设备. */
    private String kernel() {
        return verb.equals("到位") && OF_ALL_FUNDS.matcher(thing).matches()
                ? "资金"
                : thing.substring(Math.max(0, thing.length() - 3));
    }

    /** Told in the clause, or before it since the last semicolon. */
    private boolean isOfThing(Sentence other, int from) {
        var begin = other.text().lastIndexOf('；', from) + 1;
        return other.text().substring(begin, other.clauseTo(from)).contains(kernel());
    }

    private Pattern rate() {
        return Pattern.compile((isTimed() ? "(?:按时|按期|及时|如期|准时|" : "(?:") + verb + ")(?:" + verb
                + "|及时)?率(?:为|仅为|达到?|是|只有|仅|均为)?[1-9]?\\d(?:\\.\\d+)?%");
    }

    /** 12个月中有10个月按时发放 */
    private Pattern some() {
        return Pattern.compile(
                "\\d(?:个月|个|批|次|家|笔|所|处|件|项|户|期)[^，；\\d]{0,8}中，?(?:有|仅|仅有|只有)?\\d+(?:个月|个|批|次|家|笔|所|处|件|项|户|期)(?:按时|按期|及时|如期|准时|)"
                        + verb);
    }
}
