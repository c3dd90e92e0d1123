package cn.ziping.finding.score;

import cn.ziping.finding.score.Mark.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose points are told: signs of it in the words around them. */
final class Placing {
    static final Pattern PARTS = Pattern.compile("其中|包括|分别[为是：]|具体[为是：]|具体(?:得分|评分|分值|指标|情况)?(?:如下|为|是)|细分为|分项得分");
    private static final Pattern FIRST_LEVEL =
            Pattern.compile("预算执行率?|产出|效益|效果|成本|投入|过程|决策|管理|履职|履职效能|满意度|服务对象满意度|预算编制|预算管理");

    private static final Pattern SUM =
            Pattern.compile("(?:合计|小计|共计|总计)(?:自评|评价|实际|分值|满分|得分|得|为|是|：){0,3}[0-9.]{1,6}分?$");
    private static final int STEM = 2;
    private static final int LONGEST_NUMBER = 6;
    /** How far back a name is looked for. */
    private static final int NEAR = 40;

    private static final int LONGEST_NAME = 20;

    private Placing() {}

    /** Behind a semicolon the next group begins: it is told as the one whose parts came before, or is a group by its name. */
    static boolean endsParts(Item part, Mark mark, String between) {
        if (between.indexOf('；') < 0 || PARTS.matcher(between).find()) {
            return false;
        }
        var isTold = mark.role() == Role.WEIGHT
                && part.weight != null
                && part.children.stream().allMatch(child -> child.weight == null);
        return isTold || FIRST_LEVEL.matcher(ItemName.plain(mark.name())).matches() && !isLastPart(part, mark);
    }

    /**
     * 产出50分：…；成本指标5分: with its weight the parts make the whole, so that it is one of them. Where the whole tells no
     * weight, costs go on with quantity, quality and time as long as these do not make its score.
     */
    private static boolean isLastPart(Item part, Mark mark) {
        if (part.children.isEmpty()) {
            return false;
        }
        var weight = part.weighted();
        if (weight == null) {
            var kinds = part.children.stream().map(child -> ItemName.plain(child.name));
            var score = part.scored();
            return ItemName.plain(mark.name()).equals("成本")
                    && kinds.anyMatch(List.of("数量", "质量", "时效")::contains)
                    && (score == null || Points.differ(sum(part, Item::scored), score));
        }
        return (mark.role() == Role.WEIGHT || mark.role() == Role.UNTOLD)
                && part.children.stream().allMatch(child -> child.weight != null)
                && !Points.differ(sum(part, Item::weighted).add(mark.value()), weight);
    }

    private static BigDecimal sum(Item whole, Function<Item, @Nullable BigDecimal> points) {
        return Points.sum(whole.children.stream()
                .map(child -> Objects.requireNonNullElse(points.apply(child), BigDecimal.ZERO))
                .toList());
    }

    /** 产出指标合计50分: the sum of what was told before. */
    static boolean isSum(Mark mark) {
        var words = mark.sentence().text().substring(mark.sentence().clauseFrom(mark.from()), mark.to());
        return SUM.matcher(words).find();
    }

    /** The nearest group above whose parts have told their points; of the name, where there is one. */
    static @Nullable Item group(Item container, String name) {
        var stem = ItemName.plain(name);
        for (Item item = container; item != null && item.parent != null; item = item.parent) {
            var isNamed = stem.length() < STEM || item.name.contains(stem.substring(0, STEM));
            if (isNamed && item.scoredChildren().size() > 1) {
                return item;
            }
        }
        return null;
    }

    static @Nullable Item known(Item part, String name) {
        if (ItemName.isSame(part.name, name)) {
            return part;
        }
        var beside = part.parent == null ? List.<Item>of() : part.parent.children;
        return Stream.concat(last(part.children), last(beside))
                .filter(item -> ItemName.isSame(item.name, name))
                .findFirst()
                .orElse(null);
    }

    /** One of several that were scored in one sentence, and are spoken of one by one behind it. */
    static @Nullable Item scored(Item container, String name) {
        return last(container.children)
                .filter(item -> item.score != null && item.weight != null && ItemName.isSame(item.name, name))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Item> last(List<Item> items) {
        return items.subList(Math.max(0, items.size() - NEAR), items.size()).stream();
    }

    /** 1.预算编制，指标总分8，自评8分: nothing but the number and the name stands before the points. */
    static boolean isLed(Item container, Mark mark) {
        var before = mark.sentence().text().substring(0, mark.from());
        if (before.isEmpty() && container.isNumbered && container.isNameOnly && container.isBegun()) {
            return true;
        }
        return container.sentence == mark.sentence()
                && container.isNumbered
                && !container.name.isEmpty()
                && before.length() <= container.name.length() + LONGEST_NUMBER
                && before.replaceFirst("[，：（]$", "").endsWith(container.name);
    }

    /** 得分18分（满分20分）. */
    static boolean isRemark(Item item, Role role, String between) {
        return role == Role.WEIGHT && item.weight == null && between.equals("（");
    }

    static boolean isFree(Item item, Role role) {
        return switch (role) {
            case WEIGHT -> item.weight == null && item.score == null;
            case SCORE -> item.score == null;
            default -> true;
        };
    }

    /** 满意度10分。 says nothing else. */
    static boolean isAll(Mark mark) {
        var text = mark.sentence().text();
        return mark.to() == text.length()
                && text.length() <= LONGEST_NAME
                && Markers.bare(text).startsWith(mark.name());
    }
}
