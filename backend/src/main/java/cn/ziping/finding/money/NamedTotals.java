package cn.ziping.finding.money;

import cn.ziping.finding.money.Breakdown.Family;
import cn.ziping.measure.HanDigits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parts of a total that is named again before them, its amount told further above in the paragraph: 基本支出600万元，项目支出400万元。
 * 基本支出中，人员经费500万元，公用经费100万元.
 */
final class NamedTotals {
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|[，。；：）])(?:其中[：，]?)?(?:在|从)?(?:20\\d\\d年度?)?(?<name>基本支出|基本经费|总支出|支出合计|支出|三公经费|政府采购|收入)(?:支出|预算|决算|总额|金额|资金|合计)?"
                    + "(?:当中|中|里|内部|由|分为|主要由|主?要?(?:包括|包含)|，?其中|构成|看)[，：了]?[^，。；：\\d]{0,30}$");

    private static final Pattern PROJECTS = Pattern.compile(
            "(?:^|[，。；：）])(?:其中[：，]?)?(?:部门|本年|全年|20\\d\\d年度?)?项目支出(?:资金|预算)?(?:包括|分为|涉及|安排|用于|由|主要有)?(?:共有?|共计|有|为)?(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,3})个(?:子?项目|方面)?(?:，?(?:分别为|分别是|分别|具体为|即|组成))?[：，]?[^，。；：\\d]{2,30}$");

    private static final Pattern CHANGES = Pattern.compile(
            "(?:^|[，。；：）])[^，。；：]{0,10}(?<kind>调增|调减|追加|核减|压减)(?:的)?(?:事项|项目|资金|预算|内容)?(?:主要)?(?:共有?|共计|有|为|涉及)?(?<count>\\d{1,2}|[两三四五六七八九十])(?:项|个|笔)[^。]{0,40}$");

    private static final BigDecimal NEAR = new BigDecimal("0.2");

    private NamedTotals() {}

    /** @param all amounts of the text: the total of projects may be told paragraphs above */
    static List<Breakdown> of(Flow flow, List<Amount> all) {
        var found = new ArrayList<Breakdown>();
        for (var first = 0; first + 1 < flow.amounts().size(); first++) {
            ofAny(flow, first, all).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Breakdown> ofAny(Flow flow, int first, List<Amount> all) {
        var words = before(flow, first);
        return below(flow, first, words, all)
                .or(() -> projects(flow, first, words, all))
                .or(() -> changes(flow, first, words, all));
    }

    /** 项目支出400万元。…项目支出共四个：甲100万元、乙300万元: the single projects, as many as are counted. */
    private static Optional<Breakdown> projects(Flow flow, int first, String words, List<Amount> all) {
        var match = PROJECTS.matcher(words);
        if (!words.contains("项目支出") || !match.find()) {
            return Optional.empty();
        }
        var count = count(match.group("count"));
        var parts = PartList.of(flow, Math.max(0, first - 1), first).parts();
        var stage = parts.isEmpty() ? Stage.NONE : parts.get(0).stage();
        var own = totals(flow.amounts().subList(0, first), Item.PROJECT, stage);
        var totals = own.isEmpty() ? near(totals(all, Item.PROJECT, stage), parts) : own;
        var isSure = count > 1
                && parts.size() == count
                && !totals.isEmpty()
                && parts.stream().allMatch(Amount::isExact)
                && totals.stream().allMatch(Amount::isExact)
                && totals.stream().noneMatch(total -> Money.fits(parts, total));
        return isSure
                ? Optional.of(new Breakdown(totals.get(totals.size() - 1), List.copyOf(parts), Family.PROJECTS, true))
                : Optional.empty();
    }

    private static List<Amount> totals(List<Amount> amounts, Item item, Stage stage) {
        return amounts.stream()
                .filter(one -> one.item() == item
                        && !one.isAside()
                        && (one.stage() != Stage.BALANCE || stage == Stage.BALANCE)
                        && one.stage().fits(stage))
                .toList();
    }

    /** Those of other paragraphs must at least be about as much, all of them. */
    private static List<Amount> near(List<Amount> totals, List<Amount> parts) {
        var sum = Money.sum(parts);
        var areNear = totals.stream()
                .allMatch(one ->
                        one.value().subtract(sum).abs().compareTo(one.value().multiply(NEAR)) <= 0);
        return areNear ? totals : List.of();
    }

    private static int count(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : HanDigits.read(written).map(BigDecimal::intValue).orElse(0);
    }

    private static String before(Flow flow, int first) {
        var begin = flow.amounts().get(first);
        return first > 0
                ? flow.between(first - 1, first)
                : begin.sentence().text().substring(0, begin.quantity().from());
    }

    /** 年中调增150万元。…调增事项共2项：甲追加100万元，乙追加50万元: as many as are counted, of the changes told above. */
    private static Optional<Breakdown> changes(Flow flow, int first, String words, List<Amount> all) {
        var match = CHANGES.matcher(words);
        if (!match.find()) {
            return Optional.empty();
        }
        var begin = flow.amounts().get(first);
        var count = count(match.group("count"));
        var parts = flow.amounts().stream()
                .skip(first)
                .filter(one -> one.isOfSameSentence(begin))
                .toList();
        var kind = match.group("kind");
        var totals = all.stream()
                .filter(one -> one.sentence().isBefore(begin.sentence())
                        && one.label().words().contains(kind)
                        && one.isExact())
                .toList();
        var isSure = count > 1
                && parts.size() == count
                && !totals.isEmpty()
                && parts.stream().allMatch(Amount::isExact)
                && !near(totals, parts).isEmpty()
                && totals.stream().noneMatch(total -> Money.fits(parts, total));
        return isSure
                ? Optional.of(new Breakdown(totals.get(totals.size() - 1), parts, Family.NONE, true))
                : Optional.empty();
    }

    private static Optional<Breakdown> below(Flow flow, int first, String words, List<Amount> all) {
        var match = NAMED.matcher(words);
        if (!match.find()) {
            return Optional.empty();
        }
        var item = Item.of(match.group("name"));
        var wanted = item == Item.OTHER ? Item.SPENDING : item;
        var begin = flow.amounts().get(first);
        var parts = (first > 0 ? PartList.of(flow, first - 1, first).parts() : flow.amounts())
                .stream()
                        .filter(one -> first > 0 || one.isOfSameSentence(begin) && !one.isAside())
                        .limit(6)
                        .toList();
        var family = Family.of(parts);
        var stage = parts.isEmpty() ? Stage.NONE : parts.get(0).stage();
        var own = totals(flow.amounts().subList(0, first), wanted, stage);
        var totals = own.isEmpty() ? near(totals(all, wanted, stage), parts) : own;
        var isSure = isOf(wanted, family)
                && !totals.isEmpty()
                && parts.stream().allMatch(Amount::isExact)
                && totals.stream().allMatch(Amount::isExact)
                && totals.stream().noneMatch(total -> Money.fits(parts, total));
        return isSure
                ? Optional.of(new Breakdown(totals.get(totals.size() - 1), parts, family, true))
                : Optional.empty();
    }

    private static boolean isOf(Item item, Family family) {
        return switch (item) {
            case BASIC -> family == Family.BASIC;
            case SPENDING -> family == Family.SPENDING;
            case THREE_PUBLIC -> family == Family.THREE_PUBLIC;
            case PROCUREMENT -> family == Family.PROCUREMENT;
            case INCOME -> family == Family.INCOME;
            default -> false;
        };
    }
}
