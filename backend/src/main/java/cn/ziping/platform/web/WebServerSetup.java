package cn.ziping.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

@Configuration(proxyBeanMethods = false)
class WebServerSetup {
    /**
     * Ends at once. The graceful shutdown has waited for every answer by then; two more silent seconds, the default, only
     * delay whoever pressed Ctrl+C.
     */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var resources = new ReactorResourceFactory();
        resources.setShutdownQuietPeriod(Duration.ZERO);
        return resources;
    }
}
