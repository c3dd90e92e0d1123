package cn.ziping.finding.money;

import cn.ziping.finding.money.Breakdown.Family;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All spending parted once more, its amount told somewhere above: 按单位看，局机关60万元，图书馆40万元；
 * 第一季度支出…，第四季度支出…；总支出中，基本支出60万元，项目支出40万元.
 */
final class WholesAbove {
    private static final Pattern LOOKED_AT = Pattern.compile(
            "(?:^|[。；])(?:其中[，：]?)?(?:按|从|分)(?:预算|支出|资金|所属|部门|经济|功能|使用)*(?:单位|级次|层级|功能|科目|分类|用途|性质|类别|结构|构成|方向|季度|经济)[^，。；：\\d]{0,8}(?:看|分|划分|统计|列示)[，：][^，。；：\\d]{0,30}$");
    private static final Pattern QUARTER = Pattern.compile("[一二三四1-4]季度");
    private static final Pattern QUARTERS =
            Pattern.compile("(?:一至四|1至4|1-4|四个|各|第一至第四)个?季度(?:支出|执行|拨付|支付|使用|完成|资金)*(?:分别|依次)");
    private static final Pattern OF_WHOLE =
            Pattern.compile("(?:总支出|全年支出|本年支出|支出合计|支出总额)(?:当中|之中|中|里)[，：]?[^，。；：\\d]{0,12}$");
    private static final Pattern SOME = Pattern.compile("主要|重点|等[^级]|部分");
    private static final Pattern ONE_FUND = Pattern.compile("一般公共|财政拨款|政府性基金|国有资本|基本|项目|三公|采购");
    private static final Pattern ALL_YEAR = Pattern.compile("(?:全年|本年|年度|实际|累计)[^，]{0,4}支出");
    private static final BigDecimal NEAR = new BigDecimal("0.12");
    private static final int QUARTERS_A_YEAR = 4;

    private final List<Amount> wholes;

    private WholesAbove(List<Flow> flows) {
        var all = flows.stream()
                .flatMap(flow -> flow.amounts().stream())
                .filter(WholesAbove::isWhole)
                .toList();
        var most = all.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        // 全年支出 may be told of one project; of all it is the most.
        wholes = all.stream()
                .filter(one -> one.item() == Item.SPENDING || one.value().compareTo(most) == 0)
                .toList();
    }

    private static boolean isWhole(Amount one) {
        var words = one.label().words();
        var isSpending = one.item() == Item.SPENDING
                || one.label().isBare() && ALL_YEAR.matcher(words).find();
        return isSpending
                && !one.stage().isPlan()
                && !one.isAside()
                && one.isExact()
                && !ONE_FUND.matcher(words).find();
    }

    static List<Breakdown> of(List<Flow> flows) {
        var above = new WholesAbove(flows);
        var found = new ArrayList<Breakdown>();
        for (var flow : flows) {
            for (var first = 0; first + 1 < flow.amounts().size(); first++) {
                above.at(flow, first).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Breakdown> at(Flow flow, int first) {
        var amount = flow.amounts().get(first);
        var text = amount.sentence().text();
        var isFirst = first == 0 || !flow.amounts().get(first - 1).isOfSameSentence(amount);
        var before = isFirst
                ? text.substring(0, amount.quantity().from())
                : text.substring(
                        flow.amounts().get(first - 1).quantity().to(),
                        amount.quantity().from());
        if (isFirst && text.contains("季度")) {
            return quarters(flow, first);
        }
        if (isFirst && LOOKED_AT.matcher(before).find() && !SOME.matcher(text).find()) {
            return breakdown(flow, parts(flow, first), Family.NONE);
        }
        if (OF_WHOLE.matcher(before).find()) {
            var parts = parts(flow, first).stream()
                    .filter(one -> one.item() == Item.BASIC || one.item() == Item.PROJECT)
                    .limit(2)
                    .toList();
            return Family.of(parts) == Family.SPENDING ? breakdown(flow, parts, Family.SPENDING) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Breakdown> quarters(Flow flow, int first) {
        var parts = parts(flow, first);
        var text = flow.amounts().get(first).sentence().text();
        var areNamed = parts.stream()
                .allMatch(part -> QUARTER.matcher(part.label().words()).find());
        if (parts.size() < QUARTERS_A_YEAR
                || !areNamed && !QUARTERS.matcher(text).find()) {
            return Optional.empty();
        }
        return parts.size() == QUARTERS_A_YEAR ? breakdown(flow, parts, Family.NONE) : Optional.empty();
    }

    /** The amounts of the sentence that are no changes; those in brackets are told of one of them. */
    private static List<Amount> parts(Flow flow, int first) {
        var begin = flow.amounts().get(first);
        return flow.amounts().subList(first, flow.amounts().size()).stream()
                .filter(one -> one.isOfSameSentence(begin) && one.depth() == begin.depth() && !one.isAside())
                .toList();
    }

    /** The total that is nearest; where any amount above fits, that one was meant. */
    private Optional<Breakdown> breakdown(Flow flow, List<Amount> parts, Family family) {
        if (parts.size() < 2 || parts.stream().anyMatch(part -> !part.isExact())) {
            return Optional.empty();
        }
        var first = parts.get(0);
        var above = flow.amounts().subList(0, flow.amounts().indexOf(first));
        var own = above.stream().filter(WholesAbove::isWhole).toList();
        var totals = own.isEmpty() ? wholes : own;
        if (above.stream().anyMatch(one -> Money.fits(parts, one))
                || wholes.stream().anyMatch(one -> Money.fits(parts, one))) {
            return Optional.empty();
        }
        var sum = Money.sum(parts);
        return totals.stream()
                .filter(one -> !parts.contains(one) && !one.isOfSameSentence(first))
                .filter(one -> one.value().signum() > 0
                        && one.value().subtract(sum).abs().compareTo(one.value().multiply(NEAR)) <= 0)
                .findFirst()
                .map(total -> new Breakdown(total, parts, family, true));
    }
}
