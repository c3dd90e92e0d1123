package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Parts of what is named again before them: 专业技术人员39人…；专业技术人员中，正高级3人、副高级9人、…. */
final class NamedWholes {
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|[，；])(?:在|上述|这些)?(?:(?<count>\\d{1,7})(?<unit>[一-龥]))?(?<name>[一-龥]{2,12}?)(?:当中|之中|中)[，：]?(?:其中)?");

    private static final Pattern VERB = Pattern.compile("(?:共有?|共计|有|为|总数|达到?)$");

    private NamedWholes() {}

    static void check(Text text, Sentence sentence, Consumer<Finding> findings) {
        if (sentence.text().indexOf('中') < 0) {
            return;
        }
        var match = NAMED.matcher(sentence.text());
        while (match.find()) {
            var name = match.group("name");
            var from = match.end();
            var begin = match.start();
            whole(text, sentence, begin, name, from).ifPresent(whole -> {
                var run = CountedRun.of(sentence, whole, from, false);
                if (!run.isEmpty() && (run.contradicts(whole) || run.isNearly(whole))) {
                    tell(sentence, whole, name, run, findings);
                }
            });
        }
    }

    /** The last number of this name before it in the paragraph, of the unit that the parts have. */
    private static Optional<Quantity> whole(Text text, Sentence sentence, int begin, String name, int from) {
        var first =
                sentence.quantities().stream().filter(one -> one.from() >= from).findFirst();
        if (first.isEmpty() || first.get().from() - from > 16) {
            return Optional.empty();
        }
        Quantity found = null;
        for (var one : text.paragraphOf(sentence)) {
            for (var quantity : one.quantities()) {
                var isBefore = one != sentence || quantity.to() <= begin;
                if (isBefore
                        && Counts.isWhole(quantity)
                        && quantity.unit().equals(first.get().unit())
                        && isNamed(one, quantity, name)) {
                    found = quantity;
                }
            }
            if (one == sentence) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isNamed(Sentence sentence, Quantity quantity, String name) {
        var from = Math.max(0, quantity.from() - name.length() - 4);
        var words = sentence.text().substring(from, quantity.from());
        return VERB.matcher(words).replaceFirst("").endsWith(name) || isNamedAround(sentence, quantity, name);
    }

    /** 新收案件 was told as 新收6324件: what was counted stands in the unit, which the noun behind begins or ends with. */
    private static boolean isNamedAround(Sentence sentence, Quantity quantity, String name) {
        var split = name.length() - 2;
        if (split < 2 || name.indexOf(quantity.unit(), split) < 0) {
            return false;
        }
        var verb = name.substring(0, split);
        return sentence.text()
                .substring(sentence.clauseFrom(quantity.from()), quantity.from())
                .matches("(?:.{0,20}[、])?(?:其中)?" + verb + "(?:共|了|有)?");
    }

    private static void tell(
            Sentence sentence, Quantity whole, String name, CountedRun run, Consumer<Finding> findings) {
        var sum = Counts.written(run.sum(), whole.unit());
        var last = run.parts().get(run.parts().size() - 1);
        findings.accept(Finding.of(
                Cards.A10,
                "%s为%s，各部分相加为%s，请核对后改正。".formatted(name, Counts.written(whole), sum),
                sum,
                Counts.written(whole),
                sentence.clauses(run.parts().get(0), last)));
    }
}
