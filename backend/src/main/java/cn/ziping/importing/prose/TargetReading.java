package cn.ziping.importing.prose;

import cn.ziping.importing.source.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what an indicator was to reach or has reached where a sentence says nothing else: 满意度指标：服务对象满意度95%以上. */
final class TargetReading {
    private static final Pattern NAMED = Pattern.compile(
            "([\\p{IsHan}]{2,10}指标)：(?:([\\p{IsHan}]{2,16}(?:满意度|率|程度)))((?:达到?|为|实现|完成)?)((?:≥|≤|>|<|不低于|不少于|不高于|大于等于)?\\d+(?:\\.\\d+)?%(?:及?以[上下])?)");
    private static final Pattern BOUND = Pattern.compile("≥|≤|>|<|不|大于|以[上下]");

    private TargetReading() {}

    static void read(Passage passage, IndicatorLedger indicators) {
        for (var sentence : Sentence.of(passage)) {
            var text = sentence.wording().text();
            var match = NAMED.matcher(text).region(sentence.from(), sentence.to());
            if (!match.matches()) {
                continue;
            }
            var isReached = !match.group(3).isEmpty();
            var isBound = BOUND.matcher(match.group(4)).find();
            if (isReached == isBound) {
                continue;
            }
            var name = isBound ? "target" : "actual";
            indicators.say(
                    List.of(match.group(1), "", match.group(2)),
                    name,
                    sentence.wording().excerpt(match.start(4), match.end(4)),
                    sentence.evidence(sentence.from(), sentence.to()));
        }
    }
}
