package cn.ziping.access;

import cn.ziping.account.Passwords;
import cn.ziping.account.Secret;
import cn.ziping.department.Sight;
import cn.ziping.finding.ReportFindings;
import cn.ziping.finding.catalogue.Catalogue;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.ReportStore;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.Severity;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the tests here ask for, in the database for as long as one of them runs: the other tests of the same server do not
 * know it.
 *
 * <p>Department {@link #CODE} of region {@link #REGION} is asked for. It has one approved report, for 1991, and one draft,
 * for 1992; nobody else has reports of these years. Its report for 1990 is there to be changed ({@link Spares}). Around it
 * are the department above it, one below it, a neighbour in the same region and one in another region, each with a report
 * for 1993. Of 1994 there is none.
 */
@TestComponent
class World {
    static final String PASSWORD = "matrix: 7 foxes";
    static final String REGION = "970101";
    static final String CODE = "970101001";
    static final String ABOVE = "970100001";
    static final String BELOW = "970101002";
    static final String NEIGHBOUR = "970101003";
    static final String ELSEWHERE = "970102001";

    /** The peer group of the department that is asked for. */
    static final String PEERS = "密语组";

    static final UUID DEPARTMENT = Keys.next();
    static final UUID FINISHED = Keys.next();
    static final UUID DRAFT = Keys.next();
    static final UUID WORKED_ON = Keys.next();

    /** A print job that is nobody's who asks. */
    static final UUID ANOTHERS_JOB = Keys.next();

    /** What is at the foot of a page of the approved report, of the same when it was a draft, of the draft. */
    static final String MARK = "V3-7910-0000-0001";

    static final String MARK_BEFORE = "V2-7910-0000-0002";
    static final String MARK_OF_DRAFT = "V1-7920-0000-0003";
    static final String NO_MARK = "V1-7930-0000-0004";

    /** What others call what they keep. */
    static final String ANOTHERS = "别人所存";

    /** What gives away that the region is there, the department, its approved report, its draft. */
    static final List<String> OF_REGION = List.of("\"970101\"", "密语县");

    static final List<String> OF_DEPARTMENT = List.of(CODE, DEPARTMENT.toString(), "密语局");
    static final List<String> OF_FINISHED = List.of(FINISHED.toString(), "七九一", "791791.25", "691691.5");
    static final List<String> OF_DRAFT = List.of(DRAFT.toString(), "七九二", "792792.25", "692692.5");

    private static final Template TEMPLATE = new Template(
            "matrix",
            1,
            "门禁试验模板",
            ReportKind.DEPARTMENT_WHOLE,
            List.of(NumberStyle.HAN_COMMA),
            100,
            List.of(new Band("良", BigDecimal.valueOf(60)), new Band("差", BigDecimal.ZERO)),
            "{year}年度{department}绩效自评报告",
            List.of(),
            List.of(),
            ScoringRules.COMMON,
            PrintRules.COMMON,
            // Steps are taken here to see who may: nothing in these reports is to keep them from it.
            Catalogue.cards().stream().collect(Collectors.toMap(RuleCard::id, card -> Severity.INFO)));

    private static final List<TracedReport> REPORTS = List.of(
            new TracedReport(CODE, FINISHED, 1991, ReportStatus.APPROVED, "七九一", 791),
            new TracedReport(CODE, DRAFT, 1992, ReportStatus.DRAFT, "七九二", 792),
            new TracedReport(CODE, WORKED_ON, 1990, ReportStatus.DRAFT, "七九〇", 790),
            ofOthers(ABOVE),
            ofOthers(BELOW),
            ofOthers(NEIGHBOUR),
            ofOthers(ELSEWHERE));

    private static final List<String> PLACES = List.of("""
            insert into region (code, name, parent_code) values ('970000', '门禁省', null), ('970100', '门禁市', '970000'),
                   ('970101', '密语县', '970100'), ('970102', '别处县', '970100')""", """
            insert into budget_year (year, filing_opens, filing_closes)
            select y, make_date(y + 1, 3, 1), make_date(y + 1, 5, 31) from generate_series(1990, 1994) y""");

    /** What a history says of a draft. */
    static final String HISTORY = """
            insert into history (department_id, id, report_id, report_version, action, place, label, before, after)
            values ($1, $2, $3, 1, 'CHANGED', $4, '七九二', '{"heading": "七九二旧稿", "body": ""}', '{"heading": "七九二新稿", "body": ""}')""";

    private static final String SOURCE = """
            {"fileName": "矩阵导入.txt", "format": "TXT", "doubts": [], "blocks": [{"is": "paragraph", "id": 0, "page": null,
             "text": "一、概况", "outlineLevel": null, "style": "BODY", "isAfterGap": false}]}""";

    private static final String DRAFT_OF_IMPORT = """
            {"departmentName": null, "year": 1994, "kind": "DEPARTMENT_WHOLE", "title": "导入的标题", "date": null,
             "templateCode": null, "cover": {}, "figures": {"evidence": {}}, "sections": [{"key": "s1", "templateKey": null,
             "number": "一、", "level": 1, "heading": "概况", "body": "", "block": null, "blocks": [0]}], "staffLines": [],
             "budgetLines": [], "projects": [], "indicators": [], "doubts": [], "evidence": {}}""";

    private static final String MARKED = """
            insert into print_mark (department_id, mark, report_id, report_version, status, title, score)
            values ($1, $2, $3, $4, $5, $6, 91.25)""";

    private final Database database;
    private final Templates templates;
    private final ReportStore store;
    private final Passwords passwords;
    private final ReportFindings findings;
    private String passwordHash = "";

    World(Database database, Templates templates, ReportStore store, Passwords passwords, ReportFindings findings) {
        this.database = database;
        this.templates = templates;
        this.store = store;
        this.passwords = passwords;
        this.findings = findings;
    }

    void create() {
        passwordHash = Objects.requireNonNull(passwords.hash(PASSWORD).block());
        database.change(session -> all(session, PLACES)
                        .then(templates.add(session, Keys.next(), TEMPLATE))
                        .then(department(session, Keys.next(), ABOVE, "上头局", "970100", null))
                        .then(department(session, DEPARTMENT, CODE, "密语局", REGION, ABOVE))
                        .then(session.change("update department set peer_group = $1 where id = $2", PEERS, DEPARTMENT))
                        .then(department(session, Keys.next(), BELOW, "下头站", REGION, CODE))
                        .then(department(session, Keys.next(), NEIGHBOUR, "邻座局", REGION, null))
                        .then(department(session, Keys.next(), ELSEWHERE, "别处局", "970102", null))
                        .then(templates.idOf(session, TEMPLATE))
                        .flatMapMany(template ->
                                Flux.fromIterable(REPORTS).concatMap(report -> report(session, template, report)))
                        .then(session.change(HISTORY, DEPARTMENT, Keys.next(), FINISHED, "report"))
                        .then(marked(session, MARK, FINISHED, ReportStatus.APPROVED, "七九一年度自评报告"))
                        .then(marked(session, MARK_BEFORE, FINISHED, ReportStatus.SUBMITTED, "七九二旧题"))
                        .then(marked(session, MARK_OF_DRAFT, DRAFT, ReportStatus.DRAFT, "七九二年度自评报告")))
                .block();
        var printer = account("printer");
        job(ANOTHERS_JOB, printer);
        imported(importOf(ANOTHERS_JOB), printer, ANOTHERS);
    }

    private static TracedReport ofOthers(String code) {
        return new TracedReport(code, Keys.next(), 1993, ReportStatus.APPROVED, "别家", 355);
    }

    private static Mono<Long> marked(Session session, String mark, UUID report, ReportStatus status, String title) {
        var version = Integer.parseInt(mark.substring(1, 2));
        return session.change(MARKED, DEPARTMENT, mark, report, version, status.name(), title);
    }

    void remove() {
        remove(Removal.STATEMENTS);
    }

    /** History is only ever added to: what refuses to remove it sleeps for this transaction. */
    void remove(List<String> statements) {
        database.change(session -> session.change("set local session_replication_role = replica")
                        .then(all(session, statements)))
                .block();
    }

    private static Mono<Void> all(Session session, List<String> statements) {
        return Flux.fromIterable(statements).concatMap(session::change).then();
    }

    /** An account with {@link #PASSWORD}; a role is written such as {@code CLERK 970101001} or {@code ANALYST 970101}. */
    UUID account(String name, String... roles) {
        var id = Keys.next();
        database.change(session -> session.change(
                                "insert into account (id, login, name, password_hash) values ($1, $2, '矩阵', $3)",
                                id,
                                "matrix-" + name,
                                passwordHash)
                        .thenMany(Flux.just(roles))
                        .concatMap(role -> hold(session, id, (role + " ").split(" ", -1)))
                        .then())
                .block();
        return id;
    }

    private static Mono<Long> hold(Session session, UUID account, String[] role) {
        return session.change("""
                insert into account_role (account_id, role, department_id, region_code)
                select $1, $2, (select id from department where code = $3),
                       case when $2 in ('REVIEWER', 'ANALYST') then nullif($3, '') end""", account, role[0], role[1]);
    }

    /** Fingerprint of something that the checks find in a section of the report that is worked on. */
    String finding(UUID section) {
        var checked =
                Objects.requireNonNull(findings.of(Sight.EVERYTHING, WORKED_ON).block());
        return checked.findings().stream()
                .filter(one -> one.section() != null && one.section().id().equals(section))
                .findFirst()
                .orElseThrow()
                .fingerprint();
    }

    /** The print job of somebody, which {@link #job} has made. */
    static UUID jobOf(UUID account) {
        return UUID.nameUUIDFromBytes(account.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A print job of somebody that is done: its file is of the approved report. */
    void job(UUID id, UUID account) {
        change(
                "insert into print_job (id, account_id, title, format, layout, part, state, total, done, bytes, finished_at)"
                        + " values ($1, $2, '矩阵打印', 'PDF', 'ARCHIVE', 'REPORT', 'DONE', 1, 1, 2, now())",
                id,
                account);
        change(
                "insert into print_job_report (job_id, position, report_id, title, state, printed_status)"
                        + " values ($1, 1, $2, '一份', 'PRINTED', 'PUBLISHED')",
                id,
                FINISHED);
        change("insert into print_job_chunk (job_id, number, content) values ($1, 0, 'PK')", id);
    }

    /** The import of somebody, which {@link #keeps} has made. */
    static UUID importOf(UUID account) {
        return UUID.nameUUIDFromBytes(("import of " + account).getBytes(StandardCharsets.UTF_8));
    }

    /** An import that somebody has uploaded, of one paragraph that is one section. */
    UUID imported(UUID id, UUID account, String fileName) {
        change(
                "insert into report_import (id, account_id, file_name, sha256, format, source, draft)"
                        + " values ($1, $2, $3, repeat('0', 64), 'TXT', $4::json, $5::json)",
                id,
                account,
                fileName,
                SOURCE,
                DRAFT_OF_IMPORT);
        return id;
    }

    /** A view, a mapping and an import that somebody keeps. */
    void keeps(UUID account) {
        imported(importOf(account), account, "矩阵导入.txt");
        view(account, "矩阵视图");
        mapping(account, "矩阵对应");
    }

    UUID view(UUID account, String name) {
        var id = Keys.next();
        change(
                "insert into saved_view (id, account_id, name, address) values ($1, $2, $3, '/compare?q=1')",
                id,
                account,
                name);
        return id;
    }

    UUID mapping(UUID account, String name) {
        var id = Keys.next();
        change(
                "insert into indicator_mapping (id, account_id, name, names) values ($1, $2, $3, '{培训人数,培训规模}')",
                id,
                account,
                name);
        return id;
    }

    /** The secret of a new access token. */
    String token(UUID account, boolean readOnly) {
        var secret = Secret.random("ziping_");
        token(account, secret, readOnly);
        return secret.text();
    }

    /** The id of a new access token with this secret. */
    UUID token(UUID account, Secret secret, boolean readOnly) {
        var id = Keys.next();
        change(
                "insert into access_token (id, token_hash, account_id, label, read_only, expires_at)"
                        + " values ($1, $2, $3, '矩阵', $4, now() + interval '30 days')",
                id,
                secret.hash(),
                account,
                readOnly);
        return id;
    }

    void change(String sql, Object... arguments) {
        database.change(session -> session.change(sql, arguments)).block();
    }

    private static Mono<Long> department(
            Session session, UUID id, String code, String name, String region, @Nullable String superior) {
        return session.change(
                "insert into department (id, code, name, region_code, superior_id)"
                        + " values ($1, $2, $3, $4, (select id from department where code = $5))",
                id,
                code,
                name,
                region,
                Objects.requireNonNullElse(superior, ""));
    }

    private Mono<Void> report(Session session, UUID template, TracedReport report) {
        return session.one("select id from department where code = $1", row -> row.get(0, UUID.class), report.code())
                .flatMap(department -> store.add(session, report.in(department, template, TEMPLATE)));
    }
}
