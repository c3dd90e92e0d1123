package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.score.Mark.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the points out of a sentence: 指标总分8，自评8分; 数量指标得分16分; 扣0.5分; 综合得分96分. */
final class MarkReading {
    private static final String NUMBER = "(?:仅|共|计|为|是|：|获|了|有|达到|达|合计){0,4}(?<number>\\d{1,3}(?:\\.\\d+)?)(?<unit>分)?";
    private static final String OWN = "(?:[我本该此](?:部门|单位|局|委|办|院|校|镇|乡|街道|中心|项目|项)|实际|自评|自我|评价|最终|本次|最后|单项|绩效|指标){0,6}";
    private static final Pattern WORDS = Pattern.compile("(?:"
            + "(?<average>(?:自评|评价|综合|绩效|项目|加权){0,4}平均(?:自评|评价|绩效|综合){0,2}(?:得分|分数|分值|分))"
            + "|(?<subtotal>(?:小计|合计|共计|总计)(?:自评|评价)?(?:得分|得|分值))"
            + "|(?<total>(?:自评|评价|综合|绩效|自我评价|最终){0,4}(?:总得分|总评分|总自评分|综合得分|综合评分|综合评价得分|综合评价分|综合自评得分|最终得分"
            + "|(?<=自评|评价|综合|绩效)总分|得分(?:总计|合计|总分)))"
            + "|(?<whole>(?:指标|本项|该项|此项)?总分值?)"
            + "|(?<weight>(?:指标|本项|该项|此项|标准|设定|设置)?(?:满分|分值|权重分?|标准分|应得分|赋分|分数权重)(?:值|数)?)"
            + "|(?<score>" + OWN + "(?:得满分|得分|评分|自评分|自评得|得(?![到出以])|自评|分数|打分|评定为|评为)(?:值|数)?)"
            + "|(?<deduction>(?:共|合计|累计|被|予以)?(?:扣除|扣减|扣掉|扣了|扣|失|减)(?:分)?))?" + NUMBER);

    /** Behind a number: it is no number of points, or only a bound or a range of them. */
    private static final Pattern NO_POINTS = Pattern.compile(
            "分?(?:[（(]不?含)|分(?:之|钟|别|公司|[（(]?不?含|[—–]+\\d|以上|以下|以内|及以上|左右|[-~至]\\d|[档制项类支]|为[优良中差合不])|[-~]\\d|至\\d|%|‰|个|次|人|万|亿|元|年|月|日|项|家|户|亩|条|\\.");

    /** Before a number: it is a bound, a range, or a place in a list. */
    private static final Pattern NO_MARK_BEFORE =
            Pattern.compile("(?:[\\d.~/第至＞>≥≤<≧×*-]|乘以?|除以|[以按]|不低于|不少于|不超过|超过|高于|低于|大于|小于|约|近|每增加|每减少|每提高|每降低)$");

    /** How points are given, not that they were. */
    private static final Pattern RUBRIC = Pattern.compile(
            "扣完为止|每[^，。；]{0,16}[扣得加]|酌情|否则|视情|评分标准(?!为\\p{IsHan}{2,8}\\d{1,3}分[、，])|评分细则|计分标准|评分规则|的，?[得扣计]\\d|以此类推|满足[^，。；]{0,20}得");

    /** 得分情况：产出指标49分、效益指标30分. */
    private static final Pattern SCORES = Pattern.compile("(?<!扣|失)(?:得分|评分)(?:情况)?(?:分别)?(?:如下|为|是|：)");

    static final Pattern OTHER_CONTEST = Pattern.compile(
            "人均|学习|网络|好差评|督查|位居|位列|竞争力|考核|考评|测评|测验|考试|排名|成绩|竞赛|比赛|检查|巡查|验收|问卷|评比|投标|评标|录取|高考|中考|复核|复评|抽评|抽查|第三方|财政评价|重点评价|评审|专家|信用|营商|指数|加分|附加");
    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|上一年|上年度|往年|前年|较\\d{4}年|力争|争取|预计|计划|目标为|拟|下一?年");

