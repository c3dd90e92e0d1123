package cn.ziping.sample;

import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.texts;

import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportStore;
import cn.ziping.sample.madeup.MadeUp;
import cn.ziping.sample.madeup.MadeUp.Planned;
import cn.ziping.sample.madeup.MadeUpDepartment;
import cn.ziping.sample.madeup.MadeUpPlace;
import cn.ziping.template.Templates;
import cn.ziping.template.Templates.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Stores what is made up and not there yet, through the same door as any report. */
@Component
class MadeUpStore {
    /** Instances that start together take turns at each batch; the later one then finds it there. */
    private static final String TURN = "select pg_advisory_xact_lock(72618, $1)::text";

    private static final String REGIONS = """
            insert into region (code, name, parent_code) select * from unnest($1::text[], $2::text[], $3::text[])
            on conflict (code) do nothing""";

    private static final String YEARS = """
            insert into budget_year (year, filing_opens, filing_closes)
            select * from unnest($1::int[], $2::date[], $3::date[]) on conflict (year) do nothing""";

    private static final String DEPARTMENTS = """
            insert into department (id, code, name, region_code, peer_group)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
            on conflict (code) do nothing""";

    private static final String IDS = "select d.code, d.id from department d where d.code = any ($1)";

    private static final String FILED = """
            select r.department_id::text || r.year || r.kind from report r where r.department_id = any ($1)""";

    private static final String OTHERS = """
            select not exists (select from department d where d.code not like $1 and d.code <> all ($2))""";

    private final Templates templates;
    private final ReportStore reports;

    MadeUpStore(Templates templates, ReportStore reports) {
        this.templates = templates;
        this.reports = reports;
    }

    /** Whether nobody has brought departments of their own. */
    static Mono<Boolean> isOfSamplesAlone(Session session) {
        var samples = Samples.reports().stream()
                .map(sample -> sample.department().code())
                .toArray(String[]::new);
        return session.one(OTHERS, row -> Rows.truth(row, 0), MadeUp.CODES + "%", samples);
    }

    /** The regions and the years that all of it stands on. */
    Mono<Void> prepare(Session session, MadeUp madeUp, MadeUpSetting setting) {
        var places = madeUp.places(setting.departments());
        var years = IntStream.rangeClosed(MadeUp.NEWEST_YEAR - setting.years() + 1, MadeUp.NEWEST_YEAR)
                .boxed()
                .toList();
        return session.change(
                        REGIONS,
                        texts(places, MadeUpPlace::code),
                        texts(places, MadeUpPlace::name),
                        texts(places, MadeUpPlace::parent))
                .then(session.change(
                        YEARS,
                        of(years, Integer.class, year -> year),
                        of(years, LocalDate.class, year -> LocalDate.of(year + 1, 3, 1)),
                        of(years, LocalDate.class, year -> LocalDate.of(year + 1, 5, 31))))
                .then();
    }

    /**
     * Departments by their numbers, with what they filed in their newest years.
     *
     * @param to excluded
     * @return how many reports were added
     */
    Mono<Long> add(Session session, MadeUp madeUp, int years, int from, int to) {
        var departments = IntStream.range(from, to).mapToObj(madeUp::department).toList();
        return session.one(TURN, row -> "mine", from)
                .then(session.change(
                        DEPARTMENTS,
                        of(departments, UUID.class, department -> Keys.next()),
                        texts(departments, MadeUpDepartment::code),
                        texts(departments, MadeUpDepartment::name),
                        texts(departments, MadeUpDepartment::region),
                        texts(departments, MadeUpDepartment::peerGroup)))
                .then(session.list(IDS, row -> Map.entry(Rows.text(row, 0), Rows.id(row, 1)), (Object)
                        texts(departments, MadeUpDepartment::code)))
                .map(ids -> ids.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .flatMap(ids -> session.list(FILED, row -> Rows.text(row, 0), (Object)
                                ids.values().toArray(UUID[]::new))
                        .map(filed -> missing(madeUp, departments, years, ids, Set.copyOf(filed))))
                .flatMap(missing -> add(session, madeUp, missing));
    }

    /** A report that is not there yet. */
    private record Missing(MadeUpDepartment department, UUID id, Planned planned) {}

    private static List<Missing> missing(
            MadeUp madeUp, List<MadeUpDepartment> departments, int years, Map<String, UUID> ids, Set<String> filed) {
        var missing = new ArrayList<Missing>();
        for (var department : departments) {
            var id = Objects.requireNonNull(ids.get(department.code()));
            for (var planned : madeUp.reports(department, years)) {
                if (!filed.contains(id.toString() + planned.year() + planned.kind())) {
                    missing.add(new Missing(department, id, planned));
                }
            }
        }
        return missing;
    }

    private Mono<Long> add(Session session, MadeUp madeUp, List<Missing> missing) {
        return templates(session, missing)
                .flatMap(pinned -> Mono.fromCallable(() -> missing.stream()
                                .map(one -> made(madeUp, one, pinned))
                                .toList())
                        // Making them up is work for a processor, which no connection should wait on.
                        .subscribeOn(Schedulers.boundedElastic()))
                .flatMapMany(Flux::fromIterable)
                .concatMap(report -> reports.add(session, report).thenReturn(1L))
                .reduce(0L, Long::sum);
    }

    private Mono<Map<String, Stored>> templates(Session session, List<Missing> missing) {
        var codes =
                missing.stream().map(one -> one.planned().template()).distinct().toList();
        return Flux.fromIterable(codes)
                .concatMap(code -> templates.newest(session, code))
                .collectMap(pinned -> pinned.template().code());
    }

    private static NewReport made(MadeUp madeUp, Missing one, Map<String, Stored> pinned) {
        var template = Objects.requireNonNull(pinned.get(one.planned().template()));
        return madeUp.report(one.department(), one.id(), one.planned(), template.id(), template.template());
    }
}
