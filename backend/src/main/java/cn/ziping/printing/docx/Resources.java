package cn.ziping.printing.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files in print/docx, and how each part of a Word file begins. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        try (var stream = Resources.class.getClassLoader().getResourceAsStream("print/docx/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Not in this build: print/docx/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String root(String element) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><" + element
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">";
    }
}
