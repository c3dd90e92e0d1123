package cn.ziping.importing;

import cn.ziping.support.Person;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Documents of our own making, and how a browser sends them. */
final class Documents {
    static final String BOUNDARY = "----boundary7b3f";

    /** A short report of the kind that offices write. */
    static final String REPORT = """
            青禾县水务局2025年度部门整体支出绩效自评报告

            一、部门概况
            （一）部门主要职责职能
            负责全县河道、水库的日常管护。
            （二）部门基本情况
            青禾县水务局核定编制 21 人，年末实有 19 人。
            二、部门整体支出绩效实现情况
            全年完成堤防加固 12 公里。
            三、部门整体支出绩效中存在问题及改进措施
            （一）主要问题及原因分析
            个别工程开工较晚。
            （二）改进的方向和具体措施
            提前开展前期工作。
            四、绩效自评结果拟应用和公开情况
            自评结果将在门户网站公开。
            """;

    private Documents() {}

    static HttpResponse<String> upload(Person person, String fileName, byte[] content) {
        return send(person, part("file", fileName, content));
    }

    static HttpResponse<String> send(Person person, byte[]... parts) {
        var request = person.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body(parts)));
        person.cookie("XSRF-TOKEN").ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        return person.send(request);
    }

    static byte[] part(String field, String fileName, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                                .formatted(BOUNDARY, field, fileName)
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    static byte[] body(byte[]... parts) {
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Id of a new import of these words. */
    static String uploaded(Person person, String fileName, String words) {
        var answer = upload(person, fileName, words.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).at("/id").asString();
    }
}
