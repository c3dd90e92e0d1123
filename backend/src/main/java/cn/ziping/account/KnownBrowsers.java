package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Browsers that have signed in to an account before. Their attempts are counted apart, so that strangers who guess at an
 * account shut out strangers only.
 */
@Repository
public class KnownBrowsers {
    private static final String ADD = """
            insert into known_browser (token_hash, account_id) values ($1, $2)
            on conflict (token_hash, account_id) do update set last_used_at = now()""";

    /** As long as the cookie lives. */
    private static final String SWEEP = """
            delete from known_browser where (token_hash, account_id) in (
                select token_hash, account_id from known_browser
                where last_used_at < now() - interval '1 year' for update skip locked)""";

    private final Database database;

    KnownBrowsers(Database database) {
        this.database = database;
    }

    /** @param browser secret of the browser, empty when it has none */
    public Mono<Boolean> knows(String browser, UUID account) {
        return browser.isEmpty()
                ? Mono.just(false)
                : database.read(session -> session.one(
                        "select exists (select from known_browser where token_hash = $1 and account_id = $2)",
                        row -> truth(row, 0),
                        Secret.hash(browser),
                        account));
    }

    /** Gives a browser a new secret: none that somebody else may have planted is ever kept. */
    public Mono<Void> rename(Session session, String before, Secret browser) {
        var sql = "update known_browser set token_hash = $2 where token_hash = $1";
        return session.change(sql, Secret.hash(before), browser.hash()).then();
    }

    /** Whoever may have known the password counts as a stranger again. */
    Mono<Long> forget(Session session, UUID account) {
        return session.change("delete from known_browser where account_id = $1", account);
    }

    public Mono<Void> add(Session session, Secret browser, UUID account) {
        return session.change(SWEEP)
                .then(session.change(ADD, browser.hash(), account))
                .then();
    }
}
