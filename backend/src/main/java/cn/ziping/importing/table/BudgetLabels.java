package cn.ziping.importing.table;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.measure.Digits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the label of a row of a budget means. */
final class BudgetLabels {
    private static final Pattern FUND = Pattern.compile(
            "(?:一般公共预算|公共财政预算|政府性基金预?算?|国有资本经营预?算?|社会保险基金预?算?|社保基金预?算?|财政专户管理资金|财政专户|单位资金|自有资金)(?:财政拨款|拨款|资金)?(?:收入|支出|预算|安排)*");

    private static final Map<Pattern, BudgetCategory> DICTIONARY = new LinkedHashMap<>();

    static {
        word(BudgetCategory.THREE_PUBLIC_EXPENSES, "三公(?:经费)?(?:财政拨款)?(?:支出)?");
        word(BudgetCategory.AGENCY_OPERATING, "(?:机关|行政)运行(?:经费|费)(?:支出)?");
        word(
                BudgetCategory.PERSONNEL_FUNDS,
                "(?:基本支出)?(?:人员|人头)(?:经费|支出|类支出|类经费|类项目|类|费用)(?:支出)?|工资福利支出和对个人和家庭的?补助(?:支出)?");
        word(BudgetCategory.OPERATING_FUNDS, "(?:基本支出)?(?:日常)?(?:公用|办公|公务)(?:经费|支出|类支出|类经费|类)(?:支出)?|商品和服务支出经费");
        word(BudgetCategory.BASIC_EXPENDITURE, "(?:财政拨款)?基本(?:支出|经费)");
        word(BudgetCategory.PROJECT_EXPENDITURE, "(?:财政拨款)?(?:部门|预算)?项目(?:支出|经费|类支出)(?:合计)?|特定目标类(?:项目)?(?:支出)?");
        word(
                BudgetCategory.FISCAL_APPROPRIATION,
                "(?:当年|本年|年初)?(?:财政|预算)拨款(?:收入|资金|预算)?|(?:一般公共预算|政府性基金预?算?|国有资本经营预?算?)(?:财政)?拨款(?:收入|资金)?|财政(?:资金|补助收入|补助)");
        word(BudgetCategory.CARRY_OVER, "(?:上年|年初|以前年度|上年度)(?:财政拨款)?结转(?:和|及|与)?(?:结余)?(?:资金|收入|数)?|上年结余(?:资金)?");
        word(
                BudgetCategory.OTHER_INCOME,
                "其他(?:收入|资金收入)|(?:事业|经营|事业单位经营|上级补助|附属单位上缴|非税|利息|租金|非同级财政拨款|单位资金|自有资金)收入|财政专户管理资金收入|(?:使用)?非财政拨款结余");
        word(
                BudgetCategory.EXPENDITURE,
                "(?:部门|单位|年度|本年|本年度|当年|全年|预算|部门整体|整体|财政拨款)*支出(?:合计|总计|总额|预算总额|预算|小计|总数)?|总支出|部门整体");
        word(BudgetCategory.INCOME, "(?:部门|单位|年度|本年|本年度|当年|全年|预算)*收入(?:合计|总计|总额|预算总额|预算|小计|总数)?|总收入");
    }

    private static final Pattern PERSONNEL = Pattern.compile(
            "工资福利支出|基本工资|津贴补?贴?|奖金|绩效工资|伙食补助费|.*(?:养老保险|职业年金|医疗保险|社会保障|失业保险|工伤保险|生育保险)(?:缴费|费)?|公务员医疗补助(?:缴费)?"
                    + "|住房公积金|医疗费(?:补助)?|其他工资福利支出|对个人和家庭的?补助(?:支出)?|离休费|退休费|抚恤金|生活补助|救济费|助学金|奖励金|遗属补助");
    private static final Pattern OPERATING = Pattern.compile(
            "商品和服务支出|办公费|印刷费|咨询费|手续费|水费|电费|水电费|邮电费|取暖费|物业管理费|差旅费|维修\\(?护?\\)?费|租赁费|会议费|培训费|专用材料费|劳务费|委托业务费|工会经费|福利费"
                    + "|其他交通费用|税金及附加费用|其他商品和服务支出|办公设备购置(?:费)?|因公出国\\(?境?\\)?费用?|公务接待费|公务用车(?:运行维护费|购置费?|购置及运行(?:维护)?费)|公务用车.*");
    private static final Pattern THREE_PUBLIC_PART =
            Pattern.compile(".*因公出国.*|.*公务用车.*|.*公务接待.*|.*车辆购置.*|.*出国\\(境\\).*");
    /** What departments have small tables of, whose 合计 is of these alone. */
    private static final Pattern APART = Pattern.compile("(?:会议|培训)费|(?:政府)?(?:采购)?(?:货物|工程|服务)(?:类|采购|支出|项目)*");

