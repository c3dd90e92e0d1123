package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** T01: the same fact with two numbers: 新增就业331人, and in another sentence 新增就业313人. */
final class ToldTwice implements Rule {
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final int CERTAIN = 6;
    private static final Pattern PROJECT = Pattern.compile("项目|工程");
    /** Every office has its own: only a slip of the pen is certain. */
    private static final Pattern OFFICES = Pattern.compile("(?:机构|单位|股室|科室|部门|人员|职工|人数)$");

    private static final Pattern IS_RATE = Pattern.compile("率$|度$");
    /** What happens again and again, with other numbers each time. */
    private static final Pattern EVENTS = Pattern.compile(
            "^(?:出动|发放|张贴|悬挂|培训|参训|参加|参与|检查|排查|走访|慰问|接待|召开|组织|开展|举办|投入|涉及|覆盖|惠及|受益|服务|宣传|播放|推送|签订|派出|清理|整改|发现|制作|印发|下发|收集|解决|处理|查处|受理|办理|拆除|带动|新建|建设|改造|维修|购置|采购|种植|安装|铺设|修建|占地|建筑|总)");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var repeated = repeatedHeadings(subject);
        var ofMany = subject.projects().size() > 1;
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (var sentence : Readable.running(text)) {
            if (!Setting.isTold(sentence) || sentence.path().stream().anyMatch(repeated::contains)) {
                continue;
            }
            if (sentence.quantities().stream()
                    .anyMatch(one -> one.kind() == Quantity.Kind.YEAR
                            && subject.year() != 0
                            && Counts.of(one) != subject.year())) {
                continue;
            }
            for (var quantity : sentence.quantities()) {
                Fact.of(sentence, quantity)
                        .filter(fact -> !fact.quantity().isPercent() || !ofMany && isCertainRate(fact))
                        .ifPresent(fact -> facts.computeIfAbsent(fact.key(), key -> new ArrayList<>())
                                .add(fact));
            }
        }
        facts.values().forEach(same -> compare(subject, text, same, findings));
    }

    private static boolean isCertainRate(Fact fact) {
        return fact.phrase().length() >= CERTAIN
                && IS_RATE.matcher(fact.phrase()).find();
    }

    /** 项目产出情况 once for each project: what stands below is of another project each time. */
    private static Set<String> repeatedHeadings(Subject subject) {
        return subject.sections().stream()
                .collect(Collectors.groupingBy(Section::heading, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void compare(Subject subject, Text text, List<Fact> facts, Consumer<Finding> findings) {
        var values = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.quantity().value().stripTrailingZeros(), LinkedHashMap::new, Collectors.toList()));
        if (values.size() != 2
                || isWithinOneSentence(facts)
                || isOfSeveral(subject, facts)
                || facts.stream().anyMatch(fact -> isOfAProject(text, fact))) {
            return;
        }
        var pair = new ArrayList<>(values.values());
        // The rarer one is wrong; of two the later one is told.
        var wrong = pair.get(0).size() < pair.get(1).size()
                ? pair.get(0).get(0)
                : pair.get(1).get(0);
        var right =
                wrong == pair.get(0).get(0) ? pair.get(1).get(0) : pair.get(0).get(0);
        if (!areOneFact(wrong, right)) {
            return;
        }
        var written = wrong.sentence()
                .excerpt(wrong.quantity().from(), wrong.quantity().to());
        var other = right.sentence()
                .excerpt(right.quantity().from(), right.quantity().to());
        findings.accept(Finding.of(
                Cards.T01,
                "“%s”在两处说法不一：一处是%s，这里是%s，请核对后统一。".formatted(wrong.phrase(), other, written),
                other,
                written,
                wrong.sentence().clause(wrong.quantity())));
    }

    private static boolean isWithinOneSentence(List<Fact> facts) {
        return facts.stream().map(Fact::sentence).distinct().count() < facts.size();
    }

    /** A rate in a paragraph about a project is that project's. */
    private static boolean isOfAProject(Text text, Fact fact) {
        return fact.quantity().isPercent()
                && text.paragraphOf(fact.sentence()).stream()
                        .anyMatch(sentence -> PROJECT.matcher(sentence.text()).find());
    }

    /** Below headings of different projects, or in paragraphs that name different ones. */
    private static boolean isOfSeveral(Subject subject, List<Fact> facts) {
        Function<Fact, String> heading =
                fact -> String.join("/", fact.sentence().path());
        var headings = facts.stream().map(heading).distinct().toList();
        if (headings.size() > 1
                && headings.stream()
                        .allMatch(path -> path.endsWith("项目") || path.endsWith("工程") || path.endsWith("资金"))) {
            return true;
        }
        var names = facts.stream()
                .map(fact -> subject.projects().stream()
                        .map(row -> Names.ofProject(row.name()))
                        .filter(name -> name.length() > 3
                                && (fact.sentence().text().contains(name)
                                        || heading.apply(fact).contains(name)))
                        .findFirst()
                        .orElse(""))
                .distinct();
        return names.count() > 1;
    }

    /** A short phrase, or an event, may be told of two things: then only a slip of the same number is certain. */
    private static boolean areOneFact(Fact one, Fact other) {
        var isEvent =
                !one.quantity().isPercent() && EVENTS.matcher(one.phrase()).find();
        return isEvent
                        || OFFICES.matcher(one.phrase()).find()
                        || one.phrase().length() < CERTAIN && !one.phrase().startsWith("新增")
                ? Slip.is(one.quantity().value(), other.quantity().value())
                : isNear(one.quantity().value(), other.quantity().value());
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(TWICE)) <= 0 && other.compareTo(one.multiply(TWICE)) <= 0
                || Slip.is(one, other);
    }
}
