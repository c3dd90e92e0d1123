package cn.ziping.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one shape of every refusal by HTTP (RFC 9457), whatever the request accepts.
 *
 * @param status of HTTP
 * @param title the standard's name of the status
 * @param detail one Chinese sentence for people
 */
public record Problem(int status, String title, String detail) {

    public static Problem of(HttpStatusCode status, String sentence) {
        var known = HttpStatus.resolve(status.value());
        return new Problem(status.value(), known == null ? "Error" : known.getReasonPhrase(), sentence);
    }

    /** In the usual words for the status. */
    static Problem of(int status) {
        return of(HttpStatusCode.valueOf(status), sentence(status));
    }

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }

    /** Sends it as the answer. */
    public Mono<Void> answer(ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var json = json();
        response.getHeaders().setContentLength(json.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json)));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "请求的格式不对，请检查后重试。";
            case 401 -> "请先登录。";
            case 403 -> "没有权限进行这项操作。";
            case 404 -> "没有这个地址，请检查链接。";
            case 405 -> "这个地址不接受这种请求方式。";
            case 406, 415 -> "不支持这种内容类型。";
            case 408 -> "请求没有在限定时间内发完，请重试。";
            case 413 -> "内容太大，服务器没有接收。";
            case 414 -> "地址太长，服务器没有接收。";
            case 429 -> "请求太频繁，请稍后再试。";
            case 431 -> "请求头太大，服务器没有接收。";
            case 503, 504 -> "服务器暂时没有响应，请稍后再试。";
            default -> status < 500 ? "请求没有被接受，请检查后重试。" : "服务器出错，请稍后再试或联系管理员。";
        };
    }
}
