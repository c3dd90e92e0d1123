package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The total score and the grade wherever sentences tell them: the same everywhere, and those of the table (T02). */
final class Totals implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(GradeCards.T02);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (subject.isOfProjects() && subject.projects().size() > 1) {
            ProjectScores.check(subject, text, findings);
            return;
        }
        var outline = Outline.of(text, subject.year());
        var totals = outline.totals.stream()
                .filter(total -> !isOfPart(total, outline))
                .toList();
        var right = right(subject, text, outline, totals);
        if (right != null) {
            totals.stream()
                    .filter(total -> Points.differ(total.mark().value(), right))
                    .filter(total -> !isRounded(total.mark().value(), right))
                    .findFirst()
                    .ifPresent(total -> findings.accept(finding(total.mark(), right)));
        }
        grades(subject, text, outline, findings);
        ProjectScores.check(subject, text, findings);
    }

    /** What most of the report says: the score that it states where it is stored; of a document what is told first or adds up. */
    private static @Nullable BigDecimal right(Subject subject, Text text, Outline outline, List<Outline.Total> totals) {
        var stored = subject.stated().score() != null
                ? subject.stated().score()
                : subject.figures().score();
        if (!subject.isDocument() && stored != null && !subject.isOfProjects()) {
            return isFull(subject) ? stored : null;
        }
        var ofTable = PointTrees.total(subject, text);
        if (ofTable != null) {
            return ofTable;
        }
        if (totals.size() < 2) {
            return null;
        }
        var sum = Points.sum(outline.root.groups().stream().map(Item::worth).toList());
        for (var total : totals) {
            if (!Points.differ(sum, total.mark().value())) {
                return total.mark().value();
            }
        }
        return totals.get(0).mark().value();
    }

    /** A sum of rows out of less than full marks is not what sentences call the total. */
    private static boolean isFull(Subject subject) {
        var full = subject.figures().fullScore();
        return full == null
                || full.compareTo(BigDecimal.valueOf(subject.template().fullScore())) == 0;
    }

    /** Of a project that has its own heading, beside headings of other projects. */
    private static boolean isOfPart(Outline.Total total, Outline outline) {
        for (var item = total.container(); item.parent != null; item = item.parent) {
            var beside = item.parent.children.stream()
                    .filter(one -> ItemName.isProject(one.name))
                    .count();
            if (ItemName.isProject(item.name) && beside > 1) {
                return true;
            }
        }
        return total.mark().isIn("项目") && outline.totals.size() > 2;
    }

    /** 约96分 is told as 96 of 95.6. */
    private static boolean isRounded(BigDecimal told, BigDecimal right) {
        return told.stripTrailingZeros().scale() < right.stripTrailingZeros().scale()
                && told.subtract(right)
                                .abs()
                                .compareTo(new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, told.scale())))
                        <= 0;
    }

    private static Finding finding(Mark mark, BigDecimal right) {
        var message = "此处总分写%s，与报告其他地方的%s不一致，请核对后统一。".formatted(Points.show(mark.value()), Points.show(right));
        return Finding.of(GradeCards.T02, message, Points.show(right), Points.show(mark.value()), mark.place());
    }

    private static void grades(Subject subject, Text text, Outline outline, Consumer<Finding> findings) {
        var grading = Grading.of(subject, text);
        var claims = new ArrayList<GradeClaim>();
        for (var claim : GradeClaim.in(text)) {
            var score = TextGrades.beside(claim);
            var isToldAsWrong = score != null && grading.isWrong(claim.grade(), score);
            if (TextGrades.isOfReport(claim)
                    && TextGrades.isOfTotal(claim, outline)
                    && !isToldAsWrong
                    && !OtherYear.isTold(claim.sentence(), claim.from(), subject.year())) {
                claims.add(claim);
            }
        }
        var stated = subject.isDocument() ? null : subject.stated().grade();
        var right = stated != null
                ? stated
                : claims.isEmpty() ? null : claims.get(0).grade();
        if (right == null || subject.isOfProjects() && stated == null || !grading.has(right)) {
            return;
        }
        claims.stream()
                .filter(claim -> grading.has(claim.grade()))
                .filter(claim -> !Grading.plain(claim.grade()).equals(Grading.plain(right)))
                .findFirst()
                .ifPresent(claim -> findings.accept(finding(claim.grade(), right, claim.place())));
    }

    private static Finding finding(String grade, String right, Place place) {
        var message = "此处评价等级写“%s”，与报告其他地方的“%s”不一致，请核对后统一。".formatted(grade, right);
        return Finding.of(GradeCards.T02, message, right, grade, place);
    }
}
