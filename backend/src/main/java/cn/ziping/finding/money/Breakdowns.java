package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.money.Breakdown.Family;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the totals of a paragraph that are followed by their parts. */
final class Breakdowns {
    private static final Pattern PARTIAL = Pattern.compile("主要|重点|其中部分|特别|尤其|例如|比如|如：|如下几|大额");
    private static final Pattern OPENING = Pattern.compile("其中|包括|包含|[，（；]含|主要|用于|^(?:资金|经费|支出)?(?:当中|之中|中)[，：]");
    private static final Pattern COMPLETE =
            Pattern.compile("分别(?:为|是|用于|安排|支出)?|具体(?:为|是|如下|情况|构成|包括|用于)|构成(?:为|：|情况)|组成|分为|分[两三四五六七八九]|(?<!%)即[：，]?|："
                    + "|资?金?来源(?:于|为|是|包括|有)|来自|筹措方式|[，（]由|(?:按|从)[^，。；：]{2,10}(?:分类?|划分|看|来看|构成)[，：]");
    /** What a sentence says of the whole of the sentence before it. */
    private static final Pattern LOOKED_AT = Pattern.compile("^(?:其中|(?:按|从)[^，。；：]{2,10}(?:分类?|划分|看|来看|构成)[，：]|资金来源)");

    private static final Pattern FROM = Pattern.compile("[由从自][^，。；：]{0,12}$");
    private static final Pattern TO = Pattern.compile("^[^，。；：]{0,8}(?:至|到|为|成)$");

    private static final Pattern BASE = Pattern.compile("的(?:比例)?(?:约)?\\d{1,3}(?:\\.\\d{1,4})?%");
    private static final Pattern FUND = Pattern.compile("财政拨款|一般公共预算|政府性基金|财政资金");
    private static final Pattern CLOSED = Pattern.compile("（[^（）\\d]{1,30}）(?=[^，。；：]{0,10}$)");

    private static final Pattern SUM = Pattern.compile("总投资|总[额计]|合计|共计|总资金|资金总量|总概算|概算总");
    private static final Pattern REST =
            Pattern.compile("^(?:其[他它](?:各项|方面|各类|项目|商品和服务|工资福利|对个人和家庭的?补助)?(?:收入|支出|资金|费用|经费)?|其余.*|剩余.*|余下.*)$");
    private static final Pattern AND_SO_ON = Pattern.compile("^(?:（[^）]*）)?等(?![\\d一二三四五六七八九十两]+[项个笔类])");

    private static final String NONE_BEFORE = "(?:无|未发生|没有|未安排|未产生|未列支)[^，；。]{0,12}?";
    private static final String NONE_BEHIND = "[^，；。\\d]{0,14}?(?:为零|为0|0万?元|均无|未发生|无支出)(?![.\\d])";
    private static final Pattern NO_ABROAD = none("因公出[国境]");
    private static final Pattern NO_RECEPTION = none("公务接待");
    private static final Pattern NO_CARS = none("公务用车");

    private final Flow flow;
    private final List<Breakdown> found = new ArrayList<>();

    private Breakdowns(Flow flow) {
        this.flow = flow;
    }

    private static Pattern none(String name) {
        return Pattern.compile(NONE_BEFORE + name + "|" + name + NONE_BEHIND);
    }

    static List<Breakdown> of(Flow flow) {
        var breakdowns = new Breakdowns(flow);
        for (var at = 0; at + 1 < flow.amounts().size(); at++) {
            var first = breakdowns.firstBehind(at);
            if (first >= 0) {
                breakdowns.below(at, first).ifPresent(breakdowns.found::add);
                breakdowns.ofStageBefore(at, first).ifPresent(breakdowns.found::add);
            }
        }
        return breakdowns.found;
    }

    /** 预算13万元，决算6万元，其中：接待费预算5万元，决算2万元: the parts' budgets belong to the budget before. */
    private Optional<Breakdown> ofStageBefore(int at, int first) {
        if (at == 0
                || flow.amounts().get(at).stage().fits(flow.amounts().get(first).stage())) {
            return Optional.empty();
        }
        var before = flow.amounts().get(at - 1);
        var isIt = before.isOfSameSentence(flow.amounts().get(at))
                && before.stage() != Stage.NONE
                && before.stage().fits(flow.amounts().get(first).stage());
        return isIt ? below(at - 1, first) : Optional.empty();
    }

