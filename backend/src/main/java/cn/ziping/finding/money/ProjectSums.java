package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sentences say of all projects together (A13) or of some of them (A25), against the rows of those projects. */
final class ProjectSums {
    /** The sums of rows are told to a hundredth of 万元, each row may be off by as much. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final int FEWEST_ROWS = 3;
    private static final int SHORTEST_NAME = 4;
    private static final Pattern ALL = Pattern.compile("纳入|全部|所有|本次|涉及|共有|自评|预算项目|安排项目|项目支出");
    private static final Pattern SOME = Pattern.compile("其中|部分|之一|类项目");
    private static final Pattern SEPARATOR = Pattern.compile("[（）《》、，：；]|和|及|以及|等");
    private static final Pattern TAIL = Pattern.compile("(?:等|的)?(?:\\d+个)?(?:项目)?(?:支出|预算|资金|总额|为|共|合计|年度|数)*$");

    private final List<Project> projects;
    private final Set<Amount> told;
    private final Consumer<Finding> findings;

    private ProjectSums(Subject subject, Set<Amount> told, Consumer<Finding> findings) {
        this.projects = listed(subject);
        this.told = told;
        this.findings = findings;
    }

    static void check(Subject subject, List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        var sums = new ProjectSums(subject, told, findings);
        if (sums.projects.size() > 1) {
            flows.forEach(sums::check);
        }
    }

    /** The rows of a table: what a document tells of a project in a sentence is a row of its own, without 批复金额. */
    private static List<Project> listed(Subject subject) {
        var approved = subject.projects().stream()
                .filter(project -> project.approved() != null)
                .toList();
        return subject.isDocument() && approved.size() >= FEWEST_ROWS ? approved : subject.projects();
    }

    private void check(Flow flow) {
        for (var sentence : flow.sentences()) {
            var amounts = amounts(flow, sentence);
            if (amounts.isEmpty()) {
                continue;
            }
            var some = some(sentence, amounts.get(0));
            if (!some.isEmpty()) {
                some(flow, sentence, some);
            } else {
                all(sentence, amounts);
            }
        }
    }

    private static List<Amount> amounts(Flow flow, Sentence sentence) {
        return flow.amounts().stream()
                .filter(one -> one.sentence() == sentence && one.isExact() && !one.isAside())
                .toList();
    }

    /** 33 of 33个项目, 5 of 预算项目共有5个. */
    private static Optional<Quantity> countOfProjects(Sentence sentence) {
        return sentence.quantities(Kind.COUNT).stream()
                .filter(one -> one.unit().equals("个") || one.unit().equals("项"))
                .filter(one -> one.isExact() && one.value().compareTo(BigDecimal.ONE) > 0)
                .filter(one -> {
                    var text = sentence.text();
                    var behind = text.substring(one.to(), Math.min(text.length(), one.to() + 6));
                    var before = text.substring(Math.max(0, one.from() - 6), one.from());
                    return behind.contains("项目") || before.contains("项目");
                })
                .findFirst();
    }

    private void all(Sentence sentence, List<Amount> amounts) {
        var count = countOfProjects(sentence);
        if (count.isEmpty()
                || !ALL.matcher(sentence.text()).find()
                || SOME.matcher(sentence.text()).find()) {
            return;
        }
        for (var amount : amounts) {
            var isBehind = amount.quantity().from() > count.get().to();
            var isTotal = amount.label().isBare() || amount.label().words().matches(".*(?:规模|总额|项目支出|合计).*");
            var isWhole = sums(projects, amount.stage()).stream().anyMatch(sum -> isOfThese(sum, count.get(), amount));
            var fits = sums(projects, amount.stage()).stream().anyMatch(sum -> sum.fits(amount));
            if (isBehind && isTotal && isWhole && !fits && told.add(amount)) {
                findings.accept(finding(MoneyCards.A13, amount, "明细表各项目", projects));
            }
        }
    }

    /** Where rows are missing the table may be the one that is wrong: only too much of it tells of the sum. */
    private static boolean isOfThese(Sum sum, Quantity count, Amount amount) {
        var said = count.value().intValue();
        var isEnough = sum.rows() >= FEWEST_ROWS && sum.rows() * 5 >= said * 4 && sum.rows() * 4 <= said * 5;
        var apart = sum.value().compareTo(amount.value());
        return isEnough && (sum.rows() == said || (sum.rows() < said ? apart > 0 : apart < 0));
    }

