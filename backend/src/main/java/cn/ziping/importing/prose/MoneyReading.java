package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads budget and execution out of the sentences of one passage. Each amount takes from its own words what they say,
 * and the rest (subject, value, fund, year) from the amount before it in the same sentence.
 */
final class MoneyReading {
    private static final Set<BudgetCategory> SPECIFIC = EnumSet.of(
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
    private static final Pattern PARTS = Pattern.compile("其中|包括|包含|主要有|主要是|主要为|具体为|具体是|分别为|分别是");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!以?来)");
    private static final Pattern REVENUE = Pattern.compile("实现|完成|税");
    private static final Pattern OF_THE_REGION =
            Pattern.compile("地区生产总值|GDP|财政总收入|规模以上|规上工业|社会消费品|固定资产投资|可支配收入");
    private static final Pattern NO_HEADING = Pattern.compile("三公|公用|人员经费|运行经费|情况|来源");
    private static final Pattern INCLUDED = Pattern.compile("^(.{2,30}?)(?:主要)?(?:包括|包含|有)[:：]?(.{3,})$");
    private static final Pattern NAMED = Pattern.compile("^([^，。；：]{4,50})：$");
    private static final Pattern SEVERAL = Pattern.compile("^(.+(?:、|和|及|与).+)分别(?:为|是|达)$");
    private static final Pattern COUNTED = Pattern.compile("项目\\d+个|\\d+个[^，。；]{0,8}项目|全部项目|所有项目");

    private final Setting setting;
    private final int year;
    private final boolean isOfProjects;
    private final @Nullable String only;
    private final BudgetLedger lines;
    private final ProjectLedger projects;
    private final FigureClaims claims;
    private final ItemNames items = new ItemNames();

    private record Before(
            @Nullable BudgetCategory category,
            String label,
            @Nullable FundSource fund,
            @Nullable BudgetCategory parent,
            @Nullable FundSource parentFund) {}

    private @Nullable Before before;
    private final List<String> several = new ArrayList<>();
    private @Nullable BudgetCategory category;
    private String label = "";
    private @Nullable FundSource fund;
    private @Nullable Measure measure;
    private @Nullable BudgetCategory parent;
    private @Nullable FundSource parentFund;
    private @Nullable String project;
    private int saidYear;
    private boolean isLost;

    /**
     * @param isOfProjects whether the report is one of projects: what has no subject is then not the department's
     * @param only the one project that the report is about, where it is about one
     */
    MoneyReading(
            Setting setting,
            int year,
            boolean isOfProjects,
            @Nullable String only,
            BudgetLedger lines,
            ProjectLedger projects,
            FigureClaims claims) {
        this.setting = setting;
        this.year = year;
        this.isOfProjects = isOfProjects;
        this.only = only;
        this.lines = lines;
        this.projects = projects;
        this.claims = claims;
    }

    void read(Passage passage) {
        project = setting.project() != null ? setting.project() : only;
        for (var sentence : Sentence.of(passage)) {
            if (!sentence.isPart()) {
                forget();
                several.clear();
            }
            if (isNameOfProject(sentence.text())) {
                project = sentence.wording().excerpt(sentence.from(), sentence.to());
            } else if (!OF_THE_REGION.matcher(sentence.text()).find()) {
                read(sentence);
            }
        }
    }

    private static boolean isNameOfProject(String words) {
        return words.matches(".*(?:项目|经费|资金|工程|专项|补助|费)$") && Lead.isProjectName(words) && !NO_HEADING.matcher(words).find();
    }

