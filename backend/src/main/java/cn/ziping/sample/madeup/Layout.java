package cn.ziping.sample.madeup;

import cn.ziping.sample.madeup.Kinds.Goal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a shipped template's framework is filled in: which indicator stands where, and with which weight.
 *
 * @param template its code
 * @param execution the level-1 indicator that stands for the execution of the budget; null where there is none
 * @param groups level-1 indicators in their order
 * @param totals whether each group has a row of its own with its total
 */
record Layout(String template, @Nullable String execution, List<Group> groups, boolean totals) {
    static final BigDecimal EXECUTION_WEIGHT = BigDecimal.TEN;

    /** @param level2 level-2 indicators by the aspects that stand there */
    record Group(String level1, int weight, Map<Aspect, String> level2) {}

    /** An indicator at its place. */
    record Place(Goal goal, String level1, String level2, BigDecimal weight) {}

    static final Layout HUNAN = new Layout(
            "hunan-department-2024",
            "预算执行",
            List.of(
                    new Group("产出指标", 40, output()),
                    new Group("效益指标", 20, effect()),
                    new Group("满意度指标", 10, satisfaction("服务对象满意度指标")),
                    new Group("成本指标", 20, Map.of(Aspect.COST, "经济成本指标"))),
            true);

    static final Layout JIANGXI = new Layout(
            "jiangxi-department-2022",
            null,
            List.of(
                    new Group("履职完成情况", 50, output()),
                    new Group(
                            "履职效果情况",
                            30,
                            Map.of(Aspect.SOCIAL, "社会效益", Aspect.ECONOMIC, "经济效益", Aspect.ECOLOGICAL, "生态效益")),
                    new Group("满意度指标", 10, satisfaction("服务对象满意度")),
                    new Group("可持续影响", 10, Map.of(Aspect.SUSTAINABLE, "可持续影响"))),
            false);

    /** Of each project; its execution is scored beside the indicators. */
    static final Layout PROJECTS = new Layout(
            "jiangxi-project-2023",
            null,
            List.of(
                    new Group("产出指标", 50, output()),
                    new Group("效益指标", 30, effect()),
                    new Group("满意度指标", 10, satisfaction("服务对象满意度指标"))),
            false);

    /** Goals at their places, group by group; a goal that the template has no place for is left out. */
    List<Place> places(List<Goal> goals) {
        var places = new ArrayList<Place>();
        for (var group : groups) {
            var own = goals.stream()
                    .filter(goal -> group.level2().containsKey(goal.aspect()))
                    .toList();
            for (var i = 0; i < own.size(); i++) {
                var goal = own.get(i);
                // Whole points, the first ones taking what does not divide.
                var share = group.weight() / own.size() + (i < group.weight() % own.size() ? 1 : 0);
                var weight = goal.weight() != null ? goal.weight() : BigDecimal.valueOf(share);
                var level2 = Objects.requireNonNull(group.level2().get(goal.aspect()));
                places.add(new Place(goal, group.level1(), level2, weight));
            }
        }
        return places;
    }

    private static Map<Aspect, String> output() {
        return Map.of(Aspect.QUANTITY, "数量指标", Aspect.QUALITY, "质量指标", Aspect.TIMELINESS, "时效指标");
    }

    private static Map<Aspect, String> effect() {
        return Map.of(
                Aspect.ECONOMIC,
                "经济效益指标",
                Aspect.SOCIAL,
                "社会效益指标",
                Aspect.ECOLOGICAL,
                "生态效益指标",
                Aspect.SUSTAINABLE,
                "可持续影响指标");
    }

    private static Map<Aspect, String> satisfaction(String level2) {
        return Map.of(Aspect.SATISFACTION, level2);
    }
}
