package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import java.util.function.Consumer;

/** A rule over the indicators of a report, which are read once for all of these. */
interface RowCheck {
    RuleCard card();

    void check(Rows rows, Consumer<Finding> findings);
}
