package cn.ziping.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds an address or port that cannot be used before the database is started for nothing. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var address = address(environment.getProperty("server.address", "127.0.0.1"));
        var port = port(environment.getProperty("server.port", "8080"));
        // No server is wanted (-1), or one on any free port (0).
        if (port <= 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException refused) {
            throw new StartRefused(
                    "端口 %d 已被占用或不能使用（%s）：请停掉占用它的程序，或用环境变量 ZIPING_PORT 换一个端口。(Port %d is taken: stop what uses it or set ZIPING_PORT.)"
                            .formatted(port, refused.getMessage(), port));
        }
    }

    /** One of this machine's addresses: a port that the system chooses can be had on it. */
    private static InetAddress address(String text) {
        try {
            // An empty text would be every address of the machine to the server.
            if (text.isBlank()) {
                throw new UnknownHostException(text);
            }
            var address = InetAddress.getByName(text);
            new ServerSocket(0, 1, address).close();
            return address;
        } catch (IOException unknown) {
            throw new StartRefused(
                    "ZIPING_ADDRESS=%s 不是本机的地址，应形如 127.0.0.1 或 0.0.0.0。(ZIPING_ADDRESS is no address of this machine.)"
                            .formatted(text));
        }
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text.isBlank() ? "8080" : text.strip());
            if (port <= 65535) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Said below.
        }
        throw new StartRefused(
                "ZIPING_PORT=%s 不是端口，应是 1 到 65535 的数字。(ZIPING_PORT must be a number from 1 to 65535.)".formatted(text));
    }
}
