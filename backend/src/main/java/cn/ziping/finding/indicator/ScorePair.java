package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.subject.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item with its full marks and its score as a sentence tells them: 时效指标15分，得分9分.
 *
 * @param name words before the numbers, as far as they are in the same clause
 * @param from where the full marks stand in the sentence; {@code to} where the score ends
 */
record ScorePair(Sentence sentence, String name, BigDecimal full, BigDecimal got, int from, int to) {
    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,2})?)";
    private static final String FULL = "(?:指标)?(?:分值|满分|总分值?|权重分?值?|标准分值?|标准值|应得分?值?)(?:为|是|共|计|：)?";
    private static final String WHO =
            "(?:(?:其中|最终|经)?(?:我|本|该)?(?:部门|单位|局|委|院|办|中心|项目|指标|校|所|站|街道|镇|乡|公司|管委会)?" + "(?:综合|年度|实际|最终|经)?)";
    private static final String GOT =
            "(?:自评得分|自评实得|自评分值?|自评得|自我评分|实际得分|实际得|实得分?|评价得分|评定得分|考核得分|最终得分|得分|得|评分|自评|评)(?:数|值)?(?:为|是|：|共|计)?";

    /** Full marks first: 15分，得分9分; 分值15，自评9分; 15分（得9分）. */
    private static final Pattern FULL_FIRST = Pattern.compile("(?:" + FULL + NUMBER + "分?|(?<![0-9.])" + NUMBER
            + "分)）?[，、；（：]?(?:扣(?:除|减)?[0-9.]{1,5}分，)?" + WHO + GOT + NUMBER + "分");
    /** The score first: 得9分（满分15分）. */
    private static final Pattern GOT_FIRST = Pattern.compile(GOT + NUMBER + "分[，（]?" + FULL + NUMBER + "分?");

    /** Before a number that is a score already, not full marks. */
    private static final Pattern SCORE_BEFORE =
            Pattern.compile("(?:得分?|评分?|自评分?值?|扣减?除?|加|实得分?)(?:数|值)?(?:为|是|：|了|共|计)?$");

    static List<ScorePair> in(Sentence sentence) {
        var pairs = new ArrayList<ScorePair>();
        if (sentence.text().indexOf('分') < 0) {
            return pairs;
        }
        var match = FULL_FIRST.matcher(sentence.text());
        var from = 0;
        while (match.find(from)) {
            if (isScoreBefore(sentence.text(), match.start())) {
                from = match.start() + 1;
                continue;
            }
            var full = match.group(1) != null ? match.group(1) : match.group(2);
            pairs.add(pair(sentence, full, match.group(3), match));
            from = match.end();
        }
        if (pairs.isEmpty()) {
            var reversed = GOT_FIRST.matcher(sentence.text());
            while (reversed.find()) {
                pairs.add(pair(sentence, reversed.group(2), reversed.group(1), reversed));
            }
        }
        return pairs;
    }

    private static boolean isScoreBefore(String text, int at) {
        return SCORE_BEFORE.matcher(text.substring(Math.max(0, at - 8), at)).find();
    }

    private static ScorePair pair(Sentence sentence, String full, String got, Matcher match) {
        var clause = sentence.clauseFrom(match.start());
        // 效益指标，满分20分 has its name in the clause before.
        var begin = clause == match.start() && clause > 0 ? sentence.clauseFrom(clause - 1) : clause;
        var name = ReasonWords.plain(sentence.text().substring(begin, match.start()))
                .replaceFirst("^(?:[0-9]+|其中)", "")
                .replaceFirst("(?:指标)?(?:分值|满分|总分|权重)?$", "");
        return new ScorePair(sentence, name, new BigDecimal(full), new BigDecimal(got), match.start(), match.end());
    }

    /** The whole report: its parts say what was lost. */
    boolean isTotal() {
        return full.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    boolean hasLostPoints() {
        return got.compareTo(full) < 0;
    }

    boolean isFull() {
        return got.compareTo(full) == 0;
    }

    /** From its name to its score. */
    Place place() {
        var bracket = to < sentence.text().length() && sentence.text().charAt(to) == '）';
        return sentence.place(sentence.clauseFrom(from), bracket ? to + 1 : to);
    }
}
