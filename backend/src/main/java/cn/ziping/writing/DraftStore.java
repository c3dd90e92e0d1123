package cn.ziping.writing;

import static java.util.stream.Collectors.toMap;

import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.CoverAnswers;
import cn.ziping.report.PartStore;
import cn.ziping.report.PartStore.Kind;
import cn.ziping.report.Placed;
import cn.ziping.report.Report;
import cn.ziping.report.ReportStore;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores what a change made of a report: what differs, and nothing else. */
final class DraftStore {
    private static final String HEAD = """
            update report
            set version = version + 1, title = $3, status = $4, stated_execution_rate = $5, stated_score = $6,
                stated_grade = $7, initial_budget = $8, adjusted_budget = $9, executed = $10, execution_rate = $11,
                score = $12, full_score = $13, grade = $14, suggested_score = $15, suggestion = $16,
                date = $17, cover = $18::jsonb
            where department_id = $1 and id = $2 returning version""";

    private final Session session;
    private final PartStore parts;

    DraftStore(Session session, Report report) {
        this.session = session;
        this.parts = new PartStore(session, report.department().id(), report.id());
    }

    /** A row that could not be stored, because its id belongs to a row of another report. */
    static final class ForeignRow extends RuntimeException {
        ForeignRow() {
            super("A row of another report", null, false, false);
        }
    }

    /** @return the version of the report after the change */
    Mono<Integer> store(Report before, Report after) {
        var sections = Difference.of(Kind.SECTION, before.sections(), after.sections(), Section::id);
        var staff = Difference.of(Kind.STAFF_LINE, before.staffLines(), after.staffLines(), StaffLine::id);
        var budget = Difference.of(Kind.BUDGET_LINE, before.budgetLines(), after.budgetLines(), line -> line.id());
        var projects = Difference.of(Kind.PROJECT, before.projects(), after.projects(), project -> project.id());
        var indicators = Difference.of(Kind.INDICATOR, before.indicators(), after.indicators(), row -> row.id());
        // Indicators hold on to their projects: the last to come, the first to go.
        return Flux.fromIterable(List.of(indicators, projects, budget, staff, sections))
                .concatMap(this::remove)
                .thenMany(Flux.concat(
                        put(sections, parts::sections),
                        put(staff, parts::staffLines),
                        put(budget, parts::budgetLines),
                        put(projects, parts::projects),
                        put(indicators, parts::indicators)))
                .then(head(after))
                .flatMap(version -> before.status() == after.status()
                        ? Mono.just(version)
                        : ReportStore.updateLatest(session, after.department().id())
                                .thenReturn(version));
    }

    private Mono<Long> remove(Difference<?> difference) {
        return difference.removed().isEmpty() ? Mono.empty() : parts.remove(difference.kind(), difference.removed());
    }

    private <T> Mono<Long> put(Difference<T> difference, Function<List<Placed<T>>, Mono<Long>> store) {
        var moved = difference.moved().isEmpty() ? Mono.just(0L) : parts.move(difference.kind(), difference.moved());
        if (difference.stored().isEmpty()) {
            return moved;
        }
        return moved.then(store.apply(difference.stored()))
                .flatMap(
                        count -> count == difference.stored().size() ? Mono.just(count) : Mono.error(new ForeignRow()));
    }

    private Mono<Integer> head(Report report) {
        var figures = report.figures();
        var stated = report.stated();
        return session.one(
                HEAD,
                row -> row.get(0, Integer.class),
                report.department().id(),
                report.id(),
                report.title(),
                report.status().name(),
                decimal(stated.executionRate()),
                decimal(stated.score()),
                Optionally.text(stated.grade()),
                decimal(figures.initialBudget()),
                decimal(figures.adjustedBudget()),
                decimal(figures.executed()),
                decimal(figures.executionRate()),
                decimal(figures.score()),
                decimal(figures.fullScore()),
                Optionally.text(figures.grade()),
                decimal(report.suggestedScore()),
                Optionally.text(report.suggestion()),
                Optionally.of(LocalDate.class, report.date()),
                CoverAnswers.written(report.cover()));
    }

    private static Object decimal(@Nullable BigDecimal value) {
        return Optionally.of(BigDecimal.class, value);
    }

    /**
     * How the rows of one kind differ.
     *
     * @param stored new and changed ones at their places
     * @param moved others whose place is another now
     */
    private record Difference<T>(Kind kind, List<UUID> removed, List<Placed<T>> stored, List<Placed<UUID>> moved) {

        static <T> Difference<T> of(Kind kind, List<T> before, List<T> after, Function<T, UUID> id) {
            if (before == after) {
                return new Difference<>(kind, List.of(), List.of(), List.of());
            }
            var removed = new LinkedHashMap<UUID, T>();
            var places = new HashMap<UUID, Integer>();
            for (var row : before) {
                removed.put(id.apply(row), row);
                places.put(id.apply(row), places.size() + 1);
            }
            var old = before.stream().collect(toMap(id, Function.identity()));
            var stored = new ArrayList<Placed<T>>();
            var moved = new ArrayList<Placed<UUID>>();
            for (var placed : Placed.inOrder(after)) {
                var row = placed.row();
                removed.remove(id.apply(row));
                if (!row.equals(old.get(id.apply(row)))) {
                    stored.add(placed);
                } else if (!Objects.equals(places.get(id.apply(row)), placed.position())) {
                    moved.add(new Placed<>(placed.position(), id.apply(row)));
                }
            }
            return new Difference<>(kind, List.copyOf(removed.keySet()), stored, moved);
        }
    }
}
