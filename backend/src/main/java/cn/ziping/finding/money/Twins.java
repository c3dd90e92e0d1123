package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same figure of the report told twice with two values: A13, A20, and A22 where only the unit differs. */
final class Twins {
    private static final Pattern FUND =
            Pattern.compile("一般公共预算|政府性基金|国有资本|社会保险基金|社保基金|财政拨款|专项债|上级|自有资金|非税|专户|中央|省级|[市县区]级(?!部门)|转移支付");
    /** Others than the whole: their figures have the same names. */
    private static final Pattern PART_OF_THE_WHOLE = Pattern.compile("本级|下属|所属|二级|其中|各[乡镇县区单]|分局|股室|科室|每|某|占");

    private static final Pattern OTHER_TIME =
            Pattern.compile("上半年|下半年|季度|月份|截[至止](?!(?:20\\d\\d年)?(?:12月|年末|年底|12月31日))|监控|\\d月底|上年|去年|跟踪");
    private static final Pattern PLAN = Pattern.compile("(?<!一般公共)(?<!基金)(?<!经营)预算|安排|计划|批复|目标|下达|申报");
    private static final Pattern SPENT = Pattern.compile("决算|执行|使用");
    private static final Set<Item> KNOWN = EnumSet.complementOf(EnumSet.of(
            Item.OTHER, Item.GOODS, Item.WORKS, Item.SERVICES, Item.INCOME, Item.SMALL, Item.SMALL_AND_MEDIUM));

    private static final Pattern DONE =
            Pattern.compile("实施|组织|开展|发放|采购|购置|建设|建成|新建|救助|培训|补助|资助|完成|改造|维修|举办|服务|修缮|印制|种植|奖励|慰问|收购|检测|聘请|安装|更新");

    private static final Pattern PROJECT_NAME = Pattern.compile("(?:项目|工程|经费|专项|专项资金|补助资金|补贴)(?:（[^）]*）)?$");

    /** A report tells a figure a few times; what is told more often is a table. */
    private static final int MOST_TWINS = 40;

    /** What two amounts must have in common to be the same figure. */
    private record Key(Item item, Stage stage, String funds, int year) {}

    private final Subject subject;
    private final List<Flow> flows;
    private final Map<Key, List<Amount>> figures = new LinkedHashMap<>();
    private @Nullable List<BigDecimal> wrongTotals;

    private Twins(Subject subject, List<Flow> flows) {
        this.subject = subject;
        this.flows = flows;
        flows.forEach(this::read);
    }

    static void check(Subject subject, List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        var twins = new Twins(subject, flows);
        twins.figures.forEach((key, same) -> {
            var pair = twins.contradiction(key, same).filter(two -> two.stream().noneMatch(told::contains));
            if (pair.isPresent()) {
                told.add(pair.get().get(1));
                findings.accept(finding(key, pair.get().get(0), pair.get().get(1)));
            } else {
                twins.againstRow(key, same, told, findings);
            }
        });
    }

    private void read(Flow flow) {
        var amounts = flow.amounts();
        for (var at = 0; at < amounts.size(); at++) {
            var amount = amounts.get(at);
            var isBareTotal =
                    amount.label().isBare() && isWholeReportsTotal(amount, at == 0 ? null : amounts.get(at - 1));
            if (!amount.isExact() || amount.isAside() || !KNOWN.contains(amount.item()) && !isBareTotal) {
                continue;
            }
            var stage = amount.stage() == Stage.NONE ? stageAround(flow, at) : amount.stage();
            // 公务接待费 among the items of 公用经费 is not always that of 三公经费.
            if (amount.item().isThreePublicPart() && amount.stage() == Stage.NONE) {
                continue;
            }
            if (stage == Stage.NONE || stage == Stage.ADDED || stage == Stage.BALANCE || isOfOthers(amount)) {
                continue;
            }
            var item = isBareTotal ? Item.SPENDING : amount.item();
            figures.computeIfAbsent(new Key(item, stage, funds(amount), year(amount)), key -> new ArrayList<>())
                    .add(amount);
        }
    }

