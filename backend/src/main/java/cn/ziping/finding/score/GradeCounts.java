package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 优30个、良3个: as many as are in the list, and together as many as there are (G04). */
final class GradeCounts implements Rule {
    private static final String GRADES = "优秀|优|良好|良|中等|中|较差|差|基本合格|不合格|合格";
    /** 优（90分以上）30个, 评价等级为良的项目3个, 优秀等次有5项. */
    private static final Pattern GRADE_FIRST = Pattern.compile(
            "(?<=^|[，；：、。为是评（的])(?<grade>" + GRADES
                    + ")(?:等级|等次|级|等)?(?:（[^（）]{0,14}）)?(?:的)?(?:项目|部门|单位|政策)?(?:数量|个数|数)?(?:有|为|共|：|是|计){0,2}(?<count>\\d{1,4})(?:个|项|家)");
    /** 30个项目评为优, 3个为良. */
    private static final Pattern COUNT_FIRST = Pattern.compile(
            "(?<count>\\d{1,4})(?:个|项|家)(?:项目|部门|单位|政策)?(?:的)?(?:自评|评价|绩效){0,2}(?:结果|结论|等级|等次){0,2}(?:被)?(?:评定为|评为|定为|达到|获得?|为|是|属于?)(?<grade>"
                    + GRADES + ")(?=等|级|，|；|、|（|$|的)");

    private static final Pattern MAY_COUNT = Pattern.compile("[优良中差格]");
    private static final Pattern ALL = Pattern.compile(
            "(?<!不|未)(?:均|全部|都|全)(?:被)?(?:评定为|评为|定为|达到|为|是|获得?)(?<grade>" + GRADES + ")(?=等|级|，|；|、|（|$)");
    private static final Pattern TOTAL = Pattern.compile(
            "(?<count>\\d{1,4})(?:个|项)(?:[\\p{IsHan}]{0,10}项目|[\\p{IsHan}]{0,6}政策)|项目(?:共有?|总数为?|数为?)?(?<behind>\\d{1,4})(?:个|项)");
    private static final Pattern MORE =
            Pattern.compile("(?<count>\\d{1,4})(?:个|项|家)(?:项目)?(?:尚未|未|无|暂未|没有)[^，]{0,8}(?:评|定级|等级)");
    /** Nothing else says that projects were graded, and no samples, checks or answers. */
    private static final Pattern OF_PROJECTS = Pattern.compile("项目|政策|等级|等次|评[为级定价分]|自评|得分");

    private static final Pattern OTHERS = Pattern.compile("上年|去年|企业|学校|医院|村|考核|验收|复核|抽查|重点评价|部门评价|财政评价");

    @Override
    public List<RuleCard> cards() {
        return List.of(GradeCards.G04);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.sentences()) {
            var mayCount = MAY_COUNT.matcher(sentence.text()).find();
            if (mayCount
                    && !OTHERS.matcher(sentence.text()).find()
                    && (Grading.scheme(sentence) == null || counts(sentence).size() > 1)) {
                check(sentence, subject, findings);
            }
        }
    }

    private static void check(Sentence sentence, Subject subject, Consumer<Finding> findings) {
        var graded = subject.projects().stream()
                .map(Project::grade)
                .filter(Objects::nonNull)
                .toList();
        var isListed = graded.size() > 1
                && subject.projects().stream().filter(Project::isScored).count() == graded.size();
        var counts = counts(sentence);
        if (counts.isEmpty()) {
            if (isListed) {
                all(sentence, graded, findings);
            }
            return;
        }
        var sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        var text = sentence.text();
        var total = TOTAL.matcher(text);
        var first = text.length();
        for (var match : List.of(GRADE_FIRST.matcher(text), COUNT_FIRST.matcher(text))) {
            first = match.find() ? Math.min(first, match.start()) : first;
        }
        var told = total.find() && total.start() < first ? told(total) : 0;
        if (counts.size() > 1 && told > 0 && told != sum && !MORE.matcher(text).find()) {
            var message = "各等级项目数合计%d个，与项目总数%d个不符，请核对后改正。".formatted(sum, told);
            findings.accept(Finding.of(GradeCards.G04, message, told + "个", sum + "个", sentence.place()));
            return;
        }
        if (isListed && (told == 0 ? OF_PROJECTS.matcher(text).find() : told == graded.size())) {
            beside(sentence, counts, graded, findings);
        }
    }

    private static int told(Matcher total) {
        var count = total.group("count");
        return Integer.parseInt(count == null ? total.group("behind") : count);
    }

    private static Map<String, Integer> counts(Sentence sentence) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var pattern : List.of(GRADE_FIRST, COUNT_FIRST)) {
            var match = pattern.matcher(sentence.text());
            while (match.find()) {
                counts.putIfAbsent(Grading.plain(match.group("grade")), Integer.valueOf(match.group("count")));
            }
            if (counts.size() > 1) {
                return counts;
            }
        }
        return counts;
    }

    private static void beside(
            Sentence sentence, Map<String, Integer> counts, List<String> graded, Consumer<Finding> findings) {
        for (var count : counts.entrySet()) {
            var listed = count(graded, count.getKey());
            if (listed != count.getValue()) {
                var message = "项目得分表中“%s”有%d个，文中写%d个，请核对后改正。".formatted(count.getKey(), listed, count.getValue());
                findings.accept(
                        Finding.of(GradeCards.G04, message, listed + "个", count.getValue() + "个", sentence.place()));
                return;
            }
        }
    }

    private static void all(Sentence sentence, List<String> graded, Consumer<Finding> findings) {
        var match = ALL.matcher(sentence.text());
        if (!sentence.text().contains("项目") || !match.find()) {
            return;
        }
        var grade = Grading.plain(match.group("grade"));
        var others = graded.size() - count(graded, grade);
        if (others > 0) {
            var message = "文中写各项目均为“%s”，项目得分表中有%d个不是，请核对后改正。".formatted(grade, others);
            findings.accept(Finding.of(
                    GradeCards.G04,
                    message,
                    (graded.size() - others) + "个",
                    "全部" + graded.size() + "个",
                    sentence.place(sentence.clauseFrom(match.start()), sentence.clauseTo(match.end()))));
        }
    }

    private static int count(List<String> graded, String grade) {
        return (int) graded.stream()
                .filter(one -> Grading.plain(one.strip()).equals(grade))
                .count();
    }
}
