package cn.ziping.printing.job;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.printing.PrintedFile;
import java.util.Objects;
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

/** The file of a print job, for its owner, as long as they see every report in it. */
@RestController
class JobFileController {
    private final Jobs jobs;

    JobFileController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/print-jobs/{id}/print.{extension}")
    Mono<ResponseEntity<Flux<DataBuffer>>> file(
            @PathVariable String id,
            @PathVariable String extension,
            @AuthenticationPrincipal Viewer viewer,
            HttpMethod method) {
        return job(viewer, id)
                .filter(job ->
                        job.state() == PrintJobState.DONE && job.extension().equals(extension))
                .switchIfEmpty(Mono.error(() -> new HttpRefusal(HttpStatus.NOT_FOUND, "没有这份打印结果，或者已经过期，请重新打印。")))
                .flatMap(job -> jobs.unseen(viewer.sight(), job.id()).map(unseen -> answer(job, unseen, method)));
    }

    /** Empty when there is none of the viewer's, and when the id is none that could ever have been given out. */
    private Mono<PrintJob> job(Viewer viewer, String id) {
        try {
            return jobs.one(viewer.accountId(), Ids.parse(id));
        } catch (RequestError notAnId) {
            return Mono.empty();
        }
    }

    private ResponseEntity<Flux<DataBuffer>> answer(PrintJob job, int unseen, HttpMethod method) {
        if (unseen > 0) {
            throw new HttpRefusal(HttpStatus.FORBIDDEN, "其中有 %d 份报告您已不能查看，请重新打印。".formatted(unseen));
        }
        // The page asks by HEAD whether the file can be had: all of it would be read for nobody.
        Flux<DataBuffer> file = method == HttpMethod.HEAD
                ? Flux.empty()
                : jobs.file(job.id()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        return PrintedFile.answer(job.title() + "." + job.extension(), MediaType.parseMediaType(job.mediaType()), true)
                .contentLength(Objects.requireNonNull(job.bytes()))
                .body(file);
    }
}
