package cn.ziping.template.file;

import cn.ziping.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The national template with other rules of print, as a province would write its own file. */
public final class Variant {

    private Variant() {}

    /** @param print the section of the file, from {@code print:} on */
    public static Template of(String print) {
        try {
            var national =
                    new ClassPathResource("templates/national-project.yaml").getContentAsString(StandardCharsets.UTF_8);
            return TemplateText.read(national.substring(0, national.indexOf("\nprint:") + 1) + print);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
