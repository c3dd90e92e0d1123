package cn.ziping.finding.catalogue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.residue.YearsOfText;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Runs all rules over one report. */
public final class Checking {
    private Checking() {}

    /**
     * @param severities of the template, by rule; a rule that is not named weighs what its card says
     * @return those that block first, then in the order of the catalogue; the same thing is told once
     */
    public static List<Finding> check(Subject subject, Map<String, Severity> severities) {
        var text = Text.of(subject);
        // The title of a document may have been left from another year: its amounts would all be another year's.
        var meant = subject.isDocument() ? subject.withYear(YearsOfText.meant(subject, text)) : subject;
        var found = new ArrayList<Finding>();
        Catalogue.RULES.forEach(rule -> rule.check(meant, text, found::add));
        return Retold.once(found).stream()
                .map(finding -> {
                    var severity = severities.get(finding.rule());
                    return severity == null ? finding : finding.with(severity);
                })
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
