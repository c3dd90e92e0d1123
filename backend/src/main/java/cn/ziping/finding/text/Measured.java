package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value of a project that a sentence names right before its number. */
enum Measured {
    INITIAL("年初预算", Quantity.Kind.MONEY, "年初预算" + Words.AMOUNT, row -> Stream.of(row.initialBudget(), row.approved())),
    ADJUSTED(
            "全年预算数",
            Quantity.Kind.MONEY,
            "(?:全年|调整后的?|调整)预算" + Words.AMOUNT,
            row -> Stream.of(row.adjustedBudget() == null ? row.initialBudget() : row.adjustedBudget())),
    BUDGET(
            "预算数",
            Quantity.Kind.MONEY,
            "(?:预算(?:安排|批复)?|批复|支出预算|年度预算)" + Words.AMOUNT,
            row -> Stream.of(row.approved(), row.initialBudget(), row.adjustedBudget())),
    IN_PLACE("到位资金", Quantity.Kind.MONEY, "到位" + Words.AMOUNT, row -> Stream.of(row.fundsInPlace())),
    EXECUTED("执行数", Quantity.Kind.MONEY, "(?:支出|执行|使用|支付)" + Words.AMOUNT, row -> Stream.of(row.executed())),
    EXECUTION_RATE("执行率", Quantity.Kind.PERCENT, "执行率" + Words.IS, row -> Stream.of(row.executionRate())),
    IN_PLACE_RATE("到位率", Quantity.Kind.PERCENT, "到位率" + Words.IS, row -> Stream.of(row.fundsInPlaceRate())),
    SCORE("得分", Quantity.Kind.POINTS, "(?:自评得分|得分|自评总分|评分|自评分)" + Words.IS, row -> Stream.of(row.score()));

    /** What may stand between a measure and its number. */
    private static final class Words {
        private static final String IS = "(?:为|是|达到|达|共计|共|合计|总计|：|计|了){0,3}$";
        /** Words before a measure that narrow nothing. */
        private static final Pattern GENERAL = Pattern.compile(
                "(?:本|该|此|项目|单位|我局|全年|实际|年度|当年|年初|年末|年底|底|末|总|共|已|到|月|日|年|截至|截止|资金|专项|专款|支出|财政|自评|绩效|预算|的|其|批复|安排|累计|完成|为|在|中|，|、|：|（|）|情况|综合|平均|最终|经|评价){0,12}");

        private static final String AMOUNT = "(?:资金|金额|总额|总金额|数|规模|额度|指标|合计){0,3}" + IS;
    }

    private final String label;
    private final Quantity.Kind kind;
    private final Pattern words;
    private final Function<Project, Stream<BigDecimal>> values;

    Measured(String label, Quantity.Kind kind, String words, Function<Project, Stream<BigDecimal>> values) {
        this.label = label;
        this.kind = kind;
        this.words = Pattern.compile(words);
        this.values = values;
    }

    String label() {
        return label;
    }

    boolean isRate() {
        return kind == Quantity.Kind.PERCENT;
    }

    /** The measure that these words, right before a number, name. */
    static Optional<Measured> of(String before, Quantity quantity) {
        return Stream.of(values())
                .filter(one -> one.kind == quantity.kind() && one.isNamedBy(before))
                .findFirst();
    }

    /** 设备采购预算 is a part of the project's. */
    private boolean isNamedBy(String before) {
        var match = words.matcher(before);
        return match.find()
                && Words.GENERAL.matcher(before.substring(0, match.start())).matches();
    }

    List<BigDecimal> of(Project row) {
        return values.apply(row).filter(Objects::nonNull).distinct().toList();
    }

    /** Of rows that share a name also what they come to together. */
    List<BigDecimal> of(List<Project> rows) {
        var all = new ArrayList<BigDecimal>();
        rows.forEach(row -> all.addAll(of(row)));
        if (rows.size() > 1 && !isRate()) {
            rows.stream()
                    .map(row -> of(row).stream().findFirst().orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal::add)
                    .ifPresent(all::add);
        }
        return all;
    }
}
