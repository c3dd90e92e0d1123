package cn.ziping.finding.score;

import cn.ziping.finding.score.Mark.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the score of the whole report from that of an indicator, of a group and of a project. */
final class TotalWords {
    private TotalWords() {}

    /** 总得分91分; 部门整体支出绩效自评得分96分; 自评得分96分 where nothing with a weight is told of. */
    static boolean isTotal(Mark mark, Item container, @Nullable Item current, List<Item> numbered) {
        var lead = mark.sentence().text().substring(mark.sentence().clauseFrom(mark.from()), mark.from());
        if (ItemName.isOfProject(lead)) {
            return false;
        }
        if (mark.role() == Role.TOTAL) {
            return mark.name().isEmpty() || ItemName.isWhole(mark.name());
        }
        if (mark.role() == Role.SUBTOTAL) {
            return isHigh(mark)
                    && !mark.isIn("小计")
                    && !isBelowPoints(container, mark)
                    && numbered.stream().noneMatch(item -> adds(item, mark));
        }
        var isApart = current == null || isBehindBracket(mark, current);
        if (mark.role() != Role.SCORE || !isHigh(mark) || !isApart || container.weight != null) {
            return false;
        }
        return mark.name().isEmpty() || ItemName.isWhole(mark.name());
    }

    /** （产出40分、效益40分），我局自评得分95分: what the bracket gave points to ends with it. */
    private static boolean isBehindBracket(Mark mark, Item current) {
        var weight = current.weight;
        if (weight == null
                || current.score != null
                || weight.sentence() != mark.sentence()
                || weight.to() > mark.from()
                || !Points.isMore(mark.value(), weight.value())) {
            return false;
        }
        var between = mark.sentence().text().substring(weight.to(), mark.from());
        var before = mark.sentence().text().substring(0, weight.from());
        return between.indexOf('）') >= 0
                && before.lastIndexOf('（') > before.lastIndexOf('）')
                && !MarkReading.isBracketed(weight);
    }

    /** Of a group that may have as many points. */
    private static boolean isBelowPoints(Item container, Mark mark) {
        for (Item item = container; item != null; item = item.parent) {
            if (isAsMuch(item.weight, mark) || isAsMuch(item.score, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsMuch(@Nullable Mark points, Mark mark) {
        return points != null && points.value().compareTo(mark.value()) >= 0;
    }

    /** 合计得分 below the parts of one group is that group's. */
    private static boolean adds(Item item, Mark mark) {
        return item.weight != null && item.scoredChildren().size() > 1 && !Points.differ(item.worth(), mark.value());
    }

    static boolean isHigh(Mark mark) {
        return mark.value().intValue() >= 55;
    }

    /** 校舍维修项目自评得分98分: of a project, which is no part of the report's points. */
    static boolean isOfProject(Mark mark, String between) {
        var clause = between.substring(between.lastIndexOf('，') + 1);
        return isHigh(mark)
                && (mark.role() == Role.SCORE || mark.role() == Role.TOTAL)
                && (clause.contains("项目") || ItemName.isOfProject(clause));
    }
}
