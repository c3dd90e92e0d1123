package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a self-evaluation tells without a reason for another year: what it reports on now, what it has none of, by when its goals
 * are to be reached, and a statement that begins with a year and has neither a comparison nor a history about it.
 *
 * @param prior the sentence before the year; {@code rest} what stands behind it
 * @param before the sentence before this one in its paragraph; {@code behind} the one after it
 */
record OwnYear(int year, int other, Sentence sentence, String prior, String rest, String before, String behind) {
    /** Histories go back farther. */
    private static final int NEAR = 5;
    /** 2012 for 2022: a slip of one digit. */
    private static final int DECADE = 10;

    private static final Pattern NOW =
            Pattern.compile("(?:现就|现将|现对|现把|兹就|兹将)(?:我[局单位县市区院校镇乡中心委办]{1,3}|本[局部门单位院校]{1,3}|[一-龥]{2,16})?$");
    private static final Pattern REPORTED =
            Pattern.compile("^(?:年)?度?[^。；《]{0,40}?(?:自评|评价|绩效)[^。；《]{0,16}?(?:报告|汇报|说明|总结|公开)");

    private static final Pattern ITSELF = Pattern.compile(
            "(?:^|[，；：]|\\d[.、]|[）)])(?:我[局单位县市区院校镇乡中心委办会馆站所]{1,3}|本(?:部门|单位|级|[局院校镇乡县市区馆站所])|全局|部门|单位|街道|园区|集聚区|高新区|[一-龥]{2,14}(?:局|委|办|中心|院|校|会|厅|所|站|馆))?$");
    private static final Pattern NONE = Pattern.compile(
            "^(?:年)?度?，?(?:全年)?(?:我[局单位县市区院校镇乡中心委办会]{1,3}|本[局部门单位院校级]{1,3}|部门|单位)?(?:均|暂|也|并)?(?:无|没有|未安排|未发生|未编制|不存在|不涉及|未使用|未实施|未购置|未新增)[^，。；]{0,24}(?:支出|收入|预算|资金|费用|项目|采购|收支|经费|接待|出国|购置|车|债|结转|结余|调整|情况|情形|现象|问题|事故|案件|行为|拖欠)");
    private static final Pattern SCORED =
            Pattern.compile("^(?:年)?度?[^，。；：\\d]{0,26}?(?:绩效自评|绩效评价|自评)(?:综合|最终)?(?:得分|总分|评分)(?:为|是|：|共|合计)?\\d");

    private static final String BY =
            "^(?:年)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末|份|[上中下]旬)?|[上中下]半年|[一二三四]季度|第[一二三四]季度|年?底|年?末|末|底)?(?:之前|以前|前)";
    private static final Pattern DEADLINE = Pattern.compile(BY);
    private static final String[] GOALS = {"目标", "任务", "指标"};
    private static final Pattern NO_GOAL =
            Pattern.compile("较|比|上年|去年|以前年度|往年|结转|续建|遗留|基础|清欠|以来|规划|《|已|原|存量|历史|购置|登记|注册|参加");

    private static final Pattern BEGIN =
            Pattern.compile("(?:^|；)(?:（[\\d一二三四五六七八九十]{1,3}）|\\d{1,2}[.、）]|[①-⑩]|[一二三四五六七八九]是|其[一二三四]|[一-龥]{2,8}：)?$");
    private static final Pattern STATED = Pattern.compile(
            "^(?:年)?度?，?(?:全年|本年)?(?:，)?(?:我[局单位县市区院校镇乡中心委办会]{1,3}|本[局部门单位院校]{1,3}|在[^，]{2,24}(?:领导|指导|支持)下|[一-龥]{0,14}(?:园区|集聚区|高新区|开发区|管委会)|街道|[一-龥]{2,12}(?:局|委|办|中心|院|校|会|厅|馆|站|所|街道|政府)(?![一-龥]{0,2}(?:印发|批准|批复|出台)))?，?[^；]{0,60}?"
                    + "(?:完成|实现|开展|落实|推进|紧紧围绕|围绕|坚持|履职|加强|强化|组织|举办|开工|竣工|投产|投入|拨付|接待|受理|办理|处理|调解|检查|排查|整治|培训|发放|救助|新建|改造|维修|引进|落户|签约|盘活|回收|支出|收入|到位|服务|建成|新增|编报|实施|安排|梳理|履职|支付)");
    private static final Pattern FIGURES = Pattern.compile("\\d|围绕|坚持|紧扣|聚焦|履行|按照|履职|完成|梳理");

