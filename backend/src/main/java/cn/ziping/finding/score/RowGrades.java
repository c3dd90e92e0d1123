package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Grades of projects and of the report itself beside their scores. */
final class RowGrades implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(GradeCards.G01, GradeCards.G02, GradeCards.G03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var grading = Grading.of(subject, text);
        if (grading.scheme().bands().isEmpty()) {
            return;
        }
        for (var project : subject.projects()) {
            var what = "项目“%s”".formatted(project.name().strip());
            check(subject, grading, what, project.score(), project.grade(), Place.of(project, "grade", null), findings);
        }
        var isTold = subject.isDocument() && !GradeClaim.in(text).isEmpty();
        var score = subject.stated().score() != null
                ? subject.stated().score()
                : subject.isDocument() ? null : subject.figures().score();
        if (!isTold) {
            var place = Place.ofReport("grade", null);
            check(subject, grading, "报告", score, subject.stated().grade(), place, findings);
        }
    }

    private static void check(
            Subject subject,
            Grading grading,
            String what,
            @Nullable BigDecimal score,
            @Nullable String written,
            Place place,
            Consumer<Finding> findings) {
        if (written == null || written.isBlank()) {
            return;
        }
        var grade = word(written);
        if (!grading.has(grade)) {
            if (!subject.isDocument() || grading.isOwn()) {
                findings.accept(unknown(grading, what, written, place));
                return;
            }
        }
        if (score == null || score.signum() < 0 || !grading.isWrong(grade, score)) {
            return;
        }
        var earned = String.valueOf(grading.earned(score));
        var isRounding =
                Grading.plain(String.valueOf(grading.earnedUnrounded(score))).equals(Grading.plain(grade));
        var message = isRounding
                ? "%s得分%s四舍五入后应评为“%s”，填了“%s”，请核对。".formatted(what, Points.show(score), earned, grade)
                : "%s得分%s，等级应为“%s”，填了“%s”，请核对得分和等级。".formatted(what, Points.show(score), earned, grade);
        var card = isRounding ? GradeCards.G03 : GradeCards.G01;
        var finding = Finding.of(card, message, earned, grade, place);
        findings.accept(isRounding ? finding : finding.with(new Fix(written, earned)));
    }

    private static Finding unknown(Grading grading, String what, String written, Place place) {
        var names = String.join(
                "、", grading.scheme().bands().stream().map(band -> band.grade()).toList());
        var message = "%s的等级“%s”不在规定的等级（%s）之内，请改用规定的等级。".formatted(what, written, names);
        return Finding.of(GradeCards.G02, message, names, written, place);
    }

    /** 优 of 优秀等次 and “优”. */
    private static String word(String written) {
        return written.strip().replaceAll("[“”\"\\s]|等次|等级|[级档等]$", "");
    }
}
