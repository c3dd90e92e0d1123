package cn.ziping.platform.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a refused HTTP request is answered: its status and one sentence, nothing of the inside. */
@Component
class HttpErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(ServerRequest request, ErrorAttributeOptions options) {
        if (isTooLarge(getError(request))) {
            return Map.of("status", 413, "message", sentence(413));
        }
        int status = (int) Objects.requireNonNullElse(
                super.getErrorAttributes(request, options).get("status"), 500);
        return Map.of("status", status, "message", sentence(status));
    }

    /** Netty's buffers say so without a status of their own. */
    private static boolean isTooLarge(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "请求的格式不对，请检查后重试。";
            case 404 -> "没有这个地址，请检查链接。";
            case 405 -> "这个地址不接受这种请求方式。";
            case 406, 415 -> "不支持这种内容类型。";
            case 413 -> "内容太大，服务器没有接收。";
            default -> status < 500 ? "请求没有被接受，请检查后重试。" : "服务器出错，请稍后再试或联系管理员。";
        };
    }
}
