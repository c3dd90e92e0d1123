package cn.ziping.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request refused by a status and a Chinese sentence of our own, which whoever sent it reads as it is. */
public final class HttpRefusal extends ResponseStatusException {
    private final String sentence;

    public HttpRefusal(HttpStatus status, String sentence) {
        super(status, sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
