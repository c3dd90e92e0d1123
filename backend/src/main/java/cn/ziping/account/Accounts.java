package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static cn.ziping.platform.sql.Rows.timeOrNull;
import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The people of the installation. */
@Repository
public class Accounts {
    private static final String COLUMNS = """
            a.id, a.version, a.login, a.name, a.created_at, a.disabled_at, a.last_used_at, a.password_hash is not null""";

    private static final String BY_IDS = "select " + COLUMNS + " from account a where a.id = any ($1)";

    private static final String FOUND = """
             from account a
            where ($1::text is null or position(lower($1) in lower(a.login || ' ' || a.name)) > 0)
              and ($2::text is null or exists (select from account_role r where r.account_id = a.id and r.role = $2))
              and ($3::boolean is null or (a.disabled_at is not null) = $3)""";

    private static final String PAGE =
            "select " + COLUMNS + FOUND + " and ($4::text is null or a.login > $4) order by a.login limit $5";

    private static final String ADD = """
            insert into account (id, login, name, password_hash) values ($1, $2, $3, $4)
            on conflict (login) do nothing""";

    private final Database database;
    private final Holdings holdings;

    Accounts(Database database, Holdings holdings) {
        this.database = database;
        this.holdings = holdings;
    }

    /** What signing in needs to know of an account. */
    public record Entry(UUID id, @Nullable String passwordHash, boolean isDisabled) {}

    /** Empty when nobody has this login. */
    public Mono<Entry> byLogin(String login) {
        if (!login.matches(Account.LOGIN)) {
            // What the database could not even take, such as a zero, among it.
            return Mono.empty();
        }
        var sql = "select id, password_hash, disabled_at is not null from account where login = $1";
        return database.read(session ->
                session.one(sql, row -> new Entry(id(row, 0), row.get(1, String.class), truth(row, 2)), login));
    }

    Mono<Optional<String>> passwordHash(UUID id) {
        return database.read(session -> session.one(
                        "select password_hash from account where id = $1",
                        row -> Optional.ofNullable(row.get(0, String.class)),
                        id))
                .defaultIfEmpty(Optional.empty());
    }

    /** Empty when there is no such account. */
    Mono<Account> byId(UUID id) {
        return database.read(session -> byId(session, id));
    }

