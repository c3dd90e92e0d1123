package cn.ziping.account;

import static cn.ziping.platform.graphql.UserError.Code.INVALID;
import static cn.ziping.platform.graphql.UserError.Code.NOT_FOUND;
import static cn.ziping.platform.graphql.UserError.Code.NOT_NOW;
import static cn.ziping.platform.graphql.UserError.Code.TAKEN;

import cn.ziping.account.HoldingsRule.Checked;
import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.department.Region;
import cn.ziping.department.Regions;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What administrators change about people: each change in one transaction with its entry in the trail. */
@Component
class AccountChanges {
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final Accounts accounts;
    private final Holdings holdings;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final KnownBrowsers browsers;
    private final Passwords passwords;
    private final Departments departments;
    private final Regions regions;
    private final Trail trail;

    AccountChanges(
            Database database,
            Accounts accounts,
            Holdings holdings,
            Sessions sessions,
            AccessTokens tokens,
            KnownBrowsers browsers,
            Passwords passwords,
            Departments departments,
            Regions regions,
            Trail trail) {
        this.database = database;
        this.accounts = accounts;
        this.holdings = holdings;
        this.sessions = sessions;
        this.tokens = tokens;
        this.browsers = browsers;
        this.passwords = passwords;
        this.departments = departments;
        this.regions = regions;
        this.trail = trail;
    }

    /**
     * What a change answers.
     *
     * @param account as it is now; null when there is none
     * @param password a generated one, answered this once; null where none was made
     */
    record Changed(@Nullable Account account, @Nullable String password, List<UserError> errors) {
        static Changed refused(@Nullable Account account, List<UserError> errors) {
            return new Changed(account, null, errors);
        }

        static Changed refused(@Nullable Account account, UserError error) {
            return refused(account, List.of(error));
        }
    }

    Mono<Changed> create(Viewer viewer, String login, String name, List<HoldingInput> wanted) {
        var lower = login.strip().toLowerCase(Locale.ROOT);
        return check(viewer, wanted).flatMap(checked -> {
            var errors = new ArrayList<>(nameErrors(name));
            if (!lower.matches(Account.LOGIN)) {
                errors.add(UserError.of(INVALID, "用户名只能用小写字母、数字和 . _ @ -，1 到 64 个字符。", "login"));
            }
            errors.addAll(checked.errors());
            if (!errors.isEmpty()) {
                return Mono.just(Changed.refused(null, errors));
            }
            var password = Secret.password();
            return passwords
                    .hash(password)
                    .flatMap(hash -> database.change(session -> {
                        var id = Keys.next();
                        return accounts.lock(session, viewer.accountId(), id)
                                .then(accounts.add(session, id, lower, name.strip(), hash))
                                .flatMap(added -> {
                                    if (!added) {
                                        var taken = UserError.of(TAKEN, "已有这个用户名，请换一个。", "login");
                                        return Mono.just(Changed.refused(null, taken));
                                    }
                                    return holdings.replace(session, id, checked.holdings())
                                            .then(note(
                                                    session,
                                                    AuditEvent.ACCOUNT_CREATED,
                                                    viewer,
                                                    id,
                                                    difference(List.of(), checked.holdings())))
                                            .then(accounts.byId(session, id))
                                            .map(account -> new Changed(account, password, List.of()));
                                });
                    }));
        });
    }

    /** A null name or null holdings stay as they are. */
    Mono<Changed> update(
            Viewer viewer, UUID id, int expected, @Nullable String name, @Nullable List<HoldingInput> wanted) {
        return check(viewer, wanted == null ? List.of() : wanted).flatMap(checked -> {
            var errors = new ArrayList<>(name == null ? List.<UserError>of() : nameErrors(name));
            errors.addAll(checked.errors());
            if (!errors.isEmpty()) {
                return accounts.byId(id)
                        .map(account -> Changed.refused(account, errors))
                        .defaultIfEmpty(Changed.refused(null, errors));
            }
            return change(viewer, id, expected, AuditEvent.ACCOUNT_UPDATED, (session, account) -> {
                var staysAdministrator = wanted == null
                        || checked.holdings().stream().anyMatch(holding -> holding.role() == Role.ADMINISTRATOR);
                if (isSelf(viewer, account) && !staysAdministrator) {
                    return refused("不能去掉自己的管理员角色，请由另一位管理员操作。", "holdings");
                }
                var renamed = accounts.rename(session, id, name == null ? null : name.strip());
                var done = new Done(
                        null, null, wanted == null ? null : difference(account.holdings(), checked.holdings()));
                return (wanted == null ? renamed : renamed.then(holdings.replace(session, id, checked.holdings())))
                        .thenReturn(done);
            });
        });
    }

    Mono<Changed> disable(Viewer viewer, UUID id, int expected) {
        return change(viewer, id, expected, AuditEvent.ACCOUNT_DISABLED, (session, account) -> {
            if (isSelf(viewer, account)) {
                return refused("不能停用自己的账号，请由另一位管理员操作。", "id");
            }
            if (account.disabledAt() != null) {
                return refused("这个账号已经停用。", "id");
            }
            return accounts.setDisabled(session, id, true)
                    .then(sessions.endAll(session, id))
                    .then(tokens.revokeAll(session, id))
                    .thenReturn(Done.WITHOUT_PASSWORD);
        });
    }

