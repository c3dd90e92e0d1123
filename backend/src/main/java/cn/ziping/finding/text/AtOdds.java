package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T03: a sentence at odds with itself: 件件有回复，尚有4件未回复; 完成5场（其中2场未开展）; 基本完工，主体工程尚未开工. */
final class AtOdds implements Rule {
    private static final String UNIT = "(?:件|个|项|场|次|起|处|户|家|批|条|人|所|座|笔|宗|例|期|台|套)";
    private static final String REST = "(?:尚有|仍有|还有|另有|但有|剩余|其余|其中|余下)\\d+" + UNIT;
    private static final String NOT = "(?:尚未|还未|仍未|没有|未能|未)(?:得到|予以|及时|全部|完全|按时|按期)?";
    private static final String DEALT = "回复|答复|办结|办理|落实|整改|解决|处理|处置|化解|销号|反馈|回音|兑现|发放|完成|完工|验收|开工|交付";

    /** 件件有回复, 全部办结, and some that were not: the same verb. */
    private static final Pattern ALL =
            Pattern.compile("(?:(?:件件|事事|个个|项项|条条)有|全部(?:已|得到|予以|按时|按期|及时)?|均已(?:全部)?|无一例外(?:地)?)(?<verb>" + DEALT
                    + ")[^；]{0,24}?[，（](?:但)?" + REST + "[^，；）]{0,14}?" + NOT + "\\k<verb>");
    /** 年内全部整改完毕，整改率97.39% */
    private static final Pattern ALL_BUT_RATE = Pattern.compile("(?:全部|均已|都已)(?:得到|予以|按时|按期|及时)?(?<verb>" + DEALT
            + ")(?:到位|完毕|完成)?，(?<rate>\\k<verb>(?:完成)?率(?:为|达到?|是)?\\d{1,2}(?:\\.\\d{1,4})?%)");

    private static final Pattern DONE_BUT = Pattern.compile("(?:完成|开展|举办|组织|召开)了?(?:各类|各项)?\\d+(?<unit>" + UNIT
            + ")[^，；（）\\d]{0,16}[（，](?:其中|但)(?:有)?\\d+\\k<unit>[^，；）]{0,8}?" + NOT + "(?:开展|举办|组织|召开|进行|实施|完成|启动)");
    private static final Pattern BUILT_BUT = Pattern.compile(
            "(?:基本|全面|全部|已|已经|顺利|如期|按期)(?:完工|竣工|建成|投入使用|投产)，(?:但|但是|而)?(?:其|该)?(?:项目|工程)?(?:的)?(?:主体(?:工程|结构|建筑)?|工程|项目)?(?:目前)?(?:尚未|还未|仍未|未)(?:开工|动工|启动|施工)");

    private static final String LATE = "(?:推迟|延期|延迟|延后|顺延|逾期|滞后|延误|尚未|仍未|未(?:能|按时|按期|如期|完|竣|建成|交付|验收|通车)|停工)";
    /** 工程全部在9月底前完工，另2处因审批推迟到11月完工: nothing else is named behind 另2处. */
    private static final Pattern ALL_BUT_SOME = Pattern.compile("(?:全部|均|全都)(?:已)?[^，；：（）]{0,16}?(?<verb>" + DEALT
            + "|竣工|建成|通车|投用|投入使用|开通|封顶|到位|完毕)，(?:但)?(?:另有?|其余|剩余|余下|仅有?|尚有|仍有|还有)\\d+" + UNIT
            + "(?:的)?(?:因|由于|受|系|则|(?=" + LATE + "))[^；]{0,30}?" + LATE + "[^；，]{0,12}?\\k<verb>");
    /** 11座危桥中有11座在9月底前通车，1座推迟 */
    private static final Pattern ALL_OF_THEM_AND_MORE = Pattern.compile("(?<![\\d.])(?<n>[1-9]\\d{0,4})(?<u>" + UNIT
            + ")[^，；：（）\\d]{0,14}[中内]，?(?:已|共)?有?\\k<n>\\k<u>[^；\\d][^；]{0,40}?(?<verb>[一-龥]{2})，(?:其余|另有?|另外|剩余|还有|有)?[1-9]\\d*\\k<u>(?!次)[^；，]{0,24}?"
            + LATE + "[^；，]{0,12}?\\k<verb>");
    /** 已于11月竣工，力争明年5月竣工 */
    private static final Pattern DONE_AND_TO_COME = Pattern.compile(
            "已(?:经)?(?:于[^，；]{1,14}?)?(?:全部|全面|顺利|按期|如期|正式)?(?<verb>完工|竣工|建成|通过验收|交付使用|交付|投入使用|开工|封顶|通车)，[^；]{0,60}?(?:力争|争取|预计|计划|确保|拟)(?:于|在)?[\\d年月日底前末上下半中旬初季度一二三四第全面部整体正式顺利如期按期次明之]{0,16}?\\k<verb>");

