package cn.ziping.account.oidc;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds settings that cannot work before the database is started for nothing. The service itself may be down. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OidcCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OidcSettings.of(context.getEnvironment()::getProperty);
    }
}
