package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says of its problems and deviations, wherever its outline has it. */
final class ProblemText {
    private static final Pattern HEADING = Pattern.compile("问题|偏差|偏离|原因|不足|未完成");
    private static final Pattern MEASURES = Pattern.compile("措施|改进|建议|下一步|整改");
    /** A paragraph that begins with its own heading. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．])?(?:存在的?)?(?:主要|突出)?(?:问题|不足|困难|偏差原因|未完成原因)[^，。]{0,10}：");

    /** No chapter of problems is longer; what is behind it is not looked through for every item. */
    private static final int MOST = 400;

    private final List<Said> all;

    /** A sentence without its signs, as names are looked for in it. */
    private record Said(Sentence sentence, String plain) {}

    private ProblemText(List<Said> all) {
        this.all = all;
    }

    static ProblemText of(Text text) {
        return new ProblemText(sentences(text)
                .map(sentence -> new Said(sentence, ReasonWords.plain(sentence.text())))
                .toList());
    }

    static Stream<Sentence> sentences(Text text) {
        return text.sentences().stream().filter(ProblemText::isOfProblems).limit(MOST);
    }

    /** Whether a sentence of another paragraph that gives a reason fits. */
    boolean tells(@Nullable Sentence besides, Predicate<String> plain) {
        return all.stream()
                .filter(said -> besides == null || said.sentence.paragraph() != besides.paragraph())
                .anyMatch(said -> plain.test(said.plain) && ReasonWords.tells(said.sentence));
    }

    static boolean isOfProblems(Sentence sentence) {
        if (LEAD.matcher(sentence.text()).find()) {
            return true;
        }
        // The innermost heading that says what it is: measures below a chapter of problems and measures are no
        // problems.
        var path = sentence.path();
        for (var i = path.size() - 1; i >= 0; i--) {
            if (HEADING.matcher(path.get(i)).find()) {
                return true;
            }
            if (MEASURES.matcher(path.get(i)).find()) {
                return false;
            }
        }
        return false;
    }
}
