package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;

/** How findings over rates are worded. */
final class Rates {
    private static final int LONGEST = 160;

    private Rates() {}

    static Finding wrong(RuleCard card, String name, RateClaim claim, Fund part, Fund whole) {
        var rate = part.range().percentOf(whole.range()).like(claim.quantity()) + "%";
        var written = claim.told().written();
        var message = "%s应为%s（%s÷%s），文中写的是%s，请核对后改正。"
                .formatted(name, rate, part.told().written(), whole.told().written(), written);
        return Finding.of(card, message, rate, written, place(claim.told(), part.told(), whole.told()))
                .with(new Fix(written, rate));
    }

    /** The clauses with all the figures where they stand near each other, else the one that is wrong. */
    static Place place(Told wrong, Told... others) {
        var sentence = wrong.sentence();
        var first = wrong.quantity();
        var last = wrong.quantity();
        for (var other : others) {
            if (other.sentence() == sentence) {
                first = other.quantity().from() < first.from() ? other.quantity() : first;
                last = other.quantity().to() > last.to() ? other.quantity() : last;
            }
        }
        var place = sentence.clauses(first, last);
        var excerpt = place.excerpt();
        return excerpt != null && excerpt.length() <= LONGEST ? place : sentence.clause(wrong.quantity());
    }
}
