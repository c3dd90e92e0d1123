package cn.ziping.finding.column;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over tables of any kind: group A of the catalogue. */
public final class ColumnRules {
    private ColumnRules() {}

    public static List<Rule> all() {
        return List.of(new ColumnRelations());
    }
}
