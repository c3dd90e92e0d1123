package cn.ziping.printing.job;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A report that is not printed. */
final class Unprinted extends Exception {
    private static final Logger log = LoggerFactory.getLogger(Unprinted.class);

    private final String reason;

    /** @param reason a Chinese clause for people */
    Unprinted(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** For a fault that is in the log under the number that it is told by. */
    static Unprinted of(String what, Throwable fault) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {} in printing {}", reference, what, fault);
        return new Unprinted("打印出错，已记录（编号 %s）".formatted(reference));
    }
}
