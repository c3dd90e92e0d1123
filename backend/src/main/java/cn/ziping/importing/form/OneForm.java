package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.importing.source.Doubt;
import cn.ziping.measure.MoneyUnit;
import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One form of those that a table holds. */
record OneForm(
        ReportKind kind,
        Optional<Said> title,
        Optional<Said> year,
        Optional<Said> supervisor,
        Optional<Said> implementer,
        Optional<Said> unit,
        Optional<DraftProject> project,
        List<DraftIndicator> indicators,
        List<DraftBudgetLine> budgetLines,
        DraftFigures figures,
        List<FormText> texts,
        List<Doubt> doubts,
        boolean isWhole) {

    /**
     * @param key of the project, should it be about one
     * @return empty where the page is no form
     */
    static Optional<OneForm> read(FormPage page, FormAbove above, @Nullable String sheet, String key) {
        var kind = kind(page, above, sheet);
        var isProject = kind == ReportKind.PROJECT_EXPENDITURE;
        var unit = unit(page).or(() -> Optional.ofNullable(above.unit()));
        var read = FormReader.read(page, isProject ? key : null, unit.orElse(MoneyUnit.TEN_THOUSAND_YUAN));
        var facts = read.facts();
        above.answers().forEach((label, said) -> facts.say(label.name(), said.text(), said.evidence()));
        var title = said(facts, "title").or(() -> Optional.ofNullable(above.title()));
        if (title.filter(said -> said.text().contains("监控")).isPresent()
                || !isForm(facts, read.parts(), title.isPresent(), isProject)) {
            return Optional.empty();
        }
        var money = FormMoney.of(page, facts.lines(), isProject);
        var execution = money.execution(isProject ? key : null, facts.indicators());
        var indicators = new ArrayList<DraftIndicator>();
        execution.ifPresent(indicators::add);
        indicators.addAll(facts.indicators());
        return Optional.of(new OneForm(
                kind,
                title,
                year(page, facts, above, sheet),
                said(facts, FormLabel.SUPERVISOR.name()),
                said(facts, FormLabel.IMPLEMENTER.name()),
                said(facts, FormLabel.UNIT.name()),
                isProject ? Optional.of(FormProject.of(key, facts, money)) : Optional.empty(),
                indicators,
                isProject ? List.of() : money.budgetLines(),
                isProject ? DraftFigures.NONE : FormProject.figures(facts, money),
                isProject ? page.texts() : FormProject.withGoals(page.texts(), facts),
                page.doubts(),
                page.isWhole()));
    }

    /** By its name and at least two of its parts; one part is enough below a title. */
    private static boolean isForm(FormFacts facts, int parts, boolean isTitled, boolean isProject) {
        var isNamed = facts.said((isProject ? FormLabel.NAME : FormLabel.UNIT).name()) != null;
        var hasOwner =
                facts.said(FormLabel.SUPERVISOR.name()) != null || facts.said(FormLabel.IMPLEMENTER.name()) != null;
        if (isProject) {
            return isNamed && (parts >= 2 || parts == 1 && (isTitled || hasOwner));
        }
        return isNamed && (parts >= 2 || parts == 1 && isTitled) || isTitled && parts >= 2;
    }

    private static Optional<Said> said(FormFacts facts, String name) {
        var words = facts.said(name);
        var evidence = facts.from(name);
        return words == null || evidence == null ? Optional.empty() : Optional.of(new Said(words, evidence));
    }

    private static ReportKind kind(FormPage page, FormAbove above, @Nullable String sheet) {
        var grid = page.grid();
        var isNamed = above.answers().containsKey(FormLabel.NAME);
        for (var row = page.from(); row < page.to(); row++) {
            for (var box : grid.worded(row)) {
                if (FormTitle.is(box.text()) && grid.worded(row).size() == 1) {
                    return kind(box.text());
                }
                isNamed |= FormLabel.NAME.is(box.key())
                        || Inline.read(box.text()).stream()
                                .anyMatch(pair -> FormLabel.NAME.is(Words.key(pair.label())));
            }
        }
        if (above.title() != null && !isNamed) {
            return kind(above.title().text());
        }
        return isNamed || sheet != null && sheet.contains("项目")
                ? ReportKind.PROJECT_EXPENDITURE
                : ReportKind.DEPARTMENT_WHOLE;
    }

    private static ReportKind kind(String title) {
        var isDepartment =
                title.contains("整体") || title.contains("部门") && !title.contains("项目") && !title.contains("专项");
        return isDepartment ? ReportKind.DEPARTMENT_WHOLE : ReportKind.PROJECT_EXPENDITURE;
    }

    /** The unit that a caption in the form itself gives. */
    private static Optional<MoneyUnit> unit(FormPage page) {
        for (var row = page.from(); row < page.to(); row++) {
            for (var box : page.grid().worded(row)) {
                if (box.text().contains("单位") && box.text().length() < 80) {
                    var unit = Amount.unit(box.text());
                    if (unit.isPresent()) {
                        return unit;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Said> year(FormPage page, FormFacts facts, FormAbove above, @Nullable String sheet) {
        var asked = said(facts, FormLabel.YEAR.name()).filter(said -> FormTitle.year(said.text() + "年") != null);
        if (asked.isPresent()) {
            return asked.map(said -> new Said(said.text() + "年", said.evidence()));
        }
        for (var row = page.from(); row < Math.min(page.to(), page.from() + 6); row++) {
            var worded = page.grid().worded(row);
            if (worded.size() == 1
                    && FormTitle.year(worded.get(0).text()) != null
                    && worded.get(0).text().strip().length() <= 60) {
                return Optional.of(new Said(worded.get(0).text(), worded.get(0).evidence()));
            }
        }
        return Optional.ofNullable(above.year());
    }
}
