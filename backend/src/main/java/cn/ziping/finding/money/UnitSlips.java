package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A22: an amount that the figures beside it make ten thousand times as much or as little: what was saved is the difference
 * of two, what each got is the total over their number, a share is a share of its total.
 */
final class UnitSlips {
    private static final Pattern EACH = Pattern.compile("人均|户均|[每次亩台件均]均|每[人户亩次月年天平个台套件座批名]|均价|单价|平均");
    private static final Pattern DIFFERENCE =
            Pattern.compile("增[加长]|净增|减少|下降|降低|超出|超支|节约|节省|压减|压缩|核减|调[减增]|追加|结余|结转|剩余|余额|未支[出付]|未使用|差额|相差|资金缺口");
    private static final Pattern SHARE =
            Pattern.compile("[，（]?(?:(?:占|占比|比重为?)[^，。；）\\d]{0,16}|[^，。；）\\d]{0,10}率(?:为|是|达到?|：)?)");
    /** What changed since last year is told by the rules over changes. */
    private static final Pattern CHANGE = Pattern.compile("[较比]|上年|去年");

    private static final Pattern UNIT = Pattern.compile("人|户|人次|名|亩|次|台|套|件|座|个|批次|批|家|处|公里|平方米|米|栋|套次|例|场|棵|株|头|吨");
    /** How far back the figures may stand that an amount is made of. */
    private static final int REACH = 5;

    private static final Pattern TOGETHER =
            Pattern.compile("[^，；]{0,12}，?[^，；\\d]{0,10}(?:共|合计|总计|计)(?:支付|支出|发放|拨付|需|补助|兑付)?(?:资金|金额|经费)?(?:为|：)?");
    private static final Pattern OF_WHOLE = Pattern.compile("的?[^，；。]{0,16}");
    /** What is told with fewer than three digits fits by chance. */
    private static final BigDecimal SURE_SHARE = BigDecimal.valueOf(100);

    private static final Pattern PERSON =
            Pattern.compile("人均|每人|每名|每位|生均|每生|每户|户均|月工资|工资(?:水平|标准|为|达到?|提高到)|月薪|平均工资|低保标准|救助标准|供养标准|伙食标准|补贴标准为每");
    private static final Pattern OF_ECONOMY = Pattern.compile("产值|税收|生产总值|GDP|贡献|投资|融资|贷款|营收|利润|销售|额度|限额|保额|授信|企业");
    private static final Pattern MONTH = Pattern.compile("每?月|每[日天餐次]|日均");
    private static final BigDecimal MOST_A_MONTH = BigDecimal.TEN;
    private static final BigDecimal MOST_EACH = BigDecimal.valueOf(200);

    private final Flow flow;

