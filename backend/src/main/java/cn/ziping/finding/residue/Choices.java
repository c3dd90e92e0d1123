package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** P05: options of which none is ticked. */
final class Choices implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P05",
            Severity.WARN,
            "选择项要勾选",
            "封面和表格中的评价类型、组织方式等是选择项，不勾选等于没有填写",
            "“评价类型：□实施过程评价 □完成结果评价”：两项都没有勾选",
            "在选中的一项前打勾，或者只保留选中的一项。");

    private static final String TICKS = "☑√✓✔■●☒⊠▣◉\uf052\uf0fe\uf0fc";
    private static final String BOXES = "□☐◻▢\uf0a3\uf06f\uf0a8";
    /** A circle is a mark of lists and stands for names too, so it is a box only behind a blank or a colon. */
    private static final Pattern BOX =
            Pattern.compile("(?:[" + BOXES + "]|(?<=[\\s：:])[○◯])\\s?[\\u4e00-\\u9fa5A-Za-z0-9]");

    private static final int OPTION = 20;
    private static final Pattern TICK = Pattern.compile("[" + TICKS + "]|[（(]\\s*[Vv√✓对]\\s*[)）]");
    /** 是（ ）否（ ） */
    private static final Pattern TWO_BRACKETS =
            Pattern.compile("[（(][ \\u3000]*[）)][ 、，,\\u3000\\t]*[\\u4e00-\\u9fa5]{1,12}[（(][ \\u3000]*[）)]");
    /** Where a line of several questions goes on with the next one. */
    private static final Pattern QUESTION = Pattern.compile("(?<=[\\s\\t；;。])(?=[\\u4e00-\\u9fa5]{2,10}[：:])");

    /** Lines of covers that are known to be choices, their ticks lost on the way: nothing but all the options. */
    private static final Pattern LOST = Pattern.compile("^\\s*(?:\\d[.、]\\s*)?(?:"
            + "评价(?:类型|阶段|方式)\\s*[：:]\\s*(?:(?:项目)?(?:实施|执行)?(?:事前|事中|事后|过程|完成|结果|绩效|预算)[^\\s：:，。]{0,8}(?:\\s+|$)){2,4}"
            + "|组织(?:方式|形式)\\s*[：:]\\s*(?:(?:财政部门|主管部门|项目单位|预算单位|部门单位|预算部门)(?:\\s+|$)){2,4}"
            + "|评价(?:机构|主体)\\s*[：:]\\s*(?:(?:第三方机构|中介机构|社会中介机构|专家组|(?:项目|预算)?单位(?:评价|自评)组|评价组|财政部门)(?:\\s+|$)){2,4}"
            + "|项目(?:类型|类别|属性|性质)\\s*[：:]\\s*(?:(?:新增|延续|经常|常年|一次|阶段|长期|特定目标|持续|其他运转|运转|基本建设|上级)[^\\s：:，。]{0,6}(?:\\s+|$)){2,4}"
            + "|(?:自评|评价|评定|绩效)?(?:等级|等次|结论|结果)\\s*[：:]\\s*优秀?\\s+良好?\\s+中等?\\s+(?:合格|差)\\s*(?:不合格|差)?\\s*"
            + "|[^：:，。]{2,20}\\s*[：:]\\s*(?:是\\s+否|有\\s+无)\\s*)$");

    /** 等级为（优/良/中/差）: all that there are. */
    private static final Pattern ALL_GRADES = Pattern.compile(
            "(?:等级|等次|结论|结果)(?:为|是)?[：:]?\\s*[（(]?优秀?[/／|]良好?[/／|]中?[^）)\\n。]{0,6}差[)）]?\\s*(?=[。；，]|$)");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (!subject.isDocument()) {
            cover(subject, findings);
        }
        var writings = subject.writings();
        for (var i = 0; i < writings.size(); i++) {
            var first = i;
            while (i + 1 < writings.size() && isOption(writings.get(i)) && isOption(writings.get(i + 1))) {
                i++;
            }
            check(writings.subList(first, i + 1), findings);
        }
    }

    /** A stored report's cover keeps what was ticked by the line's key; a line that nobody touched has the template's. */
    private static void cover(Subject subject, Consumer<Finding> findings) {
        var cover = subject.template().print().cover();
        if (cover == null) {
            return;
        }
        for (var line : cover.lines()) {
            var answers = subject.cover().get(line.key());
            if (line.hasBoxes() && (answers == null ? line.chosen() : answers).isEmpty()) {
                findings.accept(finding(line.label(), Place.ofReport("cover", null)));
            }
        }
    }

    /** Begins with a box, and is no more than a few words: an option of those in the lines around it. */
    private static boolean isOption(Writing writing) {
        var text = writing.text().strip();
        return !text.isEmpty() && text.length() <= OPTION && (BOXES + "☑√✓✔☒").indexOf(text.charAt(0)) >= 0;
    }

    private static void check(List<Writing> lines, Consumer<Finding> findings) {
        if (lines.size() > 1) {
            if (lines.stream().noneMatch(line -> TICK.matcher(line.text()).find())) {
                var first = lines.get(0);
                findings.accept(finding(
                        first.text().strip(),
                        first.place().withExcerpt(first.text().strip())));
            }
            return;
        }
        var line = lines.get(0);
        if (LOST.matcher(line.text()).matches() && !TICK.matcher(line.text()).find()) {
            findings.accept(finding(
                    line.text().strip(), line.place().withExcerpt(line.text().strip())));
            return;
        }
        var grades = ALL_GRADES.matcher(line.text());
        if (grades.find()) {
            findings.accept(finding(grades.group().strip(), line.around(grades.start(), grades.end())));
        }
        if (!BOX.matcher(line.text()).find()
                && !TWO_BRACKETS.matcher(line.text()).find()) {
            return;
        }
        for (var question : QUESTION.split(line.text())) {
            if (isUnticked(question)) {
                var words = question.strip();
                findings.accept(finding(words, line.place().withExcerpt(words)));
            }
        }
    }

    private static boolean isUnticked(String question) {
        if (TICK.matcher(question).find()) {
            return false;
        }
        return BOX.matcher(question).results().limit(2).count() == 2
                || TWO_BRACKETS.matcher(question).find();
    }

    private static Finding finding(String words, Place place) {
        return Finding.of(
                CARD,
                "“%s”没有勾选，请选定一项。".formatted(words.length() > 40 ? words.substring(0, 40) + "…" : words),
                null,
                null,
                place);
    }
}
