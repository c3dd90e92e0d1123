package cn.ziping.importing.table;

import cn.ziping.budget.FundSource;
import cn.ziping.measure.MoneyUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column by its head.
 *
 * @param words of the head, those of upper rows first
 * @param year that its head names; null where it names none
 * @param isLoose whether the meaning was taken from words that could mean another column too
 */
record Column(
        int index,
        @Nullable Field field,
        List<String> words,
        @Nullable Integer year,
        boolean isLoose) {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?");
    private static final Pattern PLAIN_UNIT = Pattern.compile("(百万元|千元|万元|亿元|元)[)）]?$");

    /** @param words one for each row of the head, none twice, those of upper rows first */
    static Column of(int index, List<String> words) {
        var year = YEAR.matcher(String.join(" ", words));
        var found = field(words);
        return new Column(
                index, found, words, year.find() ? Integer.valueOf(year.group(1)) : null, found == Field.AMOUNT);
    }

    Column with(@Nullable Field other) {
        return new Column(index, other, words, year, isLoose);
    }

    String text() {
        return String.join("", words);
    }

    /** The unit that its own head names. */
    @Nullable
    MoneyUnit unit() {
        for (var i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i).replaceAll("\\s", "");
            var unit = MoneyUnit.ofHead(word).or(() -> MoneyUnit.ofCaption(word));
            if (unit.isPresent()) {
                return unit.get();
            }
            var plain = PLAIN_UNIT.matcher(word);
            if (plain.find()) {
                return MoneyUnit.of(plain.group(1)).orElse(null);
            }
        }
        return null;
    }

    /** The source of funds that its head names. */
    @Nullable
    FundSource source() {
        return Funds.in(text()).orElse(null);
    }

    private static @Nullable Field field(List<String> words) {
        var cores = words.stream()
                .map(HeadWords::core)
                .filter(core -> !core.isEmpty())
                .collect(Collectors.toList());
        if (cores.isEmpty()) {
            return null;
        }
        if (HeadWords.isAnother(String.join("", cores))) {
            return Field.NOTE;
        }
        var leaf = cores.get(cores.size() - 1);
        var own = HeadWords.field(leaf).orElse(null);
        if (cores.size() == 1) {
            return own != null ? own : ofSource(leaf);
        }
        return below(cores.subList(0, cores.size() - 1), leaf, own);
    }

    /** A word below others: 年初 below 预算数 says it alone, 合计 or 金额 below them says nothing itself. */
    private static @Nullable Field below(List<String> above, String leaf, @Nullable Field own) {
        if (own != null && own != Field.AMOUNT && !isVague(leaf)) {
            return own;
        }
        for (var i = above.size() - 1; i >= 0; i--) {
            var parent = above.get(i);
            for (var both : List.of(parent + leaf, leaf + parent)) {
                var together = HeadWords.field(both).orElse(null);
                if (together != null && together != Field.AMOUNT && !(together == Field.NOTE && isFrame(parent))) {
                    return together;
                }
            }
            var alone = HeadWords.field(parent).orElse(null);
            if (own == Field.AMOUNT
                    && alone != null
                    && alone != Field.SUBJECT
                    && !(alone == Field.NOTE && isFrame(parent))) {
                return alone;
            }
            if (own == null && (alone == Field.AUTHORISED || alone == Field.PRESENT)) {
                return alone;
            }
            if (ofSource(leaf) != null && alone != null && Field.MONEY.contains(alone)) {
                return alone;
            }
        }
        return own != null ? own : ofSource(leaf);
    }

    /** Whether a head only holds others together: 资金情况, 项目信息. */
    private static boolean isFrame(String parent) {
        return parent.matches("(?:项目|年度|部门)?(?:资金|预算|支出|收支|绩效|基本|资金使用|资金安排|预算执行)(?:及使用)?(?:情况|信息)");
    }

    /** Words that mean something else below another word: 自评 below 得分, 实际 below 支出. */
    private static boolean isVague(String leaf) {
        return List.of(
                        "自评", "实际", "执行", "类别", "内容", "进度", "完成", "项目", "单位", "说明", "名称", "指标", "目标", "编制", "在编", "在职",
                        "实有")
                .contains(leaf);
    }

    /** A column of money of one of the four budgets, headed by its name alone. */
    private static @Nullable Field ofSource(String core) {
        return Funds.in(core).isPresent() && !core.contains("率") ? Field.AMOUNT : null;
    }
}
