package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Problems: none", although points were lost or much of the money was not spent. */
final class NoProblems implements Rule {
    private static final RuleCard CARD = new RuleCard(
            "R08",
            Severity.WARN,
            "有扣分或执行率低的，存在问题不能写“无”",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：对未完成的目标要查找问题、分析原因",
            "自评得分97分，“存在的主要问题”一节却写“无。”",
            "写明扣分、执行率低反映的问题和改进措施");

    private static final Pattern HEADING = Pattern.compile("问题|偏差|偏离");
    private static final Pattern OTHER_HEADING = Pattern.compile("措施|建议|其他|需要说明|应用|公开|巡视|审计|上年");

    private static final String NOTHING =
            "(?:本(?:单位|部门|项目|年度)|我(?:单位|局|委|院|中心|办|部门)|该项目|项目|目前|20[0-9]{2}年度?|年度|绩效自评中?|自评中?|暂时|均){0,3}"
                    + "(?:无|没有|暂无|未发现|不存在|未存在|无存在)(?:任何|明显的?|重大的?|突出的?|存在的?|较大的?|其他){0,2}(?:问题|偏差|偏离|不足|情况|困难|偏离绩效目标的?情况|偏差情况)?";
    /** All that stands below the heading. */
    private static final Pattern ONLY_NOTHING = Pattern.compile("(?:[（(]?[0-9一二三四五]{1,2}[）)、.．])?" + NOTHING);
    /** With its heading in the same line. */
    private static final Pattern LINE = Pattern.compile(
            "^(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．])?(?:存在的?)?(?:主要)?(?:问题|偏差)(?:及?和?(?:原因分析|原因|不足))?：" + NOTHING + "$");

    private static final int SHORTEST_NAME = 4;
    private static final BigDecimal LEAST_RATE = BigDecimal.valueOf(80);

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = text.sentences();
        var nothing = new ArrayList<Integer>();
        var sections = 0;
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.kind() == Writing.Kind.HEADING && isOfProblems(sentence.text())) {
                sections++;
            } else if (sentence.kind() != Writing.Kind.HEADING && saysNothing(sentences, i)) {
                nothing.add(i);
            }
        }
        for (var at : nothing) {
            tell(subject, sentences, at, sections, findings);
        }
    }

    private static boolean isOfProblems(String heading) {
        return HEADING.matcher(heading).find()
                && !OTHER_HEADING.matcher(heading).find();
    }

    private static boolean saysNothing(List<Sentence> sentences, int at) {
        var sentence = sentences.get(at);
        if (LINE.matcher(sentence.text()).find()) {
            return true;
        }
        if (sentence.path().isEmpty()
                || !isOfProblems(sentence.path().get(sentence.path().size() - 1))) {
            return false;
        }
        // The heading right above, and nothing else before the next one.
        var isFirst = at > 0 && sentences.get(at - 1).kind() == Writing.Kind.HEADING;
        var isLast = at + 1 == sentences.size() || sentences.get(at + 1).kind() == Writing.Kind.HEADING;
        return isFirst && isLast && ONLY_NOTHING.matcher(sentence.text()).matches();
    }

    private static void tell(
            Subject subject, List<Sentence> sentences, int at, int sections, Consumer<Finding> findings) {
        var sentence = sentences.get(at);
        String evidence;
        if (sections > 1 && !subject.projects().isEmpty()) {
            // Each project has its own: the one that was named last is meant.
            var project = named(subject, sentences, at);
            evidence = project == null ? null : evidence(subject, project);
        } else {
            evidence = evidence(subject);
        }
        if (evidence != null) {
            // 无 alone is found anywhere: its heading is where the problems belong.
            var isHeaded = at > 0
                    && sentence.text().length() < SHORTEST_NAME
                    && sentences.get(at - 1).kind() == Writing.Kind.HEADING;
            findings.accept(Finding.of(
                    CARD,
                    "%s，存在的问题却写“%s”，请写明问题和原因。".formatted(evidence, sentence.text()),
                    "写明存在的问题",
                    sentence.text(),
                    isHeaded ? headed(subject, sentences.get(at - 1), sentence) : sentence.place()));
        }
    }

    /** A document is one text: there the heading and what stands below it are found together. */
    private static Place headed(Subject subject, Sentence heading, Sentence nothing) {
        var place = heading.place();
        return subject.isDocument()
                ? place.withExcerpt(place.excerpt() + "\n" + nothing.place().excerpt())
                : place;
    }

    /** The project whose money was spoken of last; the longest name where one holds another. */
    private static @Nullable Project named(Subject subject, List<Sentence> sentences, int at) {
        for (var i = at; i >= 0; i--) {
            var sentence = sentences.get(i);
            if (sentence.kind() == Writing.Kind.HEADING
                    || sentence.quantities(Quantity.Kind.MONEY).isEmpty()) {
                continue;
            }
            var words = ReasonWords.plain(sentence.text());
            var found = subject.projects().stream()
                    .filter(project -> ReasonWords.plain(project.name()).length() >= SHORTEST_NAME
                            && words.contains(ReasonWords.plain(project.name())))
                    .max(Comparator.comparing(project -> project.name().length()));
            if (found.isPresent()) {
                var name = found.get().name();
                var isOne = subject.projects().stream()
                                .filter(project -> project.name().equals(name))
                                .count()
                        == 1;
                return isOne ? found.get() : null;
            }
        }
        return null;
    }

    private static @Nullable String evidence(Subject subject, Project project) {
        var full = BigDecimal.valueOf(subject.template().fullScore());
        if (project.score() != null && project.score().compareTo(full) < 0) {
            return "“%s”自评得分%s分".formatted(project.name().strip(), Row.number(project.score()));
        }
        return isLow(project.executionRate())
                ? "“%s”执行率%s%%"
                        .formatted(project.name().strip(), Row.number(Objects.requireNonNull(project.executionRate())))
                : null;
    }

    private static @Nullable String evidence(Subject subject) {
        var figures = subject.figures();
        var full = figures.fullScore() == null
                ? BigDecimal.valueOf(subject.template().fullScore())
                : figures.fullScore();
        if (figures.score() != null && figures.score().compareTo(full) < 0) {
            return "自评得分%s分".formatted(Row.number(figures.score()));
        }
        for (var indicator : subject.indicators()) {
            var row = Row.of(indicator);
            if (row.hasLostPoints()) {
                return "指标%s有扣分".formatted(row.quoted());
            }
        }
        if (isLow(figures.executionRate())) {
            return "预算执行率%s%%".formatted(Row.number(Objects.requireNonNull(figures.executionRate())));
        }
        return subject.projects().stream()
                .map(project -> evidence(subject, project))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isLow(@Nullable BigDecimal rate) {
        return rate != null && rate.compareTo(LEAST_RATE) < 0;
    }
}
