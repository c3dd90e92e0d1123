package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Grades that sentences tell beside the score that they are told with. */
final class TextGrades implements Rule {
    private static final Pattern OUT_OF = Pattern.compile("[（，](?:满分|总分|分值|权重)(?:为|是|：|共)?([0-9]{1,3})分?");
    private static final Pattern OF_PART = Pattern.compile("(?:指标|目标|情况)$|产出|效益|过程|投入|决策");
    private static final Pattern OF_TOTAL = Pattern.compile("自评|综合|整体|总体|评价结果|评价等级|评价结论|绩效等级");

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
        var outline = Outline.of(text, subject.year());
        var only = only(outline);
        var unknown = new HashSet<String>();
        for (var claim : GradeClaim.in(text)) {
            if (OtherYear.isTold(claim.sentence(), claim.from(), subject.year())) {
                continue;
            }
            var score = beside(claim);
            var of = score != null ? score : isOfReport(claim) && isOfTotal(claim, outline) ? only : null;
            if (of != null && grading.isWrong(claim.grade(), of)) {
                findings.accept(finding(grading, claim, of));
            } else if (isUnknown(grading, subject, claim) && unknown.add(claim.grade())) {
                findings.accept(unknown(grading, claim));
            }
        }
    }

    /** The score of the same sentence: the last one before the grade, or the only one behind it. */
    static @Nullable BigDecimal beside(GradeClaim claim) {
        var marks = MarkReading.in(claim.sentence()).stream()
                .filter(mark -> switch (mark.role()) {
                    // One indicator hardly ever has that many points.
                    case SCORE -> mark.value().intValue() >= 50;
                    case TOTAL, AVERAGE, SUBTOTAL -> mark.value().intValue() > 20;
                    case UNTOLD -> mark.value().intValue() >= 50 && MarkReading.isBracketed(mark);
                    default -> false;
                })
                .filter(mark -> !isOfPart(mark))
                .toList();
        BigDecimal before = null;
        for (var mark : marks) {
            if (mark.to() <= claim.from()) {
                before = mark.value();
            }
        }
        return before == null && marks.size() == 1 ? marks.get(0).value() : before;
    }

    /** 年度绩效目标得分76.5分（满分80分） earns no grade. */
    private static boolean isOfPart(Mark mark) {
        var remark = OUT_OF.matcher(mark.sentence().text())
                .region(mark.to(), mark.sentence().text().length());
        var isOfLess = remark.lookingAt() && Integer.parseInt(remark.group(1)) < 100;
        return isOfLess || OF_PART.matcher(mark.name()).find();
    }

    static boolean isOfReport(GradeClaim claim) {
        return !claim.before().contains("项目")
                && !claim.before().contains("指标")
                && !claim.sentence().isBelow("项目", "指标");
    }

    /** A grade alone is the total's where it stands beside it, or says what is graded. */
    static boolean isOfTotal(GradeClaim claim, Outline outline) {
        var words = claim.sentence().text().substring(0, claim.to());
        return OF_TOTAL.matcher(words).find()
                || outline.totals.stream()
                        .anyMatch(total -> total.mark().sentence().paragraph()
                                == claim.sentence().paragraph());
    }

    private static @Nullable BigDecimal only(Outline outline) {
        var values = outline.totals.stream()
                .map(total -> total.mark().value().stripTrailingZeros())
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : null;
    }

    /** A document's place may have grades of its own, so only its own scheme tells that one is none. */
    private static boolean isUnknown(Grading grading, Subject subject, GradeClaim claim) {
        return !grading.has(claim.grade()) && (grading.isOwn() || !subject.isDocument());
    }

    private static Finding finding(Grading grading, GradeClaim claim, BigDecimal score) {
        var earned = String.valueOf(grading.earned(score));
        var shown = Points.show(score);
        if (Grading.plain(String.valueOf(grading.earnedUnrounded(score))).equals(Grading.plain(claim.grade()))) {
            var message = "得分%s四舍五入后应评为“%s”，文中写“%s”，请核对。".formatted(shown, earned, claim.grade());
            return Finding.of(GradeCards.G03, message, earned, claim.grade(), claim.place());
        }
        var message = "得分%s按评价等级标准应为“%s”，文中写“%s”，请核对得分和等级。".formatted(shown, earned, claim.grade());
        var finding = Finding.of(GradeCards.G01, message, earned, claim.grade(), claim.place());
        var excerpt = claim.place().excerpt();
        return excerpt != null
                        && excerpt.indexOf(claim.grade()) == excerpt.lastIndexOf(claim.grade())
                        && excerpt.contains(claim.grade())
                ? finding.with(new Fix(claim.grade(), earned))
                : finding;
    }

    static Finding unknown(Grading grading, GradeClaim claim) {
        var names = grading.scheme().bands().stream().map(band -> band.grade()).toList();
        var told = String.join("、", names);
        var message = "评价等级“%s”不在规定的等级（%s）之内，请改用规定的等级。".formatted(claim.grade(), told);
        return Finding.of(GradeCards.G02, message, told, claim.grade(), claim.place());
    }
}
