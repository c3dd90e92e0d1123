package cn.ziping.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped files: five real reports with the regions and years that they stand on. */
final class Samples {
    private static final List<String> REPORTS =
            List.of("xinfeng-2020", "qingyunpu-2022", "xinfeng-2023-projects", "linwu-2024", "yangxi-2023");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Samples() {}

    record SampleRegion(String code, String name, @Nullable String parent) {}

    record SampleYear(int year, LocalDate filingOpens, LocalDate filingCloses) {}

    static List<SampleReport> reports() {
        return REPORTS.stream()
                .map(name -> read("samples/" + name + ".yaml", new TypeReference<SampleReport>() {}))
                .toList();
    }

    /** Parents before their children. */
    static List<SampleRegion> regions() {
        return read("samples/regions.yaml", new TypeReference<List<SampleRegion>>() {});
    }

    static List<SampleYear> years() {
        return read("samples/years.yaml", new TypeReference<List<SampleYear>>() {});
    }

    private static <T> T read(String path, TypeReference<T> type) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Shipped file " + path, unreadable);
        }
    }
}
