package cn.ziping.comparison;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Rows;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Flux;

/**
 * Departments and totals of reports written down as a table, in the database for as long as a test runs: the other tests
 * of the same server do not know them. All is in province 960000 and the years 1995 to 1999.
 *
 * <p>A line is {@code code name group} for a department, its region being the first six digits, or
 * {@code name year kind status initial adjusted executed rate score grade [template]} for a report; {@code -} is nothing.
 */
@TestComponent
class Ledger {
    static final String PROVINCE = "960000";

    private static final List<String> REMOVAL = List.of(
            "delete from indicator i using department d where d.id = i.department_id and d.region_code like '96%'",
            "delete from project p using department d where d.id = p.department_id and d.region_code like '96%'",
            "delete from report r using department d where d.id = r.department_id and d.region_code like '96%'",
            "delete from department where region_code like '96%'",
            "delete from region where code like '96%'",
            "delete from budget_year where year between 1995 and 1999",
            "delete from template where code like 'ledger%'");

    private final Database database;
    private final Templates templates;

    Ledger(Database database, Templates templates) {
        this.database = database;
        this.templates = templates;
    }

    /** The years, the regions (甲县 960101, 乙县 960102) and the templates {@code ledger} and {@code ledger-2}. */
    void open() {
        close();
        change("""
                insert into region (code, name, parent_code) values ('960000', '手工省', null), ('960100', '手工市', '960000'),
                       ('960101', '甲县', '960100'), ('960102', '乙县', '960100')""");
        change("""
                insert into budget_year (year, filing_opens, filing_closes)
                select y, make_date(y + 1, 3, 1), make_date(y + 1, 5, 31) from generate_series(1995, 1999) y""");
        for (var kind : ReportKind.values()) {
            template("ledger-" + kind, kind);
        }
        template("ledger-2", ReportKind.DEPARTMENT_WHOLE);
    }

    void close() {
        REMOVAL.forEach(this::change);
    }

    Ledger departments(String lines) {
        lines.lines().map(line -> line.strip().split("\\s+")).forEach(words -> {
            change(
                    "insert into department (id, code, name, region_code, peer_group) values ($1, $2, $3, $4, $5)",
                    department(words[1]),
                    words[0],
                    words[1],
                    words[0].substring(0, 6),
                    Optionally.text(words[2].equals("-") ? null : words[2]));
        });
        return this;
    }

    Ledger reports(String lines) {
        lines.lines().map(line -> line.strip().split("\\s+")).forEach(this::report);
        return this;
    }

    private void report(String... words) {
        var year = Integer.valueOf(words[1]);
        var kind = words[2].equals("整体") ? ReportKind.DEPARTMENT_WHOLE : ReportKind.PROJECT_EXPENDITURE;
        change(
                """
                insert into report (department_id, id, year, kind, status, title, template_id, initial_budget, adjusted_budget,
                                    executed, execution_rate, score, full_score, grade)
                select $1, $2, $3, $4, $5, '手工报告', t.id, $6, $7, $8, $9, $10, 100, $11 from template t where t.code = $12""",
                department(words[0]),
                report(words[0], year),
                year,
                kind.name(),
                ReportStatus.valueOf(words[3]).name(),
                figure(words[4]),
                figure(words[5]),
                figure(words[6]),
                figure(words[7]),
                figure(words[8]),
                Optionally.text(words[9].equals("-") ? null : words[9]),
                words.length > 10 ? words[10] : "ledger-" + kind);
    }

    /**
     * Lines {@code name year 一级/二级/三级 operator target upper actual weight score}; with a {@code *} in front of the path it is
     * one of the report's project.
     */
    Ledger indicators(String lines) {
        lines.lines().map(line -> line.strip().split("\\s+")).forEach(words -> {
            var levels = words[2].replace("*", "").split("/");
            change(
                    """
                    insert into indicator (department_id, id, report_id, project_id, position, level1, level2, level3, operator,
                                           target_value, target_upper, actual_value, weight, score)
                    select $1, gen_random_uuid(), $2, (select id from project where report_id = $2 and $3),
                           (select count(*) + 1 from indicator where report_id = $2), $4, $5, $6, $7, $8, $9, $10, $11, $12""",
                    department(words[0]),
                    report(words[0], Integer.parseInt(words[1])),
                    words[2].startsWith("*"),
                    levels[0],
                    Optionally.text(levels.length > 1 ? levels[1] : null),
                    Optionally.text(levels.length > 2 ? levels[2] : null),
                    Optionally.text(words[3].equals("-") ? null : words[3]),
                    figure(words[4]),
                    figure(words[5]),
                    figure(words[6]),
                    figure(words[7]),
                    figure(words[8]));
        });
        return this;
    }

    void change(String sql, Object... arguments) {
        database.change(session -> session.change(sql, arguments)).block();
    }

    /** The first column of what a statement finds, as text. */
    List<String> lines(String sql, Object... arguments) {
        return Objects.requireNonNull(database.read(session -> session.list(sql, row -> Rows.text(row, 0), arguments))
                .block());
    }

    /** Departments are made with ids that follow one another as their names do: 甲 before 乙 before 丙. */
    static UUID department(String name) {
        return new UUID(0x96L << 32, "甲乙丙丁戊己庚辛壬癸".indexOf(name.charAt(0)) + 1);
    }

    /** The id of a report; of two kinds in one year it is the whole one's. */
    static UUID report(String name, int year) {
        return UUID.nameUUIDFromBytes((name + year).getBytes(StandardCharsets.UTF_8));
    }

    private void template(String code, ReportKind kind) {
        var template = new Template(
                code,
                1,
                "手工模板",
                kind,
                List.of(NumberStyle.HAN_COMMA),
                100,
                List.of(new Band("优", BigDecimal.valueOf(90)), new Band("差", BigDecimal.ZERO)));
        database.change(session -> Flux.just(template)
                        .concatMap(one -> templates.add(session, Keys.next(), one))
                        .then())
                .block();
    }

    private static Object figure(String digits) {
        @Nullable BigDecimal figure = digits.equals("-") ? null : new BigDecimal(digits);
        return Optionally.of(BigDecimal.class, figure);
    }
}
