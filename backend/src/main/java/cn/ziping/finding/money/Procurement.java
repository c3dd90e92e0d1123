package cn.ziping.finding.money;

import cn.ziping.finding.rule.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What small and medium enterprises got of 政府采购 is not more than all of it (A21). */
final class Procurement {
    private Procurement() {}

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        for (var flow : flows) {
            var amounts = flow.amounts().stream()
                    .filter(one ->
                            !one.isAside() && one.isExact() && one.stage().fits(Stage.EXECUTED))
                    .toList();
            for (var share : amounts) {
                var isShare = share.item() == Item.SMALL_AND_MEDIUM || share.item() == Item.SMALL;
                if (isShare && !told.contains(share)) {
                    whole(amounts, share).ifPresent(whole -> findings.accept(finding(share, whole)));
                }
            }
        }
    }

    /** The first amount before it that it is a share of, and which it exceeds. */
    private static java.util.Optional<Amount> whole(List<Amount> amounts, Amount share) {
        return amounts.subList(0, amounts.indexOf(share)).stream()
                .filter(one -> one.item() == Item.PROCUREMENT
                        || one.item() == Item.SMALL_AND_MEDIUM && share.item() == Item.SMALL)
                .filter(one ->
                        share.value().compareTo(one.value().add(one.quantity().half())) > 0)
                .reduce((first, last) -> last);
    }

    private static Finding finding(Amount share, Amount whole) {
        return Finding.of(
                MoneyCards.A21,
                "%s%s大于%s%s，部分不能大于总额，请核对后改正。".formatted(share.name(), share.written(), whole.name(), whole.written()),
                "不超过" + whole.written(),
                share.written(),
                share.sentence().clause(share.quantity()));
    }
}
