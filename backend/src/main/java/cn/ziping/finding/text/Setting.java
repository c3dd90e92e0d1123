package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import java.util.regex.Pattern;

/**
 * What the section that a sentence stands in is about, by its headings.
 *
 * @param isPlan what will be done, not what was
 * @param isGoal 产出目标 below 绩效目标完成情况 tells what was reached, and is none
 * @param isTold neither duties of the office nor goals nor plans: what the report says of the year
 */
record Setting(boolean isPlan, boolean isGoal, boolean isTold) {
    private static final Pattern PLANS = Pattern.compile("下一步|措施|建议|打算|方向|工作思路|整改计划|工作计划");
    private static final Pattern PROBLEMS = Pattern.compile("问题|原因|不足|困难|偏差|偏离");
    private static final Pattern GOAL = Pattern.compile("目标");
    /** 目标完成情况 tells results, 目标合理性 judges the goal. */
    private static final Pattern NO_GOAL = Pattern.compile("完成|实现|偏离|偏差|分析|设定|设置|设立|合理|明确|完整|管理|下达|申报|公开|自评|评价");

    private static final Pattern OF_WHAT_WAS_REACHED = Pattern.compile("(?:目标|任务|指标|履职)[^，]{0,6}(?:完成|实现)(?:情况|程度|分析)");

    private static final Pattern RESULTS = Pattern.compile("产出|效益|效果|成效|完成情况|实现情况|履职完成|绩效情况分析|绩效分析|主要业绩|取得的成绩");
    private static final Pattern NO_RESULTS = Pattern.compile("下一步|措施|改进|应用|计划|打算|问题|建议|职责|职能|方向|思路|概况|公开|预算安排|说明的");
    private static final Pattern DUTIES = Pattern.compile("职责|职能|机构设置|内设机构|组织架构|评价目的|评价原则|评价方法|自评原则");
    /** What a project was approved to build; what was built is told with a word for it. */
    private static final Pattern CONTENT =
            Pattern.compile("(?:建设|实施|项目|主要|批复|任务)(?:主要)?(?:内容|规模)(?!.*(?:完成|实现|情况))|立项(?:背景|依据)");

    private static final Pattern DONE = Pattern.compile("实际|已|完成|建成|竣工|达到了?|截至|年末|实现");
    /** A paragraph of measures below a heading of problems and measures. */
    private static final Pattern MEASURE_LABEL = Pattern.compile("^.{0,6}?(?:改进措施|整改措施|下一步|改进方向|措施|建议)");

    private static Setting of(Sentence sentence) {
        return sentence.once(Setting.class, () -> read(sentence));
    }

    private static Setting read(Sentence sentence) {
        var innermost = innermost(sentence);
        var isPlan =
                PLANS.matcher(innermost).find() && !PROBLEMS.matcher(innermost).find()
                        || MEASURE_LABEL.matcher(sentence.text()).find();
        var isGoal = sentence.path().stream().anyMatch(Setting::isGoal)
                && sentence.path().stream()
                        .noneMatch(
                                heading -> OF_WHAT_WAS_REACHED.matcher(heading).find());
        var isOfPlan = CONTENT.matcher(innermost).find()
                && !DONE.matcher(sentence.text()).find();
        var isTold =
                !isGoal && !isPlan && !isOfPlan && !DUTIES.matcher(innermost).find();
        return new Setting(isPlan, isGoal, isTold);
    }

    private static String innermost(Sentence sentence) {
        var path = sentence.path();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    static boolean isPlan(Sentence sentence) {
        return of(sentence).isPlan;
    }

    static boolean isProblem(Sentence sentence) {
        return PROBLEMS.matcher(innermost(sentence)).find() && !isPlan(sentence);
    }

    static boolean isGoal(Sentence sentence) {
        return of(sentence).isGoal;
    }

    static boolean isGoal(String heading) {
        return GOAL.matcher(heading).find() && !NO_GOAL.matcher(heading).find();
    }

    /** Tells what was reached. */
    static boolean isResult(Sentence sentence) {
        return sentence.path().stream()
                        .anyMatch(heading -> RESULTS.matcher(heading).find())
                && sentence.path().stream()
                        .noneMatch(heading -> NO_RESULTS.matcher(heading).find())
                && !isGoal(sentence);
    }

    /** Below a heading of what lasts: 可持续影响. */
    static boolean isLasting(Sentence sentence) {
        return sentence.path().stream().anyMatch(heading -> heading.contains("可持续"));
    }

    static boolean isTold(Sentence sentence) {
        return of(sentence).isTold;
    }
}