    /** In a report about one thing, 全年预算数 and 到位资金 can only be that thing's. */
    private boolean isWholeReportsTotal(Amount amount, @Nullable Amount before) {
        var isOnlyOne = subject.projects().size() <= 1 && subject.budgetLines().size() <= 1;
        var isAlone = before == null
                || !before.isOfSameSentence(amount)
                || before.label().isBare();
        var isOfOneProject = amount.sentence().path().stream().anyMatch(this::isOfOneProject);
        return !isOfOneProject
                && isOnlyOne
                && isAlone
                && !isOfWhatWasDone(amount)
                && amount.stage() != Stage.NONE
                && amount.depth() == 0;
    }

    /** 全年实施临时救助2152人次，支出645万元: what was counted before it is what it was spent on. */
    private static boolean isOfWhatWasDone(Amount amount) {
        var sentence = amount.sentence();
        var before = amount.before();
        return sentence.quantities(Kind.COUNT).stream()
                        .anyMatch(one -> one.to() <= amount.quantity().from()
                                && !"天日月年个月".contains(one.unit())
                                && !isOfProjects(sentence.text(), one))
                && DONE.matcher(before).find();
    }

    /** 实施项目12个 counts what the whole is spent on. */
    private static boolean isOfProjects(String text, Quantity count) {
        return text.startsWith("项目", count.to())
                || text.substring(0, count.from()).matches(".*项目(?:共有?|有|为|总?数)?");
    }

    /** A heading that is a project's name, or one that stands in the report once for each project. */
    private boolean isOfOneProject(String heading) {
        var same = subject.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .count();
        return same > 1 || PROJECT_NAME.matcher(heading).find();
    }

    /** 支出决算1000万元，其中：基本支出600万元: the parts are of the stage that their total is of. */
    private static Stage stageAround(Flow flow, int at) {
        var amount = flow.amounts().get(at);
        for (var i = at - 1; i >= 0; i--) {
            var before = flow.amounts().get(i);
            if (!before.isOfSameSentence(amount)) {
                break;
            }
            if (!before.isAside() && before.stage() != Stage.NONE) {
                return before.stage();
            }
        }
        return isSpentHere(amount) ? Stage.EXECUTED : Stage.NONE;
    }

    /** 基本支出600万元, without a word of plans in the sentence or the heading above it, was spent. */
    private static boolean isSpentHere(Amount amount) {
        var path = amount.sentence().path();
        var heading = path.isEmpty() ? "" : path.get(path.size() - 1);
        var isPlan = PLAN.matcher(amount.sentence().text()).find()
                || PLAN.matcher(heading).find() && !SPENT.matcher(heading).find();
        return !isPlan
                && (SPENT.matcher(heading).find() || amount.label().words().contains("支出"));
    }

    private boolean isOfOthers(Amount amount) {
        var sentence = amount.sentence();
        var words = amount.label().words();
        var before = amount.before();
        return amount.item() == Item.PROJECT && isOfWhatWasDone(amount)
                || PART_OF_THE_WHOLE
                        .matcher(words.startsWith("其中") ? words.substring(2) : words)
                        .find()
                || before.matches(".*(?:本级|下属|所属单位|二级单位).*")
                || OTHER_TIME.matcher(before).find()
                || sentence.isBelow("上年", "以前年度", "历年")
                || subject.projects().size() > 1
                        && subject.projects().stream()
                                .anyMatch(project ->
                                        sentence.path().stream().anyMatch(heading -> heading.contains(project.name())));
    }

    private static String funds(Amount amount) {
        var sentence = amount.sentence();
        var before = amount.before();
        var found = new java.util.TreeSet<String>();
        var match = FUND.matcher(before + "。" + String.join("。", sentence.path()));
        while (match.find()) {
            found.add(match.group());
        }
        return String.join(",", found);
    }

    private int year(Amount amount) {
        return amount.sentence().quantities(Kind.YEAR).stream()
                .filter(year -> year.to() <= amount.quantity().from())
                .reduce((first, last) -> last)
                .map(year -> year.value().intValue())
                .filter(year -> year != subject.year())
                .orElse(0);
    }

