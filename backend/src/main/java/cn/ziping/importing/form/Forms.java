package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads official self-evaluation forms (自评表) out of tables. */
public final class Forms {
    private Forms() {}

    /**
     * @param before passages above the table, nearest last, at most five: title, year and unit of the form
     * @return empty where the table is no such form
     */
    public static Optional<FormReading> read(Table table, List<Piece> before) {
        var above = FormAbove.of(before);
        var forms = new ArrayList<OneForm>();
        for (var page : FormSplit.pages(FormGrid.of(table))) {
            OneForm.read(page, above, table.sheet(), "p" + (forms.size() + 1)).ifPresent(forms::add);
        }
        return forms.isEmpty() ? Optional.empty() : Optional.of(together(forms, above));
    }

    private static FormReading together(List<OneForm> forms, FormAbove above) {
        var isWhole = forms.stream().allMatch(OneForm::isWhole);
        var whose = FormDepartment.of(forms);
        var evidence = new HashMap<String, Evidence>();
        whose.ifPresent(name -> evidence.put("departmentName", name.evidence()));
        var title = first(forms, OneForm::title);
        title.ifPresent(said -> evidence.put("title", said.evidence()));
        var year = first(forms, OneForm::year);
        year.ifPresent(said -> evidence.put("year", said.evidence()));
        var doubts = new ArrayList<>(
                forms.stream().flatMap(form -> form.doubts().stream()).toList());
        whose.flatMap(FormDepartment::doubt).ifPresent(doubts::add);
        var isDepartment = forms.stream().anyMatch(form -> form.kind() == ReportKind.DEPARTMENT_WHOLE);
        return new FormReading(
                isDepartment ? ReportKind.DEPARTMENT_WHOLE : ReportKind.PROJECT_EXPENDITURE,
                whose.map(FormDepartment::name).orElse(null),
                year.map(said -> FormTitle.year(said.text())).orElse(null),
                title.map(Said::text).orElse(null),
                new Rows(
                        List.of(),
                        forms.stream()
                                .flatMap(form -> form.budgetLines().stream())
                                .toList(),
                        forms.stream().flatMap(form -> form.project().stream()).toList(),
                        forms.stream()
                                .flatMap(form -> form.indicators().stream())
                                .toList(),
                        forms.stream()
                                .map(OneForm::figures)
                                .filter(figures -> !figures.evidence().isEmpty())
                                .findFirst()
                                .orElse(DraftFigures.NONE),
                        doubts),
                forms.stream().flatMap(form -> form.texts().stream()).toList(),
                evidence,
                isWhole);
    }

    private static Optional<Said> first(List<OneForm> forms, Function<OneForm, Optional<Said>> what) {
        return forms.stream().map(what).flatMap(Optional::stream).findFirst();
    }
}
