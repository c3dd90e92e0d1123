package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * T01: the same words before two numbers of the same digits in another order: 奖补资金16976.78万元 and 奖补资金19676.78万元. What
 * else stands around them matters little, for two facts hardly share their words and all their digits.
 */
final class MirroredFigures implements Rule {
    private static final Pattern LINK = Pattern.compile("(?:达到|达|为|是|共计|共|合计|总计|了|：|约)+$");
    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|往年|同期|目标|计划|比|较|原");
    /** Words in common before a number of three digits, and before a longer one. */
    private static final int SHORTEST = 4;

    private static final int FEW_DIGITS = 3;
    private static final int MOST = 6;

    private record Figure(Sentence sentence, Quantity quantity, String label, String digits) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        for (var sentence : Readable.running(text)) {
            for (var quantity : sentence.quantities()) {
                if (quantity.kind() == Kind.MONEY || quantity.kind() == Kind.COUNT) {
                    read(sentence, quantity, figures);
                }
            }
        }
        figures.values().stream()
                .filter(same -> same.size() > 1 && same.size() <= MOST)
                .forEach(same -> compare(same, findings));
    }

    private static void read(Sentence sentence, Quantity quantity, Map<String, List<Figure>> figures) {
        var clause = sentence.text().substring(sentence.clauseFrom(quantity.from()), quantity.from());
        var label = LINK.matcher(clause.substring(clause.lastIndexOf('、') + 1)).replaceFirst("");
        var digits = quantity.value().stripTrailingZeros().toPlainString().replace(".", "");
        var isPlain = digits.length() < FEW_DIGITS || digits.chars().distinct().count() < 2;
        if (isPlain || han(label) < SHORTEST || OTHER_TIME.matcher(clause).find()) {
            return;
        }
        var key = label.substring(label.length() - SHORTEST) + sorted(digits) + quantity.unit();
        figures.computeIfAbsent(key, any -> new ArrayList<>()).add(new Figure(sentence, quantity, label, digits));
    }

    /** How many characters at its end are words. */
    private static int han(String label) {
        var at = label.length();
        while (at > 0 && Character.isIdeographic(label.charAt(at - 1))) {
            at--;
        }
        return label.length() - at;
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static void compare(List<Figure> same, Consumer<Finding> findings) {
        var values = same.stream().map(Figure::digits).distinct().toList();
        if (values.size() != 2) {
            return;
        }
        var first = same.get(0);
        var wrong = same.stream()
                .filter(one -> !one.digits().equals(first.digits()))
                .findFirst()
                .orElse(first);
        if (common(first.label(), wrong.label()) < SHORTEST + (first.digits().length() > FEW_DIGITS ? 0 : 1)) {
            return;
        }
        var written = wrong.sentence()
                .excerpt(wrong.quantity().from(), wrong.quantity().to());
        var other = first.sentence()
                .excerpt(first.quantity().from(), first.quantity().to());
        var name = wrong.label().substring(wrong.label().length() - common(first.label(), wrong.label()));
        findings.accept(Finding.of(
                Cards.T01,
                "“%s”在两处说法不一：一处是%s，这里是%s，请核对后统一。".formatted(name, other, written),
                other,
                written,
                wrong.sentence().clause(wrong.quantity())));
    }

    private static int common(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }
}
