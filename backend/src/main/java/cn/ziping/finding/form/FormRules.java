package cn.ziping.finding.form;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over sections, numbering, names and spelling: group C of the catalogue. */
public final class FormRules {
    private FormRules() {}

    public static List<Rule> all() {
        return List.of(
                new FilledSections(),
                new EmptyItems(),
                new AnalysedProjects(),
                new DepartmentName(),
                new Duplicates(),
                new Repetition(),
                new Pairs(),
                new NumberOrder(),
                new TableNumbers(),
                new DatedCover(),
                new Spelling(),
                new PersonalData(),
                new Contents());
    }
}
