package cn.ziping.finding.money;

import cn.ziping.finding.money.Breakdown.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Totals that stand behind their parts: 甲10万元、乙20万元，合计30万元. */
final class TotalsBehind {
    private static final Pattern TOTAL = Pattern.compile(
            "[，；：、]?(?<these>以上|上述|前述|这|该)?(?<count>[两二三四五六七八九十]|\\d{1,2})?(?:个|项|者|类|笔|部分)?(?:项目|资金|经费|支出|费用)?(?:合计|共计|总计|总共|共)(?:为|是|达|支出|资金|金额|投入|安排|支付|拨付|使用|发放){0,3}：?|[=＝]");
    private static final String DIGITS = "二三四五六七八九十";
    private static final Pattern OPENING = Pattern.compile("其中|包括|包含|主要|分别|^（");

    private final Flow flow;
    private final int at;
    private final Amount total;

    private TotalsBehind(Flow flow, int at) {
        this.flow = flow;
        this.at = at;
        this.total = flow.amounts().get(at);
    }

    static List<Breakdown> of(Flow flow) {
        var found = new ArrayList<Breakdown>();
        for (var at = 2; at < flow.amounts().size(); at++) {
            var behind = new TotalsBehind(flow, at);
            behind.nameless()
                    .or(behind::known)
                    .or(behind::threePublic)
                    .or(behind::income)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** 合计, 三项共计, 以上共计: the total of whatever stands before. */
    private Optional<Breakdown> nameless() {
        var match = TOTAL.matcher(total.label().words());
        if (!match.matches()
                || !total.isExact()
                || OPENING.matcher(flow.behind(at)).find()) {
            return Optional.empty();
        }
        var count = count(match);
        var parts = count > 1 && isOfItems(match) ? partsOfClauses(count) : List.<Amount>of();
        parts = parts.isEmpty() ? partsBefore() : parts;
        if (count > parts.size() && match.group("these") != null) {
            parts = partsOfSentencesBefore();
            if (parts.size() != count) {
                return Optional.empty();
            }
        }
        if (count > 0) {
            parts = parts.size() < count ? List.of() : parts.subList(parts.size() - count, parts.size());
        }
        if (parts.size() < 2 || parts.stream().anyMatch(part -> !part.isExact())) {
            return Optional.empty();
        }
        for (var from = 0; count == 0 && from + 1 < parts.size(); from++) {
            var some = parts.subList(from, parts.size());
            if (Money.fits(some, total)) {
                return Optional.of(new Breakdown(total, List.copyOf(some), Family.of(some), true));
            }
        }
        return Optional.of(new Breakdown(total, List.copyOf(parts), Family.of(parts), true));
    }

    /** 人员经费6万元，公用经费1万元，基本支出合计7万元: the names say what belongs together. */
    private Optional<Breakdown> known() {
        var isKnown = total.item() == Item.BASIC || total.item() == Item.SPENDING;
        if (!isKnown || total.isAside() || !total.isExact()) {
            return Optional.empty();
        }
        var parts = flow.amounts().subList(at - 2, at);
        var family = Family.of(parts);
        var isOfTotal = total.item() == Item.BASIC ? family == Family.BASIC : family == Family.SPENDING;
        var isAlike = parts.stream()
                .allMatch(part -> part.isOfSameSentence(total)
                        && part.isExact()
                        && !part.isAside()
                        && part.depth() == total.depth()
                        && part.stage().fits(total.stage())
                        && part.stage() == parts.get(0).stage());
        var hasTotalBefore = at > 2
                && flow.amounts().get(at - 3).isOfSameSentence(total)
                && flow.between(at - 3, at - 2).matches(".*(?:其中|包括|：|分别).*");
        var isJoined =
                parts.get(0).depth() == 0 && flow.between(at - 1, at).indexOf('；') < 0 || family == Family.SPENDING;
        return isOfTotal && isAlike && isJoined && !hasTotalBefore
                ? Optional.of(new Breakdown(total, List.copyOf(parts), family, true))
                : Optional.empty();
    }

    /** 公务接待费1万元，公务用车运行维护费3万元，“三公”经费合计4万元: all of them in the sentence, each once. */
    private Optional<Breakdown> threePublic() {
        var isTotal = total.item() == Item.THREE_PUBLIC && total.label().words().matches(".*(?:总计|合计|共计|总额).*");
        if (!isTotal
                || total.isAside()
                || !total.isExact()
                || OPENING.matcher(flow.behind(at)).find()) {
            return Optional.empty();
        }
        var parts = partsBefore();
        var isSure = parts.size() > 1
                && parts.stream().allMatch(part -> part.isExact() && part.item().isThreePublicPart())
                && parts.stream().map(Amount::item).distinct().count() == parts.size()
                && parts.stream()
                        .allMatch(part -> part.stage().fits(total.stage())
                                && part.stage() == parts.get(0).stage());
        return isSure
                ? Optional.of(new Breakdown(total, List.copyOf(parts), Family.THREE_PUBLIC, true))
                : Optional.empty();
    }

    /** 财政拨款收入6万元，其他收入1万元，收入总计7万元. */
    private Optional<Breakdown> income() {
        var isTotal = total.item() == Item.INCOME && total.label().words().matches(".*(?:总计|合计|共计).*");
        if (!isTotal || !total.isExact() || OPENING.matcher(flow.behind(at)).find()) {
            return Optional.empty();
        }
        var parts = partsBefore();
        var isSure = parts.size() > 1
                && parts.stream().allMatch(Amount::isExact)
                && parts.stream().noneMatch(part -> part.label().words().contains("支出"))
                && Family.of(parts) == Family.INCOME;
        return isSure ? Optional.of(new Breakdown(total, List.copyOf(parts), Family.INCOME, true)) : Optional.empty();
    }

    /** Back to the beginning of the sentence or to another total. */
    private List<Amount> partsBefore() {
        var parts = new ArrayList<Amount>();
        for (var i = at - 1; i >= 0; i--) {
            var part = flow.amounts().get(i);
            if (!part.isOfSameSentence(total) || part.depth() < total.depth()) {
                break;
            }
            if (part.depth() > total.depth()) {
                continue;
            }
            var isTotal = part.label().isBare() || part.item() == Item.SPENDING || part.item() == Item.INCOME;
            var opens = i + 1 < at && OPENING.matcher(flow.behind(i)).find();
            if (isTotal || opens || part.isAside()) {
                // What is told of stages or of other years, or has parts itself, is too much to be sure of.
                return List.of();
            }
            parts.add(0, part);
        }
        return parts;
    }

    private static boolean isOfItems(Matcher match) {
        return match.group().matches(".*[两二三四五六七八九十\\d](?:项|者|类|笔|部分).*");
    }

    /** 甲20人，每人3万元，共60万元；乙…，共40万元。两项合计100万元: of each clause the one amount that is not for each. */
    private List<Amount> partsOfClauses(int count) {
        var parts = new ArrayList<Amount>();
        var amounts = flow.amounts();
        var isOpen = false;
        for (var i = at - 1; i >= 0; i--) {
            var between = flow.between(i, i + 1);
            var isNext = between.indexOf('；') >= 0 || between.indexOf('。') >= 0;
            if (isNext && parts.size() == count) {
                break;
            }
            if (isNext || parts.isEmpty()) {
                isOpen = true;
            }
            var part = amounts.get(i);
            if (part.isAside() || part.depth() > total.depth()) {
                continue;
            }
            if (!isOpen) {
                return List.of();
            }
            parts.add(0, part);
            isOpen = false;
        }
        return parts.size() == count ? List.copyOf(parts) : List.of();
    }

    /** All amounts of the paragraph before: 一是…10万元；二是…20万元。以上两项共计30万元. */
    private List<Amount> partsOfSentencesBefore() {
        return flow.amounts().subList(0, at).stream()
                .filter(part -> part.depth() == 0 && !part.isAside())
                .toList();
    }

    private static int count(Matcher match) {
        var count = match.group("count");
        if (count == null) {
            return 0;
        }
        if (count.equals("两")) {
            return 2;
        }
        return DIGITS.contains(count) ? DIGITS.indexOf(count) + 2 : Integer.parseInt(count);
    }
}
