package cn.ziping.finding.money;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A22: one thing told twice with the same digits, here in 万元 and there in 元. */
final class SameDigits {
    private static final Pattern UNIT = Pattern.compile("[万亿千百]*元$");
    /** 500元 and 500万元 may both be right, 22.06元 beside 22.06万元 hardly. */
    private static final Pattern PECULIAR = Pattern.compile("\\d+\\.\\d+|\\d*[1-9]\\d*[1-9]\\d*[1-9]");

    /** No two things happen to have as many digits in common. */
    private static final Pattern LONG = Pattern.compile("\\d{3,}\\.\\d\\d");

    private static final int SHORTEST_NAME = 2;
    private static final int MOST = 12;
    /** Numbers of so few digits are of more things than one. */
    private static final int MOST_COMMON = 4;

    private SameDigits() {}

    static void check(Subject subject, List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        ofRows(subject, flows, told, findings);
        var units = new HashMap<String, Integer>();
        var byDigits = new HashMap<String, List<Amount>>();
        for (var flow : flows) {
            for (var amount : flow.amounts()) {
                units.merge(unit(amount), 1, Integer::sum);
                var digits = digits(amount);
                if (amount.isExact() && PECULIAR.matcher(digits).matches()) {
                    byDigits.computeIfAbsent(digits, key -> new ArrayList<>()).add(amount);
                }
            }
        }
        byDigits.values().stream()
                .filter(same -> same.size() > 1 && same.size() <= MOST)
                .forEach(same -> check(same, units, told, findings));
    }

    /** 2304.65元 where the row of a project has 2304.65万元: so many digits are no accident. */
    private static void ofRows(Subject subject, List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        var rows = subject.projects().stream()
                .flatMap(row -> Stream.of(row.approved(), row.initialBudget(), row.adjustedBudget(), row.executed()))
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .filter(value -> value.scale() > 0 && value.precision() > MOST_COMMON)
                .collect(Collectors.toSet());
        flows.stream()
                .flatMap(flow -> flow.amounts().stream())
                .filter(amount ->
                        amount.isExact() && !amount.isAside() && unit(amount).equals("元") && !told.contains(amount))
                .filter(amount ->
                        rows.contains(amount.value().movePointRight(Money.SLIP).stripTrailingZeros()))
                .forEach(amount -> {
                    told.add(amount);
                    findings.accept(ofRow(amount));
                });
    }

    private static Finding ofRow(Amount amount) {
        var right = Money.show(amount.value().movePointRight(Money.SLIP));
        return Finding.of(
                MoneyCards.A22,
                "%s这里写的是%s，项目表中是%s，相差一万倍，请核对金额单位。".formatted(amount.name(), amount.written(), right),
                right,
                amount.written(),
                amount.sentence().clause(amount.quantity()));
    }

    private static void check(
            List<Amount> same, Map<String, Integer> units, Set<Amount> told, Consumer<Finding> findings) {
        for (var i = 0; i < same.size(); i++) {
            for (var j = i + 1; j < same.size(); j++) {
                var one = same.get(i);
                var other = same.get(j);
                if (isSlip(one, other) && !told.contains(one) && !told.contains(other)) {
                    var isFirst = units.getOrDefault(unit(one), 0) < units.getOrDefault(unit(other), 0);
                    var odd = isFirst ? one : other;
                    told.add(odd);
                    findings.accept(finding(odd, isFirst ? other : one));
                }
            }
        }
    }

    private static boolean isSlip(Amount one, Amount other) {
        var isFar = one.value().movePointRight(Money.SLIP).compareTo(other.value()) == 0
                || other.value().movePointRight(Money.SLIP).compareTo(one.value()) == 0;
        var name = one.label().core();
        var otherName = other.label().core();
        return isFar && (LONG.matcher(digits(one)).matches() || isNamedAlike(name, otherName));
    }

    private static boolean isNamedAlike(String name, String otherName) {
        return Math.min(name.length(), otherName.length()) >= SHORTEST_NAME
                && (name.endsWith(otherName) || otherName.endsWith(name));
    }

    private static Finding finding(Amount odd, Amount right) {
        return Finding.of(
                MoneyCards.A22,
                "%s这里写的是%s，另一处写的是%s，相差一万倍，请核对金额单位。".formatted(odd.name(), odd.written(), right.written()),
                right.written(),
                odd.written(),
                odd.sentence().clause(odd.quantity()));
    }

    private static String digits(Amount amount) {
        return UNIT.matcher(amount.written()).replaceFirst("").replaceAll("[,，\\s]", "");
    }

    private static String unit(Amount amount) {
        return amount.quantity().unit();
    }
}