    private static final Pattern OF_PARTS =
            Pattern.compile("主体|[一二三四]期|部分|基础|其余|其他|余下|剩余|第[一二三四]|配套|另|二次|新建|下一批|\\d个|\\d处|分别");

    private static final Pattern NOT_SAID = Pattern.compile("上年|去年|往年|如果|若|不得|防止|计划|目标|要求|确保|力争|原");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            var words = sentence.text();
            if (!Setting.isGoal(sentence) && doneAndToCome(sentence, findings)) {
                continue;
            }
            if (!Setting.isPlan(sentence) && !Setting.isGoal(sentence) && allAndMore(sentence, findings)) {
                continue;
            }
            if (!Setting.isPlan(sentence) && (words.contains("未") || words.contains("率") || words.contains("没有"))) {
                check(sentence, findings);
            }
        }
    }

    /** Also where measures are told: what is done there needs none. */
    private static boolean doneAndToCome(Sentence sentence, Consumer<Finding> findings) {
        if (!sentence.text().contains("已")) {
            return false;
        }
        var match = DONE_AND_TO_COME.matcher(sentence.text());
        if (!match.find()) {
            return false;
        }
        var from = sentence.clauseFrom(match.start());
        var claim = sentence.text().substring(from, match.end());
        if (OF_PARTS.matcher(claim).find() || claim.contains("未")) {
            return false;
        }
        var comma = claim.lastIndexOf('，') + 1;
        tell(sentence, from, sentence.clauseTo(match.start()), claim.substring(comma), findings);
        return true;
    }

    private static boolean allAndMore(Sentence sentence, Consumer<Finding> findings) {
        if (sentence.quantities().isEmpty()) {
            return false;
        }
        for (var odds : new Pattern[] {ALL_BUT_SOME, ALL_OF_THEM_AND_MORE}) {
            var match = odds.matcher(sentence.text());
            if (match.find() && !NOT_SAID.matcher(match.group()).find()) {
                var from = sentence.clauseFrom(match.start());
                var claim = sentence.text().substring(match.start(), match.end());
                tell(
                        sentence,
                        from,
                        sentence.clauseTo(match.end() - 1),
                        claim.substring(claim.lastIndexOf('，') + 1),
                        findings);
                return true;
            }
        }
        return false;
    }

    private static void check(Sentence sentence, Consumer<Finding> findings) {
        for (var odds : new Pattern[] {ALL, ALL_BUT_RATE, DONE_BUT, BUILT_BUT}) {
            var match = odds.matcher(sentence.text());
            if (match.find() && !NOT_SAID.matcher(match.group()).find()) {
                var at = Math.max(match.group().lastIndexOf('，'), match.group().lastIndexOf('（')) + 1;
                var to = odds == DONE_BUT ? match.end() : sentence.clauseTo(match.end() - 1);
                tell(sentence, match.start(), to, sentence.text().substring(match.start() + at, match.end()), findings);
                return;
            }
        }
    }

    private static void tell(Sentence sentence, int from, int to, String fact, Consumer<Finding> findings) {
        var words = sentence.excerpt(from, to).strip();
        findings.accept(Finding.of(
                Cards.T03,
                "文中写“%s”，与“%s”前后矛盾，请按实际情况改正。".formatted(words, fact),
                fact,
                words,
                sentence.place(from, to)));
    }
}