    private void forget() {
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

    private void read(Sentence sentence) {
        var after = sentence.from();
        for (var quantity : Quantity.in(
                sentence.wording().text(), sentence.from(), sentence.to(), EnumSet.allOf(Quantity.Kind.class))) {
            var lead = sentence.lead(after, quantity.from());
            var text = sentence.wording().text();
            var words = ItemNames.withoutOpening(text.substring(lead[0], lead[1]));
            var from = lead[1] - words.length();
            var amount = new Amount(
                    quantity,
                    words,
                    text.substring(Math.min(after, from), from),
                    sentence.evidence(from, quantity.to()));
            amount = oneOfSeveral(amount);
            noteBrackets(text, sentence.from(), quantity.from());
            noteYear(amount);
            if (quantity.kind() == Quantity.Kind.MONEY) {
                readMoney(amount);
            } else if (quantity.kind() == Quantity.Kind.PERCENT) {
                readRate(amount);
            }
            after = quantity.to();
        }
    }

    /**
     * A quantity with its words.
     *
     * @param before what stands between the quantity before it and its own words
     */
    private record Amount(Quantity quantity, String words, String before, Evidence evidence) {
        BigDecimal value() {
            return quantity.value();
        }

        boolean isPart() {
            return PARTS.matcher(before + words).find();
        }
    }

    /** What is told in brackets is told on the way: behind them the subject before them goes on. */
    private void noteBrackets(String text, int from, int at) {
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

    /** 年初预算、决算数分别为100万元、98万元: each amount takes the words at its place in the list. */
    private Amount oneOfSeveral(Amount amount) {
        var match = SEVERAL.matcher(amount.words);
        if (match.matches()) {
            several.clear();
            several.addAll(List.of(match.group(1).split("、|以及|和|及|与")));
            var last = Lead.of(several.get(several.size() - 1));
            if (last.measure() != null) {
                measure = last.measure();
            }
        }
        if (several.isEmpty() || !match.matches() && !amount.words.isEmpty()) {
            several.clear();
            return amount;
        }
        return new Amount(amount.quantity, several.remove(0), amount.before, amount.evidence);
    }

    private void noteYear(Amount amount) {
        if (Lead.isChange(amount.words)) {
            return;
        }
        var match = YEAR.matcher(amount.before);
        while (match.find()) {
            saidYear = Integer.parseInt(match.group(1));
        }
        var own = Pattern.compile("^(?:其中：?|截[至止到])?(20\\d\\d)年").matcher(amount.words);
        if (own.find()) {
            saidYear = Integer.parseInt(own.group(1));
        }
    }

    private boolean isOtherYear() {
        return year != 0 && saidYear != 0 && saidYear != year;
    }

    private void readMoney(Amount amount) {
        if (Lead.isChange(amount.words)) {
            return;
        }
        var named = NAMED.matcher(amount.before);
        if (named.matches() && isNameOfProject(ItemNames.clean(named.group(1)))) {
            project = ItemNames.clean(named.group(1));
            category = null;
        }
        if (isIncluded(amount)) {
            return;
        }
        var lead = Lead.of(amount.words);
        var isNewTotal = lead.isOfDepartment()
                && !isSpendingOf(lead, amount)
                && (lead.category() == BudgetCategory.INCOME || lead.category() == BudgetCategory.EXPENDITURE || lead.isBoth());
        if (isNewTotal && !amount.isPart() || amount.before.contains("；") && !amount.isPart()) {
            parent = null;
            parentFund = null;
            fund = null;
        }
        if (amount.isPart() && category != null) {
            parent = category;
            parentFund = fund;
        }
        if (isRevenue(lead, amount)) {
            isLost = true;
            category = null;
        } else if (lead.hasMeaning() && lead.isOfDepartment() && !items.isItem(amount.words, parent)) {
            readLine(lead, amount);
        } else if (lead.hasMeaning() && lead.isOfProject() && parent == null && lead.measure() != null) {
            category = null;
            project = lead.name();
            readProject(lead, amount);
        } else {
            readItem(amount);
        }
    }

    /** 项目支出包括调研经费36万元: the subject has no amount of its own, what follows are its parts. */
    private boolean isIncluded(Amount amount) {
        var match = INCLUDED.matcher(amount.words);
        if (!match.matches() || category != null) {
            return false;
        }
        var whole = Lead.of(match.group(1));
        var named = whole.category();
        if (named == null || !whole.isOfDepartment() || !SPECIFIC.contains(named)) {
            return false;
        }
        takeMeasure(whole);
        parent = named;
        category = named;
        parentFund = fund(whole);
        readItem(new Amount(amount.quantity, match.group(2), amount.before, amount.evidence));
        return true;
    }

    /** The revenue that a district or a town collects is not the money of its budget report. */
    private static boolean isRevenue(Lead lead, Amount amount) {
        return lead.category() == BudgetCategory.INCOME
                && lead.measure() != Measure.INITIAL
                && REVENUE.matcher(amount.words).find();
    }

    private void readLine(Lead lead, Amount amount) {
        if (isBareSpending(lead)) {
            measure = Measure.EXECUTED;
        } else if (project != null && isOfCurrentProject(lead)) {
            readProject(lead, amount);
            return;
        } else if (!takeSubject(lead, amount)) {
            return;
        } else {
            takeMeasure(lead);
        }
        var source = fund(lead);
        if (lead.fund() != null || lead.category() != null) {
            fund = source;
        }
        put(lead, source, amount);
    }

    private void put(Lead lead, FundSource source, Amount amount) {
        if (isOtherYear() || measure == null) {
            return;
        }
        if (lead.isBoth()) {
            lines.put(source, BudgetCategory.INCOME, "收入", measure, amount.value(), amount.evidence());
            lines.put(source, BudgetCategory.EXPENDITURE, "支出", measure, amount.value(), amount.evidence());
        } else if (category != null) {
            lines.put(source, category, label, measure, amount.value(), amount.evidence());
        }
    }

    /** 预算13万元，支出6.2万元: the second is said of what the first is said of. */
    private boolean isBareSpending(Lead lead) {
        return lead.isAlone()
                && lead.label().equals("支出")
                && category != null
                && SPECIFIC.contains(category)
                && (measure == Measure.INITIAL || measure == Measure.ADJUSTED);
    }

    private boolean isOfCurrentProject(Lead lead) {
        return category == null
                && (lead.category() == null
                        || lead.category() == BudgetCategory.PROJECT_EXPENDITURE && lead.measure() != null
                        || lead.label().equals("支出"));
    }

    private boolean takeSubject(Lead lead, Amount amount) {
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
    private boolean isSpendingOf(Lead lead, Amount amount) {
        if (category == null || lead.measure() == null || !lead.name().isEmpty() || amount.before.contains("；")) {
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
        if (isLost || lead.measure() == null || lead.measure() == Measure.IN_PLACE || !isPlain(amount.before)) {
            isLost = true;
            return false;
        }
        if (!lead.label().isEmpty()) {
            category = lead.fund() != null ? BudgetCategory.EXPENDITURE : BudgetCategory.FISCAL_APPROPRIATION;
            label = lead.label();
            return true;
        }
        if (takeSubjectBefore(amount.before)) {
            return true;
        }
        if (isOfProjects || COUNTED.matcher(amount.before).find()) {
            if (!isOtherYear()) {
                claims.claim(lead.measure().field(), amount.value(), amount.evidence(), setting.isConclusion());
            }
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
    private static boolean isPlain(String before) {
        for (var clause : before.split("[，；：（）、]")) {
            var lead = Lead.of(clause);
            if (!lead.isOfDepartment()
                    && !COUNTED.matcher(clause).find()
                    && !clause.matches("^(?:根据|按照|经|依据|从).*")) {
                return false;
            }
        }
        return true;
    }

    private void takeMeasure(Lead lead) {
        if (lead.measure() != null) {
            measure = lead.measure();
        } else if (lead.isArranged()) {
            measure = Measure.INITIAL;
        } else if (measure == null || measure == Measure.IN_PLACE) {
            measure = setting.isBudget() ? Measure.INITIAL : Measure.EXECUTED;
        }
    }

    private FundSource fund(Lead lead) {
        if (lead.fund() != null) {
            return lead.fund();
        }
        var inherited = parent != null && lead.category() != null ? parentFund : fund;
        return inherited != null ? inherited : setting.fund();
    }

    private void readProject(Lead lead, Amount amount) {
        var said = lead.measure();
        if (said == null) {
            said = lead.isArranged() ? Measure.INITIAL : lead.label().equals("支出") ? Measure.EXECUTED : null;
        }
        if (project != null && said != null && !isOtherYear()) {
            putProject(project, said, amount);
        }
    }

    private void putProject(String name, Measure said, Amount amount) {
        projects.put(name, said, amount.value(), amount.evidence());
        if (name.equals(only) && said != Measure.IN_PLACE) {
            claims.claim(said.field(), amount.value(), amount.evidence(), setting.isConclusion());
        }
    }

    private void readItem(Amount amount) {
        var name = ItemNames.clean(amount.words);
        if (parent == null || measure == null || isOtherYear()) {
            isLost = true;
            category = null;
            return;
        }
        var source = parentFund != null ? parentFund : setting.fund();
        var itemCategory = items.category(name, parent);
        if (itemCategory != null) {
            lines.put(source, itemCategory, name, measure, amount.value(), amount.evidence());
        } else if (parent == BudgetCategory.PROJECT_EXPENDITURE && Lead.isProjectName(name)) {
            projects.put(name, measure, amount.value(), amount.evidence());
        }
    }

    private void readRate(Amount amount) {
        if (isOtherYear() || Lead.isChange(amount.words)) {
            return;
        }
        if (amount.words.contains("到位率") && project != null) {
            projects.put(project, Measure.IN_PLACE_RATE, amount.value(), amount.evidence());
        } else if (amount.words.contains("执行率")) {
            readExecutionRate(amount);
        }
    }

    private void readExecutionRate(Amount amount) {
        var lead = Lead.of(amount.words.substring(0, amount.words.indexOf("执行率")).replaceFirst("(?:资金|预算)*$", ""));
        var named = lead.category();
        if (project != null && category == null && (named == null || named == BudgetCategory.PROJECT_EXPENDITURE)) {
            putProject(project, Measure.RATE, amount);
        } else if (named != null && lead.isOfDepartment()) {
            lines.put(fund(lead), named, lead.label(), Measure.RATE, amount.value(), amount.evidence());
        } else if (category != null && lead.name().isEmpty()) {
            lines.put(fund(lead), category, label, Measure.RATE, amount.value(), amount.evidence());
        } else if (lead.isOfDepartment() && !isLost && isPlain(amount.before)) {
            claims.claim("executionRate", amount.value(), amount.evidence(), setting.isConclusion());
        }
    }
}
