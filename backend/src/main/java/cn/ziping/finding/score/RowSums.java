package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows together: groups beside their totals (S09), all beside the total score (S02), weights beside full marks (W01). */
final class RowSums implements Rule {
    private static final int FEWEST = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S02, ScoreCards.S09, WeightCards.W01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sheet : Sheets.of(subject, text)) {
            for (var group : sheet.totals()) {
                groupSum(group, "得分", "score", Indicator::score, findings);
                groupSum(group, "分值", "weight", Indicator::weight, findings);
            }
            weights(subject, sheet, text, findings);
            total(subject, sheet, text, findings);
        }
    }

    private static void groupSum(
            Sheet.Group group,
            String what,
            String field,
            Function<Indicator, @Nullable BigDecimal> column,
            Consumer<Finding> findings) {
        var row = Objects.requireNonNull(group.total());
        var stated = column.apply(row);
        var sum = group.sum(column);
        if (stated == null
                || sum == null
                || !Points.differ(stated, sum)
                || sum.compareTo(stated) < 0 && isInPart(group)) {
            return;
        }
        var values = group.parts().stream()
                .map(part -> Objects.requireNonNullElse(part.value(column), BigDecimal.ZERO))
                .toList();
        var message = "“%s”%s为%s，其下各项合计%s（%s），请核对后改正。"
                .formatted(Sheet.name(row), what, Points.show(stated), Points.show(sum), Points.added(values));
        findings.accept(
                Finding.of(ScoreCards.S09, message, Points.show(sum), Points.show(stated), Place.of(row, field, null)));
    }

    /** Rows without weights may be some of many: those that the report says something about. */
    private static boolean isInPart(Sheet.Group group) {
        return group.parts().stream().anyMatch(part -> part.value(Indicator::weight) == null);
    }

    private static void weights(Subject subject, Sheet sheet, Text text, Consumer<Finding> findings) {
        var sum = sheet.sum(Indicator::weight);
        if (sum == null || sum.signum() <= 0 || sheet.leaves().size() < FEWEST) {
            return;
        }
        var full = BigDecimal.valueOf(subject.template().fullScore());
        var expected = subject.template().indicatorFullScore();
        var hasExecution = sheet.rows().stream().anyMatch(Sheet::isExecution);
        var isRight = !Points.differ(sum, full)
                || !hasExecution && !Points.differ(sum, expected)
                || !hasExecution && subject.isDocument() && isWithoutExecution(full.subtract(sum));
        if (isRight) {
            return;
        }
        var isBeside = !hasExecution && expected.compareTo(full) < 0;
        var right = isBeside ? expected : subject.isDocument() ? told(subject, sheet, text, sum, full) : full;
        var message = "各项指标分值合计%s（%s），应为%s，请核对各项分值。"
                .formatted(Points.show(sum), Points.added(sheet.values(Indicator::weight)), Points.show(right));
        findings.accept(Finding.of(
                WeightCards.W01,
                message,
                Points.show(right),
                Points.show(sum),
                weight(subject, sheet, sum.subtract(right))));
    }

    /** Full marks, without what sentences give to the execution beside the table's groups. */
    private static BigDecimal told(Subject subject, Sheet sheet, Text text, BigDecimal sum, BigDecimal full) {
        var hasExecution = sheet.rows().stream().anyMatch(Sheet::isExecution);
        var names = sheet.groups().stream()
                .map(group -> group.parts().isEmpty() ? group.total() : group.first())
                .filter(Objects::nonNull)
                .map(row -> ItemName.plain(row.level1()))
                .collect(Collectors.toSet());
        var weights = Outline.of(text, subject.year())
                .root
                .all()
                .filter(item -> item.weight != null && names.remove(ItemName.plain(item.name)))
                .map(item -> Objects.requireNonNullElse(item.weighted(), BigDecimal.ZERO))
                .toList();
        var told = Points.sum(weights);
        return !hasExecution && names.isEmpty() && isWithoutExecution(full.subtract(told)) && Points.differ(told, sum)
                ? told
                : full;
    }

    /** The only row whose weight is too much by as many points as it has lost, else the first. */
    private static Place weight(Subject subject, Sheet sheet, BigDecimal tooMuch) {
        var likely = sheet.leaves().stream()
                .filter(row -> row.weight() != null
                        && row.score() != null
                        && Points.differ(row.weight(), row.score())
                        && !Points.differ(row.weight().subtract(tooMuch), row.score()))
                .toList();
        return likely.size() == 1 ? Place.of(likely.get(0), "weight", null) : place(subject, sheet, "weight");
    }

    /** The execution has 10 points (in some places 20) that the form scores beside the indicators. */
    private static boolean isWithoutExecution(BigDecimal rest) {
        return rest.compareTo(BigDecimal.TEN) == 0 || rest.compareTo(new BigDecimal(20)) == 0;
    }

    private static void total(Subject subject, Sheet sheet, Text text, Consumer<Finding> findings) {
        var stated = stated(subject, sheet);
        var outline = Outline.of(text, subject.year());
        var isRead = subject.isDocument() && sheet.project() == null;
        if (isRead && !ScoreLists.of(outline).isEmpty()) {
            // The sentences tell groups and total themselves: what is wrong there is told there.
            return;
        }
        var sum = sheet.sum(Indicator::score);
        var weights = sheet.sum(Indicator::weight);
        if (stated == null || sum == null || sheet.leaves().size() < 2) {
            return;
        }
        var full = BigDecimal.valueOf(subject.template().fullScore());
        // What the execution may add that is scored beside the rows.
        var beside = weights == null ? BigDecimal.ZERO : full.subtract(weights).max(BigDecimal.ZERO);
        var hasExecution = sheet.rows().stream().anyMatch(Sheet::isExecution);
        var mayAdd = !hasExecution && beside.compareTo(new BigDecimal(20)) <= 0 ? beside : BigDecimal.ZERO;
        var isIncomplete = subject.isDocument() && (weights == null || beside.compareTo(mayAdd) > 0);
        var isLess = Points.isMore(sum, stated);
        var isMore = Points.isMore(stated, sum.add(mayAdd)) && !isIncomplete;
        if (isLess || isMore) {
            var message = "各项得分合计%s，总分填了%s，请核对各项得分和总分。".formatted(Points.show(sum), Points.show(stated));
            var place = place(subject, sheet, "score");
            for (var total : outline.totals) {
                if (isRead && !Points.differ(total.mark().value(), stated)) {
                    place = total.mark().place();
                    break;
                }
            }
            findings.accept(Finding.of(ScoreCards.S02, message, Points.show(sum), Points.show(stated), place));
        }
    }

    /** The total of a report over projects is a mean of theirs. */
    static @Nullable BigDecimal stated(Subject subject, Sheet sheet) {
        if (sheet.project() != null) {
            return subject.project(sheet.project())
                    .map(project -> project.score())
                    .orElse(null);
        }
        return subject.isOfProjects() && subject.projects().size() > 1
                ? null
                : subject.stated().score();
    }

    private static Place place(Subject subject, Sheet sheet, String field) {
        return subject.project(sheet.project())
                .map(project -> Place.of(project, field.equals("score") ? field : "name", null))
                .orElse(
                        field.equals("score")
                                ? Place.ofReport(field, null)
                                : Place.of(sheet.rows().get(0), field, null));
    }
}
