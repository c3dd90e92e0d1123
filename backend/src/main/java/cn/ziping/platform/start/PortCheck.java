package cn.ziping.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds a taken port before the database is started for nothing. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        var address = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new StartRefused(
                    "端口 %d 已被占用：请停掉占用它的程序，或用环境变量 ZIPING_PORT 换一个端口。(Port %d is taken: stop what uses it or set ZIPING_PORT.)"
                            .formatted(port, port));
        }
    }
}
