package cn.ziping.account;

import static cn.ziping.platform.graphql.UserError.Code.INVALID;
import static cn.ziping.platform.graphql.UserError.Code.NOT_FOUND;
import static cn.ziping.platform.graphql.UserError.Code.NOT_NOW;

import cn.ziping.account.Attempts.Limit;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people change about their own account. */
@Component
class OwnAccount {
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_DAYS = 366;
    private static final int MOST_TOKENS = 50;
    private static final int GUESSES = 10;
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Trail trail;

    OwnAccount(
            Database database,
            Accounts accounts,
            Sessions sessions,
            AccessTokens tokens,
            Passwords passwords,
            Attempts attempts,
            Trail trail) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
    }

    record CreatedToken(@Nullable String token, @Nullable AccessToken accessToken, List<UserError> errors) {
        static CreatedToken refused(UserError error) {
            return new CreatedToken(null, null, List.of(error));
        }
    }

    record RevokedToken(@Nullable AccessToken accessToken, List<UserError> errors) {}

    /** Empty when it was changed; all other sessions have ended then. */
    Mono<Optional<UserError>> changePassword(Viewer viewer, String current, String wanted) {
        var fault = PasswordRule.fault(viewer.login(), wanted);
        if (fault.isPresent()) {
            return error(INVALID, fault.get(), "newPassword");
        }
        // Whoever finds a browser open must not find out the password by guessing here instead of at the door.
        var limits = List.of(new Limit("own " + viewer.accountId(), GUESSES, FORGOTTEN));
        return attempts.take(limits)
                .flatMap(wait -> wait.isZero()
                        ? check(viewer, current, wanted, limits)
                        : error(NOT_NOW, "当前密码错得太多，请 %d 秒后再试。".formatted(wait.toSeconds()), "currentPassword"));
    }

    private Mono<Optional<UserError>> check(Viewer viewer, String current, String wanted, List<Limit> limits) {
        return accounts.passwordHash(viewer.accountId())
                .flatMap(before -> passwords
                        .matches(current, before.orElse(null))
                        .flatMap(right -> right
                                ? attempts.giveBack(limits)
                                        .then(passwords.hash(wanted))
                                        .flatMap(hash -> store(viewer, before.orElseThrow(), hash))
                                : Mono.just(false)))
                .flatMap(stored ->
                        stored ? Mono.just(Optional.empty()) : error(INVALID, "当前密码不对，请重新输入。", "currentPassword"));
    }

    /** False when the password was changed meanwhile. */
    private Mono<Boolean> store(Viewer viewer, String before, String hash) {
        return database.change(session -> accounts.replacePassword(session, viewer.accountId(), before, hash)
                .flatMap(replaced -> replaced
                        ? sessions.endAllBut(
                                        session,
                                        viewer.accountId(),
                                        viewer.credential().id())
                                .then(trail.add(
                                        session,
                                        AuditEvent.PASSWORD_CHANGED,
                                        viewer.accountId(),
                                        null,
                                        viewer.address(),
                                        null))
                                .thenReturn(true)
                        : Mono.just(false)));
    }

    private static Mono<Optional<UserError>> error(UserError.Code code, String message, String field) {
        return Mono.just(Optional.of(UserError.of(code, message, field)));
    }

    Mono<Optional<UserError>> endSession(Viewer viewer, UUID id) {
        return database.change(session -> sessions.end(session, viewer.accountId(), id)
                .flatMap(ended -> ended == 0
                        ? Mono.just(Optional.of(UserError.of(NOT_FOUND, "这个登录已经结束，请刷新后再看。", "id")))
                        : trail.add(session, AuditEvent.SESSION_ENDED, viewer.accountId(), null, viewer.address(), null)
                                .thenReturn(Optional.empty())));
    }

    /** A token made with another one lives no longer and may do no more: what leaks cannot prolong itself. */
    Mono<CreatedToken> createAccessToken(Viewer viewer, String label, int days, boolean readOnly) {
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || name.chars().anyMatch(Character::isISOControl)) {
            return refused(INVALID, "请写明用途，1 到 %d 个字，不能换行。".formatted(LONGEST_LABEL), "label");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return refused(INVALID, "有效期应在 1 到 %d 天之间。".formatted(LONGEST_DAYS), "expiresInDays");
        }
        var end = Instant.now().plus(Duration.ofDays(days));
        var byToken = viewer.credential().kind() == Credential.Kind.ACCESS_TOKEN;
        if (byToken && end.isAfter(viewer.credential().expiresAt())) {
            return refused(INVALID, "用令牌新建的令牌不能比它更晚到期，请缩短有效期或登录后新建。", "expiresInDays");
        }
        var secret = Secret.random("ziping_");
        return database.change(session -> accounts.lockEnabled(session, viewer.accountId())
                .then(tokens.countInForce(session, viewer.accountId()))
                .flatMap(count -> count >= MOST_TOKENS
                        ? refused(NOT_NOW, "最多同时有 %d 个令牌，请先撤销不用的。".formatted(MOST_TOKENS), "label")
                        : tokens.add(session, viewer.accountId(), secret, name, readOnly, end)
                                .flatMap(token -> trail.add(
                                                session,
                                                AuditEvent.ACCESS_TOKEN_CREATED,
                                                viewer.accountId(),
                                                null,
                                                viewer.address(),
                                                name)
                                        .thenReturn(new CreatedToken(secret.text(), token, List.of())))));
    }

    /** Only the first revocation changes anything, and only it is noted. */
    Mono<RevokedToken> revokeAccessToken(Viewer viewer, UUID id) {
        return database.change(session -> tokens.revoke(session, viewer.accountId(), id)
                        .flatMap(token -> trail.add(
                                        session,
                                        AuditEvent.ACCESS_TOKEN_REVOKED,
                                        viewer.accountId(),
                                        null,
                                        viewer.address(),
                                        token.label())
                                .thenReturn(token))
                        .switchIfEmpty(tokens.byId(session, viewer.accountId(), id)))
                .map(token -> new RevokedToken(token, List.of()))
                .defaultIfEmpty(new RevokedToken(null, List.of(UserError.of(NOT_FOUND, "没有这个令牌，请刷新后再看。", "id"))));
    }

    private static Mono<CreatedToken> refused(UserError.Code code, String message, String field) {
        return Mono.just(CreatedToken.refused(UserError.of(code, message, field)));
    }
}
