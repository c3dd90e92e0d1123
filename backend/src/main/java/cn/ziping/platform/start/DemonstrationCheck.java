package cn.ziping.platform.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Says by {@code ziping.demo} whether this is a demonstration: samples in an embedded database, listening to this machine
 * alone. Only then are there people whose passwords everybody knows.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        Map<String, Object> told = Map.of("ziping.demo", isDemonstration(environment));
        environment.getPropertySources().addFirst(new MapPropertySource("demonstration", told));
    }

    private static boolean isDemonstration(Environment environment) {
        return environment.getProperty("ziping.database.url", "").isBlank()
                && !environment.getProperty("ziping.samples", "auto").equals("false")
                && !environment.getProperty("ziping.behind-proxy", Boolean.class, false)
                && isLoopback(environment.getProperty("server.address", "127.0.0.1"));
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
