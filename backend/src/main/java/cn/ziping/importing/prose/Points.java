package cn.ziping.importing.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of points with what it is.
 *
 * @param role null where no word says it
 * @param wordsFrom where the words for its role begin
 * @param to where it ends
 */
record Points(@Nullable Role role, BigDecimal value, int wordsFrom, int to) {
    enum Role {
        WEIGHT,
        SCORE,
        /** The score of the whole report. */
        TOTAL,
        DEDUCTION
    }

    private static final String NUMBER = "(?:仅|共|计|为|是|：|获|了|约){0,12}(\\d{1,3}(?:\\.\\d+)?)(分)?";
    private static final Pattern WORDS = Pattern.compile("(?:"
            + "(?<total>(?:自评|评价|综合|绩效|自我评价|最终|考核){0,12}(?:总得分|总评分|综合得分|综合评分|综合评价得分|综合自评得分|平均得?分|最终得分|(?<=自评|评价|综合|绩效)总分|得分(?:总计|合计)|合计得分|总计得分))"
            + "|(?<weight>(?:本项|该项|此项)?(?:总分|满分|分值|权重|标准分|权重分|应得分|赋分|目标分值)(?:值|数)?)"
            + "|(?<score>得满分|(?:[我本该此](?:部门|单位|局|委|办|项|校|院|街道|镇|乡|中心)|实际|自评|自我|评价|考评|综合|最终|本次|最后|单项){0,12}(?:得分|评分|自评分|自评得|得(?![到出以])|自评|分数)(?:值|数|小计)?)"
            + "|(?<deduction>(?:扣除|扣减|扣掉|扣|失|减)(?:分)?))?" + NUMBER);
    private static final Pattern NO_POINTS =
            Pattern.compile("分(?:之|钟|别|[（(]?含|以上|以下|及以上|[-~至]\\d|档|制)|[-~]\\d|%|个|次|人|万|亿|元|年|月|日|项|家|\\.");

    /** All points of a text between two places. */
    static List<Points> in(String text, int from, int to) {
        var found = new ArrayList<Points>();
        var match = WORDS.matcher(text).region(from, to).useTransparentBounds(true);
        while (match.find()) {
            var role = match.group("total") != null
                    ? Role.TOTAL
                    : match.group("weight") != null
                            ? Role.WEIGHT
                            : match.group("score") != null
                                    ? Role.SCORE
                                    : match.group("deduction") != null ? Role.DEDUCTION : null;
            var hasUnit = match.group(6) != null;
            var numberFrom = match.start(5);
            var before = numberFrom > 0 ? text.charAt(numberFrom - 1) : ' ';
            var other = NO_POINTS.matcher(text).region(hasUnit ? match.end() - 1 : match.end(), text.length());
            if (!other.lookingAt()
                    && (hasUnit || role != null && isEnd(text, match.end()))
                    && "0123456789.-~第至乘以×按".indexOf(before) < 0) {
                found.add(new Points(role, new BigDecimal(match.group(5)), match.start(), match.end()));
            }
        }
        return found;
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || "，。；、）（".indexOf(text.charAt(at)) >= 0;
    }
}
