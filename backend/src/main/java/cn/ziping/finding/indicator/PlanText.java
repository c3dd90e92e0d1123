package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Hedge;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was planned and what was done, in a sentence: 计划培训500人，实际培训260人. Money of the budget is left to the rules over
 * execution.
 */
final class PlanText implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = BigDecimal.valueOf(70);

    /** Before the planned number, within its clause or the beginning of the next. */
    private static final Pattern PLAN = Pattern.compile("(?:计划|目标|任务|指标值|年度指标|预期|绩效目标|计划数|目标值)(?!完成率)[^；。]{0,18}$");
    /** Between the two numbers: nothing but what was done. */
    private static final Pattern DONE = Pattern.compile(
            "^[^，；。（）0-9]{0,8}[，（、；]?(?:[^，；。0-9]{0,6}，)?[^，；。0-9]{0,6}(?:实际|实现|完成|达到|已)[^，；。0-9]{0,12}$");
    /** Another base, another time, or a part. */
    private static final Pattern OTHER = Pattern.compile(
            "其中|上年|去年|(?<![0-9])[2-9]年|总投资|总规模|计划总|总目标|总工期|同比|环比|每|累计|分别|剩余|超过|季度|半年|[1-9]月|上半|下半|一期|二期|规划|五年|三年|总体|追加|调整|预算|资金|支出|经费|拨付|收入|执行数|到位|不超过|不高于|控制在|以内|≤|平均|比|较");

    /** Say no more than that it was done. */
    private static final Pattern VERBS =
            Pattern.compile("实际|实现|完成|达到|已经?|全年|年底|年末|本年|当年|全部|共计?|累计|了|为|建成|竣工|交付|开展|实施|数|值|量|结果|情况|截至|止|仅|只");

    private static final Pattern SHARE = Pattern.compile(
            "(?:(?:占|为|完成|达到?|实现)了?(?:本?年度|全年|年初|既定|当年|本年)?(?:绩效)?(?:目标|计划|任务)(?:任务|目标|计划|投资|数|值|总数|总量|量)*的?(?:比例|比重|百分比)?(?:为|达)?|(?:目标|任务|计划|指标)(?:任务)?完成率(?:仅|只|为|达到?|：|是)*)$");
    private static final Pattern PARTIAL =
            Pattern.compile("季度|半年|[1-9]月[底末]|上年|去年|规划|五年|三年|五年|每|预算|资金|支出|收入|进度|形象|以来|年均|截至(?!.{0,8}12月)|预计");

    /**
     * Where a reason is looked for.
     *
     * @param next the sentence and the one behind it
     * @param paragraph all of the paragraph
     */
    private record Near(String next, String paragraph) {
        /** A paragraph has no more sentences before or behind. */
        private static final int MOST = 40;

        static Near of(List<Sentence> running, int at) {
            var own = running.get(at);
            var around = running.subList(Math.max(0, at - MOST), Math.min(running.size(), at + MOST)).stream()
                    .filter(sentence -> sentence.paragraph() == own.paragraph())
                    .toList();
            var index = around.indexOf(own);
            var behind = index + 1 < around.size() ? "。" + around.get(index + 1).text() : "";
            return new Near(
                    own.text() + behind, around.stream().map(Sentence::text).collect(Collectors.joining("。")));
        }
    }

    @Override
    public List<RuleCard> cards() {
        return List.of(OverFulfilment.CARD, MissedTarget.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var threshold = OverFulfilment.threshold(subject);
        var problems = ProblemText.of(text);
        var running = text.running();
        for (var at = 0; at < running.size(); at++) {
            var sentence = running.get(at);
            if (sentence.text().length() > ReasonWords.LONGEST) {
                continue;
            }
            var quantities = sentence.quantities();
            for (var i = 0; i < quantities.size(); i++) {
                var done = quantities.get(i);
                var degree = i > 0 ? degree(sentence, quantities.get(i - 1), done) : null;
                if (degree == null) {
                    degree = share(sentence, done);
                }
                if (degree != null) {
                    tell(
                            Near.of(running, at),
                            problems,
                            sentence,
                            i > 0 && !done.isPercent() ? quantities.get(i - 1) : done,
                            done,
                            degree,
                            threshold,
                            findings);
                }
            }
        }
    }

    /** Done in percent of planned; null where the two are not these. */
    private static @Nullable BigDecimal degree(Sentence sentence, Quantity plan, Quantity done) {
        var isSame = plan.kind() == done.kind()
                && plan.unit().equals(done.unit())
                && (plan.kind() == Kind.COUNT || plan.isMoney())
                && plan.value().signum() > 0
                && (plan.isExact() || plan.hedge() == Hedge.AT_LEAST)
                && (done.isExact() || done.hedge() == Hedge.AT_LEAST);
        if (!isSame) {
            return null;
        }
        var from = Math.max(0, plan.from() - 26);
        var before = sentence.text().substring(from, plan.from());
        var between = sentence.text().substring(plan.to(), done.from());
        var around = before
                + between
                + sentence.text().substring(done.to(), Math.min(sentence.text().length(), done.to() + 2));
        var isPlan = PLAN.matcher(before).find()
                && DONE.matcher(between).find()
                && !OTHER.matcher(around).find()
                && isSameThing(before, between);
        // As often it is the date or the name that is counted: 计划2个月内 … 实际用时1个月.
        var isTime = plan.unit().matches("天|日|个月|小时|月|工作日|年|名|位");
        return isPlan && !isTime ? done.value().multiply(HUNDRED).divide(plan.value(), 2, RoundingMode.HALF_UP) : null;
    }

    /** 完成初步设计5座 is not what 计划12座 is about. */
    private static boolean isSameThing(String before, String between) {
        var done = ReasonWords.plain(VERBS.matcher(between).replaceAll(""));
        return done.length() < 2 || shares(done, before);
    }

    private static @Nullable BigDecimal share(Sentence sentence, Quantity done) {
        if (!done.isPercent() || done.hedge() == Hedge.ABOUT || done.hedge() == Hedge.AT_MOST) {
            return null;
        }
        var before = sentence.text().substring(Math.max(0, done.from() - 24), done.from());
        var clauses = sentence.text().substring(Math.max(0, done.from() - 40), done.from());
        return SHARE.matcher(before).find() && !PARTIAL.matcher(clauses).find() ? done.value() : null;
    }

    private static void tell(
            Near near,
            ProblemText problems,
            Sentence sentence,
            Quantity plan,
            Quantity done,
            BigDecimal degree,
            @Nullable BigDecimal threshold,
            Consumer<Finding> findings) {
        var place = sentence.clauses(plan, done);
        var written = sentence.excerpt(done.from(), done.to());
        if (threshold != null && degree.compareTo(threshold) >= 0 && !ReasonWords.tellsOfMore(near.next())) {
            tell(OverFulfilment.CARD, "“%s”为目标的%s%%，超出较多，请说明原因。", degree, written, place, findings);
        } else if (degree.compareTo(LEAST) < 0
                && done.hedge() == Hedge.EXACT
                && !ReasonWords.tells(near.paragraph())
                && !isExplained(problems, sentence, plan)) {
            tell(MissedTarget.CARD, "“%s”只有目标的%s%%，请说明没有完成的原因和改进措施。", degree, written, place, findings);
        }
    }

    private static void tell(
            RuleCard card, String message, BigDecimal degree, String written, Place place, Consumer<Finding> findings) {
        var excerpt = Objects.requireNonNullElse(place.excerpt(), written);
        var shown = Row.number(degree);
        findings.accept(Finding.of(card, message.formatted(excerpt, shown), "说明原因", written, place));
    }

    /** Where the report speaks of its problems it names what was planned here, in two characters at least. */
    private static boolean isExplained(ProblemText problems, Sentence sentence, Quantity plan) {
        var from = sentence.clauseFrom(plan.from());
        var name = ReasonWords.plain(sentence.text().substring(from, plan.from()))
                .replaceAll("[0-9]|年度?|计划|目标|任务|完成|开展|实施|新建|建设|全年|指标值?|为$|是$", "");
        return problems.tells(sentence, said -> shares(name, said));
    }

    private static boolean shares(String name, String text) {
        for (var i = 0; i + 2 <= name.length(); i++) {
            if (text.contains(name.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
