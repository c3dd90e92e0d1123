package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points lost in a sentence and no word why: neither around it nor where the report speaks of its problems. Also full
 * marks beside words that it was not done.
 */
final class DeductionText implements Rule {
    /** Somewhere the report explains all deductions together. */
    private static final Pattern EXPLAINED_TOGETHER =
            Pattern.compile("(?:扣|失|丢)分(?:的)?(?:主要)?(?:原因|说明|情况|事项|因素|点|项|是|在|如下|指标|依据|均|都|按|根据|来自|集中|系)");
    /** 按完成率计分: a rate or a band says what was lost. */
    private static final Pattern BY_RULE = Pattern.compile(
            "按(?:照|预算)?[^，。；]{0,14}(?:率|比例|比重|标准|区间|分档|档次|进度)[^，。；]{0,8}(?:计算|计分|得分|扣分|评分|计|折算)|[0-9]个[^，。；]{0,12}中[^，。；]{0,8}[0-9]{1,5}(?:个|台|套|项|处|次)");

    /** Points of what was told of before, behind it. */
    private static final Pattern THIS = Pattern.compile(
            "(?:因此，?|综上，?|以上，?|综合(?:评定|评价)?，?)?(?:该|本|此|这一?|上述|以上)(?:项|指标|部分|类|方面|项指标|类指标|各项)(?:指标)?(?:的)?(?:自评|满分|分值|得分|权重|标准分|总分|共|合计|\\d|，|：)");

    private static final Pattern SUM = Pattern.compile("合计|小计|共计|总计|^[一二两三四五六七八九]项");
    private static final Pattern SHARE = Pattern.compile("(?<![0-9])(?!100(?:\\.0+)?%)[0-9]{1,3}(?:\\.[0-9]+)?%");
    /** Behind or before full marks: a target was not reached. */
    private static final Pattern MISSED = Pattern.compile(
            "(?<!不)(?:低于|未达到|未达|没有达到|没达到|不及|少于|未完成)(?:年初|年度|预期|计划|绩效|设定的?|既定的?|[0-9.]{1,8}[%\\p{IsHan}]{0,2}的?){0,4}(?:目标|指标值|计划数|任务数|要求)");

    /** How the budget was executed has a rule of its own. */
    private static final Pattern EXECUTION = Pattern.compile("(?:预算|资金)(?:资金)?执行(?!情况指标)|执行率");

    /** Points of the execution among others of a group: the rate is the reason. */
    private static final Pattern RATE = Pattern.compile("(?:执行率|到位率|支付率|完成率)[^，。；：]{0,6}[0-9]");

    /** Says of others that they lost nothing. */
    private static final Pattern NOT_DEDUCTED = Pattern.compile("(?:均|都|全部)?(?:未|没有|不)(?:被|予)?(?:扣|失|丢)分");

    private static final Pattern CLAUSES = Pattern.compile("[，（）：]");
    private static final Pattern NO_REASON = Pattern.compile("[0-9]分|得分率|满分|扣分|等级|评定|结论|其中|总体|合计");
    private static final int LONG_ENOUGH = 5;
    /** No report scores more items in words. */
    private static final int MOST = 500;

