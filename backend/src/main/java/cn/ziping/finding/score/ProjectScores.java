package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.measure.Wording;
import cn.ziping.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Scores and grades that sentences give to projects by name, beside the list of scores (T02). */
final class ProjectScores {
    private static final int SHORTEST = 5;

    private ProjectScores() {}

    static void check(Subject subject, Text text, Consumer<Finding> findings) {
        var names = new ArrayList<Named>();
        for (var project : subject.projects()) {
            var name = Wording.of(project.name()).text();
            if (name.length() >= SHORTEST && (project.score() != null || project.grade() != null)) {
                names.add(new Named(project, name));
            }
        }
        if (names.isEmpty()) {
            return;
        }
        for (var sentence : text.sentences()) {
            if (sentence.kind() == Writing.Kind.PARAGRAPH) {
                check(sentence, names, subject.year(), findings);
            }
        }
    }

    private record Named(Project project, String name) {}

    private static void check(Sentence sentence, List<Named> names, int year, Consumer<Finding> findings) {
        for (var mark : MarkReading.in(sentence)) {
            var isScore = mark.role() == Mark.Role.SCORE || mark.role() == Mark.Role.TOTAL;
            if (!isScore || mark.value().intValue() < 40) {
                continue;
            }
            var named = named(sentence, mark.from(), names);
            var score = named == null ? null : named.project().score();
            if (named != null && score != null && Points.differ(score, mark.value())) {
                var message = "“%s”此处得分写%s，项目得分表中为%s，请核对后统一。"
                        .formatted(named.project().name().strip(), Points.show(mark.value()), Points.show(score));
                findings.accept(Finding.of(
                        GradeCards.T02, message, Points.show(score), Points.show(mark.value()), mark.place()));
            }
        }
    }

    /** The one project whose whole name stands right before the score; none where names hold each other or are twice. */
    private static @Nullable Named named(Sentence sentence, int at, List<Named> names) {
        var from = sentence.clauseFrom(at);
        var before = sentence.text().substring(from, at);
        var found = names.stream().filter(one -> before.contains(one.name())).toList();
        if (found.size() != 1) {
            return null;
        }
        var name = found.get(0).name();
        var isAlone = names.stream()
                        .filter(one -> one.name().contains(name) || name.contains(one.name()))
                        .count()
                == 1;
        var begins = before.indexOf(name);
        // 二期产业发展资金 is not 产业发展资金.
        var isWhole = begins == 0 || "对和及、（《”1234567890中".indexOf(before.charAt(begins - 1)) >= 0;
        return isAlone && isWhole ? found.get(0) : null;
    }
}