    Mono<Account> byId(Session session, UUID id) {
        return session.list(BY_IDS, Accounts::bare, (Object) new UUID[] {id})
                .flatMap(found -> holdings.givenTo(session, found))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    Mono<Page<Account>> page(AccountFilter filter, int first, @Nullable String after, boolean withTotal) {
        var wanted = new Object[] {
            Optionally.text(filter.text()),
            Optionally.text(filter.role() == null ? null : filter.role().name()),
            Optionally.of(Boolean.class, filter.disabled())
        };
        var place =
                Optionally.text(after == null ? null : Cursor.parts(after, 1).get(0));
        return database.read(session -> {
            var total = withTotal
                    ? session.one("select count(*)::int" + FOUND, row -> integer(row, 0), wanted)
                    : Mono.just(0);
            var found = session.list(PAGE, Accounts::bare, wanted[0], wanted[1], wanted[2], place, first + 1)
                    .flatMap(accounts -> holdings.givenTo(session, accounts));
            return Mono.zip(
                    total,
                    found,
                    (count, accounts) -> Page.of(count, accounts, first, after, account -> Cursor.of(account.login())));
        });
    }

    /** False when the login is taken. */
    Mono<Boolean> add(Session session, UUID id, String login, String name, String passwordHash) {
        return session.change(ADD, id, login, name, passwordHash).map(added -> added == 1);
    }

    /** Holds the row until the transaction ends; refuses when the account was shut out since the request came in. */
    public Mono<Void> lockEnabled(Session session, UUID id) {
        return session.one("select 1 from account where id = $1 and disabled_at is null for update", row -> 1, id)
                .switchIfEmpty(Mono.error(() -> new RequestError(ErrorCode.UNAUTHENTICATED, "您的账号已停用，请联系管理员。")))
                .then();
    }

    /**
     * Holds the rows of an administrator and of whom they change until the transaction ends, so that two changes come one
     * after the other. Refuses whoever is no administrator any more: two who take the role from each other at the same
     * moment would leave none.
     */
    Mono<Void> lock(Session session, UUID administrator, UUID id) {
        var still = """
                select 1 from account a join account_role r on r.account_id = a.id
                where a.id = $1 and a.disabled_at is null and r.role = 'ADMINISTRATOR'""";
        return session.list("select 1 from account where id = any ($1) order by id for update", row -> 1, (Object)
                        new UUID[] {administrator, id})
                .then(session.one(still, row -> 1, administrator))
                .switchIfEmpty(Mono.error(() -> new RequestError(ErrorCode.FORBIDDEN, "您已不是管理员，没有做任何修改。")))
                .then();
    }

    /** Changes the name where there is one, and counts the version up. */
    Mono<Void> rename(Session session, UUID id, @Nullable String name) {
        var sql = "update account set version = version + 1, name = coalesce($2, name) where id = $1";
        return session.change(sql, id, Optionally.text(name)).then();
    }

    /** Leaves the version: whoever edits name and roles meanwhile loses nothing. */
    Mono<Void> setPassword(Session session, UUID id, String hash) {
        return session.change("update account set password_hash = $2 where id = $1", id, hash)
                .then();
    }

    /** Lets the next person of a sign-in service who comes under this login be the one it belongs to. */
    Mono<Void> freeOfProvider(Session session, UUID id) {
        return session.change("update account set provider_subject = null where id = $1", id)
                .then();
    }

    /**
     * False when the account was shut out, or its password changed, since it was looked at. What is true stays so until
     * the transaction ends: no session begins beside the change that ends them all. Locked as an update will: two who
     * shared it and then both noted the last use would wait for each other.
     *
     * @param hash of the password that was right; null when something else has vouched for the account
     */
    public Mono<Boolean> isStill(Session session, UUID id, @Nullable String hash) {
        var sql = """
                select 1 from account
                where id = $1 and disabled_at is null and ($2::text is null or password_hash = $2)
                for no key update""";
        return session.one(sql, row -> true, id, Optionally.text(hash)).defaultIfEmpty(false);
    }

    /** False when it was somebody else who came first under this login by a sign-in service. */
    public Mono<Boolean> isOf(UUID id, String providerSubject) {
        var sql = """
                update account set provider_subject = $2
                where id = $1 and (provider_subject is null or provider_subject = $2)""";
        return database.change(session -> session.change(sql, id, providerSubject))
                .map(changed -> changed == 1);
    }

    /** The same password under today's method: nothing that anybody sees has changed, unless the password has. */
    public Mono<Void> rehash(UUID id, String before, String hash) {
        return database.change(session -> replacePassword(session, id, before, hash))
                .then();
    }

    /** False when the password is no longer the one that was looked at: then it stays. */
    Mono<Boolean> replacePassword(Session session, UUID id, String before, String hash) {
        var sql = "update account set password_hash = $3 where id = $1 and password_hash = $2";
        return session.change(sql, id, before, hash).map(changed -> changed == 1);
    }

    Mono<Void> setDisabled(Session session, UUID id, boolean disabled) {
        var sql = "update account set version = version + 1, disabled_at = $2 where id = $1";
        var at = Optionally.of(OffsetDateTime.class, disabled ? OffsetDateTime.now() : null);
        return session.change(sql, id, at).then();
    }

    private static Account bare(Readable row) {
        return new Account(
                id(row, 0),
                integer(row, 1),
                text(row, 2),
                text(row, 3),
                List.of(),
                time(row, 4),
                timeOrNull(row, 5),
                timeOrNull(row, 6),
                truth(row, 7));
    }
}
