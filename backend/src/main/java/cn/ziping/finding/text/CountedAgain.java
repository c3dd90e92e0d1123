package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 设5个内设机构：…，4个内设机构均为副科级: who comes back to all of them must count as before. */
final class CountedAgain implements Rule {
    private static final Pattern ALL = Pattern.compile("^(?<noun>[一-龥]{2,8}?)(?:均|全部|都)(?:为|是|系|属|已|按|实|完|未|有)");
    private static final Pattern SOME = Pattern.compile("其中|前|后|另|其余|剩余|其他|有$");

    /** 抽查的5个乡镇 are some of all. */
    private static final Pattern CHOSEN = Pattern.compile("抽|选取|选择|随机|试点");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            for (var quantity : sentence.quantities()) {
                var match = ALL.matcher(sentence.text().substring(quantity.to()));
                if (Counts.isWhole(quantity) && match.find() && !isSome(sentence, quantity)) {
                    check(sentence, quantity, match.group("noun"), findings);
                }
            }
        }
    }

    private static boolean isChosen(Sentence sentence, Quantity first) {
        return CHOSEN.matcher(sentence.text().substring(sentence.clauseFrom(first.from()), first.from()))
                .find();
    }

    private static boolean isSome(Sentence sentence, Quantity quantity) {
        return SOME.matcher(sentence.text().substring(sentence.clauseFrom(quantity.from()), quantity.from()))
                .find();
    }

    private static void check(Sentence sentence, Quantity quantity, String noun, Consumer<Finding> findings) {
        var before = sentence.quantities().stream()
                .filter(one ->
                        one.to() <= quantity.from() && one.unit().equals(quantity.unit()) && isOf(sentence, one, noun))
                .toList();
        if (before.size() != 1
                || !Counts.isWhole(before.get(0))
                || isChosen(sentence, before.get(0))
                || before.get(0).value().compareTo(quantity.value()) == 0) {
            return;
        }
        if (isListed(sentence, before.get(0), quantity)) {
            return;
        }
        var first = Counts.written(before.get(0));
        var written = Counts.written(quantity);
        findings.accept(Finding.of(
                Cards.A14,
                "前面说%s有%s，这里写%s，请核对后统一。".formatted(noun, first, written),
                first,
                written,
                sentence.clause(quantity)));
    }

    /** The list between them has as many as are counted again: then the first number is wrong, which is told of the list. */
    private static boolean isListed(Sentence sentence, Quantity first, Quantity again) {
        var between = sentence.text().substring(first.to(), again.from());
        var colon = between.indexOf('：');
        if (colon < 0) {
            return false;
        }
        var body = between.substring(colon + 1);
        var marks = ListMarks.count(body, Counts.of(again));
        var end = body.lastIndexOf('，');
        var names = NamedItems.of(end < 0 ? body : body.substring(0, end));
        return marks.map(count -> count == Counts.of(again)).orElse(names.holds(Counts.of(again)));
    }

    private static boolean isOf(Sentence sentence, Quantity one, String noun) {
        var text = sentence.text();
        var behind = text.substring(one.to(), Math.min(text.length(), one.to() + noun.length() + 6));
        var ahead = text.substring(Math.max(0, one.from() - noun.length() - 3), one.from());
        return behind.contains(noun) || ahead.contains(noun);
    }
}
