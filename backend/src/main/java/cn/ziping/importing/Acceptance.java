package cn.ziping.importing;

import cn.ziping.account.Viewer;
import cn.ziping.department.Department;
import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.NewReport;
import cn.ziping.report.Report.Part;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Templates.Stored;
import cn.ziping.writing.ReportCreation;
import cn.ziping.writing.ReportCreation.Begun;
import cn.ziping.writing.ReportCreation.Wanted;
import cn.ziping.writing.ReportWriting.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An import becomes a report: begun like any other, with the same checks, in one transaction with the import. */
@Component
class Acceptance {
    private final Imports imports;
    private final ReportCreation creation;

    Acceptance(Imports imports, ReportCreation creation) {
        this.imports = imports;
        this.creation = creation;
    }

    /**
     * Whose report an import is to become.
     *
     * @param expectedVersion null: as it is
     * @param answered parts that the answer shows
     */
    record Wish(
            Viewer viewer,
            UUID importId,
            @Nullable Integer expectedVersion,
            String departmentCode,
            int year,
            ReportKind kind,
            String templateCode,
            Set<Part> answered) {

        private Wanted wanted() {
            return new Wanted(viewer, departmentCode, year, kind, templateCode, null, answered);
        }
    }

    Mono<Written> accept(Wish wish) {
        return imports.one(wish.viewer().accountId(), wish.importId())
                .mapNotNull(current -> Corrections.against(wish.viewer(), current, wish.expectedVersion()))
                .map(error -> new Written(null, null, List.of(error)))
                .switchIfEmpty(Mono.defer(() -> creation.create(
                        wish.wanted(), (session, department, pinned) -> begun(session, wish, department, pinned))));
    }

    /** Read again under its lock: somebody may have corrected, accepted or discarded it meanwhile. */
    private static Mono<Begun> begun(Session session, Wish wish, Department department, Stored pinned) {
        var account = wish.viewer().accountId();
        return Imports.locked(session, account, wish.importId())
                .flatMap(current -> {
                    var error = Corrections.against(wish.viewer(), current, wish.expectedVersion());
                    if (error != null) {
                        return Mono.just(new Begun(null, null, List.of(error)));
                    }
                    var faults = StorableDraft.faults(current.draft());
                    if (!faults.isEmpty()) {
                        return Mono.just(new Begun(null, null, faults));
                    }
                    var report = new ImportedReport(current, department, wish.year(), pinned).report();
                    return Imports.accepted(session, account, current.id(), report.id(), department.id())
                            .thenReturn(new Begun(report, change(current, report), List.of()));
                })
                .defaultIfEmpty(
                        new Begun(null, null, List.of(UserError.of(Code.NOT_FOUND, Corrections.NO_SUCH, "importId"))));
    }

    private static Change change(ReportImport accepted, NewReport report) {
        var after = new LinkedHashMap<String, @Nullable Object>();
        after.put("title", report.title());
        after.put("templateCode", report.template().code());
        after.put("templateVersion", report.template().version());
        after.put("fileName", accepted.fileName());
        after.put("sha256", accepted.sha256());
        return new Change(HistoryAction.IMPORTED, "report", accepted.fileName(), null, after);
    }
}
