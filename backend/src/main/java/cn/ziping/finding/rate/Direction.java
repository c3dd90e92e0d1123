package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the words before a number make it an increase or a decrease. */
enum Direction {
    UP,
    DOWN;

    /** 增加到 and 增加至 lead to the new amount, not to the difference. */
    private static final String LEADING_ON = "(?:了|额|幅度?|率|数|比例|金额)?(?:为|达到?|约|近|：)?$";

    private static final Pattern MORE =
            Pattern.compile("(?:增加|增长|增多|净增|上升|提高|提升|上涨|扩大|增收|增支|(?<!余)多|增|升高|涨)" + LEADING_ON);
    private static final Pattern LESS = Pattern.compile(
            "(?:减少|下降|降低|压减|压缩|缩减|回落|下调|下滑|(?<!增)减|降|(?<![至不])少|缩小|节约|节省|节支)" + LEADING_ON + "|(?:缩短|提前|压缩|压减)了?$");

    static @Nullable Direction of(Sentence sentence, Quantity quantity) {
        var words = sentence.before(quantity);
        var tail = words.substring(Math.max(0, words.length() - 12));
        if (LESS.matcher(tail).find()) {
            return DOWN;
        }
        return MORE.matcher(tail).find() ? UP : null;
    }
}
