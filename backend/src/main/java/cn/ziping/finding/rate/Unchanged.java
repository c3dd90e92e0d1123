package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A11: 与上年持平 although the two amounts that are told differ. */
final class Unchanged implements Rule {
    private static final Pattern SAME = Pattern.compile(
            "(?:与|较|同|和|比)(?<base>上年|去年|上一年|年初预算|预算)(?<words>[^；与较]{0,30}?)(?<!基本|大体|大致)(?:持平|一致|相同|相等|无变化|没有变化|无增减)");
    private static final Pattern LAST_YEAR = Pattern.compile("(?<![与较比同和])(?:上年|去年|上一年)");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        Passages.sentences(text).forEach(sentence -> check(sentence, findings));
    }

    private static void check(Sentence sentence, Consumer<Finding> findings) {
        var match = SAME.matcher(sentence.text());
        while (match.find()) {
            var from = Math.max(sentence.text().lastIndexOf('；', match.start()) + 1, 0);
            var start = match.start();
            var end = match.end();
            var told = sentence.quantities().stream()
                    .filter(one -> one.from() >= from && one.to() <= end && one.kind() != Kind.YEAR)
                    .toList();
            var old = told.stream().filter(one -> one.from() >= start).toList();
            var olds = old.isEmpty()
                    ? told.stream().filter(one -> isLastYears(sentence, one)).toList()
                    : old;
            var news = told.stream()
                    .filter(one -> one.from() < start && !olds.contains(one))
                    .toList();
            if (olds.size() == 1 && news.size() == 1) {
                compare(sentence, news.get(0), olds.get(0), findings);
            }
        }
    }

    private static boolean isLastYears(Sentence sentence, Quantity one) {
        var clause = sentence.text().substring(sentence.clauseFrom(one.from()), one.from());
        return LAST_YEAR.matcher(clause).find();
    }

    private static void compare(Sentence sentence, Quantity now, Quantity old, Consumer<Finding> findings) {
        var isLike = now.kind() == old.kind() && (now.isMoney() || now.unit().equals(old.unit()));
        if (!isLike
                || !now.isExact()
                || !old.isExact()
                || Range.of(now).fits(old)
                || Range.of(old).fits(now)) {
            return;
        }
        var is = new Told(sentence, now);
        var was = new Told(sentence, old);
        var message = "%s与%s不相等，不能写“持平”或“一致”，请核对后改正。".formatted(is.written(), was.written());
        findings.accept(Finding.of(RateCards.A11, message, was.written(), is.written(), Rates.place(is, was)));
    }
}
