package cn.ziping.finding.money;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the parts that a text lists for a total, beginning with the first of them. */
final class PartList {
    /** Begins a list below the part before it. */
    private static final Pattern OTHER_INCOME = Pattern.compile("[；、，]?(?:和|及|以及)?其[他它](?:各项)?收入(?:为|共)?");

    private static final Pattern NESTED = Pattern.compile("其中|包括|包含|主要|分别|具体|（含|^含|，含");

    private static final Pattern CLOSING = Pattern.compile("合计|共计|总计|总额(?!.*(?:基本|项目))|小计|总数");
    /** Money that others put in or that comes out of it is no part of what was spent. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "带动|撬动|拉动|产值|营收|税收|销售|贷款|融资|市场|收益|增收|投资|补偿|缺口|欠|应付|债务|(?:上|补|收|追|已|应)缴|缴(?:库|入|存|税)|资产|库存|注册");

    /** Of all income 本年收入 is a part. */
    private static final Pattern OF_THE_YEAR = Pattern.compile("(?:本年|当年)(?:度)?收入");

    private final Flow flow;
    private final int total;
    private final int first;
    private final Stage wanted;
    private final List<Amount> parts = new ArrayList<>();
    private int last;
    private boolean isDoubtful;
    private boolean hasSemicolon;

    private PartList(Flow flow, int total, int first, Stage wanted) {
        this.flow = flow;
        this.total = total;
        this.first = first;
        this.last = first;
        this.wanted = wanted;
    }

    /** Each part may be told of with several stages; the total's own is wanted. */
    static PartList of(Flow flow, int total, int first) {
        var of = flow.amounts().get(total).stage();
        var begins = flow.amounts().get(first).stage();
        var list = new PartList(flow, total, first, of.fits(begins) ? Stage.NONE : of);
        list.collect();
        return list;
    }

    List<Amount> parts() {
        return parts;
    }

    /** Whether something is among them that may be a part and may be told of another year. */
    boolean isDoubtful() {
        return isDoubtful;
    }

    boolean hasSemicolon() {
        return hasSemicolon;
    }

    /** Place of the last part in the flow. */
    int last() {
        return last;
    }

    private void collect() {
        var amounts = flow.amounts();
        var depth = amounts.get(first).depth();
        var isNested = false;
        for (var at = first; at < amounts.size(); at++) {
            var amount = amounts.get(at);
            var before = at == first ? "" : flow.between(at - 1, at);
            if (at > first && (before.contains("。") && !isFamilyPart(amount) || amount.depth() < depth)) {
                return;
            }
            if (amount.depth() > depth) {
                continue;
            }
            isNested = at > first
                    && (isNested
                            ? !before.contains("；")
                            : NESTED.matcher(before).find());
            isDoubtful = isDoubtful || amount.isAside() && amount.label().isNamed();
            if (amount.isAside() || isNested && !isFamilyPart(amount)) {
                continue;
            }
            if (ends(amount)) {
                // What breaks an enumeration off leaves nobody sure that it was all.
                isDoubtful = isDoubtful || before.startsWith("、") && amount.item() == Item.OTHER;
                return;
            }
            isNested = false;
            if (isPart(amount)) {
                if (isFull(before) && !completes(amount) && !isOtherIncome(amount)) {
                    return;
                }
                hasSemicolon = hasSemicolon || before.contains("；");
                parts.add(amount);
                last = at;
            }
        }
    }

    /** What makes the total already needs no more; 甲1万元、乙2万元；… goes on with something else. */
    private boolean isFull(String before) {
        return parts.size() > 1
                && (Money.fits(parts, flow.amounts().get(total)) || before.contains("；") && !hasSemicolon && isPlain());
    }

    /** …均已足额到位；县级配套到位180万元: the one behind the semicolon was missing. */
    private boolean completes(Amount amount) {
        var whole = flow.amounts().get(total);
        var all = new ArrayList<>(parts);
        all.add(amount);
        return !Money.fits(parts, whole) && Money.fits(all, whole);
    }