    private Optional<Breakdown> below(int at, int first) {
        var total = flow.amounts().get(at);
        if (total.isAside() || !total.isExact() || isBase(total)) {
            return Optional.empty();
        }
        var between = flow.between(at, first);
        var isInBrackets = flow.amounts().get(first).depth() == total.depth() + 1 && between.startsWith("（");
        var list = PartList.of(flow, at, first);
        var family = Family.of(list.parts());
        var isOpened = isOpened(between) || isInBrackets && list.parts().size() > 1;
        if (list.parts().isEmpty()
                || !isOpened && !isKnown(family, total, between)
                || !family.fits(total)
                || isBeside(total, list.parts().get(0))
                || isFromTo(between, first)) {
            return Optional.empty();
        }
        var isOfSentenceBefore = between.contains("。")
                && isOpened(between)
                && !isAlone(total)
                && !isSumOfItsSentence(at)
                && (family == Family.NONE || !between.contains("。其中"));
        if (isOfSentenceBefore
                || list.parts().stream().anyMatch(part -> !part.isExact())
                || isOfStages(list.parts(), family)) {
            return Optional.empty();
        }
        var isComplete = isComplete(at, between, isInBrackets, list, family);
        // Behind a semicolon another statement may follow, unless a colon announced a list.
        if (!isComplete && list.hasSemicolon() && !between.contains("：")) {
            return Optional.empty();
        }
        return Optional.of(new Breakdown(total, List.copyOf(list.parts()), family, isComplete));
    }

    /** The next amount that is not told of the total itself, such as how much more it is than last year. */
    private int firstBehind(int at) {
        var amounts = flow.amounts();
        for (var next = at + 1; next < amounts.size(); next++) {
            if (!amounts.get(next).isAside() && !isBase(amounts.get(next))) {
                return amounts.get(next).depth() < amounts.get(at).depth() ? -1 : next;
            }
        }
        return -1;
    }

    /** 为预算17万元的77.12% says how much of it the amount before is. */
    private static boolean isBase(Amount amount) {
        var text = amount.sentence().text();
        var isLimit = !amount.isExact() && amount.stage().isPlan();
        return isLimit
                || BASE.matcher(text)
                        .region(amount.quantity().to(), text.length())
                        .lookingAt();
    }

    /** Of several amounts in a sentence nobody can say which one the next sentence parts. */
    private boolean isAlone(Amount total) {
        return flow.amounts().stream().noneMatch(one -> one != total && one.isOfSameSentence(total) && !one.isAside());
    }

    /** 甲部分投资60万元，乙部分投资26万元，项目总投资86万元。资金来源为：…: the last one is of all of them. */
    private boolean isSumOfItsSentence(int at) {
        var total = flow.amounts().get(at);
        var isLast =
                at + 1 >= flow.amounts().size() || !flow.amounts().get(at + 1).isOfSameSentence(total);
        return isLast && SUM.matcher(total.label().words()).find();
    }

    /** 其中已支付8万元，未支付2万元: such lists are of stages, and the rates rules read them. */
    private static boolean isOfStages(List<Amount> parts, Family family) {
        return family == Family.NONE
                && parts.get(0).label().isBare()
                && parts.get(0).stage() != Stage.NONE
                && !FUND.matcher(parts.get(0).label().words()).find();
    }

    /** 调减24万元，由120万元减至96万元: what it was before, and what it is now. */
    private boolean isFromTo(String between, int first) {
        return FROM.matcher(between).find()
                && first + 1 < flow.amounts().size()
                && TO.matcher(flow.between(first, first + 1)).find();
    }

    /** 项目支出400万元。其中：基本支出…: the one beside it is no part of it. */
    private static boolean isBeside(Amount total, Amount part) {
        return switch (part.item()) {
            case BASIC, PROJECT ->
                total.item() != Item.SPENDING && total.item() != Item.INCOME && total.item() != Item.OTHER;
            case PERSONNEL, OPERATING ->
                total.item() != Item.BASIC && total.item() != Item.SPENDING && total.item() != Item.OTHER;
            default -> false;
        };
    }

    private static boolean isOpened(String words) {
        // 公用经费（含药品费）20万元: what a closed bracket says is of that name alone.
        var between = CLOSED.matcher(words).replaceAll("");
        var stop = between.lastIndexOf('。');
        var tail = between.substring(stop + 1);
        if (stop >= 0) {
            return LOOKED_AT.matcher(tail).find();
        }
        // 住房保障200万元；按用途：…: behind a semicolon a colon begins something else.
        var isClosed = between.indexOf('；') >= 0 && !between.contains("其中");
        return !isClosed
                && (OPENING.matcher(between).find() || COMPLETE.matcher(between).find());
    }

    /** Without 其中, parts are known by their names, and the total must be named as theirs. */
    private static boolean isKnown(Family family, Amount total, String between) {
        var item = total.item();
        var isNear = between.indexOf('。') == between.lastIndexOf('。');
        return isNear
                && switch (family) {
                    case SPENDING -> item == Item.SPENDING;
                    case BASIC -> item == Item.BASIC;
                    case THREE_PUBLIC -> item == Item.THREE_PUBLIC;
                    case PROCUREMENT -> item == Item.PROCUREMENT;
                    case INCOME -> item == Item.INCOME;
                    case SOURCES, PROJECTS, NONE -> false;
                };
    }

