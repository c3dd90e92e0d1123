package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.score.Mark.Role;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 总分100分，其中投入15分、过程25分、产出30分、效果30分: a scheme of weights told in one sentence (W01). */
final class WeightLists implements Rule {
    /** 一级指标分值分别为：决策15分、过程25分. */
    private static final Pattern SCHEME =
            Pattern.compile("(?:分值|权重|满分|评分标准)(?:分别)?(?:设定|设置|确定)?(?:为|是|：)|百分制，?(?:其中|包括|分别为|由|：)?");

    private static final Pattern MAY_BE = Pattern.compile("总分|满分|分值|权重|百分制|评分标准");
    private static final int FEWEST = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(WeightCards.W01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.sentences()) {
            if (MAY_BE.matcher(sentence.text()).find()) {
                check(sentence, findings);
            }
        }
    }

    private static void check(Sentence sentence, Consumer<Finding> findings) {
        var marks = MarkReading.in(sentence);
        var full = marks.stream().filter(MarkReading::isFull).findFirst().orElse(null);
        var scheme = SCHEME.matcher(sentence.text());
        var begins = full != null ? full.to() : scheme.find() ? scheme.end() : -1;
        if (begins < 0 || marks.stream().anyMatch(mark -> mark.role() == Role.SCORE)) {
            return;
        }
        var parts = new ArrayList<Mark>();
        for (var mark : marks) {
            var isPart = mark != full && !mark.name().isEmpty() && !isInBrackets(sentence, mark);
            if (isPart && (mark.role() == Role.UNTOLD || mark.role() == Role.WEIGHT) && mark.from() >= begins) {
                parts.add(mark);
            }
        }
        var values = parts.stream().map(Mark::value).toList();
        var sum = Points.sum(values);
        var least = values.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        var most = full == null ? Points.HUNDRED : full.value();
        var rest = most.subtract(sum).abs();
        if (parts.size() < FEWEST
                || !Points.differ(sum, most)
                || rest.compareTo(least) >= 0
                || sentence.text().contains("主要")
                || full == null && !isOfGroups(parts)) {
            return;
        }
        var message =
                "各项分值合计%s（%s），与满分%s不符，请核对各项分值后改正。".formatted(Points.show(sum), Points.added(values), Points.show(most));
        findings.accept(Finding.of(
                WeightCards.W01,
                message,
                Points.show(most),
                Points.show(sum),
                Spans.of(full == null ? parts.get(0) : full, parts)));
    }

    /** Without full marks told it is the whole scheme only where it goes from output to effect. */
    private static boolean isOfGroups(List<Mark> parts) {
        return parts.stream().anyMatch(part -> part.name().contains("产出"))
                && parts.stream().anyMatch(part -> part.name().contains("效"));
    }

    /** 投入15分（目标设定10分、预算配置5分）: parts of a part. */
    private static boolean isInBrackets(Sentence sentence, Mark mark) {
        var before = sentence.text().substring(0, mark.from());
        return before.lastIndexOf('（') > before.lastIndexOf('）') && !MarkReading.isBracketed(mark);
    }
}
