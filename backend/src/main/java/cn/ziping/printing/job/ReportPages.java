package cn.ziping.printing.job;

import cn.ziping.account.Viewers;
import cn.ziping.printing.Printer;
import cn.ziping.printing.ReportDocument;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.Reports;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the reports of a job, each with what its asker sees at that moment. Blocks its thread. */
@Component
class ReportPages {
    private final Viewers viewers;
    private final Reports reports;
    private final Printer printer;

    ReportPages(Viewers viewers, Reports reports, Printer printer) {
        this.viewers = viewers;
        this.reports = reports;
        this.printer = printer;
    }

    /** A report as it is to be printed. */
    record Pages(Document document, Profile profile, ReportStatus status) {}

    /** @throws Unprinted when there is nothing to print, or it cannot be printed */
    Pages of(ClaimedJob job, UUID id) throws Unprinted {
        try {
            var sight = viewers.sightOf(job.account()).block();
            var report = sight == null ? null : reports.whole(sight, id).block();
            if (report == null) {
                throw new Unprinted("报告已不存在，或者您已不能查看");
            }
            var document = printer.document(report, job.order()).orElseThrow(() -> new Unprinted("报告里没有自评表"));
            return new Pages(document, ReportDocument.profile(report, job.order()), report.status());
        } catch (RuntimeException | StackOverflowError | LinkageError fault) {
            Interruption.throwIfIn(fault);
            throw Unprinted.of("report " + id, fault);
        }
    }
}
