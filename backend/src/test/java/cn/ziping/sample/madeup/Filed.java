package cn.ziping.sample.madeup;

import cn.ziping.report.FiguresRule;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportFigures;
import cn.ziping.sample.madeup.MadeUp.Planned;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A made-up report with what it comes to. */
record Filed(MadeUpDepartment department, NewReport report, ReportFigures figures) {
    private static final Map<String, Template> TEMPLATES = TemplateFiles.shipped().stream()
            .map(TemplateFile::template)
            .collect(Collectors.toMap(Template::code, Function.identity()));

    static final MadeUp MADE_UP = new MadeUp(1);

    static final List<Filed> FORTY = of(MADE_UP, 40, 5);

    static final List<Filed> MANY = of(MADE_UP, 400, 5).stream()
            .filter(filed -> filed.report().template().kind() == ReportKind.DEPARTMENT_WHOLE)
            .toList();

    /** What tells it from others, in one line. */
    String told() {
        return "%s %d %s %s %s %s %s"
                .formatted(
                        department.code(),
                        report.year(),
                        report.template().kind(),
                        report.status(),
                        figures.executed(),
                        figures.executionRate(),
                        figures.score());
    }

    static List<Filed> of(MadeUp madeUp, int departments, int years) {
        return IntStream.range(0, departments)
                .mapToObj(madeUp::department)
                .flatMap(department ->
                        madeUp.reports(department, years).stream().map(planned -> of(madeUp, department, planned)))
                .toList();
    }

    private static Filed of(MadeUp madeUp, MadeUpDepartment department, Planned planned) {
        var template = Objects.requireNonNull(TEMPLATES.get(planned.template()));
        var report = madeUp.report(department, new UUID(0, 1), planned, new UUID(0, 2), template);
        return new Filed(
                department,
                report,
                FiguresRule.figures(
                        template, report.stated(), report.budgetLines(), report.projects(), report.indicators()));
    }

    /** The figures that there are, smallest first. */
    static double[] numbers(List<Filed> filed, Function<Filed, @Nullable BigDecimal> figure) {
        return filed.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Filed::number)
                .sorted()
                .toArray();
    }

    static double number(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value).doubleValue();
    }
}
