package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A04, A05, and A03 above 100 %: more than there was, and not a word why. */
final class Overspending {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern WHY_OVER_BUDGET =
            Pattern.compile("追加|调增|增加|调整|结转|结余|上年|以前年度|原因|由于|因为|主要是|系|超支|统筹|其他资金|自筹|缺口|垫付|政策|增拨|增支");
    private static final Pattern WHY_OVER_FUNDS =
            Pattern.compile("结转|结余|上年|以前年度|自筹|其他资金|其他来源|垫付|借款|垫支|自有资金|调剂|统筹|存量|原因|由于");

    /** The report says itself that it is too much. */
    private static final Pattern SEEN = Pattern.compile("超过|超出|超支|高于|扣[\\d分减]");

    private Overspending() {}

    /** @param wrong amounts whose rate is told to be wrong already */
    static void check(FundPassage passage, List<Fund> wrong, Consumer<Finding> findings) {
        passage.funds().stream()
                .filter(fund -> fund.isExact() && !wrong.contains(fund))
                .map(fund -> fund.role() == FundRole.SPENT ? spent(passage, fund) : came(passage, fund))
                .filter(Objects::nonNull)
                .forEach(findings);
        passage.rates().stream()
                .map(claim -> above(passage, claim))
                .filter(Objects::nonNull)
                .forEach(findings);
    }

    private static @Nullable Finding spent(FundPassage passage, Fund spent) {
        var bases = Bases.of(passage, spent, spent.at());
        var whole = bases.full() != null ? bases.full() : bases.initial() == null ? bases.budget() : null;
        if (isMore(spent, whole)) {
            return passage.says(WHY_OVER_BUDGET)
                    ? null
                    : more(RateCards.A04, spent, Objects.requireNonNull(whole), "支出", "预算", "请核对或写明超支的原因和资金来源");
        }
        var inPlace = bases.inPlace();
        return isMore(spent, inPlace) && !passage.says(WHY_OVER_FUNDS)
                ? more(RateCards.A05, spent, Objects.requireNonNull(inPlace), "支出", "到位资金", "请核对或写明多支部分的资金来源")
                : null;
    }

    private static @Nullable Finding came(FundPassage passage, Fund came) {
        if (came.role() != FundRole.IN_PLACE) {
            return null;
        }
        var bases = Bases.of(passage, came, came.at());
        var whole = bases.full() != null ? bases.full() : bases.initial() == null ? bases.budget() : null;
        return isMore(came, whole) && !passage.says(WHY_OVER_BUDGET)
                ? more(RateCards.A03, came, Objects.requireNonNull(whole), "到位资金", "预算", "请核对或写明多到位的原因")
                : null;
    }

    /** Beyond what rounding explains; in the same sentence, or the only ones of the paragraph. */
    private static boolean isMore(Fund part, @Nullable Fund whole) {
        return whole != null
                && whole.isExact()
                && whole.quantity().value().signum() > 0
                && part.range().low().compareTo(whole.range().high()) > 0
                && part.quantity().value().compareTo(whole.quantity().value().multiply(BigDecimal.TEN)) < 0;
    }

    private static Finding more(RuleCard card, Fund part, Fund whole, String name, String of, String remedy) {
        var message = "%s%s大于%s%s，%s。"
                .formatted(name, part.told().written(), of, whole.told().written(), remedy);
        return Finding.of(
                card,
                message,
                "不超过" + whole.told().written(),
                part.told().written(),
                Rates.place(part.told(), whole.told()));
    }

    /** A rate above 100 % without its amounts beside it. */
    private static @Nullable Finding above(FundPassage passage, RateClaim claim) {
        var isOfIncome = claim.told().sentence().text().contains("收入");
        var bases = ExecutionRates.bases(passage, claim);
        var isTold = bases != null && bases.whole() != null;
        if (claim.quantity().value().compareTo(HUNDRED) <= 0
                || claim.base() == FundRole.INITIAL
                || isOfIncome
                || isTold
                || SEEN.matcher(claim.told()
                                .sentence()
                                .text()
                                .substring(claim.quantity().to()))
                        .find()
                || passage.says(WHY_OVER_BUDGET)) {
            return null;
        }
        var isInPlace = claim.kind() == RateClaim.Kind.IN_PLACE;
        var message = "%s%s超过100%%，请核对，确实如此的写明原因。"
                .formatted(isInPlace ? "资金到位率" : "执行率", claim.told().written());
        return Finding.of(
                isInPlace ? RateCards.A03 : RateCards.A04,
                message,
                "不超过100%",
                claim.told().written(),
                claim.told().sentence().clause(claim.quantity()));
    }
}
