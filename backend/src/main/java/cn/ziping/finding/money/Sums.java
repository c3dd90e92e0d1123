package cn.ziping.finding.money;

import cn.ziping.finding.money.Breakdown.Family;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Totals and their parts: A07, A08, A10, A19, A21, and A22 where only a unit is wrong. */
final class Sums {
    private static final int LONGEST_EXCERPT = 220;
    private static final int MOST_NAMED = 6;

    private final List<Amount> all;
    private final Consumer<Finding> findings;
    /** Amounts of wrong sums, and by how much those are wrong. */
    private final Map<Amount, BigDecimal> told = new HashMap<>();

    private Sums(List<Flow> flows, Consumer<Finding> findings) {
        this.all = flows.stream().flatMap(flow -> flow.amounts().stream()).toList();
        this.findings = findings;
    }

    /** @return the amounts of wrong sums, which need not be told of again */
    static Set<Amount> check(List<Flow> flows, Consumer<Finding> findings) {
        var sums = new Sums(flows, findings);
        for (var flow : flows) {
            var breakdowns = new ArrayList<>(Breakdowns.of(flow));
            breakdowns.addAll(TotalsBehind.of(flow));
            breakdowns.addAll(NamedTotals.of(flow, sums.all));
            breakdowns.forEach(sums::check);
        }
        WholesAbove.of(flows).forEach(sums::check);
        return new HashSet<>(sums.told.keySet());
    }

    private void check(Breakdown told) {
        var breakdown = told.isComplete() || !isSwapped(told)
                ? told
                : new Breakdown(told.total(), told.parts(), told.family(), true);
        check(breakdown, breakdown.isComplete());
    }

    /**
     * With two neighbouring digits of one number the other way round a list that need not be whole would be whole: that is no
     * accident, unless what is left over is round.
     */
    private static boolean isSwapped(Breakdown breakdown) {
        var missing = breakdown.total().value().subtract(breakdown.sum());
        var isRound = missing.signum() <= 0 || missing.stripTrailingZeros().precision() < 2;
        if (isRound || breakdown.parts().size() < 2) {
            return false;
        }
        return isSwap(breakdown.total().value(), missing.negate())
                || breakdown.parts().stream().anyMatch(part -> isSwap(part.value(), missing));
    }

