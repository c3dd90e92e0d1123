package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence that grades the report or a project: 评价等级为优, 属于良好等次.
 *
 * @param from where the words begin; {@code to} where the grade ends
 */
record GradeClaim(String grade, Sentence sentence, int from, int to) {
    private static final String WORD = "(?<grade>" + Grading.GRADES + ")";
    private static final String END = "(?=等次|等级|级|档|等|[，。；）（！、]|$)";
    private static final Pattern CLAIM = Pattern.compile(
            "(?:等级|等次|档次|级别|评级|评定|评为|评价|结论|结果|定级|定性|自评|绩效)(?:等级|等次|级别|评定|结论|结果|（[^）]{0,20}）){0,3}(?:被|均|都|全部)?(?:评定为|评为|定为|为|是|：|达到|属于|属)"
                    + WORD + END + "|(?:等级|等次|评为|评定为|达到|属于|属|为|获得?|得分等级|位列|列为|，|、)(?!中级)"
                    + WORD.replace("grade", "other")
                    + "(?=等次|等级|级|档)|分，(?:自评|评价|评定)?(?:评?定?为|是)" + WORD.replace("grade", "behind") + END
                    + "|分（" + WORD.replace("grade", "bracket") + "(?:等次|等级|级|档)?）");
    private static final Pattern OTHERS = Pattern.compile(
            "年度考核|考核结果|考核等次|考核优秀|职称|被评为|荣获|公务员|空气质量|水质|信用|满意度|工程质量|综合考评|党建|上年|去年|考核|验收|复核|第三方|财政|重点评价|划分|分为|四个|三个|五个|设|个人|每|若|如果|应评|以上的?为|达到优良|标准");

    /** A score that was reached, beside bounds of scores. */
    private static final Pattern SCORED = Pattern.compile("(?:得分|总分|评分|得)(?:为|是|：|达到?)?\\d{2,3}(?:\\.\\d{1,2})?分");

    private static final Pattern GRADE = Pattern.compile("[优良中差格]|一般|较好|[ABCD]档");
    private static final Pattern SCHEME =
            Pattern.compile("（[^（）]{0,12}(?:[≥≤]?\\d{2,3}|优[^（）]{0,8}\\d{2})(?:[^（）]|（[^（）]{0,12}）){8,200}）");
    private static final int LONGEST = 4000;

    /** All of a text. */
    private record Claims(List<GradeClaim> all) {}

    static List<GradeClaim> in(Text text) {
        return text.once(Claims.class, () -> new Claims(read(text))).all();
    }

    private static List<GradeClaim> read(Text text) {
        var found = new ArrayList<GradeClaim>();
        for (var sentence : text.sentences()) {
            if (sentence.kind() != Writing.Kind.TABLE_ROW && mayGrade(sentence.text())) {
                read(sentence, found);
            }
        }
        return found;
    }

    private static boolean mayGrade(String text) {
        return text.length() < LONGEST && GRADE.matcher(text).find();
    }

    /** 等级为优（90分及以上为优，…）: where the bracket begins that tells the scheme; 0 where all of the sentence does. */
    private static int bracket(String text) {
        var match = SCHEME.matcher(text);
        return match.find() ? match.start() : 0;
    }

    private static void read(Sentence sentence, List<GradeClaim> found) {
        var text = sentence.text();
        var scheme = Grading.scheme(sentence);
        var match = CLAIM.matcher(text);
        while (match.find()) {
            if (scheme != null && match.end() > bracket(text) && !isBeside(scheme, text, match.start(), match.end())) {
                continue;
            }
            var name = List.of("grade", "other", "behind", "bracket").stream()
                    .filter(group -> match.group(group) != null)
                    .findFirst()
                    .orElseThrow();
            var from = sentence.clauseFrom(match.start());
            var isOther = OTHERS.matcher(text.substring(from, match.end())).find() || isOfContest(text, match.start());
            if (!isOther) {
                found.add(new GradeClaim(match.group(name), sentence, match.start(name), match.end(name)));
            }
        }
    }

    /** 按照90分以上为优、80分以上为良的标准，自评得分86分，等级为良: with its score, before the bounds or behind them. */
    private static boolean isBeside(int[] scheme, String text, int from, int to) {
        var begin = to <= scheme[0] ? 0 : from >= scheme[1] ? scheme[1] : text.length();
        return SCORED.matcher(text).region(begin, Math.max(begin, to)).find();
    }

    /** 营商环境评价得分78.3分，等级为良: what came before, back to the semicolon, is of something else. */
    private static boolean isOfContest(String text, int at) {
        var segment = text.substring(text.lastIndexOf('；', at) + 1, at);
        return !segment.contains("自评")
                && !segment.contains("绩效")
                && MarkReading.OTHER_CONTEST.matcher(segment).find();
    }

    Place place() {
        var start = sentence.clauseFrom(from);
        // 自评等级：优秀 is not cut in two.
        var isBehindColon = start > 0 && sentence.text().charAt(start - 1) == '：';
        return sentence.place(isBehindColon ? sentence.clauseFrom(start - 1) : start, sentence.clauseTo(to));
    }

    /** The words of its sentence before it. */
    String before() {
        return sentence.text().substring(0, from);
    }
}
