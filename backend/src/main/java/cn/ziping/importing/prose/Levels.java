package cn.ziping.importing.prose;

import cn.ziping.importing.outline.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of indicators, and on which level they stand. */
final class Levels {
    private static final Pattern FIRST = Pattern.compile(
            "(?:产出|效益|效果|满意度|成本|投入|过程|决策|管理|履职(?:效能|效果|完成)?|运行(?:成本)?|管理效率|社会效应|服务对象满意度|可持续发展能力|可持续性|预算执行率?|部门预算执行率?|资金执行率?)(?:类)?(?:指标)?(?:情况)?");
    private static final Pattern SECOND = Pattern.compile(
            "(?:(?:产出)?(?:数量|质量|时效|成本)|经济效益|社会效益|生态效益|生态环境效益|环境效益|可持续(?:发展)?影响|可持续效益|服务对象满意度|社会公众(?:满意度)?|群众满意度|经济成本|社会成本|生态环境成本)(?:类)?(?:指标)?");
    private static final Pattern GENERIC = Pattern.compile(
            "评分结果|评价结[论果]|自评(?:结[论果]|情况|分析|得分|工作)|得分情况|指标(?:完成)?(?:情况)?分析|绩效(?:情况)?分析|绩效指标(?:完成|得分|分析)?(?:情况)?$|评价情况|总体|综合评价|自评$|整体支出");

    /** Of the first rank in a form of ten points, and below 投入 or 过程 elsewhere. */
    private static final Pattern BUDGET = Pattern.compile("(?:部门)?(?:预算|资金)执行率?(?:情况)?");

    /** Of the first rank by itself; an item below another of the first rank (效益指标) it is where it stands there. */
    private static final Pattern SATISFACTION = Pattern.compile("(?:服务对象)?满意度(?:情况)?");

    private static final Pattern SATISFACTION_HEADING = Pattern.compile("(?:服务对象)?满意度(?:指标)?(?:情况)?");

    private Levels() {}

    private static boolean isBelowFirst(List<String> names) {
        return !names.isEmpty() && isFirst(names.get(0));
    }

    static boolean isFirst(String name) {
        return FIRST.matcher(name).matches();
    }

    static boolean isSecond(String name) {
        return SECOND.matcher(name).matches();
    }

    static boolean isKnown(String name) {
        return isFirst(name) || isSecond(name) || name.endsWith("指标");
    }

    /**
     * The levels that headings give to what stands below them. The section that holds the scoring is none, nor is one
     * that only says that results follow.
     */
    static List<String> of(List<Heading> path) {
        var names = new ArrayList<String>();
        for (var i = 0; i < path.size(); i++) {
            var name = Pointed.of(path.get(i).heading()).name();
            if (isFirst(name)
                    && !((BUDGET.matcher(name).matches()
                                    || SATISFACTION_HEADING.matcher(name).matches())
                            && isBelowFirst(names))) {
                names.clear();
            }
            if ((i > 0 || isFirst(name))
                    && !name.isEmpty()
                    && !GENERIC.matcher(name).find()) {
                names.add(name);
            }
        }
        return names.size() > 3 ? List.copyOf(names.subList(names.size() - 3, names.size())) : List.copyOf(names);
    }

    /** The levels of an indicator that a sentence names, below those of the headings. */
    static List<String> below(List<String> levels, String name) {
        if (isFirst(name)
                && !(BUDGET.matcher(name).matches() && !levels.isEmpty())
                && !(SATISFACTION.matcher(name).matches() && isBelowFirst(levels))
                && !(levels.size() == 1 && isSecond(name))) {
            return List.of(name);
        }
        if (levels.isEmpty() || levels.get(levels.size() - 1).equals(name)) {
            return levels.isEmpty() ? List.of(name) : levels;
        }
        var isBesideAnother = isSecond(levels.get(0)) && !isFirst(levels.get(0));
        if (isSecond(name) && isBesideAnother) {
            return List.of(name);
        }
        if (isSecond(name) && isFirst(levels.get(0))) {
            return List.of(levels.get(0), name);
        }
        var all = new ArrayList<>(levels.subList(0, Math.min(2, levels.size())));
        all.add(name);
        return List.copyOf(all);
    }
}
