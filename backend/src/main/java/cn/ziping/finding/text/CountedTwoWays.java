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

/** All, those that are and those that are not: 12项指标中，完成10项，未完成2项; 计划20座，完成18座，其余2座已开工. */
final class CountedTwoWays implements Rule {
    private static final String UNIT = "(?<unit>个|项|处|座|所|家|户|条|件|宗|起|套|台|名|人|份|期)";
    private static final String SAME = "(?:\\k<unit>)";
    private static final String DONE = "(?:达到|完成|完工|竣工|建成|达标|合格|已|实现|通过|办结|整改|按期|按时|如期|高于|超过|等于|支出|执行|及时)";
    private static final String NOT = "(?:未|没有|尚|推迟|逾期|延期|滞后|不达标|不合格|在建|正在|低于|仍在)";
    private static final Pattern AMONG = Pattern.compile("(?<![\\d.第])(?<all>\\d{1,6})" + UNIT
            + "[^，；。：（）\\d]{0,16}(?:中|里)，?(?:(?<one>\\d{1,6})" + SAME + "[^，；。：（）、\\d]{0,8}?" + DONE
            + "[^，；。：（）、]{0,16}|[^，；。：（）、\\d]{0,6}" + DONE + "[^，；。：（）、\\d]{0,8}(?<two>\\d{1,6})" + SAME
            + ")[，、；]?(?:有|仅|其余|另有?|还有|剩余)?(?:(?<three>\\d{1,6})" + SAME + "[^，；。：（）、\\d]{0,10}?" + NOT
            + "|" + NOT + "[^，；。：（）、\\d]{0,10}?(?<four>\\d{1,6})" + SAME + ")");
    private static final Pattern PLANNED =
            Pattern.compile("(?:计划|任务|应|目标)[^，；。：（）\\d]{0,16}(?<![\\d.第])(?<all>\\d{1,6})" + UNIT
                    + "，(?:实际|年内|全年|已|当年)?[^，；。：（）\\d]{0,6}" + DONE + "[^，；。：（）、\\d]{0,8}(?<two>\\d{1,6})" + SAME
                    + "(?=[，；。])(?<between>[^（）]{0,40}?)(?:其余|剩余|余下|尚有|还有|另有?)(?:的)?(?<three>\\d{1,6})" + SAME);
    private static final Pattern VERB = Pattern.compile(DONE);
    private static final Pattern DENIED = Pattern.compile("推迟|逾期|延期|滞后|在建|正在|尚在|仍在|(?:尚|还)?(?:未能?|没有)(?:按期|按时|如期)?|不");
    private static final Pattern NOT_ALL = Pattern.compile("以上|左右|约|\\d余");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A10);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = Readable.running(text);
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.text().contains("中") || sentence.text().contains("里")) {
                check(AMONG, sentence, sentence.text(), findings);
            }
            var words = sentence.text();
            if (words.contains("计划") || words.contains("任务") || words.contains("应") || words.contains("目标")) {
                var next = i + 1 < sentences.size() ? sentences.get(i + 1) : sentence;
                var isNext = next != sentence && next.paragraph() == sentence.paragraph();
                if (!check(PLANNED, sentence, words, findings) && isNext) {
                    check(PLANNED, sentence, words + "。" + next.text(), findings);
                }
            }
        }
    }

    /** 9项达到目标，1项未达到目标: the same verb with 未, or one that says that it is late. */
    private static boolean isOfOneFact(String words) {
        var not = DENIED.matcher(words);
        if (!not.find()) {
            return false;
        }
        var verb = VERB.matcher(words);
        return not.group().matches("推迟|逾期|延期|滞后|在建|正在|尚在|仍在")
                || verb.find() && verb.start() < not.start() && words.startsWith(verb.group(), not.end());
    }

    /** @param words of the sentence, and perhaps of the one behind it */
    private static boolean check(Pattern pattern, Sentence sentence, String words, Consumer<Finding> findings) {
        var match = pattern.matcher(words);
        if (!match.find() || NOT_ALL.matcher(match.group()).find()) {
            return false;
        }
        var isAmong = pattern == AMONG;
        if (isAmong && !isOfOneFact(words.substring(match.start()))) {
            return false;
        }
        var done = isAmong && match.group("one") != null ? match.group("one") : match.group("two");
        var rest = !isAmong || match.group("three") != null ? match.group("three") : match.group("four");
        var all = Long.parseLong(match.group("all"));
        var sum = Long.parseLong(done) + Long.parseLong(rest);
        if (sum == all) {
            return true;
        }
        var unit = match.group("unit");
        var end = Math.min(match.end(), sentence.text().length());
        findings.accept(Finding.of(
                Cards.A10,
                "总数为%d%s，两部分相加为%d%s（%s＋%s），请核对后改正。".formatted(all, unit, sum, unit, done, rest),
                sum + unit,
                all + unit,
                sentence.place(sentence.clauseFrom(match.start()), end)));
        return true;
    }
}
