package cn.ziping.template.file;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds a broken template before the database is started for nothing. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TemplateFileCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TemplateFiles.all(context.getEnvironment().getProperty("ziping.templates", ""));
    }
}
