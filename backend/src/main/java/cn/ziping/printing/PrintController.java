package cn.ziping.printing;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.Problem;
import cn.ziping.printing.Press.Print;
import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.report.Report;
import cn.ziping.report.Reports;
import java.util.concurrent.RejectedExecutionException;
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

    @GetMapping("/reports/{id}/print.{format}")
    Mono<ResponseEntity<?>> print(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Viewer viewer) {
        var order = WrittenOrder.read(format, query);
        Mono<ResponseEntity<?>> printed = press.print(report(viewer, id), order)
                .map(print -> file(print, order.format(), query.containsKey("download")));
        return printed.switchIfEmpty(Mono.fromSupplier(() -> problem(HttpStatus.NOT_FOUND, missing(order))))
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

    private static ResponseEntity<?> file(Print print, PrintFormat format, boolean download) {
        return PrintedFile.answer(print.title(), format, download).body(print.file());
    }

    /** The same whether the report is not seen, not there, or has no such form: which of them is nobody's to learn. */
    private static String missing(PrintOrder order) {
        return order.part() == Part.FORMS ? "没有这份报告，或者其中没有这张自评表，请从列表重新打开。" : "没有这份报告，请从列表重新打开。";
    }

    private static ResponseEntity<?> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, sentence));
    }
}
