package cn.ziping.finding.residue;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over what should not stand in a report at all, and over its years: groups P and Y of the catalogue. */
public final class ResidueRules {
    private ResidueRules() {}

    public static List<Rule> all() {
        return List.of(
                new Placeholders(),
                new FieldResidue(),
                new DocumentNumbers(),
                new Instructions(),
                new Choices(),
                new ReportYears(),
                new EvaluationDate(),
                new Dates());
    }
}
