package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who is there at the first start: an administrator, whose generated password is said once; in a demonstration also four
 * people whose passwords everybody knows. Wherever it is no demonstration, those four are removed before anybody comes.
 */
@Component
public class FirstAccounts implements ApplicationRunner {
    /** Said to whoever started the server, who is the only one to know it. */
    private static final Logger said = LoggerFactory.getLogger("cn.ziping.start");

    private static final String DEMO_DEPARTMENT = "360722001";

    /** Login, which is the password too, and name. */
    private static final Map<String, String> DEMO =
            Map.of("clerk", "填报人（示例）", "head", "部门负责人（示例）", "reviewer", "审核人（示例）", "analyst", "分析人员（示例）");

    private final Database database;
    private final Passwords passwords;
    private final boolean isDemo;
    private volatile List<String> demoLogins = List.of();

    FirstAccounts(Database database, Passwords passwords, @Value("${ziping.demo:false}") boolean isDemo) {
        this.database = database;
        this.passwords = passwords;
        this.isDemo = isDemo;
    }

    /** Logins of the people of the demonstration; none where it is no demonstration. */
    public List<String> demoLogins() {
        return demoLogins;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = Secret.password();
        var made = passwords
                .hash(password)
                .flatMap(hash -> database.change(session -> first(session, hash)))
                .block();
        if (Boolean.TRUE.equals(made)) {
            said.info(
                    "首次启动：管理员 login=admin password={} ，只显示这一次，请登录后修改。(First start: this password is shown once; change it.)",
                    password);
        }
        var logins = database.change(session -> isDemo ? demo(session) : noDemo(session))
                .block();
        demoLogins = Objects.requireNonNull(logins);
    }

    /** True when an administrator was made: there was none. */
    private Mono<Boolean> first(Session session, String hash) {
        // Instances that start together take turns; the later one then finds the administrator.
        return session.one("select pg_advisory_xact_lock(72617)::text", row -> "locked")
                .then(session.one(
                        "select exists (select from account_role where role = 'ADMINISTRATOR')", row -> truth(row, 0)))
                .flatMap(exists -> exists
                        ? Mono.just(false)
                        : add(session, "admin", "管理员", hash, false)
                                .then(Mono.defer(() -> hold(session, "admin", Role.ADMINISTRATOR)))
                                .thenReturn(true));
    }

    private Mono<List<String>> demo(Session session) {
        return session.one(
                        "select exists (select from department where code = $1)", row -> truth(row, 0), DEMO_DEPARTMENT)
                .flatMap(there -> there
                        ? Flux.fromIterable(DEMO.entrySet())
                                .concatMap(person -> passwords
                                        .hash(person.getKey())
                                        .flatMap(hash -> add(session, person.getKey(), person.getValue(), hash, true))
                                        .filter(added -> added)
                                        .flatMap(added -> hold(session, person.getKey(), role(person.getKey()))))
                                .then(Mono.just(List.of("clerk", "head", "reviewer", "analyst")))
                        : noDemo(session));
    }

    private static Role role(String demoLogin) {
        return Role.valueOf(demoLogin.toUpperCase(Locale.ROOT));
    }

    private static Mono<List<String>> noDemo(Session session) {
        return session.change("delete from account_role where account_id in (select id from account where demo)")
                .then(session.change("delete from session where account_id in (select id from account where demo)"))
                .then(session.change(
                        "delete from access_token where account_id in (select id from account where demo)"))
                // Who has written a report stays as its author, under a name that nobody can sign in with.
                .then(session.change("""
                        delete from account a where a.demo
                        and not exists (select from history h where h.account_id = a.id)"""))
                .then(session.change("""
                        update account set disabled_at = coalesce(disabled_at, now()), password_hash = null
                        where demo"""))
                .thenReturn(List.of());
    }

    private static Mono<Boolean> add(Session session, String login, String name, String hash, boolean demo) {
        var sql = """
                insert into account (id, login, name, password_hash, demo) values ($1, $2, $3, $4, $5)
                on conflict (login) do nothing""";
        return session.change(sql, Keys.next(), login, name, hash, demo).map(added -> added == 1);
    }

    private static Mono<Long> hold(Session session, String login, Role role) {
        return session.change("""
                insert into account_role (account_id, role, department_id)
                select a.id, $2, (select d.id from department d where d.code = $3 and $2 in ('CLERK', 'HEAD'))
                from account a where a.login = $1""", login, role.name(), DEMO_DEPARTMENT);
    }
}
