package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** P04: what a template tells the one who writes, left in the report. */
final class Instructions implements Rule {
    static final RuleCard CARD = new RuleCard(
            "P04",
            Severity.BLOCK,
            "不得留有模板的填写说明",
            "提纲中的“从……等方面归纳反映”“（如有）”“（200字以内）”“分项目写”是对填报人的要求，不是报告内容",
            "“（二）履职效果情况：从社会效益、经济效益（如有）等方面反映部门履职效果的实现情况。”：冒号后面是提纲的要求",
            "删去填写说明，只保留标题，并按说明的要求写出实际内容。");

    /** Steps of the evaluation and duties are told without a subject too: 对照绩效目标，说明偏差原因. */
    private static final Pattern TOLD_WITHOUT_SUBJECT =
            Pattern.compile("过程|程序|步骤|方法|流程|组织|开展|职责|职能|职权|措施|改进|建议|下一步|打算");

    private static final Pattern LOOKS_LIKE_HEADING =
            Pattern.compile("^\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]).{2,40}[^。；，]\\s*$");

    /** Each of the expressions needs one of these: most cells of rows have none. */
    private static final String SIGNS = "从（(【[字篇写逐填请此击栏点注备说提要温意反归阐描概简列重分详包含";

    private static final String BRACKETS = "（(【[";

    private static final Pattern AROUND = Pattern.compile("^[\\s：:。]+|\\s+$");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var heading = "";
        for (var writing : subject.writings()) {
            if (writing.kind() == Writing.Kind.CONTENTS) {
                continue;
            }
            if (writing.kind() == Writing.Kind.HEADING
                    || LOOKS_LIKE_HEADING.matcher(writing.text()).matches()) {
                heading = writing.text();
            }
            if (writing.hasAny(SIGNS)) {
                check(writing, TOLD_WITHOUT_SUBJECT.matcher(heading).find(), findings);
            }
        }
    }

    /** One line of a template is told once, however many of its words give it away. */
    private static void check(Writing writing, boolean isToldWithoutSubject, Consumer<Finding> findings) {
        var hasBrackets = writing.hasAny(BRACKETS);
        for (var pattern : InstructionGrammar.ANYWHERE) {
            if (!hasBrackets && InstructionGrammar.BRACKETED.contains(pattern)) {
                continue;
            }
            var match = pattern.matcher(writing.text());
            if (match.find()) {
                tell(writing, match, findings);
                return;
            }
        }
        if (isToldWithoutSubject && writing.kind() != Writing.Kind.HEADING) {
            return;
        }
        for (var pattern : InstructionGrammar.WHOLE_LINES) {
            var match = pattern.matcher(writing.text());
            if (match.find()
                    && !InstructionGrammar.TELLS_FACTS.matcher(match.group()).find()) {
                tell(writing, match, findings);
                return;
            }
        }
    }

    private static void tell(Writing writing, Matcher match, Consumer<Finding> findings) {
        var words = AROUND.matcher(match.group()).replaceAll("");
        var from = match.start() + match.group().indexOf(words);
        var place = writing.around(from, from + words.length());
        var finding = Finding.of(CARD, "“%s”是模板的填写说明，请删去，并写出实际内容。".formatted(words), null, words, place);
        var isInBrackets = words.startsWith("（") && words.endsWith("）") || words.startsWith("(") && words.endsWith(")");
        var excerpt = place.excerpt();
        findings.accept(
                isInBrackets && excerpt != null && excerpt.contains(words)
                        ? finding.with(new Fix(words, ""))
                        : finding);
    }
}
