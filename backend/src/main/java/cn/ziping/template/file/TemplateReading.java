package cn.ziping.template.file;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reads the templates first of all: a broken one is found before the database is started for nothing. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TemplateReading implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = context.getEnvironment().getProperty("ziping.templates", "");
        var read = new InstalledTemplates(TemplateFiles.all(folder));
        context.getBeanFactory().registerSingleton("installedTemplates", read);
    }
}
