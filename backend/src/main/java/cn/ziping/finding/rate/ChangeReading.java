package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the changes that a sentence tells: X万元，较上年(的Y万元)增加Z万元，增长p%. */
final class ChangeReading {
    private static final Pattern COMPARED = Pattern.compile(
            "(?:与|同|和|跟)[^，；：与同和跟]{1,24}?(?:相比|对比|比较)|较(?![好大多高低快少])|(?<!占|可|对|环|同|正|反)比(?![例重率赛如对值])|同比|相比|环比|对比");
    private static final Pattern LAST_YEAR = Pattern.compile("(?<![较比同占])(?:上年|去年|上一年|上期|上年度|同期)");
    /** 比预算节约1.78万元 tells a difference, no amount of a year. */
    private static final Pattern SAVED = Pattern.compile("(?:节约|节省|结余|节余|节支|剩余)[^，；：使用支]{0,6}$");

    private static final Pattern BEGUN = Pattern.compile(
            "(?:与|同|和|较|比|而)?(?:上年度?|去年|上一年度?|20\\d\\d年度?)(?:同期)?(?:的|支出|决算|决算数|支出数|实际支出|收入|总?数|总额|合计|为|：|有|人数|末|实有){0,4}");
    private static final Pattern OF_BUDGET =
            Pattern.compile("(?:比|较|与|同|和)(?:年初|全年|调整后?|当年)?预算(?:数|安排)?(?:相比|[，减下节压增]|$)");
    private static final Pattern BUDGET = Pattern.compile("预算(?:数|安排)?$");
    private static final Pattern NOW = Pattern.compile("支出|决算|收入|执行|完成|合计|总计|使用|实有|达到|为$");
    private static final Pattern PART = Pattern.compile("其中|包括|预算执行率|按[^，；]{1,12}分");
    private static final String PEOPLE = "人名位";

    private final Sentence sentence;
    private final @Nullable Sentence last;
    private final List<Change> changes = new ArrayList<>();

    private ChangeReading(Sentence sentence, @Nullable Sentence last) {
        this.sentence = sentence;
        this.last = last;
    }

    /** @param last the sentence before it in the same paragraph, whose amount it may go on with */
    static List<Change> in(Sentence sentence, @Nullable Sentence last) {
        var reading = new ChangeReading(sentence, last);
        reading.read();
        return reading.changes;
    }

    private void read() {
        var quantities = sentence.quantities();
        var from = 0;
        for (var i = 0; i < quantities.size(); i++) {
            if (quantities.get(i).kind() == Kind.YEAR || Direction.of(sentence, quantities.get(i)) == null) {
                continue;
            }
            var run = run(i);
            add(from, run);
            i += run.size() - 1;
            from = run.get(run.size() - 1).to();
        }
    }

    /** A difference and its percent, in either order, next to each other. */
    private List<Quantity> run(int first) {
        var quantities = sentence.quantities();
        var run = new ArrayList<Quantity>();
        run.add(quantities.get(first));
        if (first + 1 < quantities.size()) {
            var next = quantities.get(first + 1);
            var between = sentence.before(next);
            var isPair = next.isPercent() != run.get(0).isPercent()
                    && (next.isPercent() || run.get(0).isPercent())
                    && next.kind() != Kind.PERCENT_POINTS;
            var isSame = Direction.of(sentence, next) == Direction.of(sentence, run.get(0));
            var isNear = between.length() <= 10
                    && between.indexOf('；') < 0
                    && !COMPARED.matcher(between.replaceFirst("^[，、（]?同比", "")).find();
            if (isPair && isSame && isNear) {
                run.add(next);
            }
        }
        return run;
    }

    private void add(int from, List<Quantity> run) {
        var first = run.get(0);
        var difference =
                run.stream().filter(one -> !one.isPercent()).findFirst().orElse(null);
        var percent = run.stream().filter(Quantity::isPercent).findFirst().orElse(null);
        var segment = sentence.text().lastIndexOf('；', first.from()) + 1;
        var compared = lastCompared(Math.max(from, segment), first.from());
        var end = compared < 0 ? first.from() : compared;
        var between = compared < 0 ? null : between(compared, first, difference);
        var told = sentence.quantities().stream()
                .filter(one -> one.from() >= segment && one.to() <= end && isLike(one, difference, between))
                .filter(one -> Direction.of(sentence, one) == null && !isSaved(one) && !isAside(one, first))
                // 由5880元提高到6300元，提高420元: without a comparison of its own a second change is of what stands behind the
                // first.
                .filter(one -> compared >= 0 || one.from() >= from)
                .toList();
        var old = between != null ? between : lastYears(told, end);
        var base = compared < 0 ? "上年" : sentence.text().substring(compared, first.from());
        var before = old == null && OF_BUDGET.matcher(base).lookingAt() ? budget(told) : old;
        if (compared < 0 && before == null) {
            return;
        }
        var isMore = Direction.of(sentence, first) == Direction.UP;
        var news = told.stream().filter(one -> one != before).toList();
        var now = news.isEmpty() ? null : news.get(news.size() - 1);
        if (now == null && before != null && isBegun(segment, before)) {
            var earlier = segment > 0 ? sentence : last;
            var until = segment > 0 ? segment : Integer.MAX_VALUE;
            if (earlier != null && addGoingOn(earlier, until, before, difference, percent, isMore)) {
                return;
            }
        }
        var others = news.isEmpty() ? news : news.subList(0, news.size() - 1);
        changes.add(new Change(sentence, now, others, before, difference, percent, isMore, base));
    }

