package cn.ziping.writing;

import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static java.util.stream.Collectors.toMap;

import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who was faster: tells it with a conflict. */
@Component
class LastChanges {
    /** Of a part its own last change, of the report the last one of anything: each change makes a version of it. */
    private static final String LAST = """
            select p.place, h.at, a.name
            from (select r.department_id, r.id from {reports} r where r.id = $1) r cross join unnest($2) p (place)
            cross join lateral (
                (select h.at, h.account_id from history h
                 where h.department_id = r.department_id and h.report_id = r.id and p.place <> 'report'
                   and h.place = p.place order by h.report_version desc, h.id desc limit 1)
                union all
                (select h.at, h.account_id from history h
                 where h.department_id = r.department_id and h.report_id = r.id and p.place = 'report'
                 order by h.report_version desc, h.id desc limit 1)) h
            left join account a on a.id = h.account_id""";

    private record Last(
            String place, OffsetDateTime at, @Nullable String by) {}

    /** The same errors; conflicts say who made the last change of what they are about, and when. */
    Mono<List<UserError>> explained(Session session, Report report, List<UserError> errors) {
        var places = errors.stream()
                .map(error -> error instanceof ConflictError conflict ? conflict.place() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (places.length == 0) {
            return Mono.just(errors);
        }
        var reading = Sight.EVERYTHING.reading(LAST, report.id(), places);
        return session.list(
                        reading.sql(),
                        row -> new Last(text(row, 0), time(row, 1), row.get(2, String.class)),
                        reading.arguments())
                .map(found -> {
                    var last = found.stream().collect(toMap(Last::place, Function.identity()));
                    return errors.stream().map(error -> explained(error, last)).toList();
                });
    }

    private static UserError explained(UserError error, Map<String, Last> changes) {
        if (!(error instanceof ConflictError conflict) || conflict.place() == null) {
            return error;
        }
        var last = changes.get(conflict.place());
        return last == null
                ? error
                : new ConflictError(conflict.message(), conflict.path(), conflict.place(), last.at(), last.by());
    }
}
