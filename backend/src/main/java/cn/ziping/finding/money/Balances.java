package cn.ziping.finding.money;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stages of one thing in a sentence: 年初预算 and 追加 are the adjusted budget, what came less what was spent is the rest
 * (A10); a stage in another unit than its neighbour with about the same number is a slip of the unit (A22).
 */
final class Balances {
    /** Money that came or went besides. */
    private static final Pattern BESIDES = Pattern.compile("收回|上缴|退|调剂|统筹|注销|核减|调减|压减|上年结|年初结|以前年度|累计|往年|其他资金|利息");

    private static final Pattern CARRIED =
            Pattern.compile("(?:加上?|另有|含)?(?:上年|上年度|年初)(?:财政拨款)?结[转余](?:和结余|结余)?(?:资金)?");
    private static final BigDecimal SAME_SIZE_FROM = new BigDecimal("0.2");
    private static final BigDecimal SAME_SIZE_TO = new BigDecimal("1.2");

    private Balances() {}

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        for (var flow : flows) {
            var bySentence = flow.amounts().stream().collect(Collectors.groupingBy(Amount::sentence));
            for (var sentence : flow.sentences()) {
                var amounts = bySentence.getOrDefault(sentence, List.of()).stream()
                        .filter(one -> !one.isAside() && one.depth() == 0)
                        .toList();
                if (amounts.stream().noneMatch(told::contains)) {
                    slip(amounts)
                            .or(() -> added(sentence, amounts))
                            .or(() -> rest(sentence, amounts))
                            .ifPresent(findings);
                }
            }
        }
    }

    private static Optional<Amount> only(List<Amount> amounts, Predicate<Amount> which) {
        var found = amounts.stream().filter(which).toList();
        return found.size() == 1 && found.get(0).isExact() ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isBare(Amount amount, Stage stage) {
        return amount.stage() == stage && (amount.label().isBare() || amount.item() == Item.SPENDING);
    }

    private static Optional<Finding> added(Sentence sentence, List<Amount> amounts) {
        var initial = only(amounts, one -> isBare(one, Stage.INITIAL));
        var added = only(amounts, one -> one.stage() == Stage.ADDED);
        var adjusted = only(amounts, one -> isBare(one, Stage.ADJUSTED));
        var carried = only(amounts, one -> CARRIED.matcher(one.label().words()).find());
        var words = carried.isPresent() ? CARRIED.matcher(sentence.text()).replaceAll("") : sentence.text();
        var isOther = BESIDES.matcher(words).find();
        if (initial.isEmpty() || added.isEmpty() || adjusted.isEmpty() || isOther) {
            return Optional.empty();
        }
        var both = List.of(initial.get(), added.get());
        var parts = carried.map(one -> List.of(initial.get(), added.get(), one)).orElse(both);
        var total = adjusted.get();
        if (Money.fits(both, total) || Money.fits(parts, total)) {
            return Optional.empty();
        }
        var sum = Money.show(Money.sum(parts));
        var message = "年初预算%s加上追加的%s%s应为%s，文中%s写的是%s，请核对后改正。"
                .formatted(
                        initial.get().written(),
                        added.get().written(),
                        carried.map(one -> "、上年结转" + one.written()).orElse(""),
                        sum,
                        total.name(),
                        total.written());
        return Optional.of(
                Finding.of(MoneyCards.A10, message, sum, total.written(), sentence.clause(total.quantity())));
    }

    private static Optional<Finding> rest(Sentence sentence, List<Amount> amounts) {
        var spent = only(amounts, one -> isBare(one, Stage.EXECUTED));
        var rest = only(amounts, one -> isBare(one, Stage.BALANCE));
        var sources = amounts.stream()
                .filter(one -> one.isExact() && (one.stage().isPlan() || one.stage() == Stage.IN_PLACE))
                .filter(one -> one.label().isBare() || one.item() == Item.SPENDING || one == amounts.get(0))
                .toList();
        if (spent.isEmpty()
                || rest.isEmpty()
                || sources.isEmpty()
                || BESIDES.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        var parts = List.of(spent.get(), rest.get());
        if (sources.stream().anyMatch(source -> Money.fits(parts, source))) {
            return Optional.empty();
        }
        var source = sources.get(sources.size() - 1);
        var right = Money.show(source.value().subtract(spent.get().value()));
        var message = "%s%s减去%s%s应余%s，文中写的是%s，请核对后改正。"
                .formatted(
                        source.name(),
                        source.written(),
                        spent.get().name(),
                        spent.get().written(),
                        right,
                        rest.get().written());
        return Optional.of(Finding.of(
                MoneyCards.A10,
                message,
                right,
                rest.get().written(),
                sentence.clause(rest.get().quantity())));
    }

    /** 预算500万元，支出480元: numbers of one size, units ten thousand apart. */
    private static Optional<Finding> slip(List<Amount> amounts) {
        for (var i = 0; i + 1 < amounts.size(); i++) {
            var one = amounts.get(i);
            var next = amounts.get(i + 1);
            var isPair = one.stage().isPlan()
                    && (next.stage() == Stage.EXECUTED || next.stage() == Stage.IN_PLACE)
                    && (next.label().isBare() || next.item() == one.item())
                    && one.isExact()
                    && next.isExact();
            if (isPair && isSlip(one, next)) {
                var isSmall = next.value().compareTo(one.value()) < 0;
                return Optional.of(Sums.slip(next, next.value().movePointRight(isSmall ? Money.SLIP : -Money.SLIP)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSlip(Amount one, Amount next) {
        if (one.value().signum() <= 0
                || one.quantity().unit().equals(next.quantity().unit())) {
            return false;
        }
        return List.of(Money.SLIP, -Money.SLIP).stream()
                .map(places -> next.value().movePointRight(places))
                .anyMatch(value -> value.compareTo(one.value().multiply(SAME_SIZE_FROM)) >= 0
                        && value.compareTo(one.value().multiply(SAME_SIZE_TO)) <= 0);
    }
}
