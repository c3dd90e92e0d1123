package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is talking about when it comes to an amount: subject, fund, value and year go on from one amount to
 * the next until words say otherwise.
 */
final class Topic {
    static final Set<BudgetCategory> SPECIFIC = EnumSet.of(
            BudgetCategory.BASIC_EXPENDITURE,
            BudgetCategory.PERSONNEL_FUNDS,
            BudgetCategory.OPERATING_FUNDS,
            BudgetCategory.PROJECT_EXPENDITURE,
            BudgetCategory.THREE_PUBLIC_EXPENSES,
            BudgetCategory.AGENCY_OPERATING);
    private static final Set<BudgetCategory> INCOMES = EnumSet.of(
            BudgetCategory.INCOME,
            BudgetCategory.FISCAL_APPROPRIATION,
            BudgetCategory.OTHER_INCOME,
            BudgetCategory.CARRY_OVER);
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!以?来)");
    private static final Pattern OWN_YEAR = Pattern.compile("^(?:其中：?|截[至止到])?(20\\d\\d)年");
    private static final Pattern COUNTED = Pattern.compile("项目\\d+个|\\d+个[^，。；]{0,8}项目|全部项目|所有项目");

    private final Setting setting;
    private final int year;
    private final boolean isOfProjects;

    private record Before(
            @Nullable BudgetCategory category,
            String label,
            @Nullable FundSource fund,
            @Nullable BudgetCategory parent,
            @Nullable FundSource parentFund) {}

    private @Nullable Before before;

    @Nullable
    BudgetCategory category;

    String label = "";

    @Nullable
    FundSource fund;

    @Nullable
    Measure measure;

    @Nullable
    BudgetCategory parent;

    @Nullable
    FundSource parentFund;

    @Nullable
    String project;

    private int saidYear;
    /** An amount before was not understood: what has no subject of its own may be about that one. */
    boolean isLost;
    /** The amount without a subject is said of the whole report, not of a line of the department's budget. */
    boolean isOfTheReport;

    /** @param isOfProjects whether the report is one of projects: what has no subject is then not the department's */
    Topic(Setting setting, int year, boolean isOfProjects) {
        this.setting = setting;
        this.year = year;
        this.isOfProjects = isOfProjects;
    }

    void forget() {
        category = null;
        label = "";
        fund = null;
        measure = null;
        parent = null;
        parentFund = null;
        saidYear = 0;
        isLost = false;
        before = null;
    }

    /** What is told in brackets is told on the way: behind them the subject before them goes on. */
    void noteBrackets(String text, int from, int at) {
        var open = text.lastIndexOf('（', at);
        var isInside = open >= from && open > text.lastIndexOf('）', at);
        if (isInside && before == null) {
            before = new Before(category, label, fund, parent, parentFund);
        } else if (!isInside && before != null) {
            category = before.category;
            label = before.label;
            fund = before.fund;
            parent = before.parent;
            parentFund = before.parentFund;
            before = null;
        }
    }

    void noteYear(Amount amount) {
        if (Lead.isChange(amount.words())) {
            return;
        }
        var match = YEAR.matcher(amount.before());
        while (match.find()) {
            saidYear = Integer.parseInt(match.group(1));
        }
        var own = OWN_YEAR.matcher(amount.words());
        if (own.find()) {
            saidYear = Integer.parseInt(own.group(1));
        }
    }

    boolean isOtherYear() {
        return year != 0 && saidYear != 0 && saidYear != year;
    }

    /** 其中 makes what was said before the whole of what follows; a new total ends that. */
    void noteParts(Lead lead, Amount amount) {
        var isNewTotal = lead.isOfDepartment()
                && !isSpendingOf(lead, amount)
                && !isBareSpending(lead)
                && (lead.category() == BudgetCategory.INCOME
                        || lead.category() == BudgetCategory.EXPENDITURE
                        || lead.isBoth());
        if (!amount.isPart() && (isNewTotal || amount.before().contains("；"))) {
            parent = null;
            parentFund = null;
            fund = null;
        }
        if ((amount.isPart() || category == BudgetCategory.PROJECT_EXPENDITURE && amount.isUse()) && category != null) {
            parent = category;
            parentFund = fund;
        }
    }

    /** 预算13万元，支出6.2万元: the second is said of what the first is said of. */
    boolean isBareSpending(Lead lead) {
        return lead.isAlone()
                && lead.label().equals("支出")
                && category != null
                && SPECIFIC.contains(category)
                && (measure == Measure.INITIAL || measure == Measure.ADJUSTED);
    }

    boolean isOfCurrentProject(Lead lead) {
        return category == null
                && (lead.category() == null
                        || lead.category() == BudgetCategory.PROJECT_EXPENDITURE && lead.measure() != null
                        || lead.label().equals("支出"));
    }

    /** @return false where the amount is no line of the budget */
    boolean takeSubject(Lead lead, Amount amount) {
        isOfTheReport = false;
        if (lead.isBoth()) {
            category = BudgetCategory.EXPENDITURE;
            label = "支出";
            return true;
        }
        var own = lead.category();
        if (own != null && !isSpendingOf(lead, amount)) {
            category = own;
            label = lead.label();
            project = null;
            isLost = false;
            return true;
        }
        if (own != null) {
            return true;
        }
        if (lead.isSpent() && category != null && INCOMES.contains(category)) {
            category = BudgetCategory.EXPENDITURE;
            label = label.contains("收入") ? label.replace("收入", "支出") : label.contains("财政拨款") ? label + "支出" : "支出";
            return true;
        }
        if (category != null && !lead.label().isEmpty()) {
            return takeFundAsSubject(lead);
        }
        return category != null || takeContext(lead, amount);
    }

    /** 三公经费支出预算13万元，支出决算6.2万元: the second 支出 is not all expenditure. */
    boolean isSpendingOf(Lead lead, Amount amount) {
        if (category == null
                || lead.measure() == null
                || !lead.name().isEmpty()
                || amount.before().contains("；")) {
            return false;
        }
        return lead.label().equals("支出") && (SPECIFIC.contains(category) || category == BudgetCategory.EXPENDITURE)
                || lead.label().equals("收入") && INCOMES.contains(category);
    }

    /** 收入100万元，其中财政拨款80万元，政府性基金20万元. */
    private boolean takeFundAsSubject(Lead lead) {
        if (lead.label().contains("财政") && category != null && INCOMES.contains(category)) {
            category = BudgetCategory.FISCAL_APPROPRIATION;
            label = lead.label();
            return true;
        }
        if (lead.fund() == null) {
            return false;
        }
        if (category != BudgetCategory.INCOME
                && category != BudgetCategory.EXPENDITURE
                && category != BudgetCategory.FISCAL_APPROPRIATION) {
            return lead.measure() != null;
        }
        label = lead.label();
        return true;
    }

    /** No subject is named: the heading may name it, or it is said of the whole department. */
    private boolean takeContext(Lead lead, Amount amount) {
        var isSaid = !isLost && lead.measure() != null && lead.measure() != Measure.IN_PLACE;
        if (isSaid && lead.label().isEmpty() && takeSubjectBefore(amount.before())) {
            return true;
        }
        if (!isSaid || !isPlain(amount.before())) {
            isLost = true;
            return false;
        }
        if (!lead.label().isEmpty()) {
            category = lead.fund() != null ? BudgetCategory.EXPENDITURE : BudgetCategory.FISCAL_APPROPRIATION;
            label = lead.label();
            return true;
        }
        if (isOfProjects || COUNTED.matcher(amount.before()).find()) {
            isOfTheReport = true;
            return false;
        }
        var heading = Lead.of(setting.nearest().replaceFirst("(?:情况)?(?:分析|说明)?$", ""));
        var named = heading.category();
        if (named != null && heading.name().isEmpty() && !heading.isBoth()) {
            category = named;
            label = heading.label();
        } else {
            category = BudgetCategory.EXPENDITURE;
            label = "部门整体支出";
        }
        return true;
    }

    /** 项目支出方面，年初预算100万元: a clause of its own has named the subject. */
    private boolean takeSubjectBefore(String before) {
        var clauses = before.replaceFirst("[，：；、]+$", "").split("[，；：]");
        var last = clauses[clauses.length - 1].replaceFirst("(?:共|总?计)?\\d+个(?:项目)?$|方面$|(?:执行|完成|使用)?情况$", "");
        var named = Lead.of(last);
        if (named.category() == null || !named.name().isEmpty() || named.isBoth()) {
            return false;
        }
        category = named.category();
        label = named.label();
        return true;
    }

    /** Whether words before say nothing that an amount without a subject could be about. */
    static boolean isPlain(String before) {
        for (var clause : before.split("[，；：（）、]")) {
            var lead = Lead.of(clause);
            if (!lead.isOfDepartment() && !COUNTED.matcher(clause).find() && !clause.matches("^(?:根据|按照|经|依据|从).*")) {
                return false;
            }
        }
        return true;
    }

    void takeMeasure(Lead lead) {
        if (lead.measure() != null) {
            measure = lead.measure();
        } else if (lead.isArranged()) {
            measure = Measure.INITIAL;
        } else if (measure == null || measure == Measure.IN_PLACE) {
            measure = setting.isBudget() ? Measure.INITIAL : Measure.EXECUTED;
        }
    }

    FundSource fund(Lead lead) {
        if (lead.fund() != null) {
            return lead.fund();
        }
        var inherited = parent != null && lead.category() != null ? parentFund : fund;
        return inherited != null ? inherited : setting.fund();
    }
}
