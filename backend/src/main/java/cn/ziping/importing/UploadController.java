package cn.ziping.importing;

import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.platform.web.HttpRefusal;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Uploads over HTTP: {@code POST /imports}, multipart with one file in the field {@code file}. */
@RestController
class UploadController {
    private final Uploads uploads;
    private final UploadBody body = new UploadBody();

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    record Uploaded(String id) {}

    /** The request is read here and not by the framework: who may not upload, and what is too large, is not read at all. */
    @PostMapping("/imports")
    Mono<ResponseEntity<Uploaded>> upload(
            @AuthenticationPrincipal Viewer viewer, ServerHttpRequest request, ServerHttpResponse response) {
        return Mono.defer(() -> {
                    refuse(viewer, request.getHeaders());
                    return uploads.upload(viewer.accountId(), body.events(request));
                })
                .map(id -> ResponseEntity.created(URI.create("/imports/" + id)).body(new Uploaded(id.toString())))
                // The rest of what is refused is not waited for.
                .doOnError(refused -> response.getHeaders().setConnection("close"));
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
        if (headers.getContentLength() > Receiving.LARGEST + UploadBody.AROUND) {
            throw Receiving.tooLarge();
        }
    }
}
