package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The amounts around a rate in its passage. */
record RateSurroundings(List<Sentence> passage, Sentence sentence, NearRate rate) {
    private static final int MOST = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The amounts of the sentence before the rate and behind the rate before it, but no years. */
    List<Quantity> before() {
        var before = new ArrayList<Quantity>();
        for (var one : sentence.quantities()) {
            if (one.from() >= rate.percent().from()) {
                break;
            }
            if (one.isPercent()) {
                before.clear();
            } else if (RatePair.isAmount(one)) {
                before.add(one);
            }
        }
        return withoutParts(before);
    }

    /** 实际采购589万元（货物402万元、服务187万元），执行率95%: brackets with several amounts divide the one before them. */
    private List<Quantity> withoutParts(List<Quantity> before) {
        var words = sentence.text();
        var close = words.lastIndexOf('）', rate.percent().from());
        var open = close < 0 ? -1 : words.lastIndexOf('（', close);
        if (open < 0) {
            return before;
        }
        var inside = before.stream()
                .filter(one -> one.from() > open && one.to() <= close)
                .toList();
        var isDivided = inside.size() > 1
                && inside.stream().allMatch(one -> Share.areAlike(one, inside.get(0)))
                && before.stream()
                                .filter(one -> one.to() <= open && Share.areAlike(one, inside.get(0)))
                                .count()
                        > 1;
        return isDivided ? before.stream().filter(one -> !inside.contains(one)).toList() : before;
    }

    /** Amounts of the passage before the rate, and those that brackets just behind it explain it by; the last ones. */
    List<Told> around() {
        var around = new ArrayList<Told>();
        for (var one : passage) {
            var isHere = one == sentence;
            for (var quantity : one.quantities()) {
                if (RatePair.isAmount(quantity)
                        && (!isHere
                                || quantity.from()
                                        < sentence.clauseTo(rate.percent().to()) + 60)) {
                    around.add(new Told(one, quantity));
                }
            }
            if (isHere) {
                break;
            }
        }
        return around.subList(Math.max(0, around.size() - MOST), around.size());
    }

    /**
     * Whether any two amounts around give the rate: those of its sentence alone, added up or taken from each other, those
     * of the sentences before only as they stand. In a long passage everything fits something.
     */
    boolean isOfAny() {
        var around = around();
        var isCoarse = rate.percent().step().compareTo(BigDecimal.ONE) >= 0;
        for (var i = 0; i < around.size(); i++) {
            for (var whole : around) {
                var isHere = around.get(i).sentence() == sentence && whole.sentence() == sentence;
                if (whole.quantity().value().signum() > 0
                        && (isHere || !isCoarse || isNear(around.get(i).sentence()) && isNear(whole.sentence()))
                        && isOf(around, i, whole, isHere)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNear(Sentence other) {
        return other == sentence || passage.indexOf(sentence) - passage.indexOf(other) == 1;
    }

    /** From one amount on the alike ones behind it are added up, one by one. */
    private boolean isOf(List<Told> near, int first, Told whole, boolean isHere) {
        var of = Range.of(whole.quantity());
        var part = near.get(first).quantity();
        if (!Share.areAlike(part, whole.quantity())) {
            return false;
        }
        var sum = Range.of(part);
        for (var i = first; i < near.size() && i < first + (isHere ? 6 : 1); i++) {
            if (i > first) {
                if (!Share.areAlike(near.get(i).quantity(), part)) {
                    break;
                }
                sum = sum.plus(Range.of(near.get(i).quantity()));
            }
            var exact = sum.percentOf(of);
            var rest = new Range(HUNDRED, HUNDRED, HUNDRED).minus(exact).abs();
            if (exact.fits(rate.percent())
                    || isHere && rest.fits(rate.percent())
                    || isHere && sum.printed().signum() > 0 && of.percentOf(sum).fits(rate.percent())) {
                return true;
            }
        }
        return false;
    }
}
