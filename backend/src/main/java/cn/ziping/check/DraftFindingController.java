package cn.ziping.check;

import static java.util.stream.Collectors.toMap;

import cn.ziping.check.document.DocumentCheck;
import cn.ziping.importing.ReportImport;
import cn.ziping.importing.draft.Draft;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is wrong with documents, before they are accepted. */
@Controller
class DraftFindingController {
    private final Templates templates;

    DraftFindingController(Templates templates) {
        this.templates = templates;
    }

    @BatchMapping(typeName = "ReportImport", field = "findings")
    Mono<Map<ReportImport, List<DraftFinding>>> findings(List<ReportImport> imports) {
        return templates
                .newest(null)
                // Tens of milliseconds for each: too long for an event loop.
                .publishOn(Schedulers.boundedElastic())
                .map(known -> imports.stream()
                        .distinct()
                        .collect(toMap(Function.identity(), one -> findings(one.draft(), known))));
    }

    private static List<DraftFinding> findings(Draft draft, List<Template> known) {
        var chosen = known.stream()
                .filter(template -> template.code().equals(draft.templateCode()))
                .findFirst();
        var severities = chosen.map(Template::severities).orElse(Map.of());
        return DocumentCheck.of(draft, chosen.orElse(null), severities).stream()
                .map(DraftFinding::of)
                .toList();
    }
}
