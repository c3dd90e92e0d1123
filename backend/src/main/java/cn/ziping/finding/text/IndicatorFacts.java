package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** T01: 服务对象满意度95%, 新增就业331人 in a sentence, beside the indicator's row. */
final class IndicatorFacts implements Rule {
    private static final int SHORTEST = 4;
    private static final int MANY = 3;
    /** What may stand between the name of an indicator and its value. */
    private static final Pattern LINK = Pattern.compile(
            "(?:指标|平均|总体|实际|自评|均|已|全年|为|达到了?|达|是|：|完成值?|实现|共计|共|有|约|超过|（[^（）]{0,12}）|人数|数量|里程|面积|次数|了|在|高达){0,4}");
    /** Names end in what is counted, sentences mostly not: 新增就业人数 is 新增就业331人. */
    private static final Pattern COUNTED = Pattern.compile("(?:人数|数量|里程|面积|次数|个数|期数|场次|长度|规模|户数|家数|金额|数)$");

    private static final Pattern BRACKET = Pattern.compile("（[^（）]{0,12}）$");
    private static final Pattern OTHER =
            Pattern.compile("目标|计划|指标值|预期|年初|上年|去年|往年|其中|任务|同比|较|比|增长|提高|提升|每|季度|上半年|下半年|应|不低于|不少于|预计|将|拟|\\d月");
    /** 总体目标为：……, and all that is listed behind it; 实际完成情况：…… tells what was reached. */
    private static final Pattern LIST_OF_GOALS = Pattern.compile(
            "(?:目标|计划|任务|指标)(?:值|内容|要求)?(?:具体)?(?:是|为|包括|有|如下|设定为|确定为){0,2}：|(?:计划|拟|要求|目标(?:是|为)|任务(?:是|为))[一-龥]{0,4}(?:新建|新增|完成|改造|购置|建设|维修|培训|实施|开展)");

    private static final Pattern REACHED = Pattern.compile("实际|已完成|完成情况|完成率|实现了|达到了|年末|截至");

    /** People who are asked; one word stands for another. */
    private static final String ANYBODY = "服务对象|社会公众|受益群众|受益对象|人民群众|服务群众|群众|公众|社会|受益者|受益人群|受益人员";

