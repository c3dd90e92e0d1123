package cn.ziping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: GraphQL, the printed page and the single-page app in one process. */
@SpringBootApplication
public class Ziping {
    public static void main(String[] args) {
        // One event loop for each core: more of them only take turns. Must be set before Netty is touched.
        if (System.getProperty("reactor.netty.ioWorkerCount") == null) {
            System.setProperty(
                    "reactor.netty.ioWorkerCount",
                    Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        SpringApplication.run(Ziping.class, args);
    }
}