    private static boolean isSwap(BigDecimal value, BigDecimal difference) {
        var digits = value.toPlainString();
        for (var i = 0; i + 1 < digits.length(); i++) {
            // 32.80 for 38.20: the point stays where it is.
            var to = digits.charAt(i + 1) == '.' ? i + 2 : i + 1;
            var one = digits.charAt(i);
            var next = digits.charAt(to);
            if (!(i == 0 && next == '0') && one != next && Character.isDigit(one) && Character.isDigit(next)) {
                var swapped = new BigDecimal(
                        digits.substring(0, i) + next + digits.substring(i + 1, to) + one + digits.substring(to + 1));
                if (swapped.subtract(value).compareTo(difference) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void check(Breakdown breakdown, boolean isComplete) {
        var isWrong = isComplete
                ? !breakdown.fits() && !fitsWithoutOthers(breakdown)
                : Money.exceeds(breakdown.parts(), breakdown.total());
        var amounts = new ArrayList<>(breakdown.parts());
        amounts.add(breakdown.total());
        var apart = breakdown.sum().subtract(breakdown.total().value()).abs();
        if (!isWrong || isTold(breakdown, amounts, apart) || isOfAnother(breakdown)) {
            return;
        }
        amounts.forEach(amount -> told.put(amount, apart));
        findings.accept(slip(breakdown).or(() -> proven(breakdown)).orElseGet(() -> wrong(breakdown)));
    }

    /** 原值98万元，净值57万元，其中：房屋52万元…: another amount beside the total is what the parts make. */
    private boolean isOfAnother(Breakdown breakdown) {
        var total = breakdown.total();
        return all.stream()
                .anyMatch(other -> other != total
                        && other.isOfSameSentence(total)
                        && !other.isAside()
                        && other.quantity().from() < total.quantity().from()
                        && breakdown.parts().size() > 1
                        && !breakdown.parts().contains(other)
                        && !other.label().words().equals(total.label().words())
                        && Money.fits(breakdown.parts(), other));
    }

    /** A part that is wrong by so much makes its own list wrong by as much; by another amount that is another mistake. */
    private boolean isTold(Breakdown breakdown, List<Amount> amounts, BigDecimal apart) {
        var known = told.get(breakdown.total());
        var isOther = known != null
                && known.subtract(apart).abs().compareTo(Money.tolerance(breakdown.parts(), breakdown.total())) > 0
                && breakdown.parts().stream().noneMatch(told::containsKey);
        return !isOther && amounts.stream().anyMatch(told::containsKey);
    }

    /** 基本支出 and 项目支出 alone may already be all. */
    private static boolean fitsWithoutOthers(Breakdown breakdown) {
        var known = breakdown.parts().stream()
                .filter(part -> part.item() != Item.OTHER)
                .toList();
        // A list of all incomes has its 其他收入 on purpose.
        return breakdown.family() != Family.NONE
                && breakdown.family() != Family.INCOME
                && known.size() > 1
                && known.size() < breakdown.parts().size()
                && Money.fits(known, breakdown.total());
    }

    /** An amount that would fit if only its unit were the next one. */
    private Optional<Finding> slip(Breakdown breakdown) {
        var total = breakdown.total();
        var sum = breakdown.sum();
        for (var part : breakdown.parts()) {
            for (var places : List.of(Money.SLIP, -Money.SLIP)) {
                var other = part.value().movePointRight(places);
                var apart = sum.subtract(part.value()).add(other).subtract(total.value());
                var tolerance = Money.tolerance(breakdown.parts(), total);
                var isTooMuch = part.value().compareTo(total.value().movePointRight(1)) > 0;
                var fits = breakdown.isComplete()
                        ? apart.abs().compareTo(tolerance) <= 0 && (places > 0 || isTooMuch)
                        : places < 0 && apart.compareTo(tolerance) <= 0 && isTooMuch;
                if (fits) {
                    return Optional.of(slip(part, other));
                }
            }
        }
        return breakdown.isComplete() && Money.isSlip(sum, total.value())
                ? Optional.of(slip(total, sum))
                : Optional.empty();
    }

    static Finding slip(Amount amount, BigDecimal right) {
        var message = "%s写的是%s，按合计和其他各项推算应为%s，可能把元、万元、亿元写错了，请核对单位。"
                .formatted(amount.name(), amount.written(), Money.show(right));
        return Finding.of(
                MoneyCards.A22,
                message,
                Money.show(right),
                amount.written(),
                amount.sentence().clause(amount.quantity()));
    }

    /** Where another place of the report tells the amount that fits, this one is the wrong one. */
    private Optional<Finding> proven(Breakdown breakdown) {
        if (!breakdown.isComplete()) {
            return Optional.empty();
        }
        for (var part : breakdown.parts()) {
            var right = breakdown.total().value().subtract(breakdown.sum().subtract(part.value()));
            if (isToldElsewhere(part, right)) {
                return Optional.of(proven(breakdown, part, right));
            }
        }
        var sum = breakdown.sum();
        return isToldElsewhere(breakdown.total(), sum)
                ? Optional.of(proven(breakdown, breakdown.total(), sum))
                : Optional.empty();
    }

    private boolean isToldElsewhere(Amount amount, BigDecimal right) {
        return all.stream()
                .anyMatch(other -> other != amount
                        && !other.isAside()
                        && !other.isOfSameSentence(amount)
                        && other.quantity().standsFor(right)
                        && other.isExact()
                        && isSameName(amount, other));
    }

    private static boolean isSameName(Amount one, Amount other) {
        var isSame = one.item() == Item.OTHER
                ? one.label().core().length() > 1
                        && one.label().core().equals(other.label().core())
                : one.item() == other.item();
        return isSame && one.stage().fits(other.stage());
    }

    private static Finding proven(Breakdown breakdown, Amount wrong, BigDecimal right) {
        var message = "按各项与合计推算，%s应为%s（报告其他地方也是这个数），这里写的是%s，请核对后改正。"
                .formatted(wrong.name(), Money.show(right), wrong.written());
        return Finding.of(
                card(breakdown),
                message,
                Money.show(right),
                wrong.written(),
                wrong.sentence().clause(wrong.quantity()));
    }

    private static Finding wrong(Breakdown breakdown) {
        var total = breakdown.total();
        var sum = Money.show(breakdown.sum());
        var parts = breakdown.parts().stream()
                .limit(MOST_NAMED)
                .map(part -> Money.plain(part.value()))
                .collect(Collectors.joining("+", "", breakdown.parts().size() > MOST_NAMED ? "+…" : ""));
        var message = (breakdown.isComplete()
                        ? "所列%d项合计为%s（%s），文中%s写的是%s，请核对合计和各项后改正。"
                        : "所列%d项合计为%s（%s），已经大于总数：%s只有%s，请核对后改正。")
                .formatted(breakdown.parts().size(), sum, parts, total.name(), total.written());
        return Finding.of(card(breakdown), message, sum, total.written(), place(breakdown));
    }

    private static RuleCard card(Breakdown breakdown) {
        var item = breakdown.total().item();
        if (item == Item.SMALL_AND_MEDIUM || item == Item.PROCUREMENT) {
            return MoneyCards.A21;
        }
        return switch (breakdown.family()) {
            case SPENDING -> MoneyCards.A07;
            case BASIC -> MoneyCards.A08;
            case THREE_PUBLIC -> MoneyCards.A19;
            case PROCUREMENT -> MoneyCards.A21;
            case PROJECTS -> MoneyCards.A12;
            case INCOME, SOURCES, NONE -> MoneyCards.A10;
        };
    }

    /** The total with its parts; where that is long the parts alone, or only the total. */
    private static Place place(Breakdown breakdown) {
        var total = breakdown.total();
        var last = breakdown.parts().get(breakdown.parts().size() - 1);
        var first = breakdown.parts().get(0);
        var isBehind = isBehind(total, last);
        var from = isBehind ? first : total;
        var to = isBehind ? total : last;
        var all = clauses(from, to);
        if (isShort(all)
                && (from.isOfSameSentence(to)
                        || from.sentence().paragraph() == to.sentence().paragraph())) {
            return all;
        }
        var parts = clauses(first, last);
        return !first.isOfSameSentence(total) && isShort(parts) && first.isOfSameSentence(last)
                ? parts
                : total.sentence().clause(total.quantity());
    }

    private static boolean isBehind(Amount total, Amount last) {
        return total.isOfSameSentence(last)
                ? total.quantity().from() > last.quantity().from()
                : last.sentence().isBefore(total.sentence());
    }

    private static Place clauses(Amount from, Amount to) {
        return from.isOfSameSentence(to)
                ? from.sentence().clauses(from.quantity(), to.quantity())
                : from.sentence().clauses(from.quantity(), to.sentence(), to.quantity());
    }

    private static boolean isShort(Place place) {
        var excerpt = place.excerpt();
        return excerpt != null && excerpt.length() <= LONGEST_EXCERPT;
    }
}
