package cn.ziping.importing.prose;

import cn.ziping.importing.source.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads indicators of which a sentence says both what was to be reached and what was, below the label or the heading of
 * their group: 数量指标：巡查次数目标值80次，实际完成86次.
 */
final class PairReading {
    private static final Pattern GROUP = Pattern.compile("([\\p{IsHan}]{2,10})(?:：|。|$)");
    private static final String VALUE =
            "((?:≥|≤|>|<|=|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于)?\\d+(?:\\.\\d+)?(?:%|‰|[\\p{IsHan}/]{1,6})?(?<!得分|分值))";
    private static final Pattern PAIR = Pattern.compile("(?:[^，；。：]{2,10}：)?([\\p{IsHan}A-Za-z（）、/]{2,40}?)[，：]?"
            + "(?:年度|全年|年初|20\\d\\d年度?|预期|绩效)?(?:指标值|目标值|计划值|预期值|计划数|目标数|计划|目标)(?:完成|达到|数)?[为是：]?" + VALUE
            + "，(?:全年|年度|年末|年底|本年|当年)?(?:实际)?(?:完成值?|达到|达|实现|值|数)?(?:完成值?)?(?:值|数|率)?[为是：了]?" + VALUE + "(?:，.*|（.*)?");
    /** The words between both say that the second was reached. */
    private static final Pattern REACHED = Pattern.compile(".*，(?:全年|年度|年末|年底|本年|当年)?(?:实际|完成|达到|达|实现).*");

    private static final Pattern NO_NAME = Pattern.compile("^(?:其中|根据|按照|由于|较|比)|上年|去年|(?:预算|资金|的)$");

    private final List<String> levels;
    private final IndicatorLedger indicators;
    /** What the last label named, empty where only headings tell. */
    private String group = "";

    PairReading(Setting setting, IndicatorLedger indicators) {
        this.levels = Levels.of(setting.path());
        this.indicators = indicators;
    }

    void read(Passage passage) {
        for (var sentence : Sentence.of(passage)) {
            var text = sentence.wording().text();
            var from = sentence.from();
            while (from < sentence.to()) {
                var semicolon = text.indexOf('；', from);
                var to = semicolon < 0 || semicolon > sentence.to() ? sentence.to() : semicolon;
                read(sentence, from, to);
                from = to + 1;
            }
        }
    }

    private void read(Sentence sentence, int from, int to) {
        var text = sentence.wording().text();
        var label = GROUP.matcher(text).region(from, to);
        var begin = from;
        if (label.lookingAt() && isGroup(label.group(1))) {
            group = label.group(1);
            begin = label.end();
        }
        var owner = owner();
        var pair = PAIR.matcher(text).region(begin, to);
        if (owner.isEmpty() || !pair.matches() || NO_NAME.matcher(pair.group(1)).find()) {
            return;
        }
        if (!REACHED.matcher(text.substring(pair.end(2), pair.end(3))).matches()) {
            return;
        }
        var row = new ArrayList<>(owner);
        row.add(pair.group(1));
        var evidence = sentence.evidence(begin, pair.end(3));
        indicators.say(row, "target", sentence.wording().excerpt(pair.start(2), pair.end(2)), evidence);
        indicators.say(row, "actual", sentence.wording().excerpt(pair.start(3), pair.end(3)), evidence);
    }

    private static boolean isGroup(String name) {
        return Levels.isSecond(name) || Levels.isFirst(name) && name.endsWith("指标");
    }

    /** Both levels above an indicator; empty where it stands in no group. */
    private List<String> owner() {
        var first = levels.isEmpty() || !Levels.isFirst(levels.get(0)) ? "" : levels.get(0);
        var last = levels.isEmpty() ? "" : levels.get(levels.size() - 1);
        var second = !group.isEmpty() ? group : isGroup(last) ? last : "";
        if (second.isEmpty()) {
            return List.of();
        }
        if (Levels.isFirst(second) && !Levels.isSecond(second)) {
            return List.of(second, "");
        }
        return List.of(first.isEmpty() ? second : first, second);
    }
}
