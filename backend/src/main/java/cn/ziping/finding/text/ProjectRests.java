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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a project's row leaves of its money, beside the sentences that name it: T01 for 古树保护项目年末结转56万元 where the row leaves 65,
 * T03 for 资金已全部使用完毕 where it leaves something.
 */
final class ProjectRests implements Rule {
    private static final int SHORTEST = 4;
    private static final BigDecimal NEARLY_ALL = new BigDecimal("99");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final Pattern BEFORE =
            Pattern.compile("(?:结转|结余|剩余|未支付|未支出|未使用|未执行|未拨付)(?:下年|资金|金额|尾款|指标|款项|经费|使用|部分|到下年|了|为|共|计|合计){0,3}$");
    private static final Pattern BEHIND = Pattern.compile(
            "^(?:的)?(?:资金|尾款|款项|指标|经费|余款|合同款|进度款|设备款|工程款)?(?:[，]?(?:年末|年底|尚|仍|还|已|按规定|申请|全部|需|将|暂|予以)){0,3}(?:未支付|未支出|未使用|未执行|未拨付|没有支付|没有使用|结转|转入(?:下年|20\\d\\d年)|结余)");
    private static final Pattern NOT_SAID = Pattern.compile("上年|以前年度|去年|历年|其中|累计|合同总|第[一二三四]|质保|每|部分");
    private static final Pattern SPENT = Pattern.compile(
            "(?:资金|经费|预算|款项|补助|补贴)(?:均|都|全部|已|已经|全额|足额|及时){1,4}(?:使用|支付|支出|执行|拨付|发放|兑付)(?:完毕|完)(?!后|时|的)");
    private static final Pattern NOT_SPENT = Pattern.compile("尚未|未能|没有|计划|力争|确保|预计|将|上年|结转资金|除|追回|收回");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01, Cards.T03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var rows = subject.projects().stream()
                .filter(row -> row.executed() != null)
                .map(row -> new Named(Names.ofProject(row.name()), row))
                .filter(one -> one.name.length() >= SHORTEST)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        for (var sentence : Readable.running(text)) {
            if (Setting.isTold(sentence) || Setting.isProblem(sentence)) {
                var from = 0;
                for (var segment : sentence.text().split("；")) {
                    var row = only(rows, segment).orElse(null);
                    if (row != null) {
                        rest(text, sentence, from, from + segment.length(), row, findings);
                        spent(sentence, from, segment, row, findings);
                    }
                    from += segment.length() + 1;
                }
            }
        }
    }

    private record Named(String name, Project row) {}

    /** The one project that these words name; empty where they name several, or one of two rows. */
    private static Optional<Project> only(List<Named> rows, String words) {
        Project found = null;
        for (var one : rows) {
            if (words.contains(one.name)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = one.row;
            }
        }
        return Optional.ofNullable(found);
    }

    private static void rest(Text text, Sentence sentence, int from, int to, Project row, Consumer<Finding> findings) {
        var amounts = sentence.quantities(Quantity.Kind.MONEY).stream()
                .filter(one -> one.from() >= from && one.to() <= to)
                .toList();
        for (var amount : amounts) {
            var clause = sentence.text().substring(sentence.clauseFrom(amount.from()), amount.from());
            var behind = sentence.text().substring(amount.to());
            if (!amount.isExact()
                    || !BEFORE.matcher(clause).find() && !BEHIND.matcher(behind).find()
                    || NOT_SAID.matcher(clause).find()) {
                continue;
            }
            var left = left(row);
            if (left.isEmpty() || left.stream().anyMatch(value -> isSame(amount, value))) {
                continue;
            }
            left.stream()
                    .filter(value -> isSlip(amount.value(), value) || isTold(text, sentence, value))
                    .findFirst()
                    .ifPresent(value -> tellRest(sentence, amount, row, value, findings));
        }
    }

    private static void tellRest(
            Sentence sentence, Quantity amount, Project row, BigDecimal value, Consumer<Finding> findings) {
        var right = value.stripTrailingZeros().toPlainString() + "万元";
        var written = sentence.excerpt(amount.from(), amount.to());
        findings.accept(Finding.of(
                Cards.T01,
                "“%s”预算减去支出余%s，文中写的是%s，请核对后改正。".formatted(row.name(), right, written),
                right,
                written,
                sentence.clause(amount)));
    }

    /** Whatever the row leaves: of the whole year's budget, of the first one, of what was in place. */
    private static List<BigDecimal> left(Project row) {
        var executed = row.executed();
        var left = new LinkedHashSet<BigDecimal>();
        for (var whole :
                new BigDecimal[] {row.adjustedBudget(), row.initialBudget(), row.approved(), row.fundsInPlace()}) {
            if (whole != null && executed != null && whole.compareTo(executed) > 0) {
                left.add(whole.subtract(executed).stripTrailingZeros());
            }
        }
        return new ArrayList<>(left);
    }

    private static boolean isSame(Quantity amount, BigDecimal value) {
        return amount.standsFor(value) || amount.value().subtract(value).abs().compareTo(CENT) <= 0;
    }

    /** The same digits in another order: money may be left for other reasons, but not with these figures. */
    private static boolean isSlip(BigDecimal written, BigDecimal value) {
        return digits(written).equals(digits(value))
                && written.remainder(BigDecimal.TEN).signum() != 0;
    }

    private static String digits(BigDecimal value) {
        return Tally.sorted(value.stripTrailingZeros().toPlainString().replace(".", ""));
    }

    /** Another sentence tells the right amount. */
    private static boolean isTold(Text text, Sentence sentence, BigDecimal value) {
        return Readable.running(text).stream()
                .filter(other -> other != sentence)
                .flatMap(other -> other.quantities(Quantity.Kind.MONEY).stream())
                .anyMatch(one -> one.value().compareTo(value) == 0);
    }

    private static void spent(Sentence sentence, int from, String segment, Project row, Consumer<Finding> findings) {
        var rate = row.executionRate();
        var match = SPENT.matcher(segment);
        if (rate == null
                || rate.compareTo(NEARLY_ALL) >= 0
                || left(row).isEmpty()
                || !match.find()
                || NOT_SPENT.matcher(segment).find()) {
            return;
        }
        var begin = sentence.clauseFrom(from + match.start());
        var end = sentence.clauseTo(from + match.end() - 1);
        var words = sentence.excerpt(begin, end).strip();
        var fact = "执行率" + rate.stripTrailingZeros().toPlainString() + "%";
        findings.accept(Finding.of(
                Cards.T03,
                "文中写“%s”，而“%s”的%s，前后矛盾，请按实际情况改正。".formatted(words, row.name(), fact),
                fact,
                words,
                sentence.place(begin, end)));
    }
}
