package cn.ziping.finding.money;

import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A20: 机关运行经费 that a sentence itself calls the same as 公用经费, beside what the report tells of that. */
final class AgencyTold {
    private static final String OPERATING = "(?:日常)?公用(?:经费|支出)(?:支出)?";
    private static final Pattern SAME = Pattern.compile("(?:与|同|和)" + OPERATING
            + "(?:的)?(?:支出|决算|数据|数额|金额|口径|统计|数){0,3}(?:一致|相同|相等|相符)|(?:即|等于|等同于|（|也就是)" + OPERATING + "(?:$|[，；）])");

    private AgencyTold() {}

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        var all = flows.stream().flatMap(flow -> flow.amounts().stream()).toList();
        var operating =
                all.stream().filter(amount -> isSpent(amount, Item.OPERATING)).toList();
        var values = operating.stream()
                .map(Amount::value)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
        if (values != 1) {
            return;
        }
        var right = operating.get(0);
        all.stream()
                .filter(amount -> isSpent(amount, Item.AGENCY))
                .filter(amount -> SAME.matcher(amount.sentence().text()).find())
                .filter(amount -> !Money.agree(amount.quantity(), right.quantity()) && told.add(amount))
                .forEach(amount -> findings.accept(finding(amount, right)));
    }

    private static boolean isSpent(Amount amount, Item item) {
        return amount.item() == item
                && amount.isExact()
                && !amount.isAside()
                && !amount.stage().isPlan();
    }

    private static Finding finding(Amount amount, Amount right) {
        return Finding.of(
                MoneyCards.A20,
                "文中说机关运行经费与公用经费一致，公用经费是%s，这里写的是%s，请核对后改正。".formatted(right.written(), amount.written()),
                Money.show(right.value()),
                amount.written(),
                amount.sentence().clause(amount.quantity()));
    }
}