    /** The projects that a sentence speaks of together, where as many rows bear the name as it counts. */
    private List<Project> some(Sentence sentence, Amount first) {
        var before = sentence.text().substring(0, first.quantity().from());
        var count = countOfProjects(sentence).map(one -> one.value().intValue()).orElse(0);
        var named = projects.stream()
                .filter(project -> project.name().length() >= SHORTEST_NAME && before.contains(plain(project.name())))
                .toList();
        if (named.size() > 1 && named.size() == count) {
            return named;
        }
        for (var piece : SEPARATOR.split(TAIL.matcher(before).replaceFirst(""))) {
            var name = TAIL.matcher(piece.strip()).replaceFirst("");
            var rows = projects.stream()
                    .filter(project -> name.length() >= SHORTEST_NAME
                            && plain(project.name()).contains(name))
                    .toList();
            if (rows.size() > 1 && rows.size() == count && rows.size() < projects.size()) {
                return rows;
            }
        }
        return List.of();
    }

    private static String plain(String name) {
        return name.replace('(', '（').replace(')', '）').replace(" ", "");
    }

    /** In the sentence itself, and in those behind it in the paragraph as long as they name nothing else. */
    private void some(Flow flow, Sentence sentence, List<Project> rows) {
        var at = flow.sentences().indexOf(sentence);
        for (var next : flow.sentences().subList(at, flow.sentences().size())) {
            for (var amount : amounts(flow, next)) {
                var isOfThem = next == sentence
                        ? amount.stage() != Stage.NONE
                        : amount.label().isBare();
                if (!isOfThem) {
                    return;
                }
                var sums = sums(rows, amount.stage()).stream()
                        .filter(sum -> sum.rows() == rows.size())
                        .toList();
                if (!sums.isEmpty() && sums.stream().noneMatch(sum -> sum.fits(amount)) && told.add(amount)) {
                    findings.accept(finding(MoneyCards.A25, amount, "这" + rows.size() + "个项目明细", rows));
                }
            }
        }
    }

    private Finding finding(RuleCard card, Amount amount, String of, List<Project> rows) {
        var sum = sums(rows, amount.stage()).get(0);
        var message = "%s写的是%s，而%s合计为%s（表中%d行），请核对后改正。"
                .formatted(amount.name(), amount.written(), of, Money.show(sum.value()), sum.rows());
        return Finding.of(
                card,
                message,
                Money.show(sum.value()),
                amount.written(),
                amount.sentence().clause(amount.quantity()));
    }

    private record Sum(BigDecimal value, int rows) {
        boolean fits(Amount amount) {
            var tolerance = amount.quantity().step().max(CENT.multiply(BigDecimal.valueOf((rows + 3) / 4)));
            return value.subtract(amount.value()).abs().compareTo(tolerance) <= 0;
        }
    }

    /** Of each column that the stage may mean. */
    private static List<Sum> sums(List<Project> rows, Stage stage) {
        var columns = new ArrayList<Function<Project, @org.jspecify.annotations.Nullable BigDecimal>>();
        switch (stage) {
            case INITIAL -> columns.addAll(List.of(Project::initialBudget, Project::approved));
            case BUDGET -> columns.addAll(List.of(Project::initialBudget, Project::approved, Project::adjustedBudget));
            case ADJUSTED -> columns.add(Project::adjustedBudget);
            case EXECUTED -> columns.add(Project::executed);
            case IN_PLACE -> columns.add(Project::fundsInPlace);
            default -> {
                return List.of();
            }
        }
        return columns.stream()
                .map(column -> sum(rows.stream().map(column)))
                .filter(sum -> sum.rows() > 0)
                .toList();
    }

    private static Sum sum(Stream<@org.jspecify.annotations.Nullable BigDecimal> values) {
        var said =
                values.filter(Objects::nonNull).map(value -> (BigDecimal) value).toList();
        return new Sum(said.stream().reduce(BigDecimal.ZERO, BigDecimal::add), said.size());
    }
}
