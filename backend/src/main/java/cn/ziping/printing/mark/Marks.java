package cn.ziping.printing.mark;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Rows;
import cn.ziping.report.Report;
import cn.ziping.report.ReportStatus;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The marks of all pages that were ever printed. */
@Repository
public class Marks {
    private static final String KEEP = """
            insert into print_mark (department_id, mark, report_id, report_version, status, title, score, grade)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""";

    /** Through the report as it is seen now; the page may show a state of it that is seen by fewer. */
    private static final String FIND = """
            select m.mark, m.report_id, m.report_version, m.status, m.title, m.score, m.grade, m.printed_at,
                   r.version = m.report_version and r.status = m.status, d.name, r.year
            from print_mark m join {reports} r on r.department_id = m.department_id and r.id = m.report_id
                 join {departments} d on d.id = m.department_id
            where m.mark = $1""";

    private static final String FIND_FINISHED = FIND + " and m.status in ('APPROVED', 'PUBLISHED')";

    private static final int LONGEST_TITLE = 200;

    private final Database database;

    Marks(Database database) {
        this.database = database;
    }

    /**
     * In a transaction of its own; nothing happens when the same page was printed before.
     *
     * @param title as printed
     */
    public Mono<Void> keep(Report report, String title, PrintMark mark) {
        var figures = report.figures();
        return database.change(session -> session.change(
                        KEEP,
                        report.department().id(),
                        mark.printed(),
                        report.id(),
                        report.version(),
                        report.status().name(),
                        kept(title),
                        Optionally.of(BigDecimal.class, figures.score()),
                        Optionally.text(figures.grade())))
                .then();
    }

    /** References may make of a title more than there is room for. */
    private static String kept(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    /** Empty when there is none, and when its page showed what somebody with this sight may not see. */
    Mono<MarkedPrint> find(Sight sight, String written) {
        return Mono.justOrEmpty(PrintMark.read(written))
                .map(PrintMark::printed)
                .flatMap(mark -> find(FIND, sight.ofDrafts(), mark).switchIfEmpty(find(FIND_FINISHED, sight, mark)));
    }

    private Mono<MarkedPrint> find(String sql, Sight sight, String mark) {
        var seen = sight.reading(sql, mark);
        return database.read(session -> session.one(seen.sql(), Marks::read, seen.arguments()));
    }

    private static MarkedPrint read(Readable row) {
        return new MarkedPrint(
                Rows.text(row, 0),
                Rows.text(row, 9),
                Rows.integer(row, 10),
                Rows.id(row, 1),
                Rows.integer(row, 2),
                ReportStatus.valueOf(Rows.text(row, 3)),
                Rows.text(row, 4),
                row.get(5, BigDecimal.class),
                row.get(6, String.class),
                Rows.time(row, 7),
                Rows.truth(row, 8));
    }
}
