package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T01: 道路养护项目预算50万元，支出45万元，得分98分, beside that project's row. */
final class ProjectFacts implements Rule {
    /** Shorter names are words. */
    private static final int SHORTEST = 4;

    private static final Pattern NUMBER =
            Pattern.compile("^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|项目[一二三四五六七八九十\\d]{1,2}：)");
    private static final BigDecimal FAR = BigDecimal.valueOf(20);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    /** Part of the amount, or another one. */
    private static final Pattern OTHER = Pattern.compile(
            "基本支出|[，、]项目支出|其中|用于|主要|包括|上年|去年|往年|累计|财政|中央|省|市级|县级|自筹|每|人均|单价|结转|剩余|比|较|增加|减少|总投资|合同|季度|上半年|下半年|分别|计划|至\\d+月|\\d+月份|目标|扣");

    private static final Pattern SUM = Pattern.compile("合计|共计|总计|总");
    /** Of several projects together. */
    private static final Pattern SEVERAL =
            Pattern.compile("\\d+个(?:[一-龥]{0,4})项目|项目(?:共有?|有)\\d+个|等项目|等\\d*个|(?:资金|经费|项目)中，?(?:含|有|包括|包含)");

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
        var paragraph = -1;
        List<String> heading = List.of();
        List<Project> named = List.of();
        Set<Measured> told = EnumSet.noneOf(Measured.class);
        for (var sentence : Readable.running(text)) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                named = ofHeading(sentence, rows);
                // Paragraphs below a project's heading tell one project's facts.
                told = named.isEmpty() || !heading.equals(sentence.path()) ? EnumSet.noneOf(Measured.class) : told;
                heading = sentence.path();
            }
            var names = namesIn(sentence, rows.keySet());
            if (!names.isEmpty()) {
                named = names.size() == 1
                        ? rows.getOrDefault(names.values().iterator().next(), List.of())
                        : List.of();
                told = EnumSet.noneOf(Measured.class);
            }
            if (named.isEmpty() || SEVERAL.matcher(sentence.text()).find() || !Setting.isTold(sentence)) {
                named = List.of();
                continue;
            }
            var from = names.isEmpty() ? 0 : names.keySet().iterator().next();
            if (isAside(sentence.text(), from)) {
                named = List.of();
                continue;
            }
            check(subject, sentence, from, named, told, findings);
            if (!names.isEmpty() && isItem(sentence, from)) {
                named = List.of();
            }
        }
    }

    /** A project behind other amounts is one item of a list: what the next sentence tells is not told of it. */
    private static boolean isItem(Sentence sentence, int nameEnd) {
        return sentence.quantities().stream()
                .anyMatch(one ->
                        one.to() <= nameEnd && one.kind() != Quantity.Kind.YEAR && one.kind() != Quantity.Kind.BARE);
    }

    /** （主要是省级专项资金）: what a bracket behind a number names is not what the sentence is about. */
    private static boolean isAside(String text, int nameEnd) {
        var open = text.lastIndexOf('（', nameEnd);
        return open > 0
                && text.lastIndexOf('）', nameEnd - 1) < open
                && text.substring(0, open).matches(".*\\d.*");
    }

    /** 合计 behind other amounts is the sum of all. */
    private static boolean isSum(Sentence sentence, int from, String before) {
        return isItem(sentence, from) && SUM.matcher(before).find();
    }

    /** 道路养护项目 as the heading that a paragraph stands below. */
    private static List<Project> ofHeading(Sentence sentence, Map<String, List<Project>> rows) {
        var path = sentence.path();
        if (path.isEmpty()) {
            return List.of();
        }
        var name = Names.ofProject(NUMBER.matcher(path.get(path.size() - 1)).replaceFirst(""));
        return rows.getOrDefault(name, List.of());
    }

    /** The longest names first; rows that were read out of sentences give way to those of the table. */
    private static Map<String, List<Project>> byName(Subject subject) {
        var lists = new ProjectLists(subject);
        Map<String, List<Project>> all = new LinkedHashMap<>();
        subject.projects().stream()
                .filter(row -> Names.ofProject(row.name()).length() >= SHORTEST)
                .sorted(Comparator.comparing(
                        (Project row) -> -Names.ofProject(row.name()).length()))
                .forEach(row -> all.computeIfAbsent(Names.ofProject(row.name()), name -> new ArrayList<>())
                        .add(row));
        all.replaceAll((name, rows) -> {
            var ofTable = rows.stream().filter(lists::isOfTable).toList();
            return ofTable.isEmpty() ? rows : ofTable;
        });
        return all;
    }

    /** Names by where they end; a shorter name within a longer one is none. */
    private static Map<Integer, String> namesIn(Sentence sentence, Set<String> names) {
        var left = new StringBuilder(sentence.text());
        Map<Integer, String> found = new TreeMap<>();
        for (var name : names) {
            for (var at = left.indexOf(name); at >= 0; at = left.indexOf(name, at + name.length())) {
                if (Names.beginsAt(left.toString(), at)) {
                    found.put(at + name.length(), name);
                }
                left.replace(at, at + name.length(), "□".repeat(name.length()));
            }
        }
        return found;
    }

    private static void check(
            Subject subject,
            Sentence sentence,
            int from,
            List<Project> rows,
            Set<Measured> told,
            Consumer<Finding> findings) {
        for (var quantity : sentence.quantities()) {
            if (quantity.from() < from) {
                continue;
            }
            var before = before(sentence, quantity, from);
            var measured = Measured.of(before, quantity);
            if (measured.isEmpty()
                    || OTHER.matcher(before).find()
                    || isSum(sentence, from, before)
                    || isOfOtherYear(subject, sentence, quantity)) {
                continue;
            }
            if (told.add(measured.get())) {
                compare(sentence, quantity, measured.get(), rows, told, findings);
            }
        }
    }

    /** The clause up to the number, but not farther than the number or the name before it. */
    private static String before(Sentence sentence, Quantity quantity, int from) {
        var words = sentence.before(quantity);
        var begin = Math.max(Math.max(sentence.clauseFrom(quantity.from()), from), quantity.from() - words.length());
        return sentence.text().substring(begin, quantity.from());
    }

    private static boolean isOfOtherYear(Subject subject, Sentence sentence, Quantity quantity) {
        return sentence.quantities(Quantity.Kind.YEAR).stream()
                .filter(year -> year.from() < quantity.from())
                .anyMatch(year -> subject.year() != 0
                        && Counts.of(year) != subject.year()
                        && year.unit().startsWith("年")
                        && sentence.clauseFrom(quantity.from()) <= year.from());
    }

    private static void compare(
            Sentence sentence,
            Quantity quantity,
            Measured measured,
            List<Project> rows,
            Set<Measured> told,
            Consumer<Finding> findings) {
        // A rate beside its amounts is reckoned by another rule.
        var isReckoned = measured.isRate() && told.contains(Measured.EXECUTED);
        var values = measured.of(rows);
        if (isReckoned
                || values.isEmpty()
                || values.stream().allMatch(value -> isOfSomethingElse(quantity, value))
                || values.stream().anyMatch(value -> isSame(quantity, value))) {
            return;
        }
        var right = values.get(0).stripTrailingZeros().toPlainString() + unit(quantity);
        var written = sentence.excerpt(quantity.from(), quantity.to());
        findings.accept(Finding.of(
                Cards.T01,
                "“%s”的%s在项目表中是%s，文中写的是%s，请核对后改正。".formatted(rows.get(0).name(), measured.label(), right, written),
                right,
                written,
                sentence.clause(quantity)));
    }

    /** What a system administers is no amount of the project that keeps it; ten times as much is a slip. */
    private static boolean isOfSomethingElse(Quantity quantity, BigDecimal value) {
        var less = quantity.value().abs().min(value.abs());
        var more = quantity.value().abs().max(value.abs());
        return quantity.isMoney()
                && less.signum() > 0
                && more.compareTo(less.multiply(FAR)) > 0
                && !isShifted(less, more);
    }

    /** The same digits with the point elsewhere, or another unit behind them. */
    private static boolean isShifted(BigDecimal less, BigDecimal more) {
        var digits = less.stripTrailingZeros().unscaledValue().toString();
        var others = more.stripTrailingZeros().unscaledValue().toString();
        return digits.startsWith(others) || others.startsWith(digits);
    }

    private static boolean isSame(Quantity quantity, BigDecimal value) {
        return quantity.standsFor(value)
                || quantity.value().subtract(value).abs().compareTo(CENT) <= 0;
    }

    private static String unit(Quantity quantity) {
        return quantity.isMoney() ? "万元" : quantity.unit();
    }
}
