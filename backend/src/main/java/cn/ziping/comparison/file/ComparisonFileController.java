package cn.ziping.comparison.file;

import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.platform.web.HttpRefusal;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.PrintedFile;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Comparisons for spreadsheets, for programs and on paper: {@code /comparison.csv?years=2023,2024&region=360000}. */
@RestController
class ComparisonFileController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ComparisonExport export;

    ComparisonFileController(ComparisonExport export) {
        this.export = export;
    }

    @GetMapping("/comparison.{format}")
    Mono<ResponseEntity<Flux<DataBuffer>>> file(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal Viewer viewer,
            HttpMethod method) {
        if (!viewer.may(Permission.READ_REPORTS)) {
            throw new HttpRefusal(HttpStatus.FORBIDDEN, "您的角色不能查看报告。如有需要请联系管理员。");
        }
        var asked = switch (format) {
            case "csv", "xlsx", "pdf" -> WrittenComparison.read(query);
            default -> throw new HttpRefusal(HttpStatus.BAD_REQUEST, "没有这种格式，可以是：csv、xlsx、pdf。");
        };
        var name = ComparisonWords.title(asked.filter(), asked.years(), null) + "." + format;
        // What is asked by HEAD is whether the file can be had.
        if (method == HttpMethod.HEAD) {
            return Mono.just(PrintedFile.answer(name, type(format), true).body(Flux.empty()));
        }
        if (format.equals("csv")) {
            return Mono.just(PrintedFile.answer(name, CSV, true).body(buffers(export.csv(viewer, asked))));
        }
        var isPdf = format.equals("pdf");
        var download = !isPdf || query.containsKey("download");
        return (isPdf ? export.pdf(viewer, asked) : export.xlsx(viewer, asked))
                .map(file -> PrintedFile.answer(name, type(format), download)
                        .contentLength(file.length)
                        .body(buffers(Flux.just(file))))
                .onErrorMap(
                        RejectedExecutionException.class,
                        busy -> new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, "等待生成的对比文件太多，请过一会儿再试，或者改用 CSV。"));
    }

    private static MediaType type(String format) {
        return switch (format) {
            case "pdf" -> MediaType.parseMediaType(PrintFormat.PDF.mediaType());
            case "xlsx" -> MediaType.parseMediaType(PrintFormat.XLSX.mediaType());
            default -> CSV;
        };
    }

    private static Flux<DataBuffer> buffers(Flux<byte[]> bytes) {
        return bytes.map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
}