    /** 其他收入 goes on with a list of incomes, whatever those before it make. */
    private static boolean isOtherIncome(Amount amount) {
        return OTHER_INCOME.matcher(amount.label().words()).matches();
    }

    private boolean isPlain() {
        return parts.stream().allMatch(part -> part.item() == Item.OTHER);
    }

    private boolean ends(Amount amount) {
        var words = amount.label().words();
        var of = flow.amounts().get(total);
        var isOtherDirection = isIncome(of) != isIncome(amount) && (isSpending(of) || isSpending(amount));
        var isOwnTotal = amount.item() == of.item()
                        && amount.item() != Item.OTHER
                        && !OF_THE_YEAR.matcher(words).find()
                || amount.item() == Item.SPENDING;
        var isOfOtherFamily =
                !parts.isEmpty() && amount.item() != Item.OTHER && !isFamilyPart(amount) && !isKin(amount);
        var isBesideCars = of.item() == Item.CARS
                && amount.item() != Item.CAR_PURCHASE
                && amount.item() != Item.CAR_RUNNING
                && amount.item() != Item.OTHER;
        return isOfOtherFamily
                || isBesideCars
                || !parts.isEmpty() && CLOSING.matcher(words).find() && amount.item() == Item.OTHER
                || isOwnTotal
                || isOtherDirection && amount.item() == Item.OTHER
                || ELSEWHERE.matcher(words).find()
                        && !ELSEWHERE.matcher(of.label().words()).find()
                        && amount.item() == Item.OTHER;
    }

    private static boolean isIncome(Amount amount) {
        return amount.label().words().contains("收入");
    }

    private static boolean isSpending(Amount amount) {
        return amount.label().words().contains("支出");
    }

    /** A mere stage is told of the part before it; another stage than the first part's as well. */
    private boolean isPart(Amount amount) {
        if (wanted != Stage.NONE) {
            return amount.stage() == wanted;
        }
        if (parts.isEmpty()) {
            return true;
        }
        var isAgain = amount.item() != Item.OTHER && parts.stream().anyMatch(part -> part.item() == amount.item());
        var isOfPart = amount.label().isBare() && amount.stage() != Stage.NONE && !isLeftAtTheEnd(amount)
                || !amount.stage().fits(parts.get(0).stage());
        var isWithin = amount.item().isThreePublicPart() && isWithinCars(amount);
        return !isAgain && !isOfPart && !isWithin;
    }

    /** The same again, or a part of the cars' costs: not counted, but no end either. */
    private boolean isKin(Amount amount) {
        return parts.stream().anyMatch(part -> part.item() == amount.item())
                || amount.item().isThreePublicPart() && parts.get(0).item().isThreePublicPart()
                || parts.get(0).item() == Item.OTHER
                        && amount.item() != Item.THREE_PUBLIC
                        && amount.item() != Item.AGENCY
                        && amount.item() != Item.PROCUREMENT;
    }

    /** 年末结转和结余 is a part of 支出总计. */
    private static boolean isLeftAtTheEnd(Amount amount) {
        return amount.stage() == Stage.BALANCE && amount.label().words().contains("年末");
    }

    private boolean isFamilyPart(Amount amount) {
        if (parts.isEmpty()) {
            return false;
        }
        var item = parts.get(0).item();
        return switch (amount.item()) {
            case PROJECT -> item == Item.BASIC;
            case BASIC -> item == Item.PROJECT;
            case OPERATING -> item == Item.PERSONNEL;
            case PERSONNEL -> item == Item.OPERATING;
            case ABROAD, CARS, CAR_PURCHASE, CAR_RUNNING, RECEPTION ->
                item.isThreePublicPart() && !isWithinCars(amount);
            case GOODS, WORKS, SERVICES -> item == Item.GOODS || item == Item.WORKS || item == Item.SERVICES;
            default -> false;
        };
    }

    /** Buying and running of cars are parts of 公务用车购置及运行维护费 where that is told. */
    private boolean isWithinCars(Amount amount) {
        return (amount.item() == Item.CAR_PURCHASE || amount.item() == Item.CAR_RUNNING)
                && parts.stream().anyMatch(part -> part.item() == Item.CARS);
    }
}