    /** 预算30万元，支出24.5万元，比预算减少5.5万元: the one budget that stands before it. */
    private @Nullable Quantity budget(List<Quantity> told) {
        var budgets = told.stream()
                .filter(one -> BUDGET.matcher(Label.of(sentence, one).core()).find())
                .toList();
        return budgets.size() == 1 && told.size() > 1 ? budgets.get(0) : null;
    }

    /** Whether the sentence, or its part behind a semicolon, begins with last year's amount: 与上年的17.05万元相比，…. */
    private boolean isBegun(int segment, Quantity before) {
        return before.from() >= segment
                && BEGUN.matcher(sentence.text().substring(segment, before.from()))
                        .matches();
    }

    /** The new amount is the one that stands before and says to be the whole; any other there may be meant as well. */
    private boolean addGoingOn(
            Sentence from,
            int end,
            Quantity before,
            @Nullable Quantity difference,
            @Nullable Quantity percent,
            boolean isMore) {
        var alike = from.quantities().stream()
                .filter(one -> one.to() <= end && isLike(one, difference, before) && Direction.of(from, one) == null)
                .toList();
        var wholes = alike.stream()
                .filter(one -> one.isExact()
                        && NOW.matcher(Label.of(from, one).core()).find()
                        && !PART.matcher(from.text().substring(0, one.from())).find())
                .toList();
        if (wholes.size() != 1 || !isComparable(wholes.get(0), before)) {
            return false;
        }
        var others = alike.stream().filter(one -> one != wholes.get(0)).toList();
        changes.add(new Change(sentence, wholes.get(0), others, before, difference, percent, isMore, "上年", from));
        return true;
    }

    /** A standard of 6300元 in the sentence before is no total that 12456万元 became. */
    private static boolean isComparable(Quantity now, Quantity before) {
        return now.value().compareTo(before.value().movePointRight(1)) < 0
                && before.value().compareTo(now.value().movePointRight(1)) < 0;
    }

    /** 支出8.15万元（其中接待费1.79万元），…减少0.87万元: what a bracket holds is not what changed outside it. */
    private boolean isAside(Quantity one, Quantity change) {
        var between = sentence.text().substring(one.to(), change.from());
        var depth = 0;
        for (var i = 0; i < between.length() && depth >= 0; i++) {
            depth += between.charAt(i) == '（' ? 1 : between.charAt(i) == '）' ? -1 : 0;
        }
        return depth < 0;
    }

    private boolean isSaved(Quantity one) {
        return SAVED.matcher(sentence.before(one)).find();
    }

    private int lastCompared(int from, int to) {
        var match = COMPARED.matcher(sentence.text()).region(from, to);
        var last = -1;
        while (match.find()) {
            last = match.start();
        }
        return last;
    }

    /** The old amount that stands between 较 and the change. */
    private @Nullable Quantity between(int compared, Quantity first, @Nullable Quantity difference) {
        return sentence.quantities().stream()
                .filter(one -> one.from() > compared && one.to() <= first.from() && isLike(one, difference, null))
                .reduce((one, last) -> last)
                .orElse(null);
    }

    /** The one amount that is told to be the year before's, beside another. */
    private @Nullable Quantity lastYears(List<Quantity> told, int end) {
        var old = told.stream()
                .filter(one -> isLastYears(one, told) || isOfYearBefore(one, end))
                .toList();
        return old.size() == 1 ? old.get(0) : null;
    }

    /** 2022年支出500万元，2023年比上年增加50万元: the change is of the year behind the amount's. */
    private boolean isOfYearBefore(Quantity one, int end) {
        var year = Funds.year(sentence, one);
        return year > 0
                && sentence.quantities(Kind.YEAR).stream()
                        .anyMatch(other -> other.from() >= one.to()
                                && other.to() <= end
                                && other.value().intValue() == year + 1
                                && sentence.text().substring(other.to(), end).length() <= 8);
    }

    private boolean isLastYears(Quantity one, List<Quantity> told) {
        var clause = sentence.text().substring(sentence.clauseFrom(one.from()), one.from());
        if (LAST_YEAR.matcher(clause).find()) {
            return true;
        }
        var year = Funds.year(sentence, one);
        return year > 0 && told.stream().anyMatch(other -> Funds.year(sentence, other) == year + 1);
    }

    private static boolean isLike(Quantity one, @Nullable Quantity difference, @Nullable Quantity old) {
        var like = difference != null ? difference : old;
        if (like == null) {
            return one.isMoney() || one.kind() == Kind.COUNT;
        }
        if (like.kind() == Kind.PERCENT_POINTS) {
            return one.isPercent();
        }
        return one.kind() == like.kind()
                && (one.isMoney() || one.unit().equals(like.unit()) || isPeople(one) && isPeople(like));
    }

    private static boolean isPeople(Quantity one) {
        return one.unit().length() == 1 && PEOPLE.contains(one.unit());
    }
}