    private UnitSlips(Flow flow) {
        this.flow = flow;
    }

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        for (var flow : flows) {
            var slips = new UnitSlips(flow);
            for (var at = 0; at < flow.amounts().size(); at++) {
                var amount = flow.amounts().get(at);
                var right = told.contains(amount) || !amount.isExact() ? Optional.<BigDecimal>empty() : slips.right(at);
                if (right.isPresent()) {
                    told.add(amount);
                    findings.accept(finding(amount, right.get()));
                }
            }
        }
    }

    private static Finding finding(Amount amount, BigDecimal right) {
        var shown = shown(right);
        var message = "%s写的是%s，按前后的数推算应为%s，可能把元、万元写错了，请核对单位。".formatted(amount.name(), amount.written(), shown);
        return Finding.of(
                MoneyCards.A22,
                message,
                shown,
                amount.written(),
                amount.sentence().clause(amount.quantity()));
    }

    private static String shown(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) < 0
                ? Money.plain(value.movePointRight(Money.SLIP)) + "元"
                : Money.show(value);
    }

    /** What it should be, in 万元. */
    private Optional<BigDecimal> right(int at) {
        var amount = flow.amounts().get(at);
        var words = amount.label().words();
        if (amount.value().signum() <= 0) {
            return Optional.empty();
        }
        var ofSeveral = ofSeveral(at).or(() -> ofShareBefore(at));
        if (ofSeveral.isPresent()) {
            return ofSeveral;
        }
        if (EACH.matcher(words).find()) {
            return ofEach(at).or(() -> ofPerson(amount));
        }
        var ofPerson = ofPerson(amount);
        if (ofPerson.isPresent() || CHANGE.matcher(words).find()) {
            return ofPerson;
        }
        return DIFFERENCE.matcher(words).find()
                        && amount.value().stripTrailingZeros().precision() > 1
                ? ofDifference(at)
                : ofShare(at);
    }

    /** Nobody is paid millions a month, and no pupil costs as much a year. */
    private static Optional<BigDecimal> ofPerson(Amount amount) {
        var words = amount.label().words();
        var unit = amount.quantity().unit();
        if (!unit.endsWith("万元") && !unit.equals("万")
                || !PERSON.matcher(words).find()
                || OF_ECONOMY.matcher(words).find()) {
            return Optional.empty();
        }
        var most = MONTH.matcher(words).find() ? MOST_A_MONTH : MOST_EACH;
        return amount.value().compareTo(most) > 0
                ? Optional.of(amount.value().movePointLeft(Money.SLIP))
                : Optional.empty();
    }

    private Optional<BigDecimal> ofDifference(int at) {
        var amount = flow.amounts().get(at);
        var before = flow.amounts().subList(Math.max(0, at - REACH), at);
        for (var one : before) {
            for (var other : before) {
                var apart = one.value().subtract(other.value()).abs();
                if (one != other && fits(amount, apart)) {
                    return Optional.empty();
                }
            }
        }
        for (var places : List.of(Money.SLIP, -Money.SLIP)) {
            var right = amount.value().movePointRight(places);
            for (var one : before) {
                for (var other : before) {
                    var isPair = one != other && one.isOfSameSentence(amount) && other.isOfSameSentence(amount);
                    var apart = one.value().subtract(other.value()).abs();
                    if (isPair && apart.signum() > 0 && isSame(right, apart)) {
                        return Optional.of(right);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Amount amount, BigDecimal value) {
        return amount.quantity().standsFor(value);
    }

    private Optional<BigDecimal> ofEach(int at) {
        var amount = flow.amounts().get(at);
        var from = Math.max(0, at - 2);
        var to = Math.min(flow.amounts().size(), at + 3);
        var totals = flow.amounts().subList(from, to).stream()
                .filter(one -> one != amount && one.isOfSameSentence(amount) && !one.isAside())
                .toList();
        for (var total : totals) {
            for (var count : amount.sentence().quantities(Kind.COUNT)) {
                if (!UNIT.matcher(count.unit()).matches() || count.value().compareTo(BigDecimal.TEN) < 0) {
                    continue;
                }
                var each = total.value().divide(count.value(), MathContext.DECIMAL64);
                for (var places : List.of(Money.SLIP, -Money.SLIP)) {
                    var right = amount.value().movePointRight(places);
                    if (isSame(right, each)) {
                        return Optional.of(right);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** 每人1.5万元，共36元: all of them got less than each. */
    private Optional<BigDecimal> ofSeveral(int at) {
        var amount = flow.amounts().get(at);
        var each = at == 0 ? null : flow.amounts().get(at - 1);
        var isOfEach = each != null
                && each.isOfSameSentence(amount)
                && EACH.matcher(each.label().words()).find()
                && TOGETHER.matcher(flow.between(at - 1, at)).matches()
                && amount.value().compareTo(each.value()) < 0;
        if (each == null || !isOfEach) {
            return Optional.empty();
        }
        var right = amount.value().movePointRight(Money.SLIP);
        var count = right.divide(each.value(), MathContext.DECIMAL64);
        return count.stripTrailingZeros().scale() <= 0 ? Optional.of(right) : Optional.empty();
    }

    /** 全年预算3180万元，按10%预留质保金318元. */
    private Optional<BigDecimal> ofShareBefore(int at) {
        var amount = flow.amounts().get(at);
        var before = amount.sentence().before(amount.quantity());
        var index = amount.sentence().at(amount.quantity());
        var share = index <= 0 ? null : amount.sentence().quantities().get(index - 1);
        if (share == null
                || !share.isPercent()
                || share.value().signum() <= 0
                || amount.value().stripTrailingZeros().precision() < 3
                || !OF_WHOLE.matcher(before).matches()) {
            return Optional.empty();
        }
        for (var total : flow.amounts().subList(Math.max(0, at - REACH), at)) {
            for (var places : List.of(Money.SLIP, -Money.SLIP)) {
                var right = amount.value().movePointRight(places);
                var exact = total.value().multiply(share.value()).movePointLeft(2);
                if (exact.signum() > 0 && isSame(right, exact)) {
                    return Optional.of(right);
                }
            }
        }
        return Optional.empty();
    }

    /** 其中甲3元，占总数的30%. */
    private Optional<BigDecimal> ofShare(int at) {
        var amount = flow.amounts().get(at);
        var end = amount.quantity().to() + flow.behind(at).length();
        var share = amount.sentence().quantities(Kind.PERCENT).stream()
                .filter(one -> one.from() >= amount.quantity().to() && one.to() <= end)
                .findFirst();
        if (share.isEmpty()
                || share.get().value().signum() <= 0
                || !SHARE.matcher(amount.sentence()
                                .text()
                                .substring(amount.quantity().to(), share.get().from()))
                        .matches()) {
            return Optional.empty();
        }
        for (var total : flow.amounts().subList(Math.max(0, at - REACH), at)) {
            for (var places : List.of(Money.SLIP, -Money.SLIP)) {
                var right = amount.value().movePointRight(places);
                if (isShare(right, total, share.get())) {
                    return Optional.of(right);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isShare(BigDecimal part, Amount total, Quantity share) {
        return total.value().signum() > 0
                && share.value().divide(share.step(), MathContext.DECIMAL64).compareTo(SURE_SHARE) >= 0
                && share.standsFor(part.movePointRight(2).divide(total.value(), MathContext.DECIMAL64));
    }

    /** Within a thousandth. */
    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.movePointLeft(3)) <= 0;
    }
}
