package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T03: 全年未发生安全生产事故, and 发生1起安全生产事故. */
final class NothingHappened implements Rule {
    private static final String COUNT = "[起例件次宗]";
    private static final String WHAT = "(?<what>[一-龥]{2,12}?)(?:发生|现象|情况)?(?=[和及、或与并]|，|；|。|）|：|$|的(?:情况|现象))";
    private static final Pattern NONE = Pattern.compile("(?:(?:未|没有|从未|没)(?:发生|出现|接到|收到|有)(?:过)?(?:任何)?(?:一" + COUNT
            + ")?|无(?:一" + COUNT + "|(?=[一-龥]{2,10}发生)))" + WHAT);
    private static final Pattern SOME =
            Pattern.compile("(?<!未|没有|未曾|从未)(?:发生|出现|接报|接到|收到|引发|造成)(?:了|过)?(?:(?:各类|群众)?[1-9一二两三四五]" + COUNT + WHAT
                    + "|(?<before>[一-龥]{2,12}?)(?:共|计|有)?[1-9一二两三四五]" + COUNT + ")");
    /** What there was none of: things that are counted one by one. */
    private static final Pattern EVENT =
            Pattern.compile("事故|事件|案件|火情|险情|灾情|上访|信访|投诉|违规|违纪|违法|纠纷|火灾|疫情|舆情|中毒|伤亡|死亡|逾期|拖欠|挪用|串标|流标|返贫|溺水|泄漏|污染");

    private static final Pattern TAIL = Pattern.compile("(?:事故|事件|案件|问题|行为|现象|情况)$");
    private static final Pattern NOT_SAID =
            Pattern.compile("上年|去年|往年|如果|若|不得|防止|计划|目标|要求|确保|力争|原(?!因)|20\\d\\d年(?!度?[，，]?全年)|历史|以来|外[省市县]|周边");
    /** More are told of the place, not of what the report is about. */
    private static final int MOST = 200;

    private record Told(Sentence sentence, int from, int to, String what) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var none = new ArrayList<Told>();
        var some = new ArrayList<Told>();
        for (var sentence : Readable.running(text)) {
            var words = sentence.text();
            if (!EVENT.matcher(words).find() || Setting.isGoal(sentence)) {
                continue;
            }
            if (!Setting.isPlan(sentence)) {
                collect(sentence, NONE, none);
            }
            collect(sentence, SOME, some);
        }
        for (var one : none.subList(0, Math.min(MOST, none.size()))) {
            some.stream()
                    .limit(MOST)
                    .filter(other -> isOf(one.what(), other.what()))
                    .findFirst()
                    .ifPresent(other -> tell(one, other, findings));
        }
    }

    private static void collect(Sentence sentence, Pattern pattern, List<Told> found) {
        var match = pattern.matcher(sentence.text());
        while (match.find()) {
            var what = match.group("what") != null ? match.group("what") : match.group("before");
            var from = sentence.clauseFrom(match.start());
            var clause = sentence.text().substring(from, sentence.clauseTo(match.end() - 1));
            if (EVENT.matcher(what).find() && !NOT_SAID.matcher(clause).find()) {
                found.add(new Told(sentence, from, sentence.clauseTo(match.end() - 1), what));
            }
        }
    }

    /** Where there was no accident there was no road accident; where there was no great one there may have been one. */
    private static boolean isOf(String none, String some) {
        var core = TAIL.matcher(none).replaceFirst("");
        return some.endsWith(none)
                || core.length() > 1 && TAIL.matcher(some).replaceFirst("").endsWith(core);
    }

    private static void tell(Told none, Told some, Consumer<Finding> findings) {
        var words = none.sentence().excerpt(none.from(), none.to()).strip();
        var fact = some.sentence().excerpt(some.from(), some.to()).strip();
        findings.accept(Finding.of(
                Cards.T03,
                "文中写“%s”，与“%s”前后矛盾，请按实际情况改正。".formatted(words, fact),
                fact,
                words,
                none.sentence().place(none.from(), none.to())));
    }
}