    private static final Pattern HISTORY = Pattern.compile(
            "20\\d\\d|上年|去年|前年|以前年度|往年|历年|当时|近[两三几]年|以来|跨年|结转|续建|遗留|尾款|质保|清欠|欠|规划|十[三四五]五|启动|立项|批复|批准|成立|组建|设立|挂牌|印发|出台|颁布|修订|通过|购置的|审计|巡[察视]|整改|基数|基期|累计|连续|年起|月起|至今|目前|工期|一期|二期|历时|已于|曾|原(?!因)|被评为|荣获|获评|获得|命名|认定|入选|合同|协议|较20|第[一二三四五六七八九十\\d]+[批期次]");
    /** 2021年接收的一批装备: what the year says is when the thing came. */
    private static final Pattern OF_A_THING =
            Pattern.compile("^(?:年)?度?(?!全|本|我|在|[^，；]{0,8}(?:全年|年初|年末|年度))[一-龥]{2,8}的(?!各项|全部|所有|预算|年度)[一-龥]");

    private static final Pattern FOUNDED =
            Pattern.compile("概况|背景|历史|沿革|依据|荣誉|立项|上年|上一年|以前年度|往年|去年|历年|问题|原因|机构|职责|职能|文件|政策|措施|建议|打算|应用|由来");
    private static final Pattern LAST_YEAR = Pattern.compile("(?:较|比|同比|与)(?:上年|去年)(?:同期)?");
    private static final Pattern COMPARED = Pattern.compile("较|比|同比|相比|增长|增加|减少|下降|提高|降低|持平|由|从");
    private static final String[] LAST_YEARS = {"上年", "上一年", "以前年度", "往年", "历年", "去年", "问题", "应用"};
    private static final Pattern ANY_YEAR = Pattern.compile("20\\d\\d年");

    /** 截至2022年末，全县共有……: how things stand at the end of the year. */
    private static final Pattern AS_OF = Pattern.compile("(?:^|；|，)(?:（[^（）]{0,12})?(?:截至|截止到?|至)?$");

    private static final Pattern END = Pattern.compile(
            "^(?:年)?(?:年?末|年?底|12月31日)，?[^；]{0,60}?(?:共有|共|有|为|总|合计|编制|人员|资产|账面|原值|户籍|实有|在编|在职|覆盖|纳入|达)[^；]{0,40}?\\d");
    /** 2022年医疗收入2.86亿元 */
    private static final Pattern OF_MONEY = Pattern.compile(
            "^(?:年)?度?(?:，)?(?:年初|年末|全年|本年)?(?:[一-龥]{0,16}?)(?:收入|支出|预算|决算|结转结余|拨款)(?:[一-龥]{0,8})(?:为|是|共|合计|总额|：)?\\d[\\d.]*(?:万|亿)?元");

    private static final Pattern NO_MONEY = Pattern.compile("补助|奖补|专项|债券|项目|工程|工资|奖金|批|较20|以前|以后|由|从|相比|清算|欠|应付|合同");
    /** 2023年度安排项目七个 */
    private static final Pattern OF_PROJECTS = Pattern.compile(
            "^(?:年)?度?，?(?:[一-龥]{0,10}?)(?:安排|实施|编报|申报|共有|纳入|开展)[^，；]{0,12}?项目[^，；]{0,6}?[\\d一二三四五六七八九十]{1,3}个");

    private static final Pattern EXPECTED = Pattern.compile("^(?:年)?度?，?(?:预期|预计|计划|要|将|力争|拟|目标|总体目标|围绕|主要目标|确定|安排)");
    /** The title of the report itself, where it is repeated. */
    private static final Pattern TITLE = Pattern.compile("^(?:年)?度?[^，。；：《》\\d]{3,50}(?:自评|评价)(?:总|工作)?报告$");
    /** 实施期限为2022年1月至12月 */
    private static final Pattern TERM = Pattern.compile("(?:实施|项目|建设|执行|评价|服务)(?:期限?|时间|周期|期间)(?:为|是|：)?$");

    private static final Pattern WHOLE_YEAR = Pattern.compile("^(?:年)?1月(?:1日)?(?:至|到|-|—|~)(?:20\\d\\d年)?12月");
    private static final Pattern MONITORED =
            Pattern.compile("^(?:年)?(?:\\d{1,2}月(?:底|末|份)?(?:(?:、|和|至)\\d{1,2}月(?:底|末|份)?)?)?[^，；《]{0,10}绩效(?:运行)?监控");
    private static final Pattern THROUGH = Pattern.compile("(?:通过|经过|开展|此次|本次)$");
    private static final Pattern THE_EVALUATION =
            Pattern.compile("^(?:年)?度?(?:部门|单位|项目|整体|支出|预算){0,4}(?:绩效自评|自评|绩效评价)，");
    private static final Pattern READ_IN = Pattern.compile("(?:查阅|核查|核对|收集|调取|获取|了解|审阅|整理)[^，；]{0,20}$");
    private static final Pattern READ = Pattern.compile("^(?:年)?度?(?:部门|单位|的)?(?:预算|决算|收支|账|会计|财务|绩效|项目资料|资金)");

