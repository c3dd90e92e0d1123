package cn.ziping.finding.money;

import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A22: 亿元以上项目43个，签约603.9万元: so many of at least so much are more than that. */
final class LeastTogether {
    private static final Pattern MANY = Pattern.compile(
            "(?<n>\\d{1,3})?(?<unit>亿|千万|百万)元(?:及)?以上[一-龥]{0,8}项目(?<count>\\d{1,4})个[，（]?[^，；。：\\d]{0,12}(?:投资|金额|资金|合同额)[^，；。：\\d]{0,6}$");
    private static final Map<String, BigDecimal> UNITS =
            Map.of("亿", BigDecimal.valueOf(10_000), "千万", BigDecimal.valueOf(1_000), "百万", BigDecimal.valueOf(100));
    private static final int REACH = 60;

    private LeastTogether() {}

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        for (var flow : flows) {
            for (var amount : flow.amounts()) {
                if (!told.contains(amount) && amount.sentence().text().contains("元以上")) {
                    check(amount, told, findings);
                }
            }
        }
    }

    private static void check(Amount amount, Set<Amount> told, Consumer<Finding> findings) {
        var before = amount.before();
        var match = MANY.matcher(before.substring(Math.max(0, before.length() - REACH)));
        if (!match.find()) {
            return;
        }
        var each = UNITS.getOrDefault(match.group("unit"), BigDecimal.ZERO);
        var number = match.group("n") == null ? BigDecimal.ONE : new BigDecimal(match.group("n"));
        var least = each.multiply(number).multiply(new BigDecimal(match.group("count")));
        var right = amount.value().movePointRight(Money.SLIP);
        if (amount.value().compareTo(least) < 0 && right.compareTo(least) >= 0) {
            told.add(amount);
            findings.accept(Sums.slip(amount, right));
        }
    }
}
