package cn.ziping.finding.catalogue;

import cn.ziping.finding.across.AcrossRules;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.residue.YearsOfText;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs all rules over one report, beside each other: none of them changes anything, or knows of another. */
public final class Checking {
    private static final Set<String> ACROSS = AcrossRules.all().stream()
            .flatMap(rule -> rule.cards().stream())
            .map(RuleCard::id)
            .collect(Collectors.toUnmodifiableSet());

    private Checking() {}

    /**
     * @param severities of the template, by rule; a rule that is not named weighs what its card says
     * @return those that block first, then in the order of the catalogue; the same thing is told once
     */
    public static List<Finding> check(Subject subject, Map<String, Severity> severities) {
        var text = Text.of(subject);
        // The title of a document may have been left from another year: its amounts would all be another year's.
        var meant = subject.isDocument() ? subject.withYear(YearsOfText.meant(subject, text)) : subject;
        var found = Catalogue.RULES.parallelStream()
                .flatMap(rule -> found(rule, meant, text).stream())
                .toList();
        return Retold.once(found).stream()
                .map(finding -> {
                    var severity = severities.get(finding.rule());
                    return severity == null ? finding : finding.with(atMost(finding.rule(), severity));
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

    /** What rests on other reports never blocks: they change without anything having been done to this one. */
    private static Severity atMost(String rule, Severity severity) {
        return severity == Severity.BLOCK && ACROSS.contains(rule) ? Severity.WARN : severity;
    }
}
