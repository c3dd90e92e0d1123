package cn.ziping.printing;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.printing.pdf.MissingGlyphs;
import cn.ziping.report.Report;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Says before a report is printed what will be missing on paper. */
@Controller
class UnprintableController {
    private final Press press;

    UnprintableController(Press press) {
        this.press = press;
    }

    /** Looks at every character of a report that has been read whole: as much work as printing it. */
    @SchemaMapping(typeName = "Report")
    Mono<List<UnprintableCharacter>> unprintable(Report report) {
        return press.queued(report, UnprintableController::missing)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new RequestError(ErrorCode.UNAVAILABLE, "等待打印的报告太多，请过几秒再试。"));
    }

    private static List<UnprintableCharacter> missing(Report report) {
        return MissingGlyphs.of(ReportDocument.of(report)).stream()
                .map(UnprintableCharacter::of)
                .toList();
    }
}
