package cn.ziping.sample;

import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.texts;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import cn.ziping.platform.start.StartRefused;
import cn.ziping.report.ReportStore;
import cn.ziping.sample.Samples.SampleRegion;
import cn.ziping.sample.Samples.SampleYear;
import cn.ziping.template.Templates;
import cn.ziping.template.Templates.Stored;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fills a database with the sample reports before the server answers its first request: an embedded one at its first
 * start ({@code ZIPING_SAMPLES=auto}), any other on request ({@code true}). A report that is there already is left alone.
 */
@Component
@DependsOnDatabaseInitialization
class SampleLoading implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(SampleLoading.class);

    private final Database database;
    private final Templates templates;
    private final ReportStore store;
    private final String wanted;
    private final boolean embedded;

    SampleLoading(
            Database database,
            Templates templates,
            ReportStore store,
            @Value("${ziping.samples}") String wanted,
            @Value("${ziping.database.embedded}") boolean embedded) {
        this.database = database;
        this.templates = templates;
        this.store = store;
        if (!Set.of("auto", "true", "false").contains(wanted)) {
            throw new StartRefused(
                    "ZIPING_SAMPLES=%s 不认识，应是 auto、true 或 false。(ZIPING_SAMPLES must be auto, true or false.)"
                            .formatted(wanted));
        }
        this.wanted = wanted;
        this.embedded = embedded;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted.equals("true") || (wanted.equals("auto") && embedded)) {
            var loaded = database.change(this::load).block();
            if (loaded != null && loaded > 0) {
                log.info("Loaded {} sample reports", loaded);
            }
        }
    }

    /** @return how many reports were added */
    private Mono<Long> load(Session session) {
        // Instances that start together take turns; the later one then finds the reports and adds none.
        return session.one("select pg_advisory_xact_lock(72616)::text", row -> "locked")
                .then(session.one("select exists (select from department)", row -> row.get(0, Boolean.class)))
                .flatMap(used -> used && !wanted.equals("true") ? newYears(session) : loadAll(session));
    }

    private Mono<Long> loadAll(Session session) {
        return regions(session)
                .then(years(session))
                .thenMany(Flux.fromIterable(Samples.reports()))
                .concatMap(sample ->
                        templates.newest(session, sample.template()).flatMap(pinned -> add(session, sample, pinned)))
                .reduce(0L, Long::sum);
    }

    /**
     * Nothing but the years that a demonstration lacks, so that one made earlier can begin this year's reports. A database
     * without any of the samples' departments is none.
     */
    private static Mono<Long> newYears(Session session) {
        var codes = Samples.reports().stream()
                .map(sample -> sample.department().code())
                .toArray(String[]::new);
        return session.one(
                        "select exists (select from department where code = any($1))",
                        row -> row.get(0, Boolean.class),
                        (Object) codes)
                .filter(isDemonstration -> isDemonstration)
                .flatMap(isDemonstration -> years(session))
                .thenReturn(0L);
    }

    private static Mono<Long> regions(Session session) {
        var rows = Samples.regions();
        return session.change(
                """
                insert into region (code, name, parent_code) select * from unnest($1::text[], $2::text[], $3::text[])
                on conflict (code) do nothing""",
                texts(rows, SampleRegion::code),
                texts(rows, SampleRegion::name),
                texts(rows, SampleRegion::parent));
    }

    private static Mono<Long> years(Session session) {
        var rows = Samples.years();
        return session.change(
                """
                insert into budget_year (year, filing_opens, filing_closes)
                select * from unnest($1::int[], $2::date[], $3::date[]) on conflict (year) do nothing""",
                of(rows, Integer.class, SampleYear::year),
                of(rows, LocalDate.class, SampleYear::filingOpens),
                of(rows, LocalDate.class, SampleYear::filingCloses));
    }

    private Mono<Long> add(Session session, SampleReport sample, Stored pinned) {
        return department(session, sample.department())
                .flatMap(departmentId -> exists(session, departmentId, sample)
                        .filter(there -> !there)
                        .flatMap(missing -> store.add(
                                        session, sample.toReport(departmentId, pinned.id(), pinned.template()))
                                .thenReturn(1L))
                        .defaultIfEmpty(0L));
    }

    private static Mono<UUID> department(Session session, SampleReport.SampleDepartment sample) {
        var add = """
                insert into department (id, code, name, region_code, peer_group) values ($1, $2, $3, $4, $5)
                on conflict (code) do nothing""";
        return session.change(
                        add,
                        Keys.next(),
                        sample.code(),
                        sample.name(),
                        sample.region(),
                        Optionally.text(sample.peerGroup()))
                .then(session.one(
                        "select id from department where code = $1", row -> row.get(0, UUID.class), sample.code()));
    }

    private static Mono<Boolean> exists(Session session, UUID departmentId, SampleReport sample) {
        return session.one(
                "select exists (select from report where department_id = $1 and year = $2 and kind = $3)",
                row -> row.get(0, Boolean.class),
                departmentId,
                sample.year(),
                sample.kind().name());
    }
}
