package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Sentence;
import java.util.regex.Pattern;

/**
 * A year before the report's in a place where only the report's own or a later one can be: 列入2022年预算 in a plan of 2024, the
 * evaluation itself, the goals of the beginning of the year, the first words of a result.
 *
 * @param prior the sentence before the year; {@code rest} what stands behind it
 */
record StaleYear(int year, int other, Sentence sentence, String prior, String rest) {
    private static final Pattern INTO = Pattern.compile(
            "(?:列入|纳入|编入|安排(?:在|到)?|计划(?:在|于)?|拟(?:在|于)?|将(?:在|于)|力争(?:在|于|到)?|争取(?:在|于|到)?|确保(?:在|于|到)?|预计(?:在|于|到)?|转入|顺延至|推迟至|推迟到|延期至|延至)$");
    private static final Pattern PUT_OFF = Pattern.compile("(?:结转(?:至|到|入)?|转入|(?:顺延|推迟|延期|延迟|延后|延)(?:至|到))$");
    private static final Pattern NO_PUT_OFF = Pattern.compile("原|曾|上年|去年|历史|遗留|以前年度|往年|历年|从|由|《");
    private static final Pattern INTO_WHAT = Pattern.compile(
            "^(?:度)?(?:部门)?(?:预算|[一二三四]季度|第[一二三四]季度|[上下]半年|\\d{1,2}月|年?(?:底|末|初)|[春夏秋冬]季?|计划|项目库|支付|实施|完成|建成|继续)");
    /** The beginning of a planned step: 2025年上半年完成……. */
    private static final Pattern STEP = Pattern.compile(
            "^(?:(?:[上下]半年|[一二三四]季度|第[一二三四]季度|\\d{1,2}月(?:\\d{1,2}日|底|末|份)?|年?底|末|[春夏秋冬]季?)(?:之?前)?|度)?，?(?:全面|继续|将|计划|拟|力争|争取|确保|进一步|要)?"
                    + "(?:完成|实现|建成|启动|开展|组织|实施|新增|选派|投入|推进|安排|建立|完善|加强|整改到位|办结|支付|印发|出台|修订|扩大|提高|增加|申报|编制)(?!的|情况|过程|后|以来|时|于)");

    private static final Pattern NO_PLAN =
            Pattern.compile("原|曾|已|针对|结转|遗留|历史|上年|去年|以来|当时|根据|按照|《|较|比|对照|借鉴|总结|自20|问题|因|基础上");
    private static final String[] PLANS = {"措施", "建议", "下一步", "打算", "改进", "工作计划", "工作思路"};

    private static final Pattern EVALUATION = Pattern.compile(
            "^(?:度)?\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|初|底|末|份)?(?:(?:至|到|-|~|—)(?:\\d{1,2}月)?(?:\\d{1,2}日|[上中下]旬|初|底|末|份)?)?(?:，|：|为|期间|之?前|起)?[^，；。]{0,14}?"
                    + "(?:收集(?:整理)?(?:资料|数据|材料)|现场(?:核查|评价|勘查)|实地(?:核查|调研)|撰写|自评|绩效评价|前期准备|(?:成立|组建)[^，；。]{0,10}(?:小组|工作组)|复核|汇总|填报|准备阶段|实施阶段|报告阶段|总结阶段)");
    private static final Pattern NO_EVALUATION = Pattern.compile("监控|事前|目标|上年|以前年度|部署|《|申报|立项|批复|开工|施工|完工");
    private static final String[] EVALUATIONS = {
        "自评工作", "评价工作", "评价过程", "自评过程", "工作过程", "自评组织", "评价组织", "工作开展", "组织实施", "自评开展", "评价开展"
    };

    /** 2023年11月至12月开展满意度调查 */
    private static final Pattern ASKED = Pattern.compile(
            "^(?:度)?(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|初|底|末|份)?)?(?:(?:至|到|-|~|—)(?:\\d{1,2}月)?(?:\\d{1,2}日|[上中下]旬|初|底|末|份)?)?，?[^；。]{0,30}?(?:满意度(?:调查|测评|问卷)|问卷|民意调查|电话(?:访问|回访|调查)|随机(?:访问|调查))");

    private static final Pattern OF_SELF_EVALUATION = Pattern.compile("(?:自评|评价)工作[^。；]{0,80}$");
    private static final Pattern DAY =
            Pattern.compile("^\\d{1,2}月(?:\\d{1,2}日)?(?:开始|起|启动|至|到|-|~|—|结束|完成|期间|开展|进行|布置|印发通知)");
    private static final Pattern NO_SURVEY = Pattern.compile("较|同比|提高|下降|增长|上年|去年|往年|历年|连续|以来|《");
    private static final Pattern OF_RESULTS = Pattern.compile("(?:自评|评价)(?:报告|结果|情况)");
    private static final Pattern APPLIED = Pattern.compile("作为|挂钩|依据|参考|公开|公示|(?:应用|运用|用)[于到]");
    private static final Pattern OF_ANOTHER =
            Pattern.compile("^度?(?:的)?(?:部门|单位|整体|项目|支出|预算|绩效|财政|重点){0,5}(?:自评|评价|监控|考核)(?:工作|报告|结果|情况)");
    private static final Pattern NO_APPLICATION = Pattern.compile("上年|去年|以前年度|往年|历年|已应用|曾|《|〔|年至|年-|规划|根据|按照");

