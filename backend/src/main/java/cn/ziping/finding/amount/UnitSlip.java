package cn.ziping.finding.amount;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A22: an amount that was written in another unit than its twins. */
final class UnitSlip {
    static final RuleCard CARD = new RuleCard(
            "A22",
            Severity.BLOCK,
            "金额单位元与万元不混用",
            "绩效自评表金额单位统一为万元；审核时对同一笔资金的前后数值相互核对",
            "某项目年初预算数30万元，批复金额写成300000：多写了一万倍，是按元填的。",
            "把按元（或千元、亿元）填写的金额换算成万元。");

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    /** 千元, 元, and 亿元 against 万元. */
    private static final int[] POWERS = {4, 3};

    private static final BigDecimal EXACT = new BigDecimal("0.001");
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");
    /** Amounts of one row are seldom that far apart, execution at a few percent included. */
    private static final BigDecimal FAR = BigDecimal.valueOf(300);

    private UnitSlip() {}

    /** An amount of a row by the name of its field. */
    private record Amount(String field, String name, BigDecimal value) {}

    /** The slip of a row; only where a twin says what it should be and no other amount of the row is as far off. */
    static Optional<Finding> of(FundsRow row) {
        var amounts = amounts(row);
        // The larger ones first: of two alone the larger one is that in 元.
        var suspects = amounts.stream()
                .sorted((one, other) -> other.value().compareTo(one.value()))
                .toList();
        for (var suspect : suspects) {
            var others = amounts.stream().filter(other -> other != suspect).toList();
            if (others.isEmpty() || !others.stream().allMatch(other -> isFar(suspect.value(), other.value()))) {
                continue;
            }
            for (var twin : twins(row, suspect, others)) {
                var right = right(suspect.value(), twin, row.rate() == null ? EXACT : ROUNDED);
                if (right != null) {
                    return Optional.of(finding(row, suspect, right));
                }
            }
        }
        return Optional.empty();
    }

    static boolean isSlip(BigDecimal actual, BigDecimal expected) {
        return right(actual, expected, EXACT) != null;
    }

    /** The amount in the unit of its twin; null where it is no slip. */
    private static @Nullable BigDecimal right(BigDecimal actual, BigDecimal twin, BigDecimal tolerance) {
        if (actual.signum() <= 0 || twin.signum() <= 0) {
            return null;
        }
        for (var power : POWERS) {
            for (var sign = -1; sign <= 1; sign += 2) {
                var right = actual.scaleByPowerOfTen(sign * power);
                var off = right.divide(twin, DIGITS).subtract(BigDecimal.ONE);
                if (off.abs().compareTo(tolerance) <= 0) {
                    return right;
                }
            }
        }
        return null;
    }

    private static List<Amount> amounts(FundsRow row) {
        var amounts = new ArrayList<Amount>();
        add(amounts, "approved", "批复金额", row.approved());
        add(amounts, "initialBudget", "年初预算数", row.initial());
        add(amounts, "adjustedBudget", "全年预算数", row.adjusted());
        add(amounts, "fundsInPlace", "到位资金", row.inPlace());
        add(amounts, "executed", "全年执行数", row.executed());
        return amounts;
    }

    private static void add(List<Amount> amounts, String field, String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() > 0) {
            amounts.add(new Amount(field, name, value));
        }
    }

    private static boolean isFar(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(FAR)) >= 0 || other.compareTo(one.multiply(FAR)) >= 0;
    }

    /** What the amount should be: the other budgets, and what follows from the printed rate. */
    private static List<BigDecimal> twins(FundsRow row, Amount suspect, List<Amount> others) {
        var twins = new ArrayList<BigDecimal>();
        var base = row.base();
        if (suspect.field().equals("executed") && row.rate() != null && base != null) {
            // A printed rate that fits says that little was spent, and not that a unit slipped.
            twins.add(base.multiply(row.rate()).movePointLeft(2));
            return twins;
        }
        others.forEach(other -> twins.add(other.value()));
        if (row.rate() != null && row.rate().signum() > 0 && row.executed() != null) {
            twins.add(row.executed().movePointRight(2).divide(row.rate(), DIGITS));
        }
        return twins;
    }

    private static Finding finding(FundsRow row, Amount suspect, BigDecimal right) {
        var message = "%s的%s填为%s万元，与同一行其他金额相差上千倍，疑为单位写错（应为%s万元），请换算成万元。"
                .formatted(row.what(), suspect.name(), Amounts.plain(suspect.value()), Amounts.plain(right));
        return Finding.of(
                CARD,
                message,
                Amounts.plain(right) + "万元",
                Amounts.written(suspect.value()) + "万元",
                row.place().apply(suspect.field(), suspect.value()));
    }
}
