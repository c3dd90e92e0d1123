package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.table.TextTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A14: 覆盖14个乡镇，分乡镇情况见下表, beside a table of another number of 乡镇. */
final class RowsCounted implements Rule {
    private static final Pattern TABLE_BELOW = Pattern.compile("下表|见表|如表|明细如下|情况如下|详见附?表");
    /** Of projects {@code ProjectCounts} tells. */
    private static final Pattern HEAD = Pattern.compile("(?<noun>(?!项目)[一-龥]{2,4}?)(?:名称|（.{1,6}）)?");

    private static final Pattern SOME = Pattern.compile("其中|主要|部分|等\\d|重点|前[\\d一二三四五六七八九十]");
    private static final int FEWEST = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (!subject.isDocument()) {
            return;
        }
        for (var table : TextTable.of(subject, text)) {
            var noun = noun(table);
            var rows = noun.isEmpty() ? 0 : count(table);
            if (rows >= FEWEST) {
                var section = table.rows().get(0).writing().place().section();
                claim(text, section, noun).ifPresent(claim -> check(claim, noun, rows, findings));
            }
        }
    }

    private record Claim(Sentence sentence, Quantity count) {}

    private static void check(Claim claim, String noun, long rows, Consumer<Finding> findings) {
        var told = claim.count().value();
        if (told.intValue() == rows) {
            return;
        }
        var right = rows + claim.count().unit();
        findings.accept(Finding.of(
                Cards.A14,
                "文中写有%s%s，下面的表中列了%s，请核对后改正。".formatted(Counts.written(claim.count()), noun, right),
                right,
                Counts.written(claim.count()),
                claim.sentence().clause(claim.count())));
    }

    /** What the first column of words names: 乡镇, 单位 of 单位名称; empty where its head does not say. */
    private static String noun(TextTable table) {
        var first = table.rows().get(0).cells().get(0).isNumber() ? 1 : 0;
        var match = HEAD.matcher(table.head(first));
        return match.matches() ? match.group("noun") : "";
    }

    /** Rows with names of their own; 0 where the table has groups or repeats a name. */
    private static long count(TextTable table) {
        var first = table.rows().get(0).cells().get(0).isNumber() ? 1 : 0;
        var names = table.rows().stream()
                .filter(row -> !row.isTotal())
                .map(row -> row.cells().get(first).words())
                .toList();
        var areNames = names.stream()
                .noneMatch(name -> name.isBlank() || SOME.matcher(name).find());
        return areNames && names.stream().distinct().count() == names.size() ? names.size() : 0;
    }

    /** The only number of these in a paragraph of the table's section that points to a table. */
    private static Optional<Claim> claim(Text text, @Nullable UUID section, String noun) {
        var claims = Readable.running(text).stream()
                .filter(sentence -> Objects.equals(sentence.place().section(), section))
                .filter(sentence -> text.paragraphOf(sentence).stream()
                        .anyMatch(one -> TABLE_BELOW.matcher(one.text()).find()))
                .flatMap(sentence -> sentence.quantities().stream()
                        .filter(one -> Counts.isWhole(one)
                                && one.isExact()
                                && sentence.text().startsWith(noun, one.to())
                                && !SOME.matcher(sentence.text().substring(sentence.clauseFrom(one.from()), one.from()))
                                        .find())
                        .map(one -> new Claim(sentence, one)))
                .toList();
        return claims.size() == 1 ? Optional.of(claims.get(0)) : Optional.empty();
    }
}
