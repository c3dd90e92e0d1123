package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.subject.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item that a text tells the points of: those that were lost (扣2分), or full marks and score.
 *
 * @param at index of its sentence in the text
 * @param full null where only the deduction is told
 */
record ScoreItem(
        int at,
        Sentence sentence,
        int from,
        int to,
        String name,
        @Nullable BigDecimal full,
        BigDecimal lost,
        Place place) {
    private static final Pattern DEDUCTED =
            Pattern.compile("(?<![不未免])(?:扣(?:除|减|掉|去)?了?|失分|丢分|少得)([0-9]{1,2}(?:\\.[0-9]{1,2})?)分");
    /** How points are taken, not that they were. */
    private static final Pattern STANDARD =
            Pattern.compile("每|扣完|评分标准|评分细则|评分办法|评分规则|计分标准|[的则]扣|酌情|最多扣|否则|如有|得满分，|不得分，|得[0-9.]+分；.{0,30}不得分");
    /** The whole report has lost what its parts have. */
    private static final Pattern WHOLE = Pattern.compile("总[分得]|综合|合计|共扣|累计扣|自评得分|自评分");

    private static final Pattern PARENT = Pattern.compile("产出|效益|履职|过程|投入|管理|预算|效果|执行");
    private static final Pattern CHILD = Pattern.compile("数量|质量|时效|成本|经济|社会|生态|可持续|公平|效率|资产|采购|公开|目标|制度|项目|资金");

    static List<ScoreItem> in(List<Sentence> sentences) {
        var items = new ArrayList<ScoreItem>();
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.text().length() <= ReasonWords.LONGEST
                    && sentence.text().indexOf('分') >= 0
                    && !STANDARD.matcher(sentence.text()).find()) {
                read(sentence, i, items);
            }
        }
        return items;
    }

    private static void read(Sentence sentence, int at, List<ScoreItem> items) {
        var pairs = ScorePair.in(sentence);
        for (var pair : pairs) {
            if (!pair.isTotal()) {
                var lost = pair.full().subtract(pair.got());
                items.add(new ScoreItem(
                        at, sentence, pair.from(), pair.to(), pair.name(), pair.full(), lost, pair.place()));
            }
        }
        if (pairs.isEmpty()) {
            deductions(sentence, at, items);
        }
    }

    private static void deductions(Sentence sentence, int at, List<ScoreItem> items) {
        var match = DEDUCTED.matcher(sentence.text());
        while (match.find()) {
            var from = sentence.clauseFrom(match.start());
            var before = sentence.text().substring(Math.max(0, match.start() - 20), match.start());
            if (!WHOLE.matcher(before).find()) {
                items.add(new ScoreItem(
                        at,
                        sentence,
                        match.start(),
                        match.end(),
                        ReasonWords.plain(sentence.text().substring(from, match.start())),
                        null,
                        new BigDecimal(match.group(1)),
                        sentence.place(from, sentence.clauseTo(match.end()))));
            }
        }
    }

    /** Whether another item that comes behind is a part of this one, or only says more of it. */
    boolean covers(ScoreItem next) {
        if (next.full == null) {
            return full != null;
        }
        var same = next.sentence.paragraph() == sentence.paragraph();
        return full != null
                && next.full.compareTo(full) < 0
                && (same
                        || PARENT.matcher(name).find()
                                && CHILD.matcher(next.name).find());
    }

    /** Where its words begin: its clause. */
    int begin() {
        return sentence.clauseFrom(from);
    }
}
