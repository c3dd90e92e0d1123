package cn.ziping;

import cn.ziping.check.CheckCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: GraphQL, the printed page and the single-page app in one process. */
@SpringBootApplication
public class Ziping {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CheckCommand.NAME)) {
            System.exit(checked(List.of(args).subList(1, args.length)));
        }
        // One event loop for each core: more of them only take turns. Must be set before Netty is touched.
        if (System.getProperty("reactor.netty.ioWorkerCount") == null) {
            System.setProperty(
                    "reactor.netty.ioWorkerCount",
                    Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        SpringApplication.run(Ziping.class, args);
    }

    /** The terminal may have another encoding than the documents; whoever reads the output reads UTF-8. */
    private static int checked(List<String> arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return CheckCommand.run(arguments, out, err);
    }
}
