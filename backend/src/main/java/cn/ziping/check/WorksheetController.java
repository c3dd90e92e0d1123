package cn.ziping.check;

import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.finding.ReportFindings;
import cn.ziping.finding.ReportFindings.Checked;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.printing.DocumentPress;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.PrintedFile;
import cn.ziping.printing.document.Profile;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The findings of a report as a worksheet for its review: {@code /reports/{id}/findings.xlsx}. */
@RestController
class WorksheetController {
    private final ReportFindings findings;
    private final DocumentPress press;

    WorksheetController(ReportFindings findings, DocumentPress press) {
        this.findings = findings;
        this.press = press;
    }

    @GetMapping("/reports/{id}/findings.xlsx")
    Mono<ResponseEntity<Flux<DataBuffer>>> worksheet(
            @PathVariable String id, @AuthenticationPrincipal Viewer viewer, HttpMethod method) {
        var none =
                Mono.<ResponseEntity<Flux<DataBuffer>>>error(new HttpRefusal(HttpStatus.NOT_FOUND, "没有这份报告，请从列表重新打开。"));
        if (!viewer.may(Permission.READ_REPORTS)) {
            return none;
        }
        return checked(viewer, id)
                .flatMap(checked -> {
                    var name = checked.report().title() + "复核底稿.xlsx";
                    var type = MediaType.parseMediaType(PrintFormat.XLSX.mediaType());
                    if (method == HttpMethod.HEAD) {
                        return Mono.just(PrintedFile.answer(name, type, true).body(Flux.<DataBuffer>empty()));
                    }
                    var document = Worksheet.of(checked.report(), checked.findings(), viewer.name());
                    return press.print(Mono.just(document), PrintFormat.XLSX, Profile.OFFICE)
                            .map(file -> PrintedFile.answer(name, type, true)
                                    .contentLength(file.length)
                                    .body(Flux.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(file))));
                })
                .switchIfEmpty(none)
                .onErrorMap(
                        RejectedExecutionException.class,
                        busy -> new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, "等待生成的文件太多，请过一会儿再试。"));
    }

    /** Empty when there is none that the viewer sees, and when the id is none that could ever have been given out. */
    private Mono<Checked> checked(Viewer viewer, String id) {
        try {
            return findings.of(viewer.sight(), Ids.parse(id));
        } catch (RequestError notAnId) {
            return Mono.empty();
        }
    }
}
