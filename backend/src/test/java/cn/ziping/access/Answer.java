package cn.ziping.access;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(int status, String type, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The code of the first error; empty when there is none. */
    String code() {
        return json().at("/errors/0/extensions/code").asString("");
    }

    /** The same with one text in the place of another: what two questions differ in. */
    Answer with(String replaced, String replacement) {
        return new Answer(status, type, body.replace(replaced, replacement));
    }
}
