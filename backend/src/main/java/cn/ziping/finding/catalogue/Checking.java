package cn.ziping.finding.catalogue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Runs all rules over one report, beside each other: none of them changes anything, or knows of another. */
public final class Checking {
    private Checking() {}

    /**
     * @param severities of the template, by rule; a rule that is not named weighs what its card says
     * @return those that block first, then in the order of the catalogue; the same thing is told once
     */
    public static List<Finding> check(Subject subject, Map<String, Severity> severities) {
        var text = Text.of(subject);
        var found = Catalogue.RULES.parallelStream()
                .flatMap(rule -> found(rule, subject, text).stream())
                .toList();
        return Retold.once(found).stream()
                .map(finding -> {
                    var severity = severities.get(finding.rule());
                    return severity == null ? finding : finding.with(severity);
                })
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static List<Finding> found(Rule rule, Subject subject, Text text) {
        var found = new ArrayList<Finding>();
        rule.check(subject, text, found::add);
        return found;
    }
}