    @Override
    public List<RuleCard> cards() {
        return List.of(MissingReason.CARD, ContradictingReason.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = text.sentences();
        var items = ScoreItem.in(sentences);
        if (items.isEmpty() || items.size() > MOST) {
            return;
        }
        var topics = new LossTopics(text);
        var isExplained = sentences.stream()
                .anyMatch(
                        sentence -> EXPLAINED_TOGETHER.matcher(sentence.text()).find());
        var told = -1;
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.lost().signum() > 0 && !EXECUTION.matcher(item.name()).find()) {
                var end = end(items, i);
                var words = words(sentences, items, i, end);
                if (i > told
                        && !isExplained
                        && !SUM.matcher(item.name()).find()
                        && !saysMore(items, i)
                        && !isExplained(words)
                        && !isExplained(paragraph(text, item))
                        && !isExplainedElsewhere(subject, topics, item)) {
                    findings.accept(missing(item));
                    told = end - 1; // Its parts have lost the same points.
                }
            } else if (item.full() != null && item.lost().signum() == 0) {
                contradiction(item, sentences, items, i, findings);
            }
        }
    }

    private static boolean isExplained(String words) {
        return RATE.matcher(words).find()
                || SHARE.matcher(words).find()
                || BY_RULE.matcher(words).find()
                || ReasonWords.tells(NOT_DEDUCTED.matcher(words).replaceAll(""));
    }

    private static String paragraph(Text text, ScoreItem item) {
        return text.paragraphOf(item.sentence()).stream().map(Sentence::text).collect(Collectors.joining("。"));
    }

    /** Behind the score, up to the semicolon or the next item, something is said that is no score: most likely why. */
    private static boolean saysMore(List<ScoreItem> items, int at) {
        var item = items.get(at);
        var next = at + 1 < items.size() && items.get(at + 1).at() == item.at() ? items.get(at + 1) : null;
        var text = item.sentence().text();
        var to = next == null ? text.length() : Math.max(item.to(), next.begin());
        var rest = text.substring(item.to(), to).split("；", 2)[0];
        return CLAUSES.splitAsStream(rest)
                .anyMatch(clause -> clause.length() >= LONG_ENOUGH
                        && !NO_REASON.matcher(clause).find());
    }

    /** Index of the next item that is neither a part of this one nor about it. */
    private static int end(List<ScoreItem> items, int at) {
        var end = at + 1;
        while (end < items.size() && items.get(at).covers(items.get(end))) {
            end++;
        }
        return end;
    }

    /** What is written of an item: from the words before it up to the next item, as far as the section goes. */
    private static String words(List<Sentence> sentences, List<ScoreItem> items, int at, int end) {
        var item = items.get(at);
        var next = end < items.size() ? items.get(end) : null;
        var words = new StringBuilder(before(sentences, items, at)).append('。');
        var last = next == null ? sentences.size() : next.at() + 1;
        for (var i = item.at(); i < last; i++) {
            var sentence = sentences.get(i);
            if (!startsWith(sentence.path(), item.sentence().path())) {
                break;
            }
            var from = i == item.at() ? item.to() : 0;
            var to = next != null && i == next.at()
                    ? Math.max(from, next.begin())
                    : sentence.text().length();
            words.append(sentence.text(), from, to).append('。');
        }
        return words.toString();
    }

    /** Its own sentence up to it, from the item before on; and the sentence before where that tells of no item. */
    private static String before(List<Sentence> sentences, List<ScoreItem> items, int at) {
        var item = items.get(at);
        if (THIS.matcher(item.sentence().text()).lookingAt()) {
            return told(sentences, items, at);
        }
        var earlier = at > 0 ? items.get(at - 1) : null;
        var from = earlier != null && earlier.at() == item.at() ? earlier.to() : 0;
        var own = item.sentence().text().substring(Math.min(from, item.from()), item.from());
        var sentence = item.at() > 0 && from == 0 ? sentences.get(item.at() - 1) : null;
        var isNear = sentence != null
                && sentence.paragraph() == item.sentence().paragraph()
                && (earlier == null || earlier.at() != item.at() - 1);
        return isNear && sentence != null ? sentence.text() + "。" + own : own;
    }

    /** 该项分值20分，得19分 closes what the section has told since the item before. */
    private static String told(List<Sentence> sentences, List<ScoreItem> items, int at) {
        var item = items.get(at);
        var before = at - 1;
        while (before >= 0 && items.get(before).full() == null) {
            before--;
        }
        var from = before < 0 ? 0 : items.get(before).at();
        var words = new StringBuilder();
        for (var i = item.at() - 1; i >= from; i--) {
            var sentence = sentences.get(i);
            if (!startsWith(sentence.path(), item.sentence().path())) {
                break;
            }
            words.insert(0, sentence.text() + "。");
        }
        return words.append(item.sentence().text(), 0, item.from()).toString();
    }

    private static boolean startsWith(List<String> path, List<String> beginning) {
        return path.size() >= beginning.size()
                && path.subList(0, beginning.size()).equals(beginning);
    }

    /** In the row of the same points, which is told of there, or where the report speaks of its problems. */
    private static boolean isExplainedElsewhere(Subject subject, LossTopics topics, ScoreItem item) {
        for (var row : subject.indicators()) {
            var isSame = is(row.weight(), item.full()) && row.score() != null && is(row.score(), got(item));
            if (isSame
                    && (row.deviationReason() != null
                            || !subject.isDocument()
                            || Row.of(row).isOfForm())) {
                return true;
            }
        }
        return topics.tells(item);
    }

    private static @Nullable BigDecimal got(ScoreItem item) {
        return item.full() == null ? null : item.full().subtract(item.lost());
    }

    private static boolean is(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static Finding missing(ScoreItem item) {
        var name = item.name().isEmpty() || item.name().length() > 20 ? "该项" : "“" + item.name() + "”";
        return Finding.of(
                MissingReason.CARD,
                "%s扣了%s分，文中没有说明原因，请补充扣分原因和改进措施。".formatted(name, Row.number(item.lost())),
                "说明扣分原因及改进措施",
                "扣" + Row.number(item.lost()) + "分",
                item.place());
    }

    /** 合格率92%，低于95%的目标，质量指标10分，得10分: of the same sentence, behind the item before. How content people are is told by others. */
    private static boolean missed(ScoreItem item, List<ScoreItem> items, int at, Consumer<Finding> findings) {
        var text = item.sentence().text();
        var earlier = at > 0 && items.get(at - 1).at() == item.at()
                ? items.get(at - 1).to()
                : 0;
        var from = Math.max(earlier, text.lastIndexOf('；', item.from()) + 1);
        var match = MISSED.matcher(text).region(Math.min(from, item.from()), item.from());
        if (item.name().contains("满意") || !match.find()) {
            return false;
        }
        var name = item.name().isEmpty() || item.name().length() > 20 ? "该项" : "“" + item.name() + "”";
        var sentence = item.sentence();
        findings.accept(Finding.of(
                ContradictingReason.CARD,
                "%s得满分，文中却说“%s”，两者矛盾，请核对后改正。".formatted(name, match.group()),
                null,
                match.group(),
                sentence.place(sentence.clauseFrom(match.start()), item.to())));
        return true;
    }

    /** Full marks, and in the words up to the next item something that was not done. */
    private static void contradiction(
            ScoreItem item, List<Sentence> sentences, List<ScoreItem> items, int at, Consumer<Finding> findings) {
        // The execution of the budget and its reasons are compared by a rule of their own.
        if (item.name().contains("执行")) {
            return;
        }
        if (missed(item, items, at, findings)) {
            return;
        }
        var next = at + 1 < items.size() ? items.get(at + 1) : null;
        for (var i = item.at(); i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.paragraph() != item.sentence().paragraph() || next != null && i > next.at()) {
                return;
            }
            var from = i == item.at() ? item.to() : 0;
            var to = next != null && i == next.at()
                    ? Math.max(from, next.begin())
                    : sentence.text().length();
            var words = NotDone.in(sentence.text().substring(from, to));
            if (words != null) {
                var name = item.name().isEmpty() || item.name().length() > 20 ? "该项" : "“" + item.name() + "”";
                var found = sentence.text().indexOf(words, from);
                var place = sentence.place(
                        i == item.at() ? item.begin() : sentence.clauseFrom(found),
                        sentence.clauseTo(found + words.length()));
                findings.accept(Finding.of(
                        ContradictingReason.CARD,
                        "%s得满分，文中却说“%s”，两者矛盾，请核对后改正。".formatted(name, words),
                        null,
                        words,
                        place));
                return;
            }
        }
    }
}
