package cn.ziping.template.file;

import cn.ziping.template.Template;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A YAML text becomes a template, or is refused with the first place that is wrong. */
final class TemplateText {
    /** A list that is left out is empty, a number 0. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private TemplateText() {}

    static Template read(String text) {
        var yaml = LocatedYaml.read(text);
        refuse(yaml, Shape.faults(yaml.root()));
        var document = LENIENT.treeToValue(yaml.root(), TemplateDocument.class);
        refuse(
                yaml,
                Stream.of(
                                OutlineCheck.faults(document),
                                FrameworkCheck.faults(document),
                                ScoringCheck.faults(document),
                                PrintCheck.faults(document))
                        .flatMap(List::stream)
                        .toList());
        return document.toTemplate();
    }

    private static void refuse(LocatedYaml yaml, List<Fault> faults) {
        var first = faults.stream()
                .min(Comparator.comparing(
                                (Fault fault) -> yaml.place(fault.pointer()).line())
                        .thenComparing(fault -> yaml.place(fault.pointer()).column()));
        if (first.isPresent()) {
            var place = yaml.place(first.get().pointer());
            throw new TemplateRefused(
                    place.line(),
                    place.column(),
                    first.get().chinese(),
                    first.get().english());
        }
    }
}
