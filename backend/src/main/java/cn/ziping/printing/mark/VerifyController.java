package cn.ziping.printing.mark;

import cn.ziping.account.Viewer;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says to programs what {@code /verify/{mark}} says to people; who accepts HTML is shown the page instead. */
@RestController
class VerifyController {
    private final Marks marks;

    VerifyController(Marks marks) {
        this.marks = marks;
    }

    /** @param score exact digits */
    record Verified(
            String mark,
            String department,
            int year,
            String title,
            int version,
            ReportStatus status,
            OffsetDateTime printedAt,
            boolean current,
            @Nullable String score,
            @Nullable String grade) {

        static Verified of(MarkedPrint print) {
            return new Verified(
                    print.mark(),
                    print.department(),
                    print.year(),
                    print.title(),
                    print.reportVersion(),
                    print.status(),
                    print.printedAt(),
                    print.current(),
                    digits(print.score()),
                    print.grade());
        }

        private static @Nullable String digits(@Nullable BigDecimal score) {
            return score == null ? null : score.toPlainString();
        }
    }

    /** The address is a place in the page, which strangers may open: so it is here that they are told to sign in. */
    @GetMapping(path = "/verify/{mark}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Verified>> verify(@PathVariable String mark, @AuthenticationPrincipal @Nullable Viewer viewer) {
        if (viewer == null) {
            throw new HttpRefusal(HttpStatus.UNAUTHORIZED, "请先登录；如已登录，登录可能已经结束。");
        }
        return marks.find(viewer.sight(), mark)
                .map(print -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(Verified.of(print)))
                .switchIfEmpty(
                        Mono.error(() -> new HttpRefusal(HttpStatus.NOT_FOUND, "没有这个打印标记，或者您不能查看它的报告。请核对页脚的字符后重试。")));
    }
}
