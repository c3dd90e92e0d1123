package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A number and its parts behind it: 18个项目，其中12个完工，另外3个在建、3个在办理前期手续. */
final class CountedParts implements Rule {
    private static final Pattern OPENS =
            Pattern.compile("^[^，；：、\\d]{0,24}?(?<of>，?（?其中|：|，(?=已|新建|续建|完工|竣工)|（(?!含|包括))");
    /** Until here the parts of a number go. */
    private static final Pattern OPENS_AGAIN = Pattern.compile("其中|共计|合计|总计|累计|上年|去年|同比|较");
    /** Says that what is left follows, so that the parts are all of it. */
    private static final Pattern THE_REST = Pattern.compile("另外|另有|其余|剩余|余下|剩下|还有");

    private static final Pattern NOT_OF_IT = Pattern.compile("累计|人次|上年|往年|比|增加|减少|超");

    private static final Pattern STAFF_KIND = Pattern.compile(
            "行政(?!村)|事业(?!单位)|参公|参照|公务员|工勤|编|聘|退|离休|在职|在岗|管理|专业技术|专技|教师|医|护|工人|民警|临时|派遣|公益|合同|购买|其他|人员$");

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A10);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            NamedWholes.check(text, sentence, findings);
            var isOfStaff = Counts.isOfStaff(sentence);
            for (var quantity : sentence.quantities()) {
                if (Counts.isWhole(quantity)
                        && quantity.value().signum() > 0
                        && (isOfStaff ? ofStaff(sentence, quantity, findings) : check(sentence, quantity, findings))) {
                    break;
                }
            }
        }
    }

    /** Where people of units or ranks are listed, which the rule over kinds of staff does not add. */
    private static boolean ofStaff(Sentence sentence, Quantity total, Consumer<Finding> findings) {
        var run = CountedRun.behind(sentence, total);
        var isOthers = !run.isEmpty()
                && run.names().stream()
                        .noneMatch(name -> STAFF_KIND.matcher(name).find());
        if (!isOthers || !run.contradicts(total)) {
            return false;
        }
        tell(sentence, total, run.parts(), findings);
        return true;
    }

    private static boolean check(Sentence sentence, Quantity total, Consumer<Finding> findings) {
        var run = CountedRun.behind(sentence, total);
        if (!run.isEmpty()) {
            var isWrong = run.contradicts(total);
            if (isWrong) {
                tell(sentence, total, run.parts(), findings);
            }
            if (isWrong || run.sum().compareTo(total.value()) == 0) {
                return isWrong;
            }
        }
        var behind = sentence.text().substring(total.to());
        var opens = OPENS.matcher(behind);
        if (!opens.find()) {
            return false;
        }
        var from = total.to() + opens.end();
        var all = parts(sentence, total, from);
        if (all.isEmpty()) {
            return false;
        }
        var isOfIt = opens.group("of").contains("其中");
        var first = all.get(0);
        if (isOfIt
                && first.isNear(from)
                && first.isOfSame()
                && first.quantity().value().compareTo(total.value()) > 0
                && !first.has(NOT_OF_IT)) {
            tell(sentence, total, List.of(first.quantity()), findings);
            return true;
        }
        if (isOfIt && Part.areAlike(all) && isSlightlyMore(total, all)) {
            tell(sentence, total, quantities(all), findings);
            return true;
        }
        var parts =
                all.stream().filter(part -> part.isClear() && part.isOfSame()).toList();
        if (parts.size() < all.size() || parts.size() < 2 || !fails(total, parts)) {
            return false;
        }
        var short1 = upToSemicolon(sentence, parts);
        if (short1.size() < parts.size() && (short1.size() < 2 || !fails(total, short1))) {
            return false;
        }
        tell(sentence, total, quantities(parts), findings);
        return true;
    }

    /** Far more than the whole are parts of different kinds; a few more are a slip. */
    private static boolean isSlightlyMore(Quantity total, List<Part> parts) {
        var excess = sum(parts).subtract(total.value());
        return excess.signum() > 0 && excess.multiply(FOUR).compareTo(total.value()) <= 0;
    }

    /** With a semicolon something else may begin: both ways of reading must fail. */
    private static List<Part> upToSemicolon(Sentence sentence, List<Part> parts) {
        var end = sentence.text().indexOf('；', parts.get(0).quantity().from());
        return end < 0
                ? parts
                : parts.stream().filter(part -> part.quantity().from() < end).toList();
    }

    private static boolean fails(Quantity total, List<Part> parts) {
        var sum = sum(parts);
        if (sum.compareTo(total.value()) == 0 || Part.mayOverlap(parts)) {
            return false;
        }
        return sum.compareTo(total.value()) > 0
                || parts.stream().skip(1).anyMatch(part -> part.has(THE_REST))
                || Part.areAll(parts);
    }

    private static BigDecimal sum(List<Part> parts) {
        return Counts.sum(parts.stream().map(Part::quantity).toList());
    }

    /** Numbers of the same unit behind {@code from}, each with the words about it. */
    private static List<Part> parts(Sentence sentence, Quantity total, int from) {
        var parts = new ArrayList<Part>();
        var text = sentence.text();
        for (var quantity : sentence.quantities()) {
            if (quantity.from() < from) {
                continue;
            }
            var begin = beginOf(text, quantity.from(), from);
            var end = endOf(text, quantity.to());
            var part = new Part(
                    quantity, text.substring(begin, quantity.from()), text.substring(quantity.to(), end), begin);
            if (!parts.isEmpty() && part.has(OPENS_AGAIN)) {
                break;
            }
            if (quantity.unit().equals(total.unit())) {
                if (!Counts.isWhole(quantity)) {
                    return List.of();
                }
                parts.add(part.of(Part.noun(text, total)));
            }
        }
        return parts;
    }

    private static int beginOf(String text, int at, int least) {
        var i = at;
        while (i > least && "，；：、（".indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        // 另外，3个项目: the word stands before its comma.
        var word = THE_REST.matcher(text.substring(Math.max(least, i - 4), i));
        return word.find() ? Math.max(least, i - 4) : i;
    }

    private static int endOf(String text, int at) {
        var i = at;
        while (i < text.length() && "，；：、）".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static List<Quantity> quantities(List<Part> parts) {
        return parts.stream().map(Part::quantity).toList();
    }

    static void tell(Sentence sentence, Quantity total, List<Quantity> quantities, Consumer<Finding> findings) {
        var sum = Counts.written(Counts.sum(quantities), total.unit());
        var added = String.join(
                "＋",
                quantities.stream().map(part -> part.value().toPlainString()).toList());
        var message = quantities.size() == 1
                ? "其中数%s大于总数%s，请核对后改正。".formatted(sum, Counts.written(total))
                : "总数为%s，各部分相加为%s（%s），请核对后改正。".formatted(Counts.written(total), sum, added);
        findings.accept(Finding.of(
                Cards.A10,
                message,
                sum,
                Counts.written(total),
                sentence.clauses(total, quantities.get(quantities.size() - 1))));
    }
}