    private static final Pattern NO_ITEM = Pattern.compile(".*(?:结转|结余|收入|合计|总计|小计|调整|合  计|预算|基金|财政|支出总).*");

    private BudgetLabels() {}

    private static void word(BudgetCategory category, String pattern) {
        DICTIONARY.put(Pattern.compile(pattern), category);
    }

    /** Without number, 其中, brackets, and the quotation marks of 三公. */
    static String core(String label) {
        var bare = Words.bare(Digits.halfWidth(label)).replaceAll("[“”\"'‘’「」]", "");
        for (var before = ""; !before.equals(bare); ) {
            before = bare;
            bare = Words.withoutOrdinal(bare)
                    .replaceFirst("^(?:其中|其 中|减|加)[:：]?", "")
                    .replaceAll("[(（](?:[^()（）]*(?:元|合计|小计|\\d)[^()（）]*|[一二三四五六七八九十]+)[)）]$", "")
                    .replaceAll("[:：]$", "")
                    .replaceFirst("(?<=费|支出|经费)(?:合计|小计|总额|总计)$", "");
        }
        return bare;
    }

    /**
     * @param isIncome whether the row stands among income
     * @return what the label means by itself; empty for items and for all that is no line of a budget
     */
    static Optional<BudgetCategory> category(String label, boolean isIncome) {
        var core = core(label);
        if (isFundAlone(core)) {
            return Optional.of(
                    core.contains("收入") || isIncome && !core.contains("支出")
                            ? core.contains("拨款") ? BudgetCategory.FISCAL_APPROPRIATION : BudgetCategory.INCOME
                            : BudgetCategory.EXPENDITURE);
        }
        if (core.matches("(?:总?合计|总计|年度资金总额|资金总额|预算总额|年度预算总额|总额|年度总预算)")) {
            return Optional.of(isIncome ? BudgetCategory.INCOME : BudgetCategory.EXPENDITURE);
        }
        return lookUp(core).or(() -> lookUp(withoutFund(core)));
    }

    private static Optional<BudgetCategory> lookUp(String core) {
        return DICTIONARY.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(core).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isFundAlone(String core) {
        return FUND.matcher(core).matches();
    }

    /** 一般公共预算基本支出 is 基本支出 of that budget. */
    private static String withoutFund(String core) {
        return core.replaceFirst("^(?:一般公共预算|公共财政预算|政府性基金预?算?|国有资本经营预?算?|社会保险基金预?算?)(?:财政拨款|安排的?)?", "");
    }

    /** An item that is known whatever stands above it. */
    static Optional<BudgetCategory> item(String label) {
        var core = core(label);
        if (PERSONNEL.matcher(core).matches()) {
            return Optional.of(BudgetCategory.PERSONNEL_ITEM);
        }
        return OPERATING.matcher(core).matches() ? Optional.of(BudgetCategory.OPERATING_ITEM) : Optional.empty();
    }

    /** One of the three public expenses (三公经费), of which the contract has no line of its own. */
    static boolean isThreePublicPart(String label) {
        return THREE_PUBLIC_PART.matcher(core(label)).matches();
    }

    /** Whether it is one of the three public expenses, of 会议费 and 培训费 beside them, or a kind of what was bought. */
    static boolean isApart(String label) {
        return isThreePublicPart(label) || APART.matcher(core(label)).matches();
    }

    /** Whether an unknown label can be an item of the line above. */
    static boolean canBeItem(String label) {
        var core = core(label);
        return core.length() >= 2 && !NO_ITEM.matcher(core).matches();
    }

    /** Whether a budget has such a row, or one of its functions (教育支出), which no project is called. */
    static boolean isKnown(String label) {
        return category(label, false).isPresent()
                || item(label).isPresent()
                || isThreePublicPart(label)
                || core(label).matches(".*(?:支出|收入|结转|结余)");
    }
}
