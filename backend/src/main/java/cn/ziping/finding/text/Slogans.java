package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.measure.HanDigits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A14: numbers within a slogan, told twice or with what they count: “一区五园” and “一区四园”, “三无”（无…、无…）. */
final class Slogans implements Rule {
    private static final Pattern SLOGAN =
            Pattern.compile("一(?<first>[区核轴带心廊圈园主体网环河江城])(?<n>[二两三四五六七八九十])(?<last>[区核轴带心廊圈园翼片组点线镇基翼中级平])");
    private static final Pattern TOLD =
            Pattern.compile("(?<n>[二两三四五六七八九十])(?<word>[无不零])（(?:即|指|也就是|包括)?(?<list>[^（）]{4,200})）");

    private record Said(Sentence sentence, int from, int to, String number) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        Map<String, List<Said>> slogans = new LinkedHashMap<>();
        for (var sentence : Readable.running(text)) {
            if (sentence.text().indexOf('一') >= 0) {
                read(sentence, slogans);
            }
            if (sentence.text().indexOf('（') >= 0) {
                list(sentence, findings);
            }
        }
        slogans.values().forEach(said -> compare(said, findings));
    }

    private static void read(Sentence sentence, Map<String, List<Said>> slogans) {
        var match = SLOGAN.matcher(sentence.text());
        while (match.find()) {
            slogans.computeIfAbsent(match.group("first") + match.group("last"), any -> new ArrayList<>())
                    .add(new Said(sentence, match.start(), match.end(), match.group("n")));
        }
    }

    /** The one that is said otherwise than all others, if those are two and more. */
    private static void compare(List<Said> all, Consumer<Finding> findings) {
        for (var said : all) {
            var others = all.stream()
                    .filter(one -> one != said)
                    .map(Said::number)
                    .distinct()
                    .toList();
            if (all.size() > 2 && others.size() == 1 && !others.get(0).equals(said.number())) {
                var sentence = said.sentence();
                var written = sentence.text().substring(said.from(), said.to());
                var right = written.replaceFirst(said.number(), others.get(0));
                tell(sentence, said.from(), said.to(), "其他地方都写“" + right + "”", right, written, findings);
            }
        }
    }

    private static void list(Sentence sentence, Consumer<Finding> findings) {
        var match = TOLD.matcher(sentence.text());
        while (match.find()) {
            var word = match.group("word");
            var count = Pattern.compile("(?:^|[、，；和及])" + word)
                    .matcher(match.group("list"))
                    .results()
                    .count();
            var number = HanDigits.read(match.group("n").replace('两', '二'))
                    .map(value -> value.longValue())
                    .orElse(count);
            if (count > 1 && number != count) {
                tell(
                        sentence,
                        match.start(),
                        match.end(),
                        "后面列出的“%s”有%d项".formatted(word, count),
                        count + "项",
                        match.group("n") + word,
                        findings);
            }
        }
    }

    private static void tell(
            Sentence sentence, int from, int to, String why, String right, String written, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                Cards.A14,
                "%s，这里写“%s”，请核对后统一。".formatted(why, written),
                right,
                written,
                sentence.place(sentence.clauseFrom(from), sentence.clauseTo(to))));
    }
}
