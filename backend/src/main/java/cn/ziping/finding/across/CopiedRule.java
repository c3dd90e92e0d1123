package cn.ziping.finding.across;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** P06: a paragraph with figures that was taken over from last year's report. */
final class CopiedRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P06",
            Severity.WARN,
            "完成情况不照抄上年报告",
            "财预〔2020〕10号：自评应反映当年实际；照抄上年的数字不真实",
            "“全年培训农民1200人次，合格率96%……”整段与上年报告相同，数字一个没改。",
            "按当年实际重写这一段；数字确实相同的请核对佐证材料。");

    private static final int SHORTEST = 60;
    private static final int ALIKE = 90;
    /** Pairs of paragraphs looked at, at most: far more than a report has that share a figure. */
    private static final int MOST_PAIRS = 20_000;

    /** Sections that say the same every year. */
    private static final String[] LASTING = {
        "职能", "职责", "机构", "人员", "概况", "基本情况", "原则", "依据", "方法", "标准", "目的", "过程", "组织", "公开", "应用", "措施"
    };
    /** Paragraphs that do: posts, rules and agreements. */
    private static final Pattern STANDING = Pattern.compile("编制\\d|核定编制|内设|下设|主要职责|以下简称|评分标准|等级为|占地|建筑面积|辖区|行政村");

    /** A paragraph of last year: its words, their pairs, its figures. */
    private record Paragraph(String words, Map<Integer, Integer> pairs, Set<String> figures) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var last = subject.surroundings().lastYear();
        if (last == null) {
            return;
        }
        var byFigure = byFigure(paragraphs(Text.of(last)).values());
        var left = MOST_PAIRS;
        for (var sentences : paragraphs(text).values()) {
            var own = paragraph(sentences);
            if (!isTelling(sentences, own)) {
                continue;
            }
            var candidates = new LinkedHashSet<Paragraph>();
            own.figures().forEach(figure -> candidates.addAll(byFigure.getOrDefault(figure, List.of())));
            left -= candidates.size();
            if (left < 0) {
                return;
            }
            if (candidates.stream().anyMatch(before -> isCopied(own, before))) {
                findings.accept(finding(sentences, own));
            }
        }
    }

    private static Map<Integer, List<Sentence>> paragraphs(Text text) {
        var paragraphs = new LinkedHashMap<Integer, List<Sentence>>();
        text.running()
                .forEach(sentence -> paragraphs
                        .computeIfAbsent(sentence.paragraph(), paragraph -> new ArrayList<>())
                        .add(sentence));
        return paragraphs;
    }

    private static Map<String, List<Paragraph>> byFigure(Iterable<List<Sentence>> paragraphs) {
        var byFigure = new HashMap<String, List<Paragraph>>();
        for (var sentences : paragraphs) {
            var paragraph = paragraph(sentences);
            if (paragraph.words().length() >= SHORTEST / 2) {
                paragraph
                        .figures()
                        .forEach(figure -> byFigure.computeIfAbsent(figure, key -> new ArrayList<>())
                                .add(paragraph));
            }
        }
        return byFigure;
    }

    private static Paragraph paragraph(List<Sentence> sentences) {
        var words = new StringBuilder();
        var figures = new LinkedHashSet<String>();
        for (var sentence : sentences) {
            words.append(Alike.folded(sentence.text()));
            sentence.quantities().stream()
                    .filter(CopiedRule::isFigure)
                    .forEach(quantity -> figures.add(quantity.kind()
                            + quantity.value().stripTrailingZeros().toPlainString()
                            + quantity.unit()));
        }
        return new Paragraph(words.toString(), Alike.pairs(words.toString()), figures);
    }

    private static boolean isFigure(Quantity quantity) {
        return switch (quantity.kind()) {
            case MONEY, PERCENT, COUNT -> true;
            default -> false;
        };
    }

    private static boolean isTelling(List<Sentence> sentences, Paragraph own) {
        return own.words().length() >= SHORTEST
                && own.figures().size() >= 2
                && !sentences.get(0).isBelow(LASTING)
                && sentences.stream()
                        .noneMatch(one -> STANDING.matcher(one.text()).find());
    }

    /** New figures in old words are how honest reports are written: all must be the old ones. */
    private static boolean isCopied(Paragraph own, Paragraph before) {
        return before.figures().containsAll(own.figures()) && Alike.percent(own.pairs(), before.pairs()) >= ALIKE;
    }

    private static Finding finding(List<Sentence> sentences, Paragraph own) {
        var message =
                "这一段与上年报告相同，%d个数字也没有变，请按当年实际情况核对改写。".formatted(own.figures().size());
        return Finding.of(CARD, message, "当年情况", "与上年相同", sentences.get(0).place());
    }
}