    private static final Pattern COUNTED = Pattern.compile("(\\p{IsHan}{2,12}?)(?:共有?|有|计)?\\d{1,2}(?:项|个|条)(?:指标)?");

    private static final Pattern SCHEME = Pattern.compile("百分制|分值|权重|满分|评分标准|指标体系");

    /** 产出指标400分，自评得分39分: a slip, and no full marks. */
    private static final Pattern GROUP =
            Pattern.compile("^(?:预算执行率?|产出|效益|满意度|成本|投入|过程|决策|履职|数量|质量|时效|社会效益|经济效益|生态效益|可持续影响|服务对象满意度)(?:指标|情况)?$");

    /** No clerk writes a longer sentence: what is longer is no prose, and would be looked through again and again. */
    private static final int LONGEST = 4000;

    /** No indicator has that many points. */
    private static final BigDecimal HIGH = new BigDecimal(55);

    private MarkReading() {}

    /** All of a sentence. */
    private record Marks(List<Mark> all) {}

    static List<Mark> in(Sentence sentence) {
        return sentence.once(Marks.class, () -> new Marks(read(sentence))).all();
    }

    private static List<Mark> read(Sentence sentence) {
        var text = sentence.text();
        var found = new ArrayList<Mark>();
        if (text.length() > LONGEST
                || text.indexOf('分') < 0 && text.indexOf("自评") < 0
                || RUBRIC.matcher(text).find()) {
            return found;
        }
        var match = WORDS.matcher(text);
        var after = 0;
        while (match.find()) {
            var mark = read(sentence, match, after);
            if (mark != null) {
                found.add(mark);
                after = mark.to();
            }
        }
        return told(found);
    }

    private static @Nullable Mark read(Sentence sentence, Matcher match, int after) {
        var text = sentence.text();
        var role = role(match);
        var hasUnit = match.group("unit") != null;
        var tail = NO_POINTS.matcher(text).region(hasUnit ? match.end() - 1 : match.end(), text.length());
        if (tail.lookingAt() || !(hasUnit || role != Role.UNTOLD && isEnd(text, match.end()))) {
            return null;
        }
        var start = match.start();
        if (NO_MARK_BEFORE
                        .matcher(text.substring(Math.max(0, match.start("number") - 4), match.start("number")))
                        .find()
                || role != Role.UNTOLD && start > 0 && text.charAt(start - 1) == '不') {
            return null;
        }
        var name = name(text, after, start);
        var clause = text.substring(Math.max(after, sentence.clauseFrom(start)), match.end());
        var isSelf = text.substring(start, match.end()).contains("自评") || clause.contains("自评");
        var value = new BigDecimal(match.group("number"));
        var mayBeContest = !isSelf && (name.isEmpty() || role == Role.TOTAL || value.compareTo(HIGH) >= 0);
        if (mayBeContest && OTHER_CONTEST.matcher(clause).find()
                || OTHER_TIME.matcher(clause).find()) {
            return null;
        }
        return new Mark(role, value, name, sentence, start, match.end());
    }

    private static Role role(Matcher match) {
        if (match.group("average") != null) {
            return Role.AVERAGE;
        }
        if (match.group("subtotal") != null) {
            return Role.SUBTOTAL;
        }
        if (match.group("total") != null) {
            return Role.TOTAL;
        }
        var whole = match.group("whole");
        if (whole != null) {
            return whole.startsWith("总") ? Role.TOTAL : Role.WEIGHT;
        }
        if (match.group("weight") != null) {
            return Role.WEIGHT;
        }
        if (match.group("score") != null) {
            return Role.SCORE;
        }
        return match.group("deduction") != null ? Role.DEDUCTION : Role.UNTOLD;
    }

