package cn.ziping.sample;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds a size that cannot be meant before the database is started for nothing. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MadeUpCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MadeUpSetting.parse(context.getEnvironment().getProperty("ziping.made-up", ""));
    }
}
