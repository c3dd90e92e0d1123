package cn.ziping.printing.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Lets Java's font code start on a machine that has no fonts of its own: a server without fontconfig otherwise fails with
 * “Fontconfig head is null”, although every face we print with is our own.
 */
final class FontSetup {
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private FontSetup() {}

    /** Must run before anything touches AWT. */
    static void ensure() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(CONFIGURATION) == null
                && System.getProperty("os.name").equals("Linux")) {
            System.setProperty(CONFIGURATION, write());
        }
    }

    private static String write() {
        try {
            var file = Files.createTempFile("ziping-fontconfig", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "version=1\nsequence.allfonts=default\n")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
