package cn.ziping.finding.rule;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;

/**
 * One rule of the catalogue, or a few that read the same things. It is pure: the same subject has the same findings, and
 * whatever a report holds, however wrong, it ends within milliseconds and throws nothing.
 */
public interface Rule {
    /** The rules of the catalogue that it checks. */
    List<RuleCard> cards();

    /**
     * Tells what is wrong, in reading order. Where it is not certain it tells nothing.
     *
     * @param text the subject's prose, read once for all rules
     */
    void check(Subject subject, Text text, Consumer<Finding> findings);
}