    private static final Pattern OF_ANYBODY = Pattern.compile("^(?:" + ANYBODY + ")?(?:的|总体|平均|综合)?满意(?:度|率)(?:指标)?$");
    private static final Pattern SATISFACTION =
            Pattern.compile("(?:^|[^一-龥]|[年度示明使得则中的了到体均])(?:" + ANYBODY + ")(?:的|总体|平均|综合)?满意[度率]|(?:^|[，；：])满意[度率]");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var rows = byName(subject);
        if (rows.isEmpty()) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        rows.keySet().forEach(name -> names.putIfAbsent(Tally.sorted(name), name));
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        for (var sentence : Readable.running(text)) {
            if (Setting.isTold(sentence) && !Setting.isProblem(sentence)) {
                check(
                        sentence,
                        rows,
                        names,
                        (name, finding) -> found.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(finding));
            }
        }
        found.values().stream().filter(same -> !areOfParts(same)).forEach(same -> same.forEach(findings));
    }

    /** Each village with its own kilometres: nobody writes one number wrongly in that many ways. */
    private static boolean areOfParts(List<Finding> same) {
        return same.stream().map(Finding::actual).distinct().count() >= MANY;
    }

    /** Rows of the same name, of whatever project: any of their values will do. */
    private static Map<String, List<Indicator>> byName(Subject subject) {
        Map<String, List<Indicator>> rows = new LinkedHashMap<>();
        for (var row : subject.indicators()) {
            var written = name(row);
            if (row.actual() == null) {
                continue;
            }
            var name = BRACKET.matcher(Names.plain(written)).replaceAll("");
            name = OF_ANYBODY.matcher(name).matches() ? "满意度" : name;
            put(rows, name, row);
            put(rows, COUNTED.matcher(name).replaceAll(""), row);
            put(rows, name.endsWith("人数") ? name.substring(0, name.length() - 1) : name, row);
        }
        return rows;
    }

    /** A table of one column of names has them at the first level. */
    private static String name(Indicator row) {
        var name = row.level3() == null ? row.level2() : row.level3();
        return name == null ? row.level1() : name;
    }

    private static void put(Map<String, List<Indicator>> rows, String name, Indicator row) {
        if (name.length() >= SHORTEST || name.equals("满意度")) {
            var same = rows.computeIfAbsent(name, any -> new ArrayList<>());
            if (!same.contains(row)) {
                same.add(row);
            }
        }
    }

    private static void check(
            Sentence sentence,
            Map<String, List<Indicator>> rows,
            Map<String, String> names,
            BiConsumer<String, Finding> findings) {
        var told = new HashSet<Quantity>();
        tallies(sentence, rows, names, told, findings);
        var text = sentence.text();
        for (var entry : rows.entrySet()) {
            var name = entry.getKey();
            for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                var end = at + name.length();
                var begins = name.equals("满意度") ? isOfAnybody(text, end) : Names.beginsAt(text, at);
                var value = begins ? value(sentence, end) : null;
                if (value != null
                        && told.add(value)
                        && !OTHER.matcher(text.substring(sentence.clauseFrom(at), value.from()))
                                .find()) {
                    compare(sentence, value, name, entry.getValue(), at, findings);
                }
            }
        }
    }

    /** 改造老旧小区32个 beside a row 老旧小区改造: the same words in another order. A sentence may tell the target as well. */
    private static void tallies(
            Sentence sentence,
            Map<String, List<Indicator>> rows,
            Map<String, String> names,
            Set<Quantity> told,
            BiConsumer<String, Finding> findings) {
        for (var quantity : sentence.quantities(Quantity.Kind.COUNT)) {
            var tally = Tally.of(sentence, quantity).orElse(null);
            if (tally == null) {
                continue;
            }
            var name = names.get(tally.sorted());
            var same = name == null ? null : rows.get(name);
            if (name == null || same == null) {
                continue;
            }
            var isTarget =
                    same.stream().anyMatch(row -> row.targetValue() != null && quantity.standsFor(row.targetValue()));
            if (!isTarget && told.add(quantity)) {
                compare(sentence, quantity, name, same, quantity.from(), findings);
            }
        }
    }

    private static boolean isOfAnybody(String text, int end) {
        var match = SATISFACTION.matcher(text.substring(0, end));
        var last = -1;
        while (match.find()) {
            last = match.end();
        }
        return last == end;
    }

    private static @Nullable Quantity value(Sentence sentence, int end) {
        for (var quantity : sentence.quantities()) {
            if (quantity.from() >= end) {
                var between = sentence.text().substring(end, quantity.from());
                return between.length() <= 12 && LINK.matcher(between).matches() ? quantity : null;
            }
        }
        return null;
    }

    private static void compare(
            Sentence sentence,
            Quantity value,
            String name,
            List<Indicator> rows,
            int at,
            BiConsumer<String, Finding> findings) {
        var like = rows.stream().filter(row -> isOfUnit(row, value)).toList();
        if (like.isEmpty()
                || like.size() < rows.size()
                || like.stream().anyMatch(row -> isSame(row, value))
                || isOfGoals(sentence, value)) {
            return;
        }
        var row = like.get(0);
        var written = sentence.excerpt(value.from(), value.to());
        findings.accept(
                name,
                Finding.of(
                        Cards.T01,
                        "“%s”在指标表中的实际完成值是%s，文中写的是%s，请核对后改正。".formatted(name(row), row.actual(), written),
                        row.actual(),
                        written,
                        sentence.place(sentence.clauseFrom(at), sentence.clauseTo(value.to()))));
    }

    /** 年初设定的总体目标为：新建……，购置课桌椅4200套，新增……: no word of the target stands in the clause itself. */
    private static boolean isOfGoals(Sentence sentence, Quantity value) {
        var before = sentence.text().substring(0, value.from());
        var goals = LIST_OF_GOALS.matcher(before);
        var behind = -1;
        while (goals.find()) {
            behind = goals.end();
        }
        return behind >= 0 && !REACHED.matcher(before.substring(behind)).find();
    }

    private static boolean isOfUnit(Indicator row, Quantity value) {
        var reached = Reached.of(row);
        return reached != null
                && (value.isPercent()
                        ? reached.unit().equals("%")
                        : value.kind() == Quantity.Kind.COUNT
                                && Tally.unit(reached.unit()).equals(Tally.unit(value.unit())));
    }

    /** Also where a sentence tells the target beside ≥. */
    private static boolean isSame(Indicator row, Quantity value) {
        var reached = Reached.of(row);
        var target = row.targetValue();
        return reached != null && value.standsFor(reached.value())
                || target != null && !value.isExact() && value.value().compareTo(target) == 0;
    }
}
