package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds changes told by where they began and ended: 由100万元增加到120万元，增幅20%. */
final class FromToReading {
    private static final Pattern FROM = Pattern.compile("[从由]");
    private static final Pattern UP_TO = Pattern.compile("(?:增加|增长|提高|提升|上升|扩大|上涨|增|升|扩)[到至为]$");
    private static final Pattern DOWN_TO = Pattern.compile("(?:减少|下降|降低|精简|精减|压降|缩短|压减|压缩|缩减|下调|缩短|缩小|降|减)[到至为]$");

    /** 由5.62等提升至5.28等, 由第8位上升到第3位: of what is ranked the lower number is the better one. */
    private static final Pattern RANK_BEFORE = Pattern.compile("(?:第|排名|位次|名次|位列|列)$");

    private static final Pattern RANK_BEHIND = Pattern.compile("^(?:等(?!候|待)|级(?!别)|名(?!次)|位(?!于))");

    private FromToReading() {}

    static List<Change> in(Sentence sentence) {
        var changes = new ArrayList<Change>();
        var quantities = sentence.quantities();
        for (var i = 1; i < quantities.size(); i++) {
            var now = quantities.get(i);
            var before = before(sentence, i);
            var words = sentence.before(now);
            var isUp = UP_TO.matcher(words).find();
            if (before != null && (isUp || DOWN_TO.matcher(words).find()) && !isRank(sentence, now)) {
                var difference = next(sentence, i, false);
                var percent = next(sentence, i, true);
                changes.add(new Change(sentence, now, List.of(), before, difference, percent, isUp, "从"));
            }
        }
        return changes;
    }

    private static boolean isRank(Sentence sentence, Quantity quantity) {
        var text = sentence.text();
        var unit = quantity.unit();
        return RANK_BEFORE.matcher(text.substring(0, quantity.from())).find()
                || unit.equals("位")
                || unit.isEmpty()
                        && RANK_BEHIND.matcher(text.substring(quantity.to())).find();
    }

    /** The amount that 从 or 由 leads to, in the same clause. */
    private static @Nullable Quantity before(Sentence sentence, int at) {
        var now = sentence.quantities().get(at);
        for (var i = at - 1; i >= 0; i--) {
            var old = sentence.quantities().get(i);
            if (old.kind() == Kind.YEAR) {
                continue;
            }
            var from = sentence.clauseFrom(old.from());
            var isSame = old.kind() == now.kind() && old.unit().equals(now.unit()) || old.isMoney() && now.isMoney();
            var isNear = sentence.text().substring(old.to(), now.from()).length() <= 16;
            return isSame
                            && isNear
                            && FROM.matcher(sentence.text().substring(from, old.from()))
                                    .find()
                    ? old
                    : null;
        }
        return null;
    }

    /** The difference or the percent among the next two quantities of the same segment. */
    private static @Nullable Quantity next(Sentence sentence, int at, boolean isPercent) {
        var quantities = sentence.quantities();
        var now = quantities.get(at);
        var isOfRates = now.isPercent();
        for (var i = at + 1; i <= at + 2 && i < quantities.size(); i++) {
            var next = quantities.get(i);
            var between = sentence.text().substring(quantities.get(i - 1).to(), next.from());
            if (between.length() > 10 || between.indexOf('；') >= 0 || Direction.of(sentence, next) == null) {
                return null;
            }
            var isDifference = isOfRates
                    ? next.kind() == Kind.PERCENT_POINTS
                    : next.kind() == now.kind()
                            && (next.isMoney() || next.unit().equals(now.unit()));
            if (isPercent ? next.isPercent() : isDifference) {
                return next;
            }
        }
        return null;
    }
}
