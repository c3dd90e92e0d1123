package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rate of execution or of funds in place that a sentence tells.
 *
 * @param at where it stands in the passage
 * @param base what it says itself that it is of: INITIAL, FULL or BUDGET; NONE where it says nothing
 * @param mayBeOfFundsInPlace 资金使用率 may be of what came in
 * @param index its place in a list with 分别
 */
record RateClaim(Told told, int at, Kind kind, FundRole base, boolean mayBeOfFundsInPlace, int segment, int index) {
    enum Kind {
        EXECUTION,
        IN_PLACE
    }

    private static final Pattern EXECUTION =
            Pattern.compile("(?:执行率|执行比例|执行进度|支出进度|支出率|支付进度|支付率|支出完成率|预算完成率|支出完成比例|(?:资金|经费|预算)使用率|(?:预算|资金|支出|支付)完成率|"
                    + "经费控制率|预算执行|预算执行数|预算完成|(?:资金|支出)执行)$");
    /** 完成年初预算的95%: the rate has no name, only its base. */
    private static final Pattern OF_BUDGET = Pattern.compile("(?:完成|占|达到?|(?<![应作成])为|相当于)了?(?:.{0,10}预算|.{0,6}预算安排)$");

    private static final Pattern OF_AMOUNT = Pattern.compile("的(?:比例|比重)?(?:为|达)?");
    private static final Pattern OF = Pattern.compile("占|完成");

    private static final Pattern IN_PLACE = Pattern.compile("到位(?:率|比例)$");
    private static final Pattern OF_FUNDS = Pattern.compile("使用率|支付率|支出率|支付进度|拨付率|资金执行率|资金支出进度");
    /** Rates that somebody wants, had before, or that only score. */
    private static final Pattern NOT_OF_NOW =
            Pattern.compile("[个项]项目|目标|计划|要求|应[达当]|力争|确保|预计|预期|上年|去年|同期|序时|平均|指标值|标准|如果|若|每|不低于|高于|低于|同比|较");

    private static final Pattern EXPLAINED = Pattern.compile("[（：]|，(?:其中|即|预算|全年|年初|实际|批复)");

    static @Nullable RateClaim of(Sentence sentence, Quantity quantity, int at, int segment) {
        var list = Lists.of(sentence, quantity);
        var label = list == null ? Label.of(sentence, quantity) : list.label();
        var core = label.core();
        var clause = sentence.text().substring(sentence.clauseFrom(quantity.from()), quantity.from());
        if (!quantity.isExact() && quantity.hedge() != Quantity.Hedge.ABOUT
                || NOT_OF_NOW.matcher(clause).find()) {
            return null;
        }
        var told = new Told(sentence, quantity);
        var index = list == null ? 0 : list.index();
        if (IN_PLACE.matcher(core).find()) {
            return new RateClaim(told, at, Kind.IN_PLACE, FundRole.NONE, false, segment, index);
        }
        if (isOfAmount(sentence, quantity)) {
            return new RateClaim(told, at, Kind.EXECUTION, FundRole.BUDGET, false, segment, 0);
        }
        // 完成预算的 loses its 的 with what leads on; 执行数100% is a rate as well.
        var isOfBudget = OF_BUDGET.matcher(core).find();
        if (isOfBudget || EXECUTION.matcher(core).find()) {
            var base = isOfBudget || core.contains("年初") ? base(core) : FundRole.NONE;
            var isOfFunds = OF_FUNDS.matcher(core).find() && !core.contains("预算");
            return new RateClaim(told, at, Kind.EXECUTION, base, isOfFunds, segment, index);
        }
        return null;
    }

    /** 占全年预算500万元的95%: the amount stands between. */
    private static boolean isOfAmount(Sentence sentence, Quantity quantity) {
        var at = sentence.at(quantity);
        if (at == 0 || !OF_AMOUNT.matcher(sentence.before(quantity)).matches()) {
            return false;
        }
        var whole = sentence.quantities().get(at - 1);
        var label = Label.of(sentence, whole);
        return whole.isMoney()
                && FundRole.of(label).isBudget()
                && OF.matcher(label.clause()).find();
    }

    private static FundRole base(String core) {
        return core.contains("年初")
                ? FundRole.INITIAL
                : core.contains("调整") || core.contains("全年") ? FundRole.FULL : FundRole.BUDGET;
    }

    /** 占预算的 is said of anything; only behind what was spent it is a rate of execution. */
    boolean isShare() {
        return Label.of(told.sentence(), told.quantity()).core().contains("占");
    }

    /** Whether the words behind it go on with what it is of. */
    boolean isExplained() {
        return EXPLAINED
                .matcher(told.sentence().text().substring(quantity().to()))
                .lookingAt();
    }

    /** 累计支出进度 is of more than what was spent last. */
    boolean isAddedUp() {
        return Label.of(told.sentence(), told.quantity()).clause().contains("累计");
    }

    Quantity quantity() {
        return told.quantity();
    }
}
