package cn.ziping.check;

import cn.ziping.check.document.DocumentCheck;
import cn.ziping.importing.ReportImport;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is wrong with a document, before it is accepted. */
@Controller
class DraftFindingController {
    private final Templates templates;

    DraftFindingController(Templates templates) {
        this.templates = templates;
    }

    @SchemaMapping(typeName = "ReportImport", field = "findings")
    Mono<List<DraftFinding>> findings(ReportImport reportImport) {
        var draft = reportImport.draft();
        return templates
                .newest(null)
                // Tens of milliseconds: too long for an event loop.
                .publishOn(Schedulers.boundedElastic())
                .map(all -> all.stream()
                        .filter(template -> template.code().equals(draft.templateCode()))
                        .findFirst())
                .map(chosen -> DocumentCheck.of(draft, chosen.orElse(null), severities(chosen)).stream()
                        .map(DraftFinding::of)
                        .toList());
    }

    private static Map<String, cn.ziping.template.Severity> severities(Optional<Template> chosen) {
        return chosen.map(Template::severities).orElse(Map.of());
    }
}
