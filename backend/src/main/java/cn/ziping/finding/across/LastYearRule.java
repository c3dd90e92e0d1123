package cn.ziping.finding.across;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** X01: what a report says of the year before is what that year's report said of itself. */
final class LastYearRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "X01",
            Severity.WARN,
            "报告中的上年数与上年报告一致",
            "决算数据年度间应衔接；上年数以上年批复的决算和上年自评报告为准",
            "上年报告的支出合计是820万元，今年写“上年支出802万元”。",
            "以上年批复的决算数为准改正；口径有变化的写明变化。");

    /** Something of last year is told right before its amount, and no difference from it. */
    private static final Pattern LEAD =
            Pattern.compile("(?:(?:上年度?|上一年度?|去年)(?!结转|结余|末|底|同期增|以来)|(?<year>20\\d\\d)年度?(?!结转|结余))"
                    + "(?:[本我]?(?:部门|单位|局|委))?(?:的|实际|全年|部门|整体|总|财政拨款)*"
                    + "(?<what>收入|支出|基本支出|项目支出|人员经费|公用经费|三公经费|年初预算|预算|决算)"
                    + "(?:支出|收入|决算|执行|完成|预算)?(?:总额|总计|合计|总数|数)?(?:共计|合计|总计|为|是|共|：)*(?:人民币)?$");

    private static final Pattern DIFFERENCE = Pattern.compile("增加|减少|增长|下降|相比|节约|压减|多|少");

    /** Which of last year's lines a word tells of. */
    private enum Measure {
        INCOME(BudgetCategory.INCOME),
        EXPENDITURE(BudgetCategory.EXPENDITURE),
        BASIC(BudgetCategory.BASIC_EXPENDITURE),
        PROJECTS(BudgetCategory.PROJECT_EXPENDITURE),
        PERSONNEL(BudgetCategory.PERSONNEL_FUNDS),
        OPERATING(BudgetCategory.OPERATING_FUNDS),
        THREE(BudgetCategory.THREE_PUBLIC_EXPENSES);

        private final BudgetCategory category;

        Measure(BudgetCategory category) {
            this.category = category;
        }

        static @Nullable Measure of(String word) {
            return switch (word) {
                case "收入" -> INCOME;
                case "支出", "决算" -> EXPENDITURE;
                case "基本支出" -> BASIC;
                case "项目支出" -> PROJECTS;
                case "人员经费" -> PERSONNEL;
                case "公用经费" -> OPERATING;
                case "三公经费" -> THREE;
                default -> null;
            };
        }
    }

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var last = subject.surroundings().lastYear();
        if (last == null) {
            return;
        }
        for (var sentence : text.running()) {
            for (var quantity : sentence.quantities(Quantity.Kind.MONEY)) {
                check(subject, last, sentence, quantity, findings);
            }
        }
    }

    private static void check(
            Subject subject, Subject last, Sentence sentence, Quantity quantity, Consumer<Finding> findings) {
        var before = sentence.text().substring(Math.max(0, quantity.from() - 40), quantity.from());
        var match = LEAD.matcher(before);
        if (!match.find() || DIFFERENCE.matcher(match.group()).find() || !quantity.isExact()) {
            return;
        }
        var year = match.group("year");
        if (year != null && Integer.parseInt(year) != subject.year() - 1) {
            return;
        }
        var measure = Measure.of(match.group("what"));
        var known = measure == null ? List.<BigDecimal>of() : known(last, measure, match.group());
        if (known.isEmpty() || known.stream().anyMatch(quantity::standsFor)) {
            return;
        }
        var expected = known.get(0).stripTrailingZeros().toPlainString() + "万元";
        var actual = sentence.text().substring(quantity.from(), quantity.to());
        var message = "上年报告中的%s为%s，这里写的是%s，请以上年决算为准核对。".formatted(match.group("what"), expected, actual);
        findings.accept(Finding.of(CARD, message, expected, actual, sentence.clause(quantity)));
    }

    /** All of last year's values that the words may mean: budgets where they say budget, what was spent otherwise. */
    private static List<BigDecimal> known(Subject last, Measure measure, String words) {
        var isBudget = words.contains("预算");
        var known = new ArrayList<BigDecimal>();
        if (measure == Measure.EXPENDITURE) {
            var figures = last.figures();
            add(known, isBudget ? figures.initialBudget() : figures.executed());
            add(known, isBudget ? figures.adjustedBudget() : null);
        }
        for (var line : last.budgetLines()) {
            if (line.category() == measure.category) {
                add(known, isBudget ? line.initialBudget() : line.executed());
                add(known, isBudget ? line.adjustedBudget() : null);
            }
        }
        return known;
    }

    private static void add(List<BigDecimal> known, @Nullable BigDecimal value) {
        if (value != null) {
            known.add(value);
        }
    }
}
