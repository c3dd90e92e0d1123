package cn.ziping.platform.start;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where to look now. */
@Component
class ReadyMessage {
    private final Environment environment;

    ReadyMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            LoggerFactory.getLogger("cn.ziping.start")
                    .info("自评已就绪：http://localhost:{} （按 Ctrl+C 停止）(Ziping is ready; Ctrl+C stops it)", port);
        }
    }
}
