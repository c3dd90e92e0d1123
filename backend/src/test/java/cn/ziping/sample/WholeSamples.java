package cn.ziping.sample;

import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.report.FiguresRule;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import java.util.List;
import java.util.UUID;

/** The five shipped samples as whole reports, without a database. */
public final class WholeSamples {

    private WholeSamples() {}

    public static List<Report> all() {
        return Samples.reports().stream().map(WholeSamples::whole).toList();
    }

    /** @param department its code */
    public static Report of(String department, int year) {
        return all().stream()
                .filter(report -> report.department().code().equals(department) && report.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static Report whole(SampleReport sample) {
        var template = ShippedSample.template(sample);
        var made = sample.toReport(new UUID(0, 1), new UUID(0, 2), template);
        var of = sample.department();
        return new Report(
                made.id(),
                1,
                made.title(),
                made.year(),
                template.kind(),
                made.status(),
                new Department(made.departmentId(), of.code(), of.name(), new Region(of.region(), of.region(), null)),
                template,
                FiguresRule.figures(template, made.stated(), made.budgetLines(), made.projects(), made.indicators()),
                Section.numbered(template, made.sections()),
                made.staffLines(),
                made.budgetLines(),
                made.projects(),
                made.indicators(),
                made.stated(),
                null,
                null,
                null,
                made.date(),
                made.cover());
    }
}
