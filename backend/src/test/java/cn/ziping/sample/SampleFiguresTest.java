package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The samples state every figure of the documents that they were written from, and no other. */
class SampleFiguresTest {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Of our own giving: codes and the like, which no document states. */
    private static final Set<String> OURS = Set.of("department", "template", "kind", "status");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "000, xinfeng-2020",
        "001, qingyunpu-2022",
        "002, xinfeng-2023-projects",
        "003, linwu-2024",
        "004, yangxi-2023",
    })
    void sampleAndDocumentStateTheSameFigures(String number, String sample) throws IOException {
        var document = Seed.read(number);
        var inDocument = document.figures();
        var inSample = figures(sample);
        assertThat(without(inDocument, inSample))
                .as("figures of %s that samples/%s.yaml lacks", document.name(), sample)
                .isEmpty();
        // "无" is entered as 0.
        inSample.remove(BigDecimal.ZERO);
        assertThat(without(inSample, inDocument))
                .as("figures of samples/%s.yaml that %s does not state", sample, document.name())
                .isEmpty();
    }

    private static Set<BigDecimal> without(Set<BigDecimal> all, Set<BigDecimal> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    private static Set<BigDecimal> figures(String sample) throws IOException {
        try (var file = new ClassPathResource("samples/" + sample + ".yaml").getInputStream()) {
            var figures = new TreeSet<BigDecimal>();
            YAML.readTree(file).properties().stream()
                    .filter(property -> !OURS.contains(property.getKey()))
                    .forEach(property -> collect(property.getValue(), figures));
            return figures;
        }
    }

    private static void collect(JsonNode node, Set<BigDecimal> figures) {
        if (node.isContainer()) {
            node.forEach(child -> collect(child, figures));
        } else {
            figures.addAll(Seed.figures(node.asString()));
        }
    }
}
