package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A09: a share beside its part and its whole. */
final class Shares implements Rule {
    private static final Pattern PARTS = Pattern.compile("其中|包括|分为|按|从");
    /** 人员支出 is none of 总支出. */
    private static final Pattern TOTALS = Pattern.compile("支出|收入|预算");

    private static final Pattern AMONG = Pattern.compile("^(?:其中)?(?<name>[\\u4e00-\\u9fff]{2,14})(?:当|之)?中[，：有]");

    private static final Pattern SHARED = Pattern.compile("[，（]?占");
    private static final Pattern TOTAL = Pattern.compile("共|合计|总|全部|现有|实有|在职|累计|全年");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var passage : Passages.of(text)) {
            for (var sentence : passage) {
                var shares = sentence.quantities(Quantity.Kind.PERCENT).stream()
                        .map(percent -> Share.of(sentence, percent))
                        .filter(Objects::nonNull)
                        .toList();
                var found = shares.stream()
                        .map(share -> check(passage, share))
                        .filter(Objects::nonNull)
                        .toList();
                found.forEach(findings);
                if (found.isEmpty()) {
                    ShareLists.check(passage, sentence, shares).forEach(findings);
                }
            }
        }
    }

    /** 职工中，医师265人，占…: what stands before 中 is the whole that is meant. */
    private static String base(Share share) {
        var sentence = share.sentence();
        var from = Math.max(sentence.text().lastIndexOf('；', share.part().from()) + 1, 0);
        var match = AMONG.matcher(sentence.text().substring(from, share.part().from()));
        return share.base().isEmpty() && match.lookingAt() ? Share.plain(match.group("name")) : share.base();
    }

    private static @Nullable Finding check(List<Sentence> passage, Share share) {
        var inline = share.inline();
        if (inline != null) {
            var whole = new Told(share.sentence(), inline);
            return share.isLike(inline) && isWrong(share, whole) ? finding(share, whole) : null;
        }
        var before = before(passage, share);
        var base = base(share);
        var wholes = base.isEmpty()
                ? totals(before, share)
                : before.stream().filter(told -> isNamed(told, base)).toList();
        if (wholes.isEmpty() || wholes.stream().anyMatch(whole -> !isWrong(share, whole))) {
            return null;
        }
        // Another whole may be meant as long as the name does not say which one.
        var isAnother = base.isEmpty()
                && (before.stream().anyMatch(told -> !isSibling(told, share) && !isWrong(share, told))
                        || fitsTheSum(share));
        return isAnother ? null : finding(share, wholes.get(wholes.size() - 1));
    }

    /** Amounts of the same unit before the part that may be its whole. */
    private static List<Told> before(List<Sentence> passage, Share share) {
        var before = new ArrayList<Told>();
        for (var sentence : passage) {
            for (var quantity : sentence.quantities()) {
                if (sentence == share.sentence()
                        && quantity.from() >= share.part().from()) {
                    return before;
                }
                if (share.isLike(quantity)
                        && quantity.value().compareTo(share.part().value()) >= 0) {
                    before.add(new Told(sentence, quantity));
                }
            }
        }
        return before;
    }

    private static boolean isNamed(Told told, String base) {
        var label = Label.of(told.sentence(), told.quantity());
        var name = Share.plain(label.core());
        return told.quantity().isExact()
                && !name.isEmpty()
                && (name.equals(base)
                        || !TOTALS.matcher(base).matches() && name.endsWith(base)
                        || base.endsWith(name) && name.length() > 2);
    }

    /** The one amount that 其中 or a colon divides, in the same sentence. */
    private static List<Told> totals(List<Told> before, Share share) {
        var totals = before.stream()
                .filter(told ->
                        told.sentence() == share.sentence() && told.quantity().isExact())
                .filter(told -> isTotal(told, share))
                .toList();
        return totals.isEmpty() ? List.of() : List.of(totals.get(0));
    }

    private static boolean isTotal(Told told, Share share) {
        var sentence = told.sentence();
        var behind =
                sentence.text().substring(told.quantity().to(), share.part().from());
        var label = Label.of(sentence, told.quantity());
        return PARTS.matcher(behind).find() || TOTAL.matcher(label.clause()).find() && behind.indexOf('；') < 0;
    }

    /** Another part of the list with a share of its own; what 其中 divides again is none. */
    private static boolean isSibling(Told told, Share share) {
        if (told.sentence() != share.sentence()) {
            return false;
        }
        var behind = share.sentence()
                .text()
                .substring(told.quantity().to(), share.part().from());
        return SHARED.matcher(behind).lookingAt() && !PARTS.matcher(behind).find();
    }

    /** The whole may be told by its parts only. */
    private static boolean fitsTheSum(Share share) {
        return share.sentence().quantities().stream()
                .filter(share::isLike)
                .map(Range::of)
                .reduce(Range::plus)
                .filter(sum -> sum.printed().signum() > 0)
                .filter(sum -> Range.of(share.part()).percentOf(sum).fits(share.percent()))
                .isPresent();
    }

    private static boolean isWrong(Share share, Told whole) {
        return whole.quantity().value().signum() > 0
                && !Range.of(share.part()).percentOf(Range.of(whole.quantity())).fits(share.percent());
    }

    private static Finding finding(Share share, Told whole) {
        var told = new Told(share.sentence(), share.percent());
        var part = new Told(share.sentence(), share.part());
        var rate = Range.of(share.part()).percentOf(Range.of(whole.quantity())).like(share.percent()) + "%";
        var message = "占比应为%s（%s÷%s），文中写的是%s，请核对后改正。".formatted(rate, part.written(), whole.written(), told.written());
        return Finding.of(RateCards.A09, message, rate, told.written(), Rates.place(told, part))
                .with(new Fix(told.written(), rate));
    }
}