    /** 围绕2021年年初确定的绩效目标, 对照2021年年初目标: goals are those of the report's year. */
    private static final Pattern GOALS = Pattern.compile(
            "^(?:度)?(?:年初|初)?(?:所)?(?:确定|设定|制定|下达|批复|申报|设立|编制|安排|既定)的?(?:各项|年度|总体|部门|整体|项目|支出|预算|重点){0,4}(?:绩效)?(?:目标|任务|工作计划)"
                    + "|^(?:度)?(?:年初|初)(?:绩效|预算|工作)?(?:目标|任务)");

    private static final Pattern NO_GOALS = Pattern.compile("较|比|相比|上年|去年|以前年度|同期|同比|规划|结转|延续|续建|跨年|基础上|修订|以来|《");

    private static final Pattern AT_BEGIN =
            Pattern.compile("(?:^|；|。)(?:（[\\d一二三四五六七八九十]{1,2}）|\\d{1,2}[.、]|[①-⑩]|[一二三四五六七八九]是|其[一二三四])?$");
    private static final Pattern DONE = Pattern.compile(
            "^度?，?(?:全年|共|累计|全县|全市|全区|全镇|我[局单位县市区院校镇乡中心委办]{1,2}|本单位|本部门)?，?(?:共|累计)?(?:完成|实现|开展|组织|举办|投入|新建|改造|改建|培训|排查|整治|救助|发放|受理|办理|调解|检查|清理|清运|修复|维修|维护|铺设|安装|采购|购置|发布|巡查|巡河|扶持|资助|接待|服务|走访|慰问|监测|抽检|治理|种植|补植|招收|招聘|引进|拆除|处置|查处|创建|建设|新增)"
                    + "(?!的)[^，；。：]{0,24}?\\d");
    private static final String[] RESULTS = {"完成", "成效", "绩效", "产出", "效益", "效率", "效果", "履职", "业绩"};
    private static final Pattern ANY_YEAR = Pattern.compile("20\\d\\d年");
    private static final Pattern NO_RESULT = Pattern.compile(
            "上年|去年|以前年度|往年|历年|同比|同期|环比|相比|较|增长|下降|提高|降低|持平|以来|跨年|结转|续建|遗留|尾款|清欠|五年|三年|规划|整改|启动|立项|批复|目前|至今|该项目|工期|历时|一期|二期");

    boolean isMistaken() {
        return other < year
                        && (isPlanned()
                                || isOfEvaluation()
                                || isOfGoals()
                                || isOfSurvey()
                                || isApplied()
                                || isCarriedOver())
                || isOfResult();
    }

    private String clause() {
        var from = sentence.clauseFrom(prior.length());
        return sentence.text().substring(from, sentence.clauseTo(prior.length()));
    }

    /** Whether somebody was asked, or the evaluation was made, on a day of that year. */
    private boolean isOfSurvey() {
        var isAsked = ASKED.matcher(rest).find();
        var isEvaluated =
                OF_SELF_EVALUATION.matcher(prior).find() && DAY.matcher(rest).find();
        return (isAsked || isEvaluated)
                && !NO_EVALUATION.matcher(clause()).find()
                && !NO_SURVEY.matcher(sentence.text()).find();
    }

    /** 结转2025年支付, 顺延至2025年3月: to a year before the report's nothing can be put off. */
    private boolean isCarriedOver() {
        return PUT_OFF.matcher(prior).find()
                && !NO_PUT_OFF.matcher(clause()).find()
                && !ANY_YEAR.matcher(prior).find()
                && !ANY_YEAR.matcher(rest).find();
    }

    /** What the results of this evaluation are used for, or when they are published, comes behind the report's year. */
    private boolean isApplied() {
        return (OF_RESULTS.matcher(sentence.text()).find() || sentence.isBelow("应用", "公开"))
                && !sentence.isBelow("上年", "整改", "问题")
                && APPLIED.matcher(clause()).find()
                && !OF_ANOTHER.matcher(rest).find()
                && !NO_APPLICATION.matcher(sentence.text()).find();
    }

    private boolean isPlanned() {
        var inPlan = sentence.isBelow(PLANS) && !sentence.isBelow("上年", "落实", "存在");
        return inPlan
                && !NO_PLAN.matcher(clause()).find()
                && (INTO.matcher(prior).find() && INTO_WHAT.matcher(rest).find()
                        || (prior.isEmpty() || AT_BEGIN.matcher(prior).find() || prior.endsWith("，"))
                                && STEP.matcher(rest).find());
    }

    private boolean isOfEvaluation() {
        return sentence.isBelow(EVALUATIONS)
                && !NO_EVALUATION.matcher(clause()).find()
                && EVALUATION.matcher(rest).find();
    }

    private boolean isOfGoals() {
        return GOALS.matcher(rest).find() && !NO_GOALS.matcher(clause()).find();
    }

    /** In a list of what was reached a sentence that begins with another year, and no year beside it that explains it. */
    private boolean isOfResult() {
        return sentence.isBelow(RESULTS)
                && !sentence.isBelow("上年", "历史", "概况", "背景", "依据", "问题", "措施", "建议", "应用")
                && AT_BEGIN.matcher(prior).find()
                && DONE.matcher(rest).find()
                && !NO_RESULT.matcher(sentence.text()).find()
                && !ANY_YEAR.matcher(prior).find()
                && !ANY_YEAR.matcher(rest).find();
    }
}
