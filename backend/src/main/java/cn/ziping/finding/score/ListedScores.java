package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.score.Mark.Role;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 四项得分分别为9.4分、48.6分、29分、9.5分，总分96.5分: a list without names beside its total (S02). */
final class ListedScores implements Rule {
    private static final Pattern LIST =
            Pattern.compile("(?:得分|评分|分数)(?:分别|依次)(?:为|是|：)(?:\\d{1,3}(?:\\.\\d{1,2})?分[、，和]?){2,12}");
    private static final Pattern TOTAL = Pattern.compile("^(?:，|；)?(?:合计|共计|总计|总分|自评|综合|总|得分|为|是|：){1,6}$");
    /** More lists are no report. */
    private static final int FEW = 5;

    private static final Pattern OTHERS = Pattern.compile("项目|季度|年度考核|平均|加权");

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S02);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var lists = ScoreLists.of(Outline.of(text, subject.year())).stream()
                .limit(FEW)
                .toList();
        for (var sentence : text.running()) {
            if (sentence.text().contains("分别") || sentence.text().contains("依次")) {
                check(sentence, lists, findings);
            }
        }
    }

    private static void check(Sentence sentence, List<ScoreList> lists, Consumer<Finding> findings) {
        var text = sentence.text();
        var list = LIST.matcher(text);
        if (!list.find() || OTHERS.matcher(text.substring(0, list.end())).find()) {
            return;
        }
        var marks = MarkReading.in(sentence);
        var parts = marks.stream()
                .filter(mark -> mark.to() > list.start() && mark.to() <= list.end())
                .toList();
        var total = marks.stream()
                .filter(mark -> mark.from() >= list.end() - 1)
                .findFirst()
                .orElse(null);
        if (total == null || parts.size() < 2 || parts.stream().anyMatch(mark -> mark.role() == Role.DEDUCTION)) {
            return;
        }
        var last = parts.get(parts.size() - 1);
        var isOfAll = (total.role() == Role.TOTAL || total.role() == Role.SUBTOTAL) && total.from() - last.to() <= 2
                || TOTAL.matcher(text.substring(last.to(), total.from())).matches();
        var values = parts.stream().map(Mark::value).toList();
        var sum = Points.sum(values);
        var isTold = lists.stream().anyMatch(one -> one.tells(sentence, sum));
        if (!isOfAll || isTold || !Points.differ(sum, total.value())) {
            return;
        }
        var message = "各项得分合计%s（%s），文中总分写%s，请核对各项得分和总分。"
                .formatted(Points.show(sum), Points.added(values), Points.show(total.value()));
        findings.accept(Finding.of(
                ScoreCards.S02, message, Points.show(sum), Points.show(total.value()), Spans.of(parts.get(0), total)));
    }
}
