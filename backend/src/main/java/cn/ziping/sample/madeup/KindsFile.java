package cn.ziping.sample.madeup;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped file that says what made-up departments are made of. */
final class KindsFile {
    private static final String FILE = "made-up/kinds.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private KindsFile() {}

    static Kinds read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return YAML.readValue(file, Kinds.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Shipped file " + FILE, unreadable);
        }
    }
}
