package cn.ziping.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class TemplateController {
    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @QueryMapping
    Mono<List<Template>> templates(@Argument @Nullable ReportKind kind) {
        return templates.newest(kind);
    }
}
