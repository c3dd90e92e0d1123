package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Numbers and their sum behind them: 开展消防演练5场、知识培训3场，共8场. */
final class CountedSums implements Rule {
    /** Said right before a sum of what stands before it. */
    private static final Pattern SUM = Pattern.compile("(?:，|、|；|^)(?:总共|一共|共计|合计|总计|共)(?:为|有|是)?$");
    /** A sum of something else, or numbers that are no parts. */
    private static final Pattern OTHER = Pattern.compile("其中|上年|去年|同比|较|累计|每|目标|计划|任务|比|达标|以上|覆盖|涉及|惠及");

    private static final Pattern WORDS = Pattern.compile("[一-龥]{3,30}");

    private static final int MOST = 8;

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A10);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            if (Counts.isOfStaff(sentence)) {
                continue;
            }
            for (var quantity : sentence.quantities()) {
                if (Counts.isWhole(quantity)
                        && SUM.matcher(sentence.before(quantity)).find()) {
                    check(sentence, quantity, findings);
                }
            }
        }
    }

    private static void check(Sentence sentence, Quantity sum, Consumer<Finding> findings) {
        var parts = parts(sentence, sum);
        if (parts.size() < 2 || parts.size() > MOST || !isNothingBehind(sentence, sum)) {
            return;
        }
        var from = parts.get(0).from();
        var words = sentence.text().substring(sentence.clauseFrom(from), sum.from());
        if (OTHER.matcher(words).find() || isSumOfSome(parts, sum)) {
            return;
        }
        var right = Counts.written(Counts.sum(parts), sum.unit());
        var added = String.join(
                "＋", parts.stream().map(part -> part.value().toPlainString()).toList());
        findings.accept(Finding.of(
                Cards.A10,
                "各项相加应为%s（%s），文中合计写的是%s，请核对后改正。".formatted(right, added, Counts.written(sum)),
                right,
                Counts.written(sum),
                sentence.clauses(parts.get(0), sum)));
    }

    /** Directly before the sum, all of its unit; with anything else between nobody knows what is added. */
    private static List<Quantity> parts(Sentence sentence, Quantity sum) {
        var parts = new ArrayList<Quantity>();
        var all = sentence.quantities();
        var from = sentence.text().lastIndexOf('；', sum.from()) + 1;
        for (var i = all.indexOf(sum) - 1; i >= 0; i--) {
            var quantity = all.get(i);
            if (quantity.from() < from) {
                break;
            }
            if (quantity.kind() == Quantity.Kind.YEAR || quantity.kind() == Quantity.Kind.BARE) {
                continue;
            }
            if (!Counts.isWhole(quantity) || !quantity.unit().equals(sum.unit())) {
                return isBeforeList(sentence, quantity, parts) ? parts : List.of();
            }
            parts.add(0, quantity);
        }
        return parts;
    }

    /** 向12个街镇配送演出3场、展览8场，共11场: what the first part is told of stands in its own clause, before the list. */
    private static boolean isBeforeList(Sentence sentence, Quantity other, List<Quantity> parts) {
        if (parts.size() < 2) {
            return false;
        }
        var first = parts.get(0).from();
        var words = sentence.text().substring(other.to(), first);
        var list = sentence.text().substring(first, parts.get(parts.size() - 1).from());
        return WORDS.matcher(words).matches() && list.indexOf('、') >= 0 && list.indexOf('，') < 0;
    }

    /** 共3个项目12个点: the sum is of a part of a name. */
    private static boolean isNothingBehind(Sentence sentence, Quantity sum) {
        var end = sentence.clauseTo(sum.to());
        return end - sum.to() <= 6;
    }

    /** Some of the numbers alone make the sum: the others are something else. */
    private static boolean isSumOfSome(List<Quantity> parts, Quantity sum) {
        for (var chosen = 1; chosen < 1 << parts.size(); chosen++) {
            var bits = chosen;
            var some = new ArrayList<Quantity>();
            for (var i = 0; i < parts.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    some.add(parts.get(i));
                }
            }
            if (Counts.sum(some).compareTo(sum.value()) == 0) {
                return true;
            }
        }
        return false;
    }
}
