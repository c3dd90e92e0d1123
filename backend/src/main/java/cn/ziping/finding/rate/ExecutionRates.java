package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A02 to A06: a rate of execution or of funds in place beside the amounts that it is of, and those amounts. */
final class ExecutionRates implements Rule {
    private static final Pattern ADDED_UP = Pattern.compile("累计|截[至止]|全年|共");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A02, RateCards.A03, RateCards.A04, RateCards.A05, RateCards.A06);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var passages = FundPassage.of(text);
        var far = FarRows.of(subject);
        for (var passage : passages) {
            var wrong = new ArrayList<Fund>();
            for (var claim : passage.rates()) {
                var bases = bases(passage, claim);
                var near = check(subject, claim, bases);
                var other = near != null ? near : FarBudget.check(passages, claim, bases, rows(subject));
                var found = other != null ? other : far.check(claim, bases);
                if (found != null) {
                    findings.accept(found);
                    wrong.add(Objects.requireNonNull(bases).done());
                }
            }
            // A wrong rate tells already what is wrong with its amounts.
            Overspending.check(passage, wrong, findings);
        }
    }

    /** What is wrong with a rate; null for nothing. */
    private static @Nullable Finding check(Subject subject, RateClaim claim, @Nullable Bases bases) {
        if (bases == null) {
            return null;
        }
        if (claim.kind() == RateClaim.Kind.IN_PLACE) {
            return inPlace(claim, bases);
        }
        var zero = ofZero(claim, bases);
        return zero != null ? zero : executed(subject, claim, bases);
    }

    /** What a rate is of, by the words of the amounts before it; null where that is not certain. */
    static @Nullable Bases bases(FundPassage passage, RateClaim claim) {
        var place = claim.at();
        var done = passage.lastBefore(place, fund -> isDone(fund, claim) && fund.segment() == claim.segment())
                .or(() -> passage.firstBehind(place, fund -> isDone(fund, claim) && fund.segment() == claim.segment())
                        .filter(fund -> claim.isExplained() && !passage.isRateBetween(place, fund.at(), claim.kind())))
                .or(() -> passage.lastBefore(place, fund -> isDone(fund, claim))
                        .filter(fund -> !passage.isRateBetween(fund.at(), place, claim.kind())));
        var isOlder = claim.isAddedUp()
                && done.map(fund -> !ADDED_UP.matcher(Label.of(fund.told().sentence(), fund.quantity())
                                        .clause())
                                .find())
                        .orElse(false);
        if (done.isEmpty() || isOlder || claim.isShare() && !isJustBefore(passage, claim, done.get())) {
            return null;
        }
        return Bases.of(passage, done.get(), place);
    }

    private static boolean isDone(Fund fund, RateClaim claim) {
        var isRole = claim.kind() == RateClaim.Kind.IN_PLACE
                ? fund.role() == FundRole.IN_PLACE
                : fund.role().isDone();
        return isRole && fund.index() == claim.index();
    }

    private static boolean isJustBefore(FundPassage passage, RateClaim claim, Fund done) {
        return passage.lastBefore(claim.at(), fund -> true).filter(done::equals).isPresent();
    }

    private static @Nullable Finding ofZero(RateClaim claim, Bases bases) {
        var whole = claim.base() == FundRole.INITIAL && bases.initial() != null ? bases.initial() : bases.whole();
        var isNothing = claim.quantity().value().signum() == 0;
        if (whole == null
                || whole.quantity().value().signum() != 0
                || isNothing
                || bases.adjusted().isPresent()) {
            return null;
        }
        var message = "%s为0，不能计算比率，文中写的是%s，请删去或改用全年（调整后）预算数计算。"
                .formatted(
                        whole.role() == FundRole.INITIAL ? "年初预算" : "预算数",
                        claim.told().written());
        return Finding.of(
                RateCards.A06, message, "不填写比率", claim.told().written(), Rates.place(claim.told(), whole.told()));
    }

    private static @Nullable Finding executed(Subject subject, RateClaim claim, Bases bases) {
        var whole = claim.base() == FundRole.INITIAL && bases.initial() != null ? bases.initial() : bases.whole();
        if (whole == null || !isCertain(whole, bases.done())) {
            return null;
        }
        if (isOfInitial(claim, bases)) {
            return ofOther(claim, bases, Objects.requireNonNull(bases.initial()), "年初预算数");
        }
        if (fits(claim, bases, whole.range()) || bases.others().stream().anyMatch(other -> fits(claim, bases, other))) {
            return null;
        }
        var inPlace = bases.inPlace();
        if (inPlace != null && fits(claim, bases, inPlace.range())) {
            return claim.mayBeOfFundsInPlace() ? null : ofOther(claim, bases, inPlace, "到位资金");
        }
        var isNear = whole.segment() == bases.done().segment() && whole.role() != FundRole.INITIAL;
        if (!isNear && rows(subject).anyMatch(row -> fits(claim, bases, row))) {
            return null;
        }
        return Rates.wrong(RateCards.A02, "执行率", claim, bases.done(), whole);
    }

    /** The rate is of the initial budget although it was adjusted. */
    private static boolean isOfInitial(RateClaim claim, Bases bases) {
        var initial = bases.initial();
        if (initial == null || claim.base() == FundRole.INITIAL || !fits(claim, bases, initial.range())) {
            return false;
        }
        var whole = Objects.requireNonNull(bases.whole());
        return whole == initial
                ? bases.adjusted().filter(full -> !fits(claim, bases, full)).isPresent()
                : !fits(claim, bases, whole.range());
    }

    private static Finding ofOther(RateClaim claim, Bases bases, Fund used, String name) {
        var whole = Objects.requireNonNull(bases.whole());
        var full = whole == used ? bases.adjusted().orElse(whole.range()) : whole.range();
        var rate = bases.done().range().percentOf(full).like(claim.quantity()) + "%";
        var message = "执行率应以全年预算数为分母，应为%s；文中写的%s是用%s%s计算的，请改正。"
                .formatted(rate, claim.told().written(), name, used.told().written());
        return Finding.of(
                RateCards.A02,
                message,
                rate,
                claim.told().written(),
                Rates.place(claim.told(), bases.done().told()));
    }

    private static @Nullable Finding inPlace(RateClaim claim, Bases bases) {
        var whole = bases.whole();
        if (whole == null || !isCertain(whole, bases.done())) {
            return null;
        }
        var fits = Stream.of(bases.initial(), bases.full(), bases.budget())
                .filter(Objects::nonNull)
                .anyMatch(base -> fits(claim, bases, base.range()));
        if (!fits && bases.others().stream().noneMatch(other -> fits(claim, bases, other))) {
            return Rates.wrong(RateCards.A03, "资金到位率", claim, bases.done(), whole);
        }
        return null;
    }

    private static boolean isCertain(Fund whole, Fund done) {
        return whole.isExact() && done.isExact() && whole.quantity().value().signum() > 0;
    }

    private static boolean fits(RateClaim claim, Bases bases, Range whole) {
        return whole.printed().signum() > 0
                && bases.spendings().stream()
                        .anyMatch(done -> done.percentOf(whole).fits(claim.quantity()));
    }

    /** Budgets of the rows, which a text may mean without telling them. */
    private static Stream<Range> rows(Subject subject) {
        var lines =
                subject.budgetLines().stream().flatMap(line -> Stream.of(line.initialBudget(), line.adjustedBudget()));
        var projects = subject.projects().stream()
                .flatMap(project -> Stream.of(project.initialBudget(), project.adjustedBudget()));
        return Stream.concat(lines, projects)
                .filter(Objects::nonNull)
                .filter(value -> value.signum() > 0 && value.compareTo(HUNDRED.movePointRight(9)) < 0)
                .map(value -> new Range(value, value, value));
    }
}
