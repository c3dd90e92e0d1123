package cn.ziping.analysis;

import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.account.Accounts;
import cn.ziping.account.Viewer;
import cn.ziping.analysis.Keeping.There;
import cn.ziping.analysis.Keeping.Wanted;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What accounts keep of one kind: each their own, whatever id is named.
 *
 * @param <T> what is kept
 * @param <C> what it holds beside its name, as the driver takes it
 */
final class Shelf<T extends Kept, C> {
    private final Database database;
    private final Accounts accounts;
    private final Keeping keeping;
    private final Function<Readable, T> read;
    private final Function<T, C> content;

    private final String all;
    private final String one;
    private final String there;
    private final String add;
    private final String change;
    private final String remove;

    /**
     * @param table has a column for the content beside those that all have
     * @param read from the columns id, version, name, content, saved_at
     */
    Shelf(
            Database database,
            Accounts accounts,
            String noun,
            String table,
            String column,
            Function<Readable, T> read,
            Function<T, C> content) {
        this.database = database;
        this.accounts = accounts;
        this.keeping = new Keeping(noun);
        this.read = read;
        this.content = content;
        var columns = "id, version, name, " + column + ", saved_at";
        all = "select %s from %s where account_id = $1 order by name collate \"zh-x-icu\", id"
                .formatted(columns, table);
        one = "select %s from %s where account_id = $1 and id = $2".formatted(columns, table);
        there = """
                select count(*)::int, coalesce(bool_or(name = $2 and id is distinct from $3), false)
                from %s where account_id = $1""".formatted(table);
        add = "insert into %s (id, account_id, name, %s) values ($1, $2, $3, $4) returning %s"
                .formatted(table, column, columns);
        change = """
                update %s set version = version + 1, name = $3, %s = $4, saved_at = now()
                where account_id = $1 and id = $2 returning %s""".formatted(table, column, columns);
        remove = "delete from %s where account_id = $1 and id = $2".formatted(table);
    }

    /**
     * What a change comes to.
     *
     * @param thing as it is now; null when it was forgotten, and where nothing was changed but with a conflict
     */
    record Outcome<T>(@Nullable T thing, List<T> all, List<UserError> errors) {}

    private record Step<T>(@Nullable T thing, Optional<UserError> error) {}

    /** By name. */
    Mono<List<T>> all(UUID account) {
        return database.read(session -> all(session, account));
    }

    private Mono<List<T>> all(Session session, UUID account) {
        return session.list(all, read, account);
    }

    /** Empty when the account keeps nothing with this id. */
    Mono<T> one(UUID account, UUID id) {
        return database.read(session -> session.one(one, read, account, id));
    }

    /** Nothing was changed: it was wrong to begin with. */
    Mono<Outcome<T>> refused(Viewer viewer, List<UserError> errors) {
        return all(viewer.accountId()).map(kept -> new Outcome<>(null, kept, errors));
    }

    /** @param wanted is in order for itself */
    Mono<Outcome<T>> save(Viewer viewer, Wanted<C> wanted) {
        return inTurn(
                viewer,
                session -> there(session, viewer, wanted)
                        .flatMap(there -> wanted.id() == null
                                ? add(session, viewer, wanted, there)
                                : current(session, viewer, wanted.id())
                                        .flatMap(current ->
                                                change(session, viewer, wanted, there, current.orElse(null)))));
    }

    Mono<Outcome<T>> remove(Viewer viewer, UUID id, int expected) {
        return inTurn(
                viewer,
                session -> current(session, viewer, id).flatMap(current -> {
                    var error = keeping.againstRemoval(viewer, current.orElse(null), expected);
                    var refused = new Step<>(current.orElse(null), error);
                    return error.isPresent()
                            ? Mono.just(refused)
                            : session.change(remove, viewer.accountId(), id).thenReturn(new Step<>(null, error));
                }));
    }

    /** Changes of one account wait for one another, so that no limit is passed by two at once and no version is lost. */
    private Mono<Outcome<T>> inTurn(Viewer viewer, Function<Session, Mono<Step<T>>> work) {
        return database.change(session -> accounts.lockEnabled(session, viewer.accountId())
                .then(work.apply(session))
                .flatMap(step -> all(session, viewer.accountId()).map(kept -> {
                    var errors = step.error().stream().toList();
                    var thing = errors.isEmpty() ? step.thing() : Keeping.beside(errors, step.thing());
                    return new Outcome<>(thing, kept, errors);
                })));
    }

    private Mono<There> there(Session session, Viewer viewer, Wanted<C> wanted) {
        return session.one(
                there,
                row -> new There(integer(row, 0), truth(row, 1)),
                viewer.accountId(),
                wanted.name(),
                Optionally.of(UUID.class, wanted.id()));
    }

    private Mono<Optional<T>> current(Session session, Viewer viewer, UUID id) {
        return session.one(one, read, viewer.accountId(), id).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Step<T>> add(Session session, Viewer viewer, Wanted<C> wanted, There there) {
        var error = keeping.againstNew(there);
        return error.isPresent()
                ? Mono.just(new Step<>(null, error))
                : session.one(add, read, Keys.next(), viewer.accountId(), wanted.name(), wanted.content())
                        .map(added -> new Step<>(added, error));
    }

    private Mono<Step<T>> change(Session session, Viewer viewer, Wanted<C> wanted, There there, @Nullable T current) {
        var expected = Objects.requireNonNull(wanted.expectedVersion());
        var error = keeping.againstChange(viewer, current, expected, there);
        if (error.isPresent() || isSame(wanted, current)) {
            return Mono.just(new Step<>(current, error));
        }
        return session.one(
                        change,
                        read,
                        viewer.accountId(),
                        Objects.requireNonNull(wanted.id()),
                        wanted.name(),
                        wanted.content())
                .map(changed -> new Step<>(changed, error));
    }

    /** What says nothing new is no change and counts none. */
    private boolean isSame(Wanted<C> wanted, @Nullable T current) {
        return current != null
                && current.name().equals(wanted.name())
                && Objects.deepEquals(content.apply(current), wanted.content());
    }
}
