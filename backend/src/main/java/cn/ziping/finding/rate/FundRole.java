package cn.ziping.finding.rate;

import java.util.regex.Pattern;

/** What an amount of money is in the life of a budget, by the words before it. */
enum FundRole {
    /** 年初预算数. */
    INITIAL,
    /** 全年预算数, 调整后预算数. */
    FULL,
    /** A budget that does not say of when. */
    BUDGET,
    /** 追加, 调增: added to the initial budget. */
    ADDED,
    /** 调减, 核减. */
    CUT,
    /** 上年结转, 结余. */
    CARRIED,
    /** 合计 of what stands before it. */
    SUM,
    /** 下达, 拨付: what a superior gives or what the department pays, so never certain. */
    HANDED,
    IN_PLACE,
    SPENT,
    /** Of income: may exceed its budget. */
    EARNED,
    NONE;

    private static final Pattern COMPARED =
            Pattern.compile("较|同比|相比|比上|比去|上年(?!结[转余])|去年|上一年|上期|节约|节余|少支|差额|缺口|尚未|未支|未执|剩余|待支|欠");
    private static final Pattern CARRY = Pattern.compile("结转|结余");
    private static final Pattern MORE = Pattern.compile("追加|调增|增加|新增|增拨");
    private static final Pattern LESS = Pattern.compile("调减|核减|压减|减少|收回|缴回|退回");
    private static final Pattern EARNING = Pattern.compile("收入(?:执行|完成|决算|实现)?$|^(?:实现|完成|取得|实际).{0,12}收入$");
    private static final Pattern SPENDING = Pattern.compile(
            "(?:执行|(?:实际|已)(?:政府|完成)?采购|支出|支付|使用|列支|开支|花费|兑付|决算|用款|支用|支付完成|实际完成|支出完成|预算完成|执行完成|付款|(?:使用|支付|兑付)(?:项目|专项|财政|补助|奖补|本级|上级))$");
    private static final Pattern PLANNED_SPENDING = Pattern.compile(
            "(?:年初|全年|调整后?|批复|计划|核定|安排)(?:部门|财政|的)?预算(?:总)?支出$|预算(?:安排|批复|核定)(?:的)?支出$|(?:安排|计划|批复|核定)(?:总|项目|基本)?支出$|应支出$|计划(?:使用|完成)$");
    private static final Pattern WHOLE_SUM =
            Pattern.compile("(?:资金总额|总资金|年度资金|资金总量|应到位资金|应到位)(?:合计|总额|共计|共|为|是|：|达)*$");
    private static final Pattern USED = Pattern.compile("使用|支付|支出|拨付|发放|兑付|投入|整合|结余|结转|争取|实际|已|申请|申报|引进|协调");
    private static final Pattern SUMMED = Pattern.compile("[，、]?(?:合计|共计|总计|共)(?:为|：)?$");
    private static final Pattern PAID_TO_OTHERS = Pattern.compile("(?:拨付|下达|拨入|收到|拨款|下拨|发放)$");
    private static final Pattern PLANNED = Pattern.compile(
            "(?:预算|概算|预算安排|安排|批复|预算批复|批复预算|核定|预算核定|年初|预算下达|调整|追加后|调整后)$|(?:批复|安排|核定)(?:专项|项目|财政|补助|奖补)$|(?:预算|安排|批复).{0,2}财政拨款$");
    private static final Pattern WHOLE_YEAR = Pattern.compile("全年|调整|追加后|变更后|最终|年末预算");
    private static final Pattern BEGINNING = Pattern.compile("年初|期初|初始|当初");

    static FundRole of(Label label) {
        var core = label.core();
        if (core.isEmpty() && SUMMED.matcher(label.clause()).find()) {
            return SUM;
        }
        if (core.isEmpty() || COMPARED.matcher(core).find()) {
            return NONE;
        }
        if (CARRY.matcher(core).find()) {
            return CARRIED;
        }
        if (EARNING.matcher(core).find()) {
            return core.endsWith("收入") && !core.matches("(?:实现|完成|取得|实际).*") ? NONE : EARNED;
        }
        if (SPENDING.matcher(core).find()) {
            return spending(core);
        }
        if (WHOLE_SUM.matcher(label.clause()).find()
                && !USED.matcher(label.clause()).find()) {
            return BUDGET;
        }
        if (core.contains("到位") || core.endsWith("到账")) {
            return IN_PLACE;
        }
        if (PAID_TO_OTHERS.matcher(core).find()) {
            return HANDED;
        }
        return PLANNED.matcher(core).find()
                        || core.endsWith("追加")
                        || LESS.matcher(core).find()
                ? planned(label)
                : NONE;
    }

    private static FundRole spending(String core) {
        if (PLANNED_SPENDING.matcher(core).find()) {
            return WHOLE_YEAR.matcher(core).find()
                    ? FULL
                    : BEGINNING.matcher(core).find() ? INITIAL : BUDGET;
        }
        // 一般公共预算支出 has lost its 预算 already; a bare 预算支出 is either.
        return core.endsWith("预算支出") ? NONE : core.contains("收入") ? EARNED : SPENT;
    }

    private static FundRole planned(Label label) {
        var core = label.core();
        if (WHOLE_YEAR.matcher(core).find()
                || label.clause().contains("（调整后") && !BEGINNING.matcher(core).find()) {
            return FULL;
        }
        if (LESS.matcher(core).find()) {
            return CUT;
        }
        if (MORE.matcher(core).find()) {
            return ADDED;
        }
        return BEGINNING.matcher(core).find() ? INITIAL : BUDGET;
    }

    boolean isBudget() {
        return this == INITIAL || this == FULL || this == BUDGET;
    }

    boolean isDone() {
        return this == SPENT || this == EARNED;
    }
}
