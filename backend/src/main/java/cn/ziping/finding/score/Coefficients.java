package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.measure.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table with 得分系数 (or 得分率) beside weight and score: the three must fit (S06). */
final class Coefficients implements Rule {
    private static final Pattern SHARE = Pattern.compile("(?:得分|计分|评分|完成)?系数|得分率");
    private static final Pattern WEIGHT = Pattern.compile("(?:指标)?(?:权重|分值|满分|标准分|赋分)值?");
    private static final Pattern SCORE = Pattern.compile("(?:自评|实际|指标)?(?:得分|评分)");
    private static final Pattern REMARK = Pattern.compile("（[^（）]{0,12}）");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int EXACT = 2;

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S06);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        wrong(subject, text).values().forEach(findings);
    }

    /** By the name of the row. */
    private record Wrong(Map<String, Finding> rows) {}

    /** The columns of a table; -1 where it has none. */
    private record Head(int share, int weight, int score, int columns) {
        boolean isWhole() {
            return share >= 0 && weight >= 0 && score >= 0;
        }
    }

    /** Findings by the first cell of the row that holds words. */
    static Map<String, Finding> wrong(Subject subject, Text text) {
        return text.once(Wrong.class, () -> new Wrong(read(subject))).rows();
    }

    private static Map<String, Finding> read(Subject subject) {
        var found = new LinkedHashMap<String, Finding>();
        Head head = null;
        for (var writing : subject.writings()) {
            if (writing.text().indexOf('\t') < 0 && writing.text().indexOf('|') < 0) {
                head = null;
                continue;
            }
            if (writing.text().contains("系数") || writing.text().contains("得分率")) {
                var read = head(cells(writing));
                head = read.isWhole() ? read : null;
            } else if (head != null) {
                row(writing, cells(writing), head, found);
            }
        }
        return found;
    }

    private static List<String> cells(Writing row) {
        return List.of(row.text().split("[\\t|]", -1)).stream()
                .map(cell -> Wording.of(cell).text())
                .toList();
    }

    private static Head head(List<String> cells) {
        var share = -1;
        var weight = -1;
        var score = -1;
        for (var i = 0; i < cells.size(); i++) {
            var name = REMARK.matcher(cells.get(i)).replaceAll("");
            share = SHARE.matcher(name).matches() ? i : share;
            weight = WEIGHT.matcher(name).matches() ? i : weight;
            score = SCORE.matcher(name).matches() ? i : score;
        }
        return new Head(share, weight, score, cells.size());
    }

    private static void row(Writing writing, List<String> cells, Head head, Map<String, Finding> found) {
        // A row with joined cells tells nothing of its columns but from the end.
        var shift = cells.size() - head.columns();
        if (shift > 0 || head.share() + shift < 0) {
            return;
        }
        var share = number(cells, head.share() + shift, true);
        var weight = number(cells, head.weight() + shift, false);
        var score = number(cells, head.score() + shift, false);
        if (share == null || weight == null || score == null || share.compareTo(BigDecimal.ONE) > 0) {
            return;
        }
        var right = share.multiply(weight);
        var step = share.scale() < EXACT ? BigDecimal.ZERO : HALF.scaleByPowerOfTen(-share.scale());
        var loose = step.multiply(weight).add(HALF.scaleByPowerOfTen(-Math.max(1, score.scale())));
        if (right.subtract(score).abs().compareTo(loose) <= 0) {
            return;
        }
        var name = cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        var shown = Points.show(right.setScale(2, RoundingMode.HALF_UP));
        var message = "“%s”分值%s、得分系数%s，应得%s，填了%s，请核对后改正。"
                .formatted(name, Points.show(weight), Points.plain(share), shown, Points.show(score));
        found.putIfAbsent(
                name,
                Finding.of(
                        ScoreCards.S06,
                        message,
                        shown,
                        Points.show(score),
                        writing.place().withExcerpt(writing.text().strip())));
    }

    private static @Nullable BigDecimal number(List<String> cells, int at, boolean isShare) {
        var cell = at < 0 || at >= cells.size() ? "" : cells.get(at);
        var isPercent = isShare && cell.endsWith("%");
        var bare = isPercent ? cell.substring(0, cell.length() - 1) : cell.replaceFirst("分$", "");
        if (!NUMBER.matcher(bare).matches()) {
            return null;
        }
        var number = new BigDecimal(bare);
        return isPercent ? number.movePointLeft(2) : number;
    }
}
