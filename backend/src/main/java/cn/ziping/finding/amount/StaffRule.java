package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.report.StaffLine;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A24: posts and people add up, and posts hold as many people as there are posts. */
final class StaffRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "A24",
            Severity.INFO,
            "编制数、实有人数各分项之和等于合计，实有人数不超过编制数",
            "机构编制管理规定：不得超编进人；财预〔2013〕53号：财政供养人员控制率＝在职人员数÷编制数",
            "核定编制40人，其中行政编制15人、事业编制22人：相加是37人。",
            "核对机构编制文件和年末在册人数，改正合计或分项；超编的说明原因。");

    private static final Pattern TOTAL = Pattern.compile("(?:人员|编制|总|合|小)*(?:合计|总计|小计|总数|总人数|合计数)");
    private static final Pattern KIND =
            Pattern.compile(".*(?:行政|事业|参公|公务员|工勤|全额|差额|自收自支|聘|临时|编外|合同|派遣|退休|离休|在编|在职|后勤|政法).*");
    /** People whom no post holds. */
    private static final Pattern WITHOUT_POST = Pattern.compile("聘|临时|退|离休|编外|合同|劳务|派遣|借调|雇员|辅警|公益|购买|遗属|见习|其他");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = Told.of(subject, text);
        var units = new LinkedHashSet<String>();
        subject.staffLines().forEach(line -> units.add(line.unit()));
        for (var unit : units) {
            var lines = subject.staffLines().stream()
                    .filter(line -> line.unit().equals(unit))
                    .toList();
            sum(lines, "authorised", "编制数", StaffLine::authorised, told, findings);
            sum(lines, "actual", "实有人数", StaffLine::actual, told, findings);
            beyondPosts(lines, findings);
        }
        inPosts(subject.staffLines(), findings);
        new StaffSentences(findings).read(text);
        new StaffOfUnits(findings).read(text);
    }

    private static void sum(
            List<StaffLine> lines,
            String field,
            String name,
            Function<StaffLine, @Nullable Integer> column,
            Told told,
            Consumer<Finding> findings) {
        var totals = lines.stream().filter(StaffRule::isTotal).toList();
        var parts = lines.stream()
                .filter(line -> !isTotal(line) && !isWithin(line) && column.apply(line) != null)
                .toList();
        if (totals.size() != 1
                || parts.size() < 2
                || !parts.stream().allMatch(line -> KIND.matcher(line.label()).matches())) {
            return;
        }
        var total = column.apply(totals.get(0));
        var sum = sum(parts, column);
        // The hired may stand beside the total of those in posts.
        var inPosts = sum(
                parts.stream()
                        .filter(line -> !WITHOUT_POST.matcher(line.label()).find())
                        .toList(),
                column);
        var isOfSentences = told.isPeople(total) && parts.stream().allMatch(line -> told.isPeople(column.apply(line)));
        if (total == null || total == sum || total == inPosts || isOfSentences) {
            return;
        }
        var message = "%s的%s合计%d人，各类相加为%d人，请核对后改正。".formatted(owner(totals.get(0)), name, total, sum);
        findings.accept(
                Finding.of(CARD, message, sum + "人", total + "人", Place.of(totals.get(0), field, total.toString())));
    }

    private static int sum(List<StaffLine> lines, Function<StaffLine, @Nullable Integer> column) {
        return lines.stream()
                .mapToInt(line -> Objects.requireNonNullElse(column.apply(line), 0))
                .sum();
    }

    /** Once a unit: where a kind has too many people, all together mostly have as well. */
    private static void beyondPosts(List<StaffLine> lines, Consumer<Finding> findings) {
        var hasOthers = lines.stream()
                .anyMatch(line -> WITHOUT_POST.matcher(line.label()).find());
        lines.stream()
                .filter(line -> !WITHOUT_POST.matcher(line.label()).find() && !(isTotal(line) && hasOthers))
                .filter(StaffRule::isBeyond)
                .findFirst()
                .ifPresent(line -> findings.accept(beyond(line, line)));
    }

    private static boolean isBeyond(StaffLine line) {
        var posts = line.authorised();
        var people = line.actual();
        return posts != null && people != null && people > posts && (posts > 0 || !isTotal(line));
    }

    /** 在编 is said of people in posts; told apart from the posts only where the report knows one number of each. */
    private static void inPosts(List<StaffLine> lines, Consumer<Finding> findings) {
        var authorised =
                lines.stream().filter(line -> line.authorised() != null).toList();
        var actual = lines.stream()
                .filter(line -> line.actual() != null && line.label().contains("在编"))
                .toList();
        if (authorised.size() == 1 && actual.size() == 1 && authorised.get(0) != actual.get(0)) {
            var posts = authorised.get(0);
            var people = actual.get(0);
            if (posts.actual() == null
                    && Objects.requireNonNull(people.actual()) > Objects.requireNonNull(posts.authorised())) {
                findings.accept(beyond(posts, people));
            }
        }
    }

    private static Finding beyond(StaffLine posts, StaffLine people) {
        var message = "%s的%s实有%d人，多于编制数%d人，请核对；确属超编的请说明原因。"
                .formatted(owner(people), people.label(), people.actual(), posts.authorised());
        return Finding.of(
                CARD,
                message,
                "不超过" + posts.authorised() + "人",
                people.actual() + "人",
                Place.of(
                        people,
                        "actual",
                        BigDecimal.valueOf(Objects.requireNonNull(people.actual()))
                                .toPlainString()));
    }

    private static String owner(StaffLine line) {
        return line.unit().isEmpty() ? "本部门" : "“" + line.unit() + "”";
    }

    private static boolean isTotal(StaffLine line) {
        return TOTAL.matcher(line.label().replaceAll("\\s", "")).matches();
    }

    /** Counted in the line before it. */
    private static boolean isWithin(StaffLine line) {
        return line.label().strip().startsWith("其中") || line.label().contains("：其中");
    }
}
