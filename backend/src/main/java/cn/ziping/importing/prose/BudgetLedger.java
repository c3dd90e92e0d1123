package cn.ziping.importing.prose;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Budget lines gathered from several sentences: one of each fund, category and label. */
final class BudgetLedger {
    private static final Pattern TOTAL_WORDS = Pattern.compile("总额|总计|总数|合计|共计|^(?:部门|单位)(?=本年|整体|总|收|支)|总|整体");

    private record Id(FundSource fund, BudgetCategory category, String label) {}

    private record Line(String label, Values values) {}

    private final Map<Id, Line> lines = new LinkedHashMap<>();
    private final List<Doubt> doubts;

    BudgetLedger(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    void put(
            FundSource fund,
            BudgetCategory category,
            String label,
            Measure measure,
            BigDecimal value,
            Evidence evidence) {
        if (measure == Measure.IN_PLACE || measure == Measure.IN_PLACE_RATE || measure == Measure.APPROVED) {
            return;
        }
        var line = lines.computeIfAbsent(new Id(fund, category, plain(label)), id -> new Line(label, new Values()));
        line.values.put(measure.field(), value, evidence, label, doubts);
    }

    private static String plain(String label) {
        var plain = TOTAL_WORDS.matcher(label).replaceAll("").replaceFirst("经费支出$", "经费");
        return plain.isEmpty() ? label : plain;
    }

    /** What is said of all expenditure of the department. */
    Optional<Values> expenditure() {
        return Optional.ofNullable(lines.get(new Id(FundSource.ALL, BudgetCategory.EXPENDITURE, "支出")))
                .or(() -> Optional.ofNullable(lines.get(new Id(FundSource.ALL, BudgetCategory.EXPENDITURE, "本年支出"))))
                .map(Line::values);
    }

    List<DraftBudgetLine> rows() {
        var rows = new ArrayList<DraftBudgetLine>();
        lines.forEach((id, line) -> rows.add(new DraftBudgetLine(
                "b" + (rows.size() + 1),
                id.fund,
                id.category,
                line.label,
                line.values.get("initialBudget"),
                line.values.get("adjustedBudget"),
                line.values.get("executed"),
                line.values.get("executionRate"),
                line.values.evidence())));
        return rows;
    }
}
