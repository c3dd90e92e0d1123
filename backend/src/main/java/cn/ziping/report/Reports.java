package cn.ziping.report;

import static java.util.stream.Collectors.toMap;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report.Part;
import cn.ziping.report.ReportRows.Head;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The reports of the installation, as far as somebody sees them, read whole: one statement for each part wanted, however many reports. */
@Repository
public class Reports {
    static final String AT_PLACES = """
            select r.id, r.department_id, r.year, r.kind from {reports} r
            where (r.department_id, r.year, r.kind) in (select * from unnest($1::uuid[], $2::int[], $3::text[]))""";

    private final Database database;
    private final Templates templates;

    Reports(Database database, Templates templates) {
        this.database = database;
        this.templates = templates;
    }

    /** A report with all its parts; empty when there is none, and when it is not seen. */
    public Mono<Report> whole(Sight sight, UUID id) {
        return byId(sight, id, EnumSet.allOf(Part.class));
    }

    /** A report with the parts wanted; empty when there is none, and when it is not seen. */
    public Mono<Report> byId(Sight sight, UUID id, Set<Part> parts) {
        return byIds(sight, List.of(id), parts).mapNotNull(found -> found.get(id));
    }

    /** Reports by id, each with the parts wanted; unknown and unseen ones are left out. */
    Mono<Map<UUID, Report>> byIds(Sight sight, Collection<UUID> ids, Set<Part> parts) {
        var wanted = ids.toArray(UUID[]::new);
        return database.read(session -> read(new ReportReading(session, sight, wanted, parts)));
    }

    /** One report as it is inside a transaction, for those who have it already; it must be there. */
    public Mono<Report> inside(Session session, UUID id, Set<Part> parts) {
        return read(new ReportReading(session, Sight.EVERYTHING, new UUID[] {id}, parts))
                .map(found -> Objects.requireNonNull(found.get(id)));
    }

    /** Several of them inside a transaction, for those who have them already. */
    public Mono<Map<UUID, Report>> inside(Session session, Collection<UUID> ids, Set<Part> parts) {
        return read(new ReportReading(session, Sight.EVERYTHING, ids.toArray(UUID[]::new), parts));
    }

    /** Ids of the reports at these places; a place without a report that is seen is left out. */
    Mono<Map<ReportPlace, UUID>> idsAt(Sight sight, Collection<ReportPlace> places) {
        var departments = places.stream().map(ReportPlace::departmentId).toArray(UUID[]::new);
        var years = places.stream().map(ReportPlace::year).toArray(Integer[]::new);
        var kinds = places.stream().map(place -> place.kind().name()).toArray(String[]::new);
        var seen = sight.reading(AT_PLACES, departments, years, kinds);
        return database.read(session -> session.list(seen.sql(), Reports::placed, seen.arguments()))
                .map(found -> found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Mono<Map<UUID, Report>> read(ReportReading reading) {
        var heads = reading.rows(ReportRows.HEADS, ReportRows::head);
        var sections = reading.part(Part.SECTIONS, ReportRows.SECTIONS, ReportRows::section);
        var staff = reading.part(Part.STAFF_LINES, ReportRows.STAFF_LINES, ReportRows::staffLine);
        var budget = reading.part(Part.BUDGET_LINES, FigureRows.BUDGET_LINES, FigureRows::budgetLine);
        var projects = reading.wants(Part.PROJECT_DETAILS)
                ? reading.part(Part.PROJECTS, ProjectRows.DETAILED, ProjectRows::detailed)
                : reading.part(Part.PROJECTS, ProjectRows.BARE, ProjectRows::bare);
        var indicators = reading.wants(Part.INDICATOR_DETAILS)
                ? reading.part(Part.INDICATORS, FigureRows.DETAILED_INDICATORS, FigureRows::detailedIndicator)
                : reading.part(Part.INDICATORS, FigureRows.INDICATORS, FigureRows::indicator);
        var yearBefore = reading.part(Part.YEAR_BEFORE, LastYear.ROWS, LastYear::row);
        return Mono.zip(heads, sections, staff, budget, projects, indicators, yearBefore)
                .flatMap(rows -> templatesOf(reading, rows.getT1()).map(pinned -> {
                    var reports = new HashMap<UUID, Report>();
                    for (var owned : rows.getT1()) {
                        var head = owned.row();
                        var place = owned.place() - 1;
                        var template = Objects.requireNonNull(pinned.get(head.templateId()));
                        var report = new Report(
                                head.id(),
                                head.version(),
                                head.title(),
                                head.year(),
                                head.kind(),
                                head.status(),
                                head.department(),
                                template,
                                head.figures(),
                                Section.numbered(template, rows.getT2().get(place)),
                                rows.getT3().get(place),
                                rows.getT4().get(place),
                                rows.getT5().get(place),
                                rows.getT6().get(place),
                                head.stated(),
                                head.suggestedScore(),
                                head.suggestion(),
                                LastYear.facts(
                                        head.year() - 1,
                                        head.kind() == ReportKind.PROJECT_EXPENDITURE,
                                        rows.getT7().get(place)),
                                head.date(),
                                head.cover());
                        reports.put(head.id(), report);
                    }
                    return reports;
                }));
    }

    private Mono<Map<UUID, Template>> templatesOf(ReportReading reading, List<Owned<Head>> heads) {
        return templates.byIds(
                reading.session(),
                heads.stream().map(head -> head.row().templateId()).toList());
    }

    private static Map.Entry<ReportPlace, UUID> placed(Readable row) {
        var place = new ReportPlace(
                Objects.requireNonNull(row.get(1, UUID.class)),
                Objects.requireNonNull(row.get(2, Integer.class)),
                ReportKind.valueOf(Objects.requireNonNull(row.get(3, String.class))));
        return Map.entry(place, Objects.requireNonNull(row.get(0, UUID.class)));
    }
}
