package cn.ziping.finding.money;

import java.util.regex.Pattern;

/**
 * The words that say what an amount is.
 *
 * @param words as they stand before the amount, from the last comma on
 * @param core what is left of them without years, stages and filling words; empty where they name only a stage
 * @param isAside not an amount of the year itself: a difference, an amount for each, another year's
 */
record Label(String words, String core, Item item, Stage stage, boolean isAside) {
    private static final int SHORTEST_NAME = 4;
    private static final Pattern LEADING = Pattern.compile(
            "^(?:[（(]?[\\d一二三四五六七八九十]{1,2}[）)、.]|[一二三四五六七八九]是|[①-⑨]|其中|其|包括|包含|主要|是|为|有|含|和|及|与|以及|另|另外|同时|分别|用于|即|：|，|共|合计|全部|-)+");
    private static final Pattern OF_THE_YEAR = Pattern.compile(
            "(?:截[至止])?(?:到|止)?(?:19|20)\\d\\d年(?:度|末|底|初)?(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?(?:底|末|止)?|本年度?|当年|全年|年度|年末|年底|年中|截[至止]目前");
    private static final Pattern OWNER =
            Pattern.compile("^(?:我|本|该|全)(?:单位|部门|局|委|办|中心|镇|乡|街道|校|院|县|区|市|处|队|站|所|厅|项目)?(?!级)|^(?:部门|单位)(?=[^整预])");
    /** Whoever stands before the year owns the report; a project or a fund does not stand there. */
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("^(?![^，]{0,24}(?:项目|工程|资金|经费|上年))[^\\d，]{2,30}(?=20\\d\\d年)");

    /** 基本支出中，…; 基本支出包括人员经费: the whole is named again before its first part. */
    private static final Pattern WITHIN = Pattern.compile(
            "^(?:在)?(?:基本支出|项目支出|支出|总支出|三公经费|政府采购)(?:支出|预算|决算|总额|金额|资金)?(?:当中|中|里|主要|由|(?:包括|包含|分为)[了：]?)(?=\\p{IsHan}{4})");

    private static final Pattern FUND = Pattern.compile("(?:一般公共预算|财政拨款|政府性基金预算|国有资本经营预算)(?!(?:财政拨款)?收入)");
    private static final Pattern FILLING = Pattern.compile(
            "年初|预算|决算|执行|调整后?|实际|实有|批复|下达|安排|计划|到位|支付|拨付|发生|列支|完成(?!率)|追加|调增|结余|(?<!上年)(?<!年初)结转|剩余|累计|情况|方面|金额|规模|总额|总计|合计|共计|总数|数额|资金总量|共|为|达到?|是|有|了|的|数|额|：|，|计|已");
    private static final Pattern EMPTY = Pattern.compile("(?:项目|资金|经费|总|使用|支出|专项|财政|部门|整体|单位)*");
    private static final Pattern JUST_SPENT = Pattern.compile("(?:资金|经费)?(?:支出|使用)(?:资金|经费)?");
    private static final Pattern WHOLE_SPENDING = Pattern.compile(
            "支出(?:预算|决算)?(?:总[额计数]?|合计)|总支出|部门(?:整体)?支出|整体支出|预算总支出|支出(?:预算|决算)$|^(?:20\\d\\d年度?|全年|本年)支出(?:预算|决算)数?(?:为|是|：)?$");
    private static final String CHANGES = "增[加长幅]|净增|减少|下降|上升|降低|超出|超支|节约|节省|压减|压缩|核减|调减|增减";
    /** Names of projects may hold such a word in their middle: 节约型机关创建经费. */
    private static final Pattern CHANGE = Pattern.compile("(?:^(?:其中|主要|是|：)*|(?<!新))(?:" + CHANGES
            + ").{0,4}$|^(?:其中|主要|是|：|，)*(?:" + CHANGES + ")|同比|环比|[较比](?:上年|去年|年初|预算|计划|\\d{4}年|同期)|相差|差额");

    private static final Pattern EACH = Pattern.compile("人均|户均|[每均](?=[人户亩次月年天平个])|均价|单价|标准(?:为|是|：|约)*$|平均|日均|月均");
    private static final Pattern OTHER_YEAR =
            Pattern.compile("上年(?!度?[结末])|上一年|去年|往年|前年|下年|明年|次年|下一年|预计|(?<![模虚])拟(?!定)|以前年度(?!结)");

    static Label of(String words, int year) {
        var stage = Stage.of(words);
        var core = core(words);
        var isWhole = WHOLE_SPENDING.matcher(words).find()
                && (core.isEmpty() || EMPTY.matcher(core).matches());
        if (stage == Stage.NONE && JUST_SPENT.matcher(core).matches() && !isWhole) {
            stage = Stage.EXECUTED;
        }
        var item = core.isEmpty() ? Item.OTHER : Item.of(core);
        // 公用经费（含药品费）
        item = item == Item.OTHER && core.endsWith("）")
                ? Item.of(core.substring(0, Math.max(0, core.lastIndexOf('（'))))
                : item;
        item = item == Item.OTHER && isWhole ? Item.SPENDING : item;
        if (item == Item.OTHER && EMPTY.matcher(core).matches()) {
            core = "";
        }
        return new Label(words, core, item, stage, isAside(words, stage, year));
    }

    /** Whether only a stage or a word for all is said, not what it is of: 实际支出, 到位资金, 合计. */
    boolean isBare() {
        return core.isEmpty() && item == Item.OTHER;
    }

    /** Whether it has a name of its own, which may be one of a list even where it speaks of another year. */
    boolean isNamed() {
        return item == Item.OTHER
                && core.length() >= SHORTEST_NAME
                && !CHANGE.matcher(words).find();
    }

    Label aside() {
        return new Label(words, core, item, stage, true);
    }

    Label of(Item inherited) {
        return new Label(words, core, inherited, stage, isAside);
    }

    private static boolean isAside(String words, Stage stage, int year) {
        if (stage != Stage.ADDED && CHANGE.matcher(words).find()) {
            return true;
        }
        return EACH.matcher(words).find() || OTHER_YEAR.matcher(words).find() || isOfAnotherYear(words, year);
    }

    private static boolean isOfAnotherYear(String words, int year) {
        var match = Pattern.compile("(20\\d\\d)年(?!第)").matcher(words);
        var last = 0;
        while (match.find()) {
            last = Integer.parseInt(match.group(1));
        }
        return year > 0 && last > 0 && last != year;
    }

    private static String core(String words) {
        var core = BEFORE_YEAR.matcher(words).replaceFirst("");
        core = LEADING.matcher(core).replaceFirst("");
        core = OF_THE_YEAR.matcher(core).replaceAll("");
        core = OWNER.matcher(core).replaceFirst("");
        core = WITHIN.matcher(core).replaceFirst("");
        core = FUND.matcher(core).replaceFirst("");
        core = FILLING.matcher(core).replaceAll("");
        return LEADING.matcher(core).replaceFirst("");
    }
}
