package cn.ziping.platform.start;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Stops the server when the process that started it ends, where {@code ziping.stop-with-parent} asks for it: Maven does
 * not tell the server that it was ended by a signal.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ParentWatch implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty("ziping.stop-with-parent", Boolean.class, false)) {
            var thread = new Thread(ParentWatch::watch, "parent watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void watch() {
        var self = ProcessHandle.current();
        var parent = self.parent();
        try {
            // Not its onExit(): an ended process counts as alive until somebody has asked for its exit status.
            while (self.parent().equals(parent)) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
            System.exit(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
