package cn.ziping.finding;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.report.Report;
import cn.ziping.report.Reports;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One report, whole, with its findings. */
@Component
public class ReportFindings {
    private final Database database;
    private final Reports reports;
    private final Findings findings;

    ReportFindings(Database database, Reports reports, Findings findings) {
        this.database = database;
        this.reports = reports;
        this.findings = findings;
    }

    /** A report as it was checked. */
    public record Checked(Report report, List<ToldFinding> findings) {}

    /** Empty when there is no such report, and when it is not seen. */
    public Mono<Checked> of(Sight sight, UUID id) {
        return reports.whole(sight, id)
                .flatMap(report -> database.read(session -> findings.told(session, List.of(report)))
                        .map(told -> new Checked(report, Objects.requireNonNull(told.get(report.id())))));
    }
}
