package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** Scores that sentences give to indicators by name, beside the table (T02). */
final class ItemRows implements Rule {
    private static final int SHORTEST = 2;

    @Override
    public List<RuleCard> cards() {
        return List.of(GradeCards.T02);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sheets = Sheets.of(subject, text);
        if (sheets.size() != 1 || subject.projects().size() > 1) {
            return;
        }
        var scores = new HashMap<String, List<BigDecimal>>();
        sheets.get(0).groups().forEach(group -> put(scores, group));
        Outline.of(text, subject.year()).root.all().forEach(item -> {
            var score = item.score;
            var name = ItemName.plain(item.name);
            var listed = scores.getOrDefault(name, List.of());
            if (score == null || name.length() < SHORTEST || listed.size() != 1) {
                return;
            }
            var right = listed.get(0);
            if (Points.differ(score.value(), right)) {
                var message = "“%s”此处得分写%s，指标表中为%s，请核对后统一。"
                        .formatted(item.name, Points.show(score.value()), Points.show(right));
                findings.accept(Finding.of(
                        GradeCards.T02, message, Points.show(right), Points.show(score.value()), score.place()));
            }
        });
    }

    private static void put(HashMap<String, List<BigDecimal>> scores, Sheet.Group group) {
        var row = group.total();
        var score = group.value(Indicator::score);
        if (row != null && score != null) {
            scores.computeIfAbsent(ItemName.plain(Sheet.name(row)), name -> new ArrayList<>())
                    .add(score);
        }
        group.parts().forEach(part -> put(scores, part));
    }
}
