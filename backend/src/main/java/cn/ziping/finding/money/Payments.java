package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A12: what a sentence says was paid for projects of the year is not more than 项目支出. */
final class Payments {
    private static final Pattern PAID = Pattern.compile(
            "^(?:[^，；]{0,24}?)(?:支付|拨付|兑付|付清|支出)了?(?!总|合计|共)[^，；]{2,40}?(?:项目|工程|工程款|进度款|质保金|尾款|经费)(?:（[^）]{1,6}）)?[^，；\\d]{0,8}$");
    /** Money of several years, of others, or that is no spending of the department. */
    private static final Pattern OTHER =
            Pattern.compile("累计|以来|专项债|债券|基金|合同|总投资|概算|企业|社会资本|历年|历史|上年|去年|下属|所属|代|垫付|计划|拟|将|截至目前|目前");

    private Payments() {}

    static void check(Subject subject, List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        var total = total(subject, flows);
        if (total.signum() <= 0) {
            return;
        }
        for (var flow : flows) {
            for (var sentence : flow.sentences()) {
                if (OTHER.matcher(sentence.text()).find()) {
                    continue;
                }
                var paid = flow.amounts().stream()
                        .filter(one -> one.sentence() == sentence && isPaid(one) && !told.contains(one))
                        .toList();
                if (!paid.isEmpty() && Money.sum(paid).compareTo(total.add(BigDecimal.ONE)) > 0) {
                    told.addAll(paid);
                    findings.accept(finding(paid, total));
                }
            }
        }
    }

    private static boolean isPaid(Amount amount) {
        return amount.item() == Item.OTHER
                && amount.isExact()
                && !amount.isAside()
                && amount.depth() == 0
                && amount.label().isNamed()
                && PAID.matcher(amount.label().words()).find();
    }

    /** The largest that the report says, in its rows or in its sentences; 0 where it says none. */
    private static BigDecimal total(Subject subject, List<Flow> flows) {
        var said = flows.stream()
                .flatMap(flow -> flow.amounts().stream())
                .filter(one -> one.item() == Item.PROJECT && one.isExact())
                .map(Amount::quantity)
                .map(Quantity::value);
        var rows = RowTotals.values(subject, Item.PROJECT, Stage.EXECUTED).stream();
        return Stream.concat(said, rows).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private static Finding finding(List<Amount> paid, BigDecimal total) {
        var first = paid.get(0);
        var last = paid.get(paid.size() - 1);
        var sum = Money.show(Money.sum(paid));
        var names = new ArrayList<String>();
        paid.forEach(one -> names.add(one.written()));
        var message = "这里说支付的项目款%s%s，大于部门项目支出%s，请核对金额和口径后改正。"
                .formatted(String.join("、", names), paid.size() > 1 ? "合计" + sum : "", Money.show(total));
        return Finding.of(
                MoneyCards.A12,
                message,
                "不超过" + Money.show(total),
                sum,
                first.sentence().clauses(first.quantity(), last.quantity()));
    }
}