    Mono<Changed> enable(Viewer viewer, UUID id, int expected) {
        return change(
                viewer,
                id,
                expected,
                AuditEvent.ACCOUNT_ENABLED,
                (session, account) -> account.disabledAt() == null
                        ? refused("这个账号没有停用。", "id")
                        : accounts.setDisabled(session, id, false).thenReturn(Done.WITHOUT_PASSWORD));
    }

    Mono<Changed> resetPassword(Viewer viewer, UUID id, int expected) {
        var password = Secret.password();
        return passwords
                .hash(password)
                .flatMap(hash -> change(
                        viewer,
                        id,
                        expected,
                        AuditEvent.PASSWORD_RESET,
                        (session, account) -> accounts.rename(session, id, null)
                                .then(accounts.setPassword(session, id, hash))
                                .then(accounts.freeOfProvider(session, id))
                                .then(sessions.endAll(session, id))
                                .then(tokens.revokeAll(session, id))
                                .then(browsers.forget(session, id))
                                .thenReturn(new Done(password, null, null))));
    }

    /** How a change went: with a password to tell, without, or with what keeps it from being made; and what the trail says. */
    private record Done(
            @Nullable String password,
            @Nullable UserError error,
            @Nullable String detail) {
        static final Done WITHOUT_PASSWORD = new Done(null, null, null);
    }

    private interface Change {
        Mono<Done> of(Session session, Account account);
    }

    private Mono<Changed> change(Viewer viewer, UUID id, int expected, AuditEvent event, Change change) {
        return database.change(session -> accounts.lock(session, viewer.accountId(), id)
                        .then(accounts.byId(session, id))
                        .flatMap(account -> account.version() == expected
                                ? change.of(session, account)
                                        .flatMap(done -> after(session, viewer, account, event, done))
                                : conflict(session, account)))
                .defaultIfEmpty(Changed.refused(null, UserError.of(NOT_FOUND, "没有这个账号，请刷新后再看。", "id")));
    }

    private Mono<Changed> after(Session session, Viewer viewer, Account before, AuditEvent event, Done done) {
        var error = done.error();
        return error != null
                ? Mono.just(Changed.refused(before, error))
                : note(session, event, viewer, before.id(), done.detail())
                        .then(accounts.byId(session, before.id()))
                        .map(account -> new Changed(account, done.password(), List.of()));
    }

    private Mono<Changed> conflict(Session session, Account account) {
        return trail.lastChange(session, account.id())
                .defaultIfEmpty(new ConflictError("账号已被别人修改，没有覆盖。请看过新内容再决定。", null, null))
                .map(conflict -> Changed.refused(account, conflict));
    }

    private Mono<Checked> check(Viewer viewer, List<HoldingInput> wanted) {
        // Too many are refused by the rule; they need not be looked up for that.
        var few = wanted.size() > HoldingsRule.MOST ? List.<HoldingInput>of() : wanted;
        var departmentCodes = codes(few, HoldingInput::departmentCode);
        var regionCodes = codes(few, HoldingInput::regionCode);
        return Mono.zip(
                        departments.byCodes(viewer.sight(), departmentCodes),
                        regions.byCodes(viewer.sight(), regionCodes))
                .map(found -> HoldingsRule.check(
                        wanted,
                        found.getT1().stream().collect(Collectors.toMap(Department::code, Function.identity())),
                        found.getT2().stream().collect(Collectors.toMap(Region::code, Function.identity()))));
    }

    private static String[] codes(List<HoldingInput> wanted, Function<HoldingInput, @Nullable String> code) {
        return wanted.stream().map(code).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    private Mono<Void> note(Session session, AuditEvent event, Viewer viewer, UUID subject, @Nullable String detail) {
        return trail.add(session, event, viewer.accountId(), subject, viewer.address(), detail);
    }

    /** Which roles came and which went, such as {@code +REVIEWER 360000 -CLERK 360722001}; null when none did. */
    private static @Nullable String difference(List<Holding> before, List<Holding> after) {
        var came = after.stream().filter(holding -> !before.contains(holding)).map(holding -> "+" + holding.inShort());
        var went = before.stream().filter(holding -> !after.contains(holding)).map(holding -> "-" + holding.inShort());
        var all = Stream.concat(came, went).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    private static boolean isSelf(Viewer viewer, Account account) {
        return viewer.accountId().equals(account.id());
    }

    private static Mono<Done> refused(String sentence, String field) {
        return Mono.just(new Done(null, UserError.of(NOT_NOW, sentence, field), null));
    }

    private static List<UserError> nameErrors(String name) {
        var stripped = name.strip();
        return !stripped.isEmpty()
                        && stripped.length() <= LONGEST_NAME
                        && stripped.chars().noneMatch(Character::isISOControl)
                ? List.of()
                : List.of(UserError.of(INVALID, "姓名应为 1 到 %d 个字，不能换行。".formatted(LONGEST_NAME), "name"));
    }
}
