package cn.ziping.importing;

import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.platform.web.HttpRefusal;
import java.net.URI;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Uploads over HTTP: {@code POST /imports}, multipart with one file in the field {@code file}. */
@RestController
class UploadController {
    /** What stands around a file in a request. */
    private static final long AROUND = 100_000;

    private static final ResolvableType EVENTS = ResolvableType.forClass(PartEvent.class);

    private final Uploads uploads;
    private final PartEventHttpMessageReader reader = new PartEventHttpMessageReader();

    UploadController(Uploads uploads) {
        this.uploads = uploads;
        reader.setMaxParts(20);
        reader.setMaxInMemorySize(64 * 1024);
    }

    record Uploaded(String id) {}

    /** The request is read here and not by the framework: who may not upload, and what is too large, is not read at all. */
    @PostMapping("/imports")
    Mono<ResponseEntity<Uploaded>> upload(
            @AuthenticationPrincipal Viewer viewer, ServerHttpRequest request, ServerHttpResponse response) {
        return Mono.defer(() -> {
                    refuse(viewer, request.getHeaders());
                    return uploads.upload(viewer.accountId(), events(request));
                })
                .map(id -> ResponseEntity.created(URI.create("/imports/" + id)).body(new Uploaded(id.toString())))
                // The rest of what is refused is not waited for.
                .doOnError(refused -> response.getHeaders().setConnection("close"));
    }

    private Flux<PartEvent> events(ServerHttpRequest request) {
        return reader.read(EVENTS, request, Map.of())
                .onErrorMap(
                        DecodingException.class, broken -> new HttpRefusal(HttpStatus.BAD_REQUEST, "上传的内容不完整，请再上传一次。"));
    }

    /** What can be refused before anything is read. */
    private static void refuse(Viewer viewer, HttpHeaders headers) {
        if (!viewer.may(Permission.WRITE_REPORTS)) {
            throw new HttpRefusal(HttpStatus.FORBIDDEN, "您的角色不能填写报告，也就不能导入。如有需要请联系管理员。");
        }
        var type = headers.getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
            throw new HttpRefusal(HttpStatus.BAD_REQUEST, "没有收到文件，请选择一个文件再上传。");
        }
        if (headers.getContentLength() > Receiving.LARGEST + AROUND) {
            throw Receiving.tooLarge();
        }
    }
}
