package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A02: the rate of execution of a row of a table that stayed text, told again by a sentence: 设备更新项目执行率88.3%. */
final class RatesOfRows implements Rule {
    private static final Pattern RATE = Pattern.compile(
            "(?:“)?(?<name>[\\u4e00-\\u9fffA-Za-z（）]{4,40}?)(?:”)?(?:项目)?(?:资金|预算|经费)?的?(?:预算|资金)?(?:执行|支出|支付|完成)率(?:为|是|达到?|仅为?|只有|：)?");
    private static final Pattern FILLING = Pattern.compile("项目$|专项$|经费$|资金$|[“”\"\\s]");

    /** What a table tells of a name, and whether another table tells something else. */
    private record Row(Figure rate, boolean isOne) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A02);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var rows = rows(subject);
        if (rows.isEmpty()) {
            return;
        }
        var told = new HashSet<String>();
        for (var sentence : Passages.sentences(text)) {
            for (var percent : sentence.quantities(Kind.PERCENT)) {
                var found = check(sentence, percent, rows);
                if (found != null && told.add(found.message())) {
                    findings.accept(found);
                }
            }
        }
    }

    private static Map<String, Row> rows(Subject subject) {
        var rows = new HashMap<String, Row>();
        for (var grid : Grid.of(subject)) {
            var rates = grid.columns("(?:执行|支付|支出|完成)率", "得分|分值|权重|目标|上年|序时");
            if (rates.size() != 1) {
                continue;
            }
            for (var line : grid.lines()) {
                var rate = line.figure(rates.get(0));
                var name = line.cells().stream()
                        .limit(rates.get(0))
                        .filter(cell -> Figure.of(cell).isNone() && cell.length() >= 4)
                        .findFirst();
                if (name.isPresent() && rate.unit().equals("%")) {
                    rows.merge(
                            plain(name.get()),
                            new Row(rate, true),
                            (one, other) -> new Row(one.rate(), one.rate().equals(other.rate())));
                }
            }
        }
        return rows;
    }

    private static String plain(String name) {
        return FILLING.matcher(name).replaceAll("");
    }

    private static @Nullable Finding check(Sentence sentence, Quantity percent, Map<String, Row> rows) {
        var from = sentence.clauseFrom(percent.from());
        var match = RATE.matcher(sentence.text().substring(from, percent.from()));
        if (!percent.isExact() || !match.matches()) {
            return null;
        }
        var row = rows.get(plain(match.group("name")));
        if (row == null || !row.isOne() || row.rate().range().fits(percent)) {
            return null;
        }
        var told = new Told(sentence, percent);
        var exact = row.rate().range().like(percent) + "%";
        var message = "“%s”的执行率在表中是%s，文中写的是%s，请核对后统一。".formatted(match.group("name"), exact, told.written());
        return Finding.of(RateCards.A02, message, exact, told.written(), sentence.clause(percent))
                .with(new Fix(told.written(), exact));
    }
}
