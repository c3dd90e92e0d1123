package cn.ziping.importing;

import cn.ziping.account.Viewer;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.mapping.SectionMapping;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import cn.ziping.template.Templates;
import cn.ziping.writing.Given;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changing what was understood of a document, by the only one who sees it. */
@Component
class Corrections {
    static final String NO_SUCH = "没有这份导入的文档，可能已被删除或过期。请刷新后再看。";
    private static final String ACCEPTED = "这份文档已经成为报告，请直接在报告里修改。";
    private static final String CHANGED = "这份文档已在别的窗口修改，没有覆盖。请看过新内容再决定。";

    private final Database database;
    private final Templates templates;

    Corrections(Database database, Templates templates) {
        this.database = database;
        this.templates = templates;
    }

    /** How it went. */
    record Corrected(@Nullable ReportImport reportImport, List<UserError> errors) {
        static Corrected refused(@Nullable ReportImport reportImport, UserError error) {
            return new Corrected(reportImport, List.of(error));
        }
    }

    /** A draft with what was changed of it, or errors and the draft as it was. */
    record Edited(Draft draft, List<UserError> errors) {}

    /** @param given what {@code CorrectImportInput} holds */
    Mono<Corrected> correct(Viewer viewer, UUID id, Given given) {
        var expected = (Integer) Objects.requireNonNull(given.get("expectedVersion"));
        return change(viewer, id, expected, session -> draft -> Mono.just(Correction.of(draft, given)));
    }

    Mono<Corrected> map(Viewer viewer, UUID id, int expected, String templateCode) {
        return change(
                viewer,
                id,
                expected,
                session -> draft -> templates
                        .newest(session, templateCode)
                        .map(found -> new Edited(
                                Correction.withSections(
                                        draft,
                                        templateCode,
                                        SectionMapping.map(
                                                draft.sections(),
                                                found.template().outline())),
                                List.of()))
                        .defaultIfEmpty(new Edited(
                                draft, List.of(UserError.of(Code.NOT_FOUND, "没有这个编码的模板，请从列表中选择。", "templateCode")))));
    }

    private Mono<Corrected> change(
            Viewer viewer, UUID id, int expected, Function<Session, Function<Draft, Mono<Edited>>> edit) {
        return database.change(session -> Imports.locked(session, viewer.accountId(), id)
                .flatMap(current -> {
                    var error = against(viewer, current, expected);
                    return error != null
                            ? Mono.just(Corrected.refused(current, error))
                            : edit.apply(session)
                                    .apply(current.draft())
                                    .flatMap(edited -> store(session, viewer, current, edited));
                })
                .defaultIfEmpty(Corrected.refused(null, UserError.of(Code.NOT_FOUND, NO_SUCH, "importId"))));
    }

    /** What keeps an import from being changed or accepted; null when nothing does. */
    static @Nullable UserError against(Viewer viewer, ReportImport current, @Nullable Integer expected) {
        if (current.reportId() != null) {
            return UserError.of(Code.NOT_NOW, ACCEPTED, "importId");
        }
        return expected == null || current.version() == expected
                ? null
                : new ConflictError(CHANGED, null, viewer.name());
    }

    private static Mono<Corrected> store(Session session, Viewer viewer, ReportImport current, Edited edited) {
        if (!edited.errors().isEmpty()) {
            return Mono.just(new Corrected(current, edited.errors()));
        }
        return edited.draft().equals(current.draft())
                ? Mono.just(new Corrected(current, List.of()))
                : Imports.change(session, viewer.accountId(), current.id(), edited.draft())
                        .map(changed -> new Corrected(changed, List.of()));
    }
}