    /** The words of the clause before; those before a bracket where the points are the first thing in it. */
    private static String name(String text, int after, int start) {
        var to = start > after && text.charAt(start - 1) == '（' ? start - 1 : start;
        var from = to;
        while (from > after && "，；：、。（）".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        var name = ItemName.of(text.substring(from, to));
        return name.isEmpty() && from == to ? countedBefore(text, after, from - 1) : name;
    }

    /** 产出指标7项，权重50分: the clause that only counts the items names them. */
    private static String countedBefore(String text, int after, int to) {
        var from = to;
        while (from > after && "，；：、。（）".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        var counted = from < to ? COUNTED.matcher(text.substring(from, to)) : null;
        return counted != null && counted.matches() ? ItemName.of(counted.group(1)) : "";
    }

    /** What the marks around it tell of one that does not say itself what it is. */
    private static List<Mark> told(List<Mark> found) {
        var marks = new ArrayList<Mark>();
        var isScores = false;
        for (var i = 0; i < found.size(); i++) {
            var mark = found.get(i);
            var next = i + 1 < found.size() ? found.get(i + 1) : null;
            var before = i == 0 ? mark.sentence().text().substring(0, mark.from()) : "";
            isScores |= i == 0
                    && mark.role() == Role.UNTOLD
                    && SCORES.matcher(before).find();
            var isScoredNext =
                    next != null && next.role() == Role.SCORE && next.name().isEmpty();
            if (mark.role() == Role.TOTAL && mark.isIn("总分") && !mark.isIn("自评总分") && isScoredNext
                    || mark.role() == Role.UNTOLD && isScoredNext && next != null && isBeside(mark, next)
                    || mark.role() == Role.UNTOLD && !mark.name().isEmpty() && (isScoredNext || isBracketed(mark))) {
                marks.add(mark.as(Role.WEIGHT));
            } else if (isOfTotal(found, i)) {
                marks.add(mark.as(isScheme(found) ? Role.WEIGHT : Role.SCORE));
            } else if (isScores && mark.role() == Role.UNTOLD && !mark.name().isEmpty()) {
                marks.add(mark.as(Role.SCORE));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** 产出47.9分、效益29分，总分96.5分: what comes before what it all makes. */
    private static boolean isOfTotal(List<Mark> found, int at) {
        var mark = found.get(at);
        return mark.role() == Role.UNTOLD
                && !mark.name().isEmpty()
                && found.stream().noneMatch(MarkReading::isFull)
                && found.stream().skip(at + 1L).anyMatch(one -> one.role() == Role.TOTAL && TotalWords.isHigh(one));
    }

    /** 自评采用百分制，其中产出40分、效益60分，自评总分94分: what could be earned. */
    private static boolean isScheme(List<Mark> found) {
        var first = found.get(0);
        var untold = found.stream()
                .filter(mark -> mark.role() == Role.UNTOLD && !mark.name().isEmpty())
                .map(Mark::value)
                .toList();
        return SCHEME.matcher(first.sentence().text().substring(0, first.from()))
                        .find()
                || !Points.differ(Points.sum(untold), Points.HUNDRED);
    }

    /** 40分，自评38.4分: the first is what could be earned, whatever stands before it. */
    private static boolean isBeside(Mark mark, Mark next) {
        var text = mark.sentence().text();
        var isMore = mark.from() > 0 && "加减".indexOf(text.charAt(mark.from() - 1)) >= 0;
        return !isMore && next.from() - mark.to() <= 1 && "，（、".contains(text.substring(mark.to(), next.from()));
    }

    static boolean isBracketed(Mark mark) {
        var text = mark.sentence().text();
        return mark.from() > 0 && text.charAt(mark.from() - 1) == '（' && text.startsWith("）", mark.to());
    }

    /** 总分100分, 满分100分: what the total is out of. */
    static boolean isFull(Mark mark) {
        var words = mark.sentence().text().substring(mark.from(), mark.to());
        return mark.value().compareTo(Points.HUNDRED) >= 0
                && !(Character.isDigit(words.charAt(0))
                        && GROUP.matcher(mark.name()).find())
                && (mark.role() == Role.WEIGHT || mark.role() == Role.TOTAL && words.startsWith("总分"));
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || "，。；、）（".indexOf(text.charAt(at)) >= 0;
    }
}