    boolean isMistaken() {
        var isPast = other < year && (year - other <= NEAR || year - other == DECADE);
        return NOW.matcher(prior).find() && REPORTED.matcher(rest).find() && Math.abs(other - year) <= NEAR
                || isPast
                        && SCORED.matcher(rest).find()
                        && !hasOtherYear()
                        && !FOUNDED.matcher(sentence.text()).find()
                || (isPast || other == year + 1) && isNone()
                || isPast && (isDeadline() || isStated() || isOfTheReport() || isHowItStands() || isGoal());
    }

    /** The report, its evaluation, what was read for it. */
    private boolean isOfTheReport() {
        if (hasYearButTheReports() || ofLast()) {
            return false;
        }
        return prior.isEmpty() && TITLE.matcher(rest).find()
                || TERM.matcher(prior).find() && WHOLE_YEAR.matcher(rest).find()
                || !isFounded() && MONITORED.matcher(rest).find()
                || THROUGH.matcher(prior).find() && THE_EVALUATION.matcher(rest).find()
                || READ_IN.matcher(prior).find()
                        && READ.matcher(rest).find()
                        && sentence.text().length() < 80;
    }

    private boolean ofLast() {
        return sentence.text().contains("上年") || sentence.text().contains("以前年度") || sentence.isBelow("上年", "以前年度");
    }

    private boolean hasYearButTheReports() {
        var own = year + "年";
        return ANY_YEAR.matcher(prior.replace(own, "")).find()
                || ANY_YEAR.matcher(rest.replace(own, "").replace(other + "年", ""))
                        .find();
    }

    private boolean isHowItStands() {
        var segment = LAST_YEAR.matcher(segment()).replaceAll("");
        if (HISTORY.matcher(clause(segment)).find()
                || explains(before)
                || explains(behind)
                || sentence.isBelow(LAST_YEARS)) {
            return false;
        }
        if (AS_OF.matcher(prior).find() && END.matcher(rest).find()) {
            return !COMPARED.matcher(segment).find();
        }
        return BEGIN.matcher(prior).find()
                && (OF_MONEY.matcher(rest).find()
                                && !NO_MONEY.matcher(clause(segment)).find()
                                && !comparesWith(segment)
                        || !isFounded() && OF_PROJECTS.matcher(rest).find());
    }

    /** 2022年支出901万元 is the base of a comparison where a year is told beside it or behind it. */
    private boolean comparesWith(String segment) {
        return COMPARED.matcher(segment).find() || isBase();
    }

    private boolean isBase() {
        return behind.contains(year + "年") && COMPARED.matcher(behind).find()
                || before.contains(year + "年") && COMPARED.matcher(before).find()
                || List.of(sentence.text().split("；")).stream()
                        .anyMatch(segment -> segment.contains(year + "年")
                                && COMPARED.matcher(segment).find());
    }

    private boolean isGoal() {
        return sentence.isBelow("目标")
                && !sentence.isBelow("完成", "实现", "上年", "立项", "分析", "应用")
                && (prior.isEmpty() || prior.endsWith("，") || prior.endsWith("；"))
                && EXPECTED.matcher(rest).find()
                && !hasYearButTheReports()
                && !NO_GOAL.matcher(segment()).find();
    }

    private boolean hasOtherYear() {
        return ANY_YEAR.matcher(prior).find() || ANY_YEAR.matcher(rest).find();
    }

    /** 我单位2023年无国有资本经营预算支出 */
    private boolean isNone() {
        return ITSELF.matcher(prior).find()
                && NONE.matcher(rest).find()
                && !hasOtherYear()
                && !isFounded()
                && !ANY_YEAR.matcher(before).find()
                && !ANY_YEAR.matcher(behind).find();
    }

    /** 2022年9月1日前交付使用 among the goals of 2023. */
    private boolean isDeadline() {
        return sentence.isBelow(GOALS)
                && !sentence.isBelow("应用", "公开", "上年", "立项")
                && DEADLINE.matcher(rest).find()
                && !NO_GOAL.matcher(segment()).find()
                && !hasYearButTheReports();
    }

    private boolean isStated() {
        return BEGIN.matcher(prior).find()
                && !isFounded()
                && STATED.matcher(rest).find()
                && FIGURES.matcher(rest).find()
                && !OF_A_THING.matcher(rest).find()
                && !HISTORY.matcher(segment()).find()
                && !isBase()
                && !explains(before)
                && !explains(behind);
    }

    /** A sentence beside this one that tells of another year but the report's makes it a history. */
    private boolean explains(String neighbour) {
        return ANY_YEAR.matcher(neighbour.replace(year + "年", "")).find() || neighbour.contains("上年");
    }

    private boolean isFounded() {
        var path = sentence.path();
        return !path.isEmpty() && FOUNDED.matcher(path.get(path.size() - 1)).find();
    }

    private static String clause(String segment) {
        var end = segment.indexOf('，');
        return end < 6 ? segment : segment.substring(0, end);
    }

    /** What stands between the semicolons about the year, without the year. */
    private String segment() {
        var from = prior.lastIndexOf('；') + 1;
        var to = rest.indexOf('；');
        return prior.substring(from) + (to < 0 ? rest : rest.substring(0, to));
    }
}