    /** The one that stands alone against the others, behind one of those; of two the later one. */
    private Optional<List<Amount>> contradiction(Key key, List<Amount> same) {
        var isManyInOneSentence = same.stream()
                .limit(MOST_TWINS)
                .anyMatch(one -> same.stream().anyMatch(other -> one != other && one.isOfSameSentence(other)));
        if (same.size() < 2 || same.size() > MOST_TWINS || isManyInOneSentence) {
            return Optional.empty();
        }
        var first = same.get(0);
        var others = same.stream().filter(one -> !agree(one, first)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var odd = others.get(others.size() - 1);
        var isOneOdd = others.size() == 1;
        var isFirstOdd = others.size() == same.size() - 1 && others.stream().allMatch(one -> agree(one, odd));
        if (!isOneOdd && !isFirstOdd || isOtherFigure(key, first) || isOtherFigure(key, odd)) {
            return Optional.empty();
        }
        return Optional.of(isFirstOdd && !isOneOdd ? List.of(odd, first) : List.of(first, odd));
    }

    private static boolean agree(Amount one, Amount other) {
        return Money.agree(one.quantity(), other.quantity());
    }

    /** 预算 alone may mean the one of the year's beginning or the one after the changes. */
    private boolean isOtherFigure(Key key, Amount amount) {
        return key.stage() == Stage.BUDGET
                && figures.entrySet().stream()
                        .filter(entry -> entry.getKey().item() == key.item()
                                && entry.getKey().stage() != Stage.BUDGET)
                        .flatMap(entry -> entry.getValue().stream())
                        .anyMatch(other -> other.stage().isPlan() && agree(other, amount));
    }

    private static Finding finding(Key key, Amount right, Amount odd) {
        var value = Money.show(right.value());
        if (Money.isSlip(right.value(), odd.value())) {
            return Finding.of(
                    MoneyCards.A22,
                    "%s这里写的是%s，另一处写的是%s，相差一万倍，请核对金额单位。".formatted(odd.name(), odd.written(), right.written()),
                    value,
                    odd.written(),
                    odd.sentence().clause(odd.quantity()));
        }
        var card = key.item() == Item.AGENCY || key.item() == Item.OPERATING ? MoneyCards.A20 : MoneyCards.A13;
        var message = "%s这里写的是%s，另一处（“%s”）写的是%s，前后不一致，请核对后统一。"
                .formatted(odd.name(), odd.written(), excerpt(right), right.written());
        return Finding.of(card, message, value, odd.written(), odd.sentence().clause(odd.quantity()));
    }

    private static String excerpt(Amount amount) {
        var words = amount.sentence().clause(amount.quantity()).excerpt();
        var plain = words == null ? "" : words.strip();
        return plain.length() > 40 ? plain.substring(plain.length() - 40) : plain;
    }

    /**
     * A row that was read out of the text itself says nothing new: in a document only a value that no sentence has came
     * from a table.
     */
    private void againstRow(Key key, List<Amount> same, Set<Amount> told, Consumer<Finding> findings) {
        var rows = RowTotals.values(subject, key.item(), key.stage());
        var isOfAll = key.funds().isEmpty() && key.year() == 0;
        if (!isOfAll
                || rows.isEmpty()
                || subject.isDocument() && rows.stream().anyMatch(this::isTold)
                || rows.stream().anyMatch(row -> isWrongTotal(row))) {
            return;
        }
        same.stream()
                .filter(amount -> rows.stream().noneMatch(amount.quantity()::standsFor) && !told.contains(amount))
                .findFirst()
                .ifPresent(amount -> {
                    told.add(amount);
                    findings.accept(RowTotals.finding(key.item(), amount, rows.get(0)));
                });
    }

    /** The row 合计 of a table that does not add up is told of there. */
    private boolean isWrongTotal(BigDecimal row) {
        if (wrongTotals == null) {
            wrongTotals = TableSums.wrongTotals(subject);
        }
        return wrongTotals.stream().anyMatch(total -> total.compareTo(row) == 0);
    }

    private boolean isTold(BigDecimal value) {
        return flows.stream()
                .flatMap(flow -> flow.amounts().stream())
                .anyMatch(amount -> amount.quantity().standsFor(value));
    }
}
