package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C04: the same item, paragraph or sentence twice. */
final class Duplicates implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C04",
            Severity.INFO,
            "列举的条目不重复",
            "复核意见：同一段文字重复出现，多为复制后没有修改，往往漏写了真正的一条",
            "职能（4）与（5）的文字完全相同：其中一条应当是别的内容",
            "删去重复的一条，或者补上原来应写的内容。");

    /** Items of one list; paragraphs are longer, and those of different sections much longer. */
    private static final int ITEM = 12;

    private static final int PARAGRAPH = 24;
    private static final int ELSEWHERE = 70;
    private static final int CLAUSE = 9;

    private static final Pattern SIGNS = Pattern.compile("[\\s\\u3000\\u00a0，。；：、,.;:（）()“”\"]+");
    /** 招商工作局：……: the body that a paragraph is about. */
    private static final Pattern LABEL =
            Pattern.compile("^\\s*([\\u4e00-\\u9fa5]{2,14}(?:局|室|科|股|部|处|中心|办|站|队|组))\\s*[：:。]");

    private static final Pattern IN_WORDS = Pattern.compile("(?:^|[，。；：])[一二三四五六七八九十]{1,2}是");
    private static final Pattern POINT = Pattern.compile("^[一二三四五六七八九十]{1,2}是");
    private static final Pattern FIGURE = Pattern.compile("^\\d{1,2}(?=\\D)");
    /** What is said of each of several indicators: 该项分值2分，自评得分2分. */
    private static final Pattern OF_EACH =
            Pattern.compile("^(?:该|此|本项|本指标|上述|以上|其)|\\d分|(?:分值|权重|得分|扣分|满分)|完成率|目标值|指标值");

    private static final Pattern SENTENCE = Pattern.compile("[，。；]");
    private static final Pattern ENDS = Pattern.compile("[。；！]");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var headings = new Headings(subject);
        Map<String, Integer> texts = new HashMap<>();
        Map<String, Integer> labels = new HashMap<>();
        var told = new HashSet<String>();
        var writings = subject.writings();
        for (var i = 0; i < writings.size(); i++) {
            var writing = writings.get(i);
            if (writing.kind() != Writing.Kind.PARAGRAPH
                    || writing.text().indexOf('\t') >= 0
                    || headings.isHeading(i)) {
                continue;
            }
            var number = ListNumber.of(writing.text());
            var words = SIGNS.matcher(number == null ? writing.text() : number.title())
                    .replaceAll("");
            var isItem = number != null;
            // A title comes again on the first page.
            var first = isItem || SENTENCE.matcher(writing.text()).find() ? texts.putIfAbsent(words, i) : null;
            if (first != null && isDuplicate(headings, first, i, words.length(), isItem) && told.add(words)) {
                tell(writing, words, findings);
            } else {
                label(writing, headings, i, labels, findings);
                within(writing, findings);
            }
        }
    }

    /** Reports tell the same of each project below headings that come again. */
    private static boolean isDuplicate(Headings headings, int first, int second, int length, boolean isItem) {
        if (headings.above(first) == headings.above(second)) {
            return length >= (isItem ? ITEM : PARAGRAPH);
        }
        return length >= ELSEWHERE
                && !headings.comesAgain(headings.above(second))
                && !headings.comesAgain(headings.above(first));
    }

    private static void tell(Writing writing, String words, Consumer<Finding> findings) {
        var excerpt = writing.text().strip();
        findings.accept(Finding.of(
                CARD,
                "这一条与前文完全相同（“%s…”），请删去或者改成应写的内容。".formatted(words.substring(0, Math.min(20, words.length()))),
                null,
                null,
                writing.place().withExcerpt(excerpt)));
    }

    private static void label(
            Writing writing, Headings headings, int at, Map<String, Integer> labels, Consumer<Finding> findings) {
        var match = LABEL.matcher(writing.text());
        if (!match.find() || writing.text().length() < 2 * ITEM) {
            return;
        }
        var name = match.group(1);
        var first = labels.putIfAbsent(name, at);
        if (first != null && headings.above(first) == headings.above(at)) {
            findings.accept(Finding.of(
                    CARD,
                    "“%s”重复出现两次，内容却不同，其中一处的名称应当有误，请核对。".formatted(name),
                    null,
                    name,
                    writing.around(match.start(), match.end(1))));
        }
    }

    private static boolean isOfEach(String words) {
        return words.length() < PARAGRAPH && OF_EACH.matcher(words).find();
    }

    /** The same sentence or point twice within a paragraph. */
    private static void within(Writing writing, Consumer<Finding> findings) {
        var seen = new HashSet<String>();
        var isPoints = IN_WORDS.matcher(writing.text()).find();
        for (var clause : Arrays.asList(ENDS.split(writing.text()))) {
            var words = SIGNS.matcher(clause).replaceAll("");
            words = FIGURE.matcher(POINT.matcher(words).replaceFirst("")).replaceFirst("");
            if (words.length() >= (isPoints ? CLAUSE : ITEM) && !isOfEach(words) && !seen.add(words)) {
                findings.accept(Finding.of(
                        CARD,
                        "“%s”在同一段里重复，请删去一处或者改成应写的内容。".formatted(clause.strip()),
                        null,
                        null,
                        writing.place().withExcerpt(clause.strip())));
                return;
            }
        }
    }
}
