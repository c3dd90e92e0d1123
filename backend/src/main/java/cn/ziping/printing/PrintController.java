package cn.ziping.printing;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.Problem;
import cn.ziping.printing.Press.Print;
import cn.ziping.report.Report;
import cn.ziping.report.Reports;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The printed report over HTTP: shown by the browser, or kept as a file with {@code ?download}. */
@RestController
class PrintController {
    private final Reports reports;
    private final Press press;

    PrintController(Reports reports, Press press) {
        this.reports = reports;
        this.press = press;
    }

    @GetMapping("/reports/{id}/print.pdf")
    Mono<ResponseEntity<?>> print(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Viewer viewer) {
        Mono<ResponseEntity<?>> printed =
                press.print(report(viewer, id)).map(print -> paper(print, query.containsKey("download")));
        return printed.switchIfEmpty(Mono.fromSupplier(() -> problem(HttpStatus.NOT_FOUND, "没有这份报告，请从列表重新打开。")))
                .onErrorResume(
                        RejectedExecutionException.class,
                        busy -> Mono.just(problem(HttpStatus.SERVICE_UNAVAILABLE, "等待打印的报告太多，请过几秒再试。")));
    }

    /** Empty when there is none that the viewer sees, and when the id is none that could ever have been given out. */
    private Mono<Report> report(Viewer viewer, String id) {
        try {
            return reports.whole(viewer.sight(), Ids.parse(id));
        } catch (RequestError notAnId) {
            return Mono.empty();
        }
    }

    private static ResponseEntity<?> paper(Print print, boolean download) {
        var disposition = download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(print.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                // The report may have changed by the next time it is asked for, and is for nobody who shares a cache.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(print.pdf());
    }

    private static ResponseEntity<?> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, sentence));
    }
}
