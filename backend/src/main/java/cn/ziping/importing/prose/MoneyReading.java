package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.source.Passage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads budget and execution out of the sentences of one passage. Each amount takes from its own words what they say,
 * and the rest (subject, value, fund, year) from the amount before it in the same sentence.
 */
final class MoneyReading {
    private static final Pattern REVENUE = Pattern.compile("实现|完成|税");
    private static final Pattern OF_THE_REGION = Pattern.compile("地区生产总值|GDP|财政总收入|规模以上|规上工业|社会消费品|固定资产投资|可支配收入");
    private static final Pattern NO_HEADING = Pattern.compile("三公|公用|人员经费|运行经费|情况|来源");
    private static final Pattern INCLUDED = Pattern.compile("^(.{2,30}?)(?:主要)?(?:包括|包含|有)[:：]?(.{3,})$");
    private static final Pattern NAMED = Pattern.compile("^([^，。；：]{4,50})：$");
    private static final Pattern SEVERAL = Pattern.compile("^(.+(?:、|和|及|与).+)分别(?:为|是|达)$");

    private final Setting setting;
    private final @Nullable String only;
    private final BudgetLedger lines;
    private final ProjectLedger projects;
    private final FigureClaims claims;
    private final ItemNames items = new ItemNames();
    private final Topic topic;
    private final List<String> several = new ArrayList<>();

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
        this.topic = new Topic(setting, year, isOfProjects);
        this.only = only;
        this.lines = lines;
        this.projects = projects;
        this.claims = claims;
    }

    void read(Passage passage) {
        topic.project = setting.project() != null ? setting.project() : only;
        for (var sentence : Sentence.of(passage)) {
            if (!sentence.isPart()) {
                topic.forget();
                several.clear();
            }
            if (isNameOfProject(sentence.text())) {
                topic.project = sentence.wording().excerpt(sentence.from(), sentence.to());
            } else if (!OF_THE_REGION.matcher(sentence.text()).find()) {
                read(sentence);
            }
        }
    }

    private static boolean isNameOfProject(String words) {
        return words.matches(".*(?:项目|经费|资金|工程|专项|补助|费)$")
                && Lead.isProjectName(words)
                && !NO_HEADING.matcher(words).find();
    }

    private void read(Sentence sentence) {
        var after = sentence.from();
        for (var quantity : Quantity.in(
                sentence.wording().text(),
                sentence.from(),
                sentence.to(),
                EnumSet.complementOf(EnumSet.of(Quantity.Kind.POSTS)))) {
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
            topic.noteBrackets(text, sentence.from(), quantity.from());
            topic.noteYear(amount);
            if (quantity.kind() == Quantity.Kind.MONEY) {
                readMoney(amount);
            } else if (quantity.kind() == Quantity.Kind.PERCENT) {
                readRate(amount);
            }
            after = quantity.to();
        }
    }

    /** 年初预算、决算数分别为100万元、98万元: each amount takes the words at its place in the list. */
    private Amount oneOfSeveral(Amount amount) {
        var match = SEVERAL.matcher(amount.words());
        if (match.matches()) {
            several.clear();
            several.addAll(List.of(match.group(1).split("、|以及|和|及|与")));
            var last = Lead.of(several.get(several.size() - 1));
            if (last.measure() != null) {
                topic.measure = last.measure();
            }
        }
        if (several.isEmpty() || !match.matches() && !amount.words().isEmpty()) {
            several.clear();
            return amount;
        }
        return amount.withWords(several.remove(0));
    }

    private void readMoney(Amount amount) {
        if (Lead.isChange(amount.words())) {
            return;
        }
        var named = NAMED.matcher(amount.before());
        if (named.matches() && isNameOfProject(ItemNames.clean(named.group(1)))) {
            topic.project = ItemNames.clean(named.group(1));
            topic.category = null;
        }
        if (isIncluded(amount)) {
            return;
        }
        var lead = Lead.of(amount.words());
        topic.noteParts(lead, amount);
        if (isRevenue(lead, amount)) {
            topic.isLost = true;
            topic.category = null;
        } else if (lead.hasMeaning() && lead.isOfDepartment() && !items.isItem(amount.words(), topic.parent)) {
            readLine(lead, amount);
        } else if (lead.hasMeaning() && lead.isOfProject() && topic.parent == null && lead.measure() != null) {
            topic.category = null;
            topic.project = lead.name();
            readProject(lead, amount);
        } else {
            readItem(amount);
        }
    }

    /** 项目支出包括调研经费36万元: the subject has no amount of its own, what follows are its parts. */
    private boolean isIncluded(Amount amount) {
        var match = INCLUDED.matcher(amount.words());
        if (!match.matches() || topic.category != null) {
            return false;
        }
        var whole = Lead.of(match.group(1));
        var named = whole.category();
        if (named == null || !whole.isOfDepartment() || !Topic.SPECIFIC.contains(named)) {
            return false;
        }
        topic.takeMeasure(whole);
        topic.parent = named;
        topic.category = named;
        topic.parentFund = topic.fund(whole);
        readItem(amount.withWords(match.group(2)));
        return true;
    }

    /** The revenue that a district or a town collects is not the money of its budget report. */
    private static boolean isRevenue(Lead lead, Amount amount) {
        return lead.category() == BudgetCategory.INCOME
                && lead.measure() != Measure.INITIAL
                && REVENUE.matcher(amount.words()).find();
    }

    private void readLine(Lead lead, Amount amount) {
        if (topic.isBareSpending(lead)) {
            topic.measure = Measure.EXECUTED;
        } else if (topic.project != null && topic.isOfCurrentProject(lead)) {
            readProject(lead, amount);
            return;
        } else if (!topic.takeSubject(lead, amount)) {
            readClaim(lead, amount);
            return;
        } else {
            topic.takeMeasure(lead);
        }
        var source = topic.fund(lead);
        if (lead.fund() != null || lead.category() != null) {
            topic.fund = source;
        }
        put(lead, source, amount);
    }

    private void readClaim(Lead lead, Amount amount) {
        var measure = lead.measure();
        if (topic.isOfTheReport && measure != null && !topic.isOtherYear()) {
            claims.claim(measure.field(), amount.value(), amount.evidence(), setting.isConclusion());
        }
    }

    private void put(Lead lead, FundSource source, Amount amount) {
        if (topic.isOtherYear() || topic.measure == null) {
            return;
        }
        if (lead.isBoth()) {
            lines.put(source, BudgetCategory.INCOME, "收入", topic.measure, amount.value(), amount.evidence());
            lines.put(source, BudgetCategory.EXPENDITURE, "支出", topic.measure, amount.value(), amount.evidence());
        } else if (topic.category != null) {
            lines.put(source, topic.category, topic.label, topic.measure, amount.value(), amount.evidence());
        }
    }

    private void readProject(Lead lead, Amount amount) {
        var said = lead.measure();
        if (said == null) {
            said = lead.isArranged() ? Measure.INITIAL : lead.label().equals("支出") ? Measure.EXECUTED : null;
        }
        if (topic.project != null && said != null && !topic.isOtherYear()) {
            putProject(topic.project, said, amount);
        }
    }

    private void putProject(String name, Measure said, Amount amount) {
        projects.put(name, said, amount.value(), amount.evidence());
        if (name.equals(only) && said != Measure.IN_PLACE) {
            claims.claim(said.field(), amount.value(), amount.evidence(), setting.isConclusion());
        }
    }

    private void readItem(Amount amount) {
        var name = ItemNames.clean(amount.words());
        if (topic.parent == null || topic.measure == null || topic.isOtherYear()) {
            topic.isLost = true;
            topic.category = null;
            return;
        }
        var source = topic.parentFund != null ? topic.parentFund : setting.fund();
        var itemCategory = items.category(name, topic.parent);
        if (itemCategory != null) {
            lines.put(source, itemCategory, name, topic.measure, amount.value(), amount.evidence());
        } else if (topic.parent == BudgetCategory.PROJECT_EXPENDITURE && ItemNames.isProject(name)) {
            projects.put(name, topic.measure, amount.value(), amount.evidence());
        }
    }

    private void readRate(Amount amount) {
        if (topic.isOtherYear() || Lead.isChange(amount.words())) {
            return;
        }
        if (amount.words().contains("到位率") && topic.project != null) {
            projects.put(topic.project, Measure.IN_PLACE_RATE, amount.value(), amount.evidence());
        } else if (amount.words().contains("执行率")) {
            readExecutionRate(amount);
        }
    }

    private void readExecutionRate(Amount amount) {
        var lead = Lead.of(
                amount.words().substring(0, amount.words().indexOf("执行率")).replaceFirst("(?:资金|预算)*$", ""));
        var named = lead.category();
        if (topic.project != null
                && topic.category == null
                && (named == null || named == BudgetCategory.PROJECT_EXPENDITURE)) {
            putProject(topic.project, Measure.RATE, amount);
        } else if (named != null && lead.isOfDepartment()) {
            lines.put(topic.fund(lead), named, lead.label(), Measure.RATE, amount.value(), amount.evidence());
        } else if (topic.category != null && lead.name().isEmpty()) {
            lines.put(topic.fund(lead), topic.category, topic.label, Measure.RATE, amount.value(), amount.evidence());
        } else if (lead.isOfDepartment() && !topic.isLost && Topic.isPlain(amount.before())) {
            claims.claim("executionRate", amount.value(), amount.evidence(), setting.isConclusion());
        }
    }
}
