package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.score.Mark.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text scores, by headings, numbers and order: 指标总分8，自评8分 in a heading, 自评得4分 in the numbered paragraphs below
 * it, 其中：数量指标得分16分 in one sentence.
 */
final class Outline {
    /** More is no report; every total is looked at beside all others. */
    private static final int MOST_TOTALS = 200;

    /** What a total is out of where its sentence does not say it. */
    BigDecimal full = Points.HUNDRED;

    final Item root = new Item(null, "", null, true);
    /** Scores of the report as a whole, as sentences claim them. */
    final List<Total> totals = new ArrayList<>();
    /** What one sentence says each group could earn, in its order: 预算执行10分、产出50分、效益30分、满意度10分. */
    final Map<String, Mark> scheme = new LinkedHashMap<>();
    /** Totals that the sentences call those of a project. */
    final List<Mark> ofProjects = new ArrayList<>();

    /** @param full what the sentence says it is out of, where it does */
    record Total(Mark mark, @Nullable Mark full, @Nullable Mark deduction, Item container) {}

    private Outline() {}

    /** @param year of the report; 0 where nobody knows */
    static Outline of(Text text, int year) {
        return text.once(Outline.class, () -> read(text, year));
    }

    private static Outline read(Text text, int year) {
        var outline = new Outline();
        new OutlineReading(outline, year, false).read(text);
        if (outline.isOfOneProject()) {
            outline = new Outline();
            new OutlineReading(outline, year, true).read(text);
        }
        outline.root.absorb();
        outline.weigh();
        return outline;
    }

    /** A group that tells only its score could earn what the scheme says, where no other is called like it. */
    private void weigh() {
        if (scheme.isEmpty()) {
            return;
        }
        var items = root.all().filter(item -> item.score != null).toList();
        for (var item : items) {
            var mark = scheme.get(ItemName.plain(item.name));
            var alike = items.stream()
                    .filter(one -> ItemName.isSame(one.name, item.name))
                    .count();
            if (mark != null
                    && item.weight == null
                    && alike == 1
                    && mark.value().compareTo(item.worth()) >= 0) {
                item.weight = mark;
            }
        }
    }

    /** The only total that the text tells is that of its project: it is the report's. */
    private boolean isOfOneProject() {
        return totals.isEmpty()
                && ofProjects.stream()
                                .map(mark -> mark.value().stripTrailingZeros())
                                .distinct()
                                .count()
                        == 1;
    }

    void add(Total total) {
        if (totals.size() < MOST_TOTALS) {
            totals.add(total);
        }
    }

    /** A sentence that gives each of its parts points which make a hundred together is the scheme; the first one counts. */
    void tellScheme(List<Mark> marks) {
        if (!scheme.isEmpty() || marks.size() < ScoreList.FEWEST) {
            return;
        }
        var weights = new LinkedHashMap<String, Mark>();
        for (var mark : marks) {
            var isPart = mark.role() == Role.UNTOLD || mark.role() == Role.WEIGHT;
            if (isPart && !mark.name().isEmpty() && weights.putIfAbsent(ItemName.plain(mark.name()), mark) != null) {
                return;
            }
        }
        var sum = Points.sum(weights.values().stream().map(Mark::value).toList());
        if (weights.size() >= ScoreList.FEWEST && sum.compareTo(Points.HUNDRED) == 0) {
            scheme.putAll(weights);
        }
    }
}
