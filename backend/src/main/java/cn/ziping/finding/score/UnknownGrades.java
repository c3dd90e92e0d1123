package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 评价等级为卓越: a word beside the total that no scheme has for a grade (G02). */
final class UnknownGrades implements Rule {
    private static final Pattern CLAIM = Pattern.compile(
            "(?:自评|评价|绩效|综合|评定|自我评价)(?:结果|结论|评价|评定|综合|绩效|自评){0,3}(?:等级|等次|档次|评级)(?:评定|确定|划分)?(?:为|是|：|评为|评定为|定为|达到|属于)"
                    + "(?<word>[\\p{IsHan}A-Z]{1,4})(?:等次|等级|档次|档)?(?=[，；）（、]|$)"
                    + "|(?<=分)[，、（](?:自评|评价|绩效|综合)?(?:等级|等次|结果|结论)?(?:评定为|评为|定为)(?<other>[\\p{IsHan}]{1,3})(?:等次|等级|档次|档)?(?=[，；）（、]|$)");
    /** Words that some place grades with, and words that are no grade. */
    private static final Pattern KNOWN = Pattern.compile("(?:" + Grading.GRADES
            + "|好|较好|很好|不好|达标|不达标|基本达标|及格|不及格|有效|基本有效|较有效|部分有效|无效|通过|不通过|未通过|较优|较良|优等|良等|中等|差等|优级|良级|中级|差级|低|高|较高|较低|[A-E甲乙丙丁]|AA|AAA)"
            + "|.*[级等档类星见如按以由即详个分已未待四五三两二一该本各].*");

    @Override
    public List<RuleCard> cards() {
        return List.of(GradeCards.G02);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var grading = Grading.of(subject, text);
        var told = new HashSet<String>();
        for (var sentence : text.sentences()) {
            var words = sentence.text();
            if (sentence.kind() == Writing.Kind.TABLE_ROW || words.indexOf('等') < 0 && !words.contains("评")) {
                continue;
            }
            var match = CLAIM.matcher(words);
            while (match.find()) {
                var group = match.group("word") != null ? "word" : "other";
                var word = Objects.requireNonNull(match.group(group));
                var isScored = MarkReading.in(sentence).stream().anyMatch(TotalWords::isHigh);
                if (isScored
                        && !KNOWN.matcher(word).matches()
                        && !grading.has(word)
                        && subject.projects().stream().noneMatch(project -> word.equals(project.grade()))
                        && told.add(word)) {
                    findings.accept(TextGrades.unknown(
                            grading, new GradeClaim(word, sentence, match.start(group), match.end(group))));
                }
            }
        }
    }
}
