package cn.ziping.account.door;

import cn.ziping.account.Account;
import cn.ziping.account.Accounts;
import cn.ziping.account.Accounts.Entry;
import cn.ziping.account.Attempts;
import cn.ziping.account.Attempts.Limit;
import cn.ziping.account.AuditEvent;
import cn.ziping.account.KnownBrowsers;
import cn.ziping.account.Passwords;
import cn.ziping.account.Secret;
import cn.ziping.account.Sessions;
import cn.ziping.account.Trail;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in: by password here, by whatever else vouches for an account through {@link #begin}. */
@Component
public class SignIn {
    private static final String WRONG = "用户名或密码不对，请重新输入。";

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Attempts attempts;
    private final Trail trail;

    SignIn(
            Database database,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            KnownBrowsers browsers,
            Attempts attempts,
            Trail trail) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.browsers = browsers;
        this.attempts = attempts;
        this.trail = trail;
    }

    /** How an attempt went. */
    sealed interface Outcome {
        record Begun() implements Outcome {}

        /** Wrong password, no such account: which of them is nobody's business. */
        record Refused(String sentence) implements Outcome {}

        record Limited(Duration delay) implements Outcome {}
    }

    /** What an attempt comes with. */
    private record Attempt(String login, String password, String address, String browser) {}

    Mono<Outcome> byPassword(String username, String password, ServerWebExchange exchange) {
        var login = username.strip().toLowerCase(Locale.ROOT);
        var attempt = new Attempt(login, password, Address.of(exchange), Cookies.value(exchange, Cookies.BROWSER));
        // What is no login is nobody's, and need not reach the database with whatever characters are in it.
        var found = login.matches(Account.LOGIN) ? accounts.byLogin(login) : Mono.<Entry>empty();
        return found.flatMap(account -> browsers.knows(attempt.browser(), account.id())
                        .flatMap(known -> attempt(attempt, account, known, exchange)))
                .switchIfEmpty(Mono.defer(() -> attempt(attempt, null, false, exchange)));
    }

    private Mono<Outcome> attempt(Attempt attempt, @Nullable Entry account, boolean known, ServerWebExchange exchange) {
        var limits = limits(attempt, known);
        return attempts.take(limits).flatMap(wait -> {
            if (!wait.isZero()) {
                return limited(attempt, account, wait);
            }
            return isRight(attempt, account, known).flatMap(right -> {
                if (!right || account == null) {
                    return refused(attempt, account, WRONG, "password");
                }
                if (account.isDisabled()) {
                    return refused(attempt, account, "这个账号已停用，请联系管理员。", "disabled");
                }
                return attempts.giveBack(limits)
                        .then(begin(account.id(), account.passwordHash(), "password", exchange))
                        .flatMap(begun -> begun
                                ? renewed(attempt, account).thenReturn((Outcome) new Outcome.Begun())
                                : refused(attempt, account, WRONG, "password"));
            });
        });
    }

    /**
     * A browser known to the account is judged by what it does itself. Any other by what comes from its address for this
     * account, from its address at all, and for this account from anywhere. What one address is let through for one account
     * is a fifth of what the account is: it takes many strangers to be in the way of a browser that is new to it.
     */
    private static List<Limit> limits(Attempt attempt, boolean known) {
        var login = attempt.login();
        var address = Address.network(attempt.address());
        return known
                ? List.of(new Limit("browser " + attempt.browser() + " " + login, 10, Duration.ofSeconds(30)))
                : List.of(
                        new Limit("pair " + login + " " + address, 10, Duration.ofSeconds(30)),
                        new Limit("address " + address, 100, Duration.ofSeconds(5)),
                        new Limit("account " + login, 200, Duration.ofSeconds(6)));
    }

    private Mono<Boolean> isRight(Attempt attempt, @Nullable Entry account, boolean known) {
        var hash = account == null ? null : account.passwordHash();
        return known
                ? passwords.matches(attempt.password(), hash)
                : passwords.matchesOfStranger(attempt.password(), hash);
    }

    /** The moment when the password is at hand is the only one at which an old hash can become a new one. */
    private Mono<Void> renewed(Attempt attempt, Entry account) {
        var hash = account.passwordHash();
        return hash != null && Passwords.isOutdated(hash)
                ? passwords.hash(attempt.password()).flatMap(renewed -> accounts.rehash(account.id(), hash, renewed))
                : Mono.empty();
    }

    /**
     * Begins a session for an account that has proved itself, in place of the one that this browser may have had.
     *
     * @param by what has vouched for it, for the trail
     * @return false when the account was shut out meanwhile: then there is no session
     */
    public Mono<Boolean> begin(UUID account, String by, ServerWebExchange exchange) {
        return begin(account, null, by, exchange);
    }

    private Mono<Boolean> begin(UUID account, @Nullable String hash, String by, ServerWebExchange exchange) {
        var browser = Secret.random("");
        return database.change(session -> accounts.isStill(session, account, hash)
                        .filter(still -> still)
                        .flatMap(still -> begin(session, account, browser, by, exchange)))
                .doOnNext(secret -> {
                    Cookies.begin(exchange, secret);
                    Cookies.know(exchange, browser);
                })
                .hasElement();
    }

    private Mono<Secret> begin(Session session, UUID account, Secret browser, String by, ServerWebExchange exchange) {
        var address = Address.of(exchange);
        return sessions.end(session, Cookies.value(exchange, Cookies.SESSION))
                .then(browsers.rename(session, Cookies.value(exchange, Cookies.BROWSER), browser))
                .then(browsers.add(session, browser, account))
                .then(trail.add(session, AuditEvent.SIGNED_IN, account, null, address, by))
                .then(sessions.begin(session, account, address, agent(exchange)));
    }

    private Mono<Outcome> refused(Attempt attempt, @Nullable Entry account, String sentence, String detail) {
        var id = account == null ? null : account.id();
        return trail.add(AuditEvent.SIGN_IN_REFUSED, id, attempt.address(), account == null ? "unknown" : detail)
                .thenReturn(new Outcome.Refused(sentence));
    }

    private Mono<Outcome> limited(Attempt attempt, @Nullable Entry account, Duration wait) {
        return once(account, attempt.address()).thenReturn(new Outcome.Limited(wait));
    }

    /** Once in a while: who hammers at the door must not fill the trail. */
    private Mono<Void> once(@Nullable Entry account, String address) {
        var id = account == null ? null : account.id();
        var key = "trail " + id + " " + Address.network(address);
        return attempts.take(List.of(new Limit(key, 1, Duration.ofMinutes(1))))
                .flatMap(wait ->
                        wait.isZero() ? trail.add(AuditEvent.SIGN_IN_LIMITED, id, address, null) : Mono.empty());
    }

    private static String agent(ServerWebExchange exchange) {
        var agent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
    }
}
