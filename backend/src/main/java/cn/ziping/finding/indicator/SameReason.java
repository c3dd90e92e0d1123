package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One reason for everything was copied. */
final class SameReason implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "R07",
            Severity.INFO,
            "不同指标的偏差原因不雷同",
            "财政部门复核要求：逐个指标分析原因，不用同一句话代替",
            "三个指标的偏差原因都是“受疫情影响，工作推进缓慢”",
            "逐个指标写各自的原因；确属同一原因的，写明它怎样影响了这个指标");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final int LEAST = 3;
    private static final int SHORTEST = 4;

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var byReason = new LinkedHashMap<String, List<Row>>();
        for (var row : rows.formRows()) {
            var plain = ReasonWords.plain(row.reason());
            if (plain.length() >= SHORTEST && !ReasonWords.isGeneric(row.reason())) {
                byReason.computeIfAbsent(plain, key -> new ArrayList<>()).add(row);
            }
        }
        for (var same : byReason.values()) {
            if (same.size() >= LEAST) {
                var row = same.get(0);
                var names = same.stream().limit(LEAST).map(Row::quoted).collect(Collectors.joining("、"));
                findings.accept(Finding.of(
                        CARD,
                        "%s等%d个指标的偏差原因完全相同，请逐个写明各自的原因。".formatted(names, same.size()),
                        null,
                        same.size() + "个",
                        row.at("deviationReason", row.reason())));
            }
        }
    }
}
