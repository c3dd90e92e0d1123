package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T04 and T05: full marks for what the report itself calls a weak point, satisfaction or spending. */
final class WeakPoints implements Rule {
    private static final Pattern SATISFACTION = Pattern.compile("满意度");
    private static final Pattern WEAK_SATISFACTION = Pattern.compile(
            "满意(?:度|率)[^，；。\\d]{0,8}?(?:有待|还需|还要|仍需|尚需|需要进一步|需进一步|存在短板|存在不足|存在差距|存在一定差距|有差距|不高|不够高|偏低|较低|不理想|未达|没有达到|下降|下滑|是短板|不足|有提升空间)"
                    + "|满意(?:度|率)(?:为|仅为|达|达到|是)?\\d{1,2}(?:\\.\\d+)?%，?(?:略|稍)?(?:低于|未达到?|没有达到|未能达到|不及|未实现|未完成|与\\d+%的?目标值?(?:有|存在|相差|还有))[^，；。满]{0,12}"
                    + "|(?:短板|弱项|薄弱环节|不足)(?:是|在于|为)[^，；。]{0,10}满意度|满意度[^，；。\\d]{0,6}(?:短板|弱项)");
    private static final Pattern ASKED = Pattern.compile("([一-龥]{0,8})满意(?:度|率)");
    /** Whoever was asked. */
    private static final Set<String> GENERALLY = Set.of("服务对象", "总体", "综合", "社会公众或服务对象", "社会公众", "公众");

    /** These say that it is low, not only that it may be higher. */
    private static final Pattern LOW_SATISFACTION = Pattern.compile("短板|不高|偏低|较低|不理想|未达|没有达到|下降|下滑|弱项");

    private static final Pattern EXECUTION = Pattern.compile("预算执行(?!中|管理|监控|分析)(?:率|情况|进度|指标)?|预算执行率|支出(?:执行|完成)率");
    private static final Pattern MISSING_SPENDING = Pattern.compile(
            "资金调度|资金(?:未|没有|没能|未能)(?:及时|全部|完全|足额|按时)?(?:到位|拨付|下达)|(?:资金|经费|拨款)(?:拨付|下达|到位)(?:不及时|滞后|较慢|缓慢|较迟|较晚)|支出(?:进度)?(?:缓慢|滞后|偏慢|较慢|未完成|未达)|未(?:能)?(?:全部)?完成[^，；。]{0,10}支出(?:目标|任务|计划|进度)|预算执行(?:率|进度)(?:偏低|较低|不高|缓慢|滞后|偏慢|未达|不理想)");
    private static final Pattern NO_FACT =
            Pattern.compile("防止|避免|杜绝|如果|如有|若|对于|不得|严禁|加强|强化|优化|完善|^无|不存在|加大|积极|上年|去年|往年|力度|有力");
    private static final BigDecimal HIGH = BigDecimal.valueOf(95);

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T04, Cards.T05);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        satisfaction(subject, text, findings);
        execution(subject, text, findings);
    }

    private static void satisfaction(Subject subject, Text text, Consumer<Finding> findings) {
        var of = Readable.running(text).stream()
                .filter(sentence -> !Setting.isGoal(sentence))
                .filter(sentence -> clause(sentence, WEAK_SATISFACTION).isPresent())
                .findFirst();
        if (of.isEmpty()) {
            return;
        }
        var weak = clause(of.get(), WEAK_SATISFACTION);
        var marks = FullMarks.of(
                subject,
                text,
                SATISFACTION,
                words -> Asked.isSame(words, of.get().text()));
        if (marks.isEmpty() && LOW_SATISFACTION.matcher(weak.get()).find()) {
            marks = high(text, weak.get());
        }
        marks.filter(full -> !areOfOthers(full.words(), weak.get()))
                .ifPresent(full -> findings.accept(Finding.of(
                        Cards.T04,
                        "“%s”与“%s”相矛盾，请核对满意度调查结果，调整得分或说法。".formatted(full.words(), weak.get()),
                        weak.get(),
                        full.words(),
                        full.place())));
    }

    /** 驻区单位满意度5分，得5分 says nothing of 居民满意度93.95%. */
    private static boolean areOfOthers(String full, String weak) {
        var one = asked(full);
        var other = asked(weak);
        return !one.isEmpty()
                && !other.equals(one)
                && (!other.isEmpty() || weak.contains("%"))
                && !GENERALLY.contains(one)
                && !GENERALLY.contains(other);
    }

    private static String asked(String words) {
        var match = ASKED.matcher(words);
        return match.find() ? match.group(1) : "";
    }

    /** 满意度达95%以上 where elsewhere it is called low. */
    private static Optional<FullMarks> high(Text text, String weak) {
        for (var sentence : Readable.running(text)) {
            for (var rate : sentence.quantities(Quantity.Kind.PERCENT)) {
                if (rate.value().compareTo(HIGH) >= 0
                        && Setting.isTold(sentence)
                        && sentence.before(rate).matches(".*满意度[^，；]{0,6}")
                        && !sentence.text().contains(weak)) {
                    var place = sentence.clause(rate);
                    return Optional.of(new FullMarks(String.valueOf(place.excerpt()), place));
                }
            }
        }
        return Optional.empty();
    }

    private static void execution(Subject subject, Text text, Consumer<Finding> findings) {
        var reason = Readable.running(text).stream()
                .filter(Setting::isTold)
                .flatMap(sentence -> clause(sentence, MISSING_SPENDING).stream())
                .findFirst();
        if (reason.isEmpty()) {
            return;
        }
        FullMarks.of(subject, text, EXECUTION, words -> true)
                .ifPresent(full -> findings.accept(Finding.of(
                        Cards.T05,
                        "“%s”与“%s”相矛盾，支出没有完成就不应得满分，请核对预算执行得分。".formatted(full.words(), reason.get()),
                        reason.get(),
                        full.words(),
                        full.place())));
    }

    private static Optional<String> clause(Sentence sentence, Pattern words) {
        var match = words.matcher(sentence.text());
        while (match.find()) {
            var from = sentence.clauseFrom(match.start());
            var to = sentence.clauseTo(match.end() - 1);
            if (!NO_FACT.matcher(sentence.text().substring(from, to)).find()) {
                return Optional.of(sentence.excerpt(from, to).strip());
            }
        }
        return Optional.empty();
    }
}
