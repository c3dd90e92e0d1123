package cn.ziping.report;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report.Part;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** One reading of some reports: each of its statements leaves out what is not seen, whatever the others find. */
final class ReportReading {
    private final Session session;
    private final Sight sight;
    private final UUID[] ids;
    private final Set<Part> parts;

    ReportReading(Session session, Sight sight, UUID[] ids, Set<Part> parts) {
        this.session = session;
        this.sight = sight;
        this.ids = ids;
        this.parts = parts;
    }

    Session session() {
        return session;
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }

    <T> Mono<List<Owned<T>>> rows(String sql, Function<Readable, Owned<T>> row) {
        var seen = sight.reading(sql, (Object) ids);
        return session.list(seen.sql(), row, seen.arguments());
    }

    /** The rows of one part, a list for each report asked for, in the order asked. */
    <T> Mono<List<List<T>>> part(Part part, String sql, Function<Readable, Owned<T>> row) {
        var rows = wants(part) ? rows(sql, row) : Mono.just(List.<Owned<T>>of());
        return rows.map(all -> byPlace(all, ids.length));
    }

    private static <T> List<List<T>> byPlace(List<Owned<T>> rows, int places) {
        var lists = new ArrayList<List<T>>(places);
        for (var place = 0; place < places; place++) {
            lists.add(new ArrayList<>());
        }
        rows.forEach(owned -> lists.get(owned.place() - 1).add(owned.row()));
        return lists;
    }
}