    private boolean isComplete(int at, String between, boolean isInBrackets, PartList list, Family family) {
        var parts = list.parts();
        var isNamelyPartial = PARTIAL.matcher(between).find()
                || AND_SO_ON.matcher(flow.behind(list.last())).find()
                || parts.stream().anyMatch(part -> part.label().words().contains("等"));
        if (parts.size() < 2 || list.isDoubtful() || isDoubtful(at, parts.get(0))) {
            return false;
        }
        var isCounted = isCounted(at, list);
        if (isNamelyPartial) {
            return isCounted;
        }
        var isListed = COMPLETE.matcher(between).find() || isInBrackets;
        return isWhole(family, parts)
                || isCounted
                || sharesAddUp(list, at)
                || between.contains("用于") && isJoinedUp(list)
                || REST.matcher(parts.get(parts.size() - 1).label().core()).matches()
                || isListed && !OPENING.matcher(between).find();
    }

    /** 用于甲10万元、乙20万元和丙30万元。 The word before the last one closes the list, and nothing follows. */
    private boolean isJoinedUp(PartList list) {
        var last = list.last();
        var part = flow.amounts().get(last);
        var isEnd = last + 1 >= flow.amounts().size()
                || !flow.amounts().get(last + 1).isOfSameSentence(part);
        var isClean = !flow.behind(last).matches(".*(?:其余|剩余|结余|等|未).*");
        return list.parts().size() > 2
                && isEnd
                && isClean
                && flow.between(last - 1, last).matches("(?:元)?[，、]?(?:和|及|以及|与).*");
    }

    /** 分别是2022年省级专项2万元、…: the first of the list may only look like another year's. */
    private boolean isDoubtful(int at, Amount first) {
        var amounts = flow.amounts();
        var end = amounts.indexOf(first);
        return end > at
                && amounts.subList(at + 1, end).stream()
                        .anyMatch(one -> one.isAside() && one.label().isNamed());
    }

    private static boolean isWhole(Family family, List<Amount> parts) {
        return switch (family) {
            case SPENDING, BASIC, INCOME, SOURCES -> true;
            case THREE_PUBLIC ->
                hasOrNone(parts, Item.RECEPTION, NO_RECEPTION)
                        && hasOrNone(parts, Item.ABROAD, NO_ABROAD)
                        && (has(parts, Item.CARS) || hasOrNone(parts, Item.CAR_RUNNING, NO_CARS));
            case PROCUREMENT -> has(parts, Item.GOODS) && has(parts, Item.WORKS) && has(parts, Item.SERVICES);
            case PROJECTS, NONE -> false;
        };
    }

    /** 无因公出国（境）费用: what there was none of need not be listed. */
    private static boolean hasOrNone(List<Amount> parts, Item item, Pattern none) {
        return has(parts, item)
                || none.matcher(parts.get(parts.size() - 1).sentence().text()).find();
    }

    private static boolean has(List<Amount> parts, Item item) {
        return parts.stream().anyMatch(part -> part.item() == item);
    }

    /** 共3个项目…: three of them follow. */
    private boolean isCounted(int at, PartList list) {
        var total = flow.amounts().get(at);
        var last = list.parts().get(list.parts().size() - 1);
        var sentence = total.sentence();
        var end = last.isOfSameSentence(total)
                ? last.quantity().to()
                : sentence.text().length();
        var from = Math.max(0, total.quantity().from() - 40);
        var tail = Math.min(sentence.text().length(), end + 6);
        var before = Amounts.counted(
                sentence,
                from,
                list.parts().get(0).isOfSameSentence(total)
                        ? beginOf(list.parts().get(0))
                        : sentence.text().length());
        var behind = Amounts.counted(sentence, end, tail);
        return list.parts().size() == before || list.parts().size() == behind;
    }

    /** 甲类企业2家、100万元: the number of a part counts no parts. */
    private static int beginOf(Amount part) {
        var at = part.quantity().from();
        var text = part.sentence().text();
        return at > 0 && text.charAt(at - 1) == '、' ? part.sentence().clauseFrom(at) : at;
    }

    /** Each part with its share, and the shares make a hundred. */
    private boolean sharesAddUp(PartList list, int at) {
        var sum = BigDecimal.ZERO;
        var count = 0;
        for (var next = at + 1; next < flow.amounts().size() && next <= list.last(); next++) {
            var amount = flow.amounts().get(next);
            if (!list.parts().contains(amount)) {
                continue;
            }
            var behind = flow.behind(next);
            var end = amount.quantity().to() + behind.length();
            var share = amount.sentence().quantities(Kind.PERCENT).stream()
                    .filter(one -> one.from() >= amount.quantity().to() && one.to() <= end)
                    .filter(one -> amount.sentence()
                            .text()
                            .substring(amount.quantity().to(), one.from())
                            .matches("[，（]?(?:占|占比|比重|所占).{0,20}"))
                    .findFirst();
            if (share.isPresent()) {
                sum = sum.add(share.get().value());
                count++;
            }
        }
        var apart = sum.subtract(BigDecimal.valueOf(100)).abs();
        return count == list.parts().size() && apart.compareTo(new BigDecimal("0.2")) <= 0;
    }
}
