package cn.ziping.finding;

import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Subject.Origin;
import cn.ziping.finding.subject.Subject.Surroundings;
import cn.ziping.finding.subject.Writings;
import cn.ziping.report.Report;

/** A stored report as rules read it. */
final class StoredSubject {
    private StoredSubject() {}

    /** @param report with all its parts */
    static Subject of(Report report, Surroundings surroundings) {
        var prose = Writings.prose(report.sections(), report.liveFigures());
        return new Subject(
                Origin.STORED,
                report.department().name(),
                report.year(),
                report.kind(),
                report.template(),
                report.title(),
                report.date(),
                report.cover(),
                report.stated(),
                report.figures(),
                report.sections(),
                report.staffLines(),
                report.budgetLines(),
                report.projects(),
                report.indicators(),
                Writings.all(
                        report.title(),
                        report.cover(),
                        prose,
                        report.staffLines(),
                        report.budgetLines(),
                        report.projects(),
                        report.indicators()),
                prose,
                surroundings);
    }
}
