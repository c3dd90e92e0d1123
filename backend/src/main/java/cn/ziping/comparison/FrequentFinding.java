package cn.ziping.comparison;

import cn.ziping.finding.rule.RuleCard;

/** How often a rule finds something in the reports compared; the schema says what each is. */
public record FrequentFinding(int year, RuleCard rule, int reports, int findings) {}
