package cn.ziping.importing;

import cn.ziping.account.Viewer;
import cn.ziping.importing.transfer.WrittenReport;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.printing.PrintedFile;
import cn.ziping.report.Report;
import cn.ziping.report.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A whole report as a file that another installation can import, for whoever sees the report. */
@RestController
class TransferController {
    private final Reports reports;

    TransferController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports/{id}/report.json")
    Mono<ResponseEntity<byte[]>> file(@PathVariable String id, @AuthenticationPrincipal Viewer viewer) {
        return report(viewer, id)
                .map(report -> PrintedFile.answer(report.title() + ".json", MediaType.APPLICATION_JSON, true)
                        .body(WrittenReport.of(report)))
                .switchIfEmpty(Mono.error(() -> new HttpRefusal(HttpStatus.NOT_FOUND, "没有这份报告，请从列表重新打开。")));
    }

    /** Empty when there is none that the viewer sees, and when the id is none that could ever have been given out. */
    private Mono<Report> report(Viewer viewer, String id) {
        try {
            return reports.whole(viewer.sight(), Ids.parse(id));
        } catch (RequestError notAnId) {
            return Mono.empty();
        }
    }
}
