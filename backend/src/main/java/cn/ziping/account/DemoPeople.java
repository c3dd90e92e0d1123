package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The four people of a demonstration, whose passwords are their logins. */
@Repository
class DemoPeople {
    private static final String DEPARTMENT = "360722001";

    private record Demo(String login, String name, Role role) {}

    private static final List<Demo> PEOPLE = List.of(
            new Demo("clerk", "填报人（示例）", Role.CLERK),
            new Demo("head", "部门负责人（示例）", Role.HEAD),
            new Demo("reviewer", "审核人（示例）", Role.REVIEWER),
            new Demo("analyst", "分析人员（示例）", Role.ANALYST));

    private static final String MISSING = """
            select exists (select from department where code = $1)
               and not exists (select from account where login = $2 and (not demo or password_hash is not null))""";

    /** One who stayed as an author comes back; whoever has the login without being of the demonstration stays. */
    private static final String ADD = """
            insert into account as a (id, login, name, password_hash, demo) values ($1, $2, $3, $4, true)
            on conflict (login) do update
            set password_hash = excluded.password_hash, disabled_at = null, version = a.version + 1
            where a.demo and a.password_hash is null""";

    private static final String HOLD = """
            insert into account_role (account_id, role, department_id)
            select a.id, $2, (select d.id from department d where d.code = $3 and $2 in ('CLERK', 'HEAD'))
            from account a where a.login = $1""";

    private final Database database;
    private final Passwords passwords;

    DemoPeople(Database database, Passwords passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    /** Adds those who are missing and answers the logins of all who can sign in. */
    Mono<List<String>> come() {
        return Flux.fromIterable(PEOPLE)
                .concatMap(person -> database.read(
                                session -> session.one(MISSING, row -> truth(row, 0), DEPARTMENT, person.login()))
                        .filter(missing -> missing)
                        .flatMap(missing -> passwords.hash(person.login()))
                        .flatMap(hash -> database.change(session -> add(session, person, hash))))
                .then(database.read(session -> session.list(
                        "select login from account where demo and disabled_at is null order by created_at, id",
                        row -> String.valueOf(row.get(0, String.class)))));
    }

    private static Mono<Long> add(Session session, Demo person, String hash) {
        return session.change(ADD, Keys.next(), person.login(), person.name(), hash)
                .filter(added -> added == 1)
                .flatMap(added ->
                        session.change(HOLD, person.login(), person.role().name(), DEPARTMENT));
    }

    /** Removes them with all they could come in by. Who has written a report stays its author, and cannot sign in. */
    Mono<List<String>> go() {
        return database.change(session -> session.change(
                        "delete from account_role where account_id in (select id from account where demo)")
                .then(session.change("delete from session where account_id in (select id from account where demo)"))
                .then(session.change(
                        "delete from access_token where account_id in (select id from account where demo)"))
                .then(session.change("""
                        delete from account a where a.demo
                        and not exists (select from history h where h.account_id = a.id)"""))
                .then(session.change("""
                        update account set disabled_at = coalesce(disabled_at, now()), password_hash = null
                        where demo and password_hash is not null"""))
                .thenReturn(List.of()));
    }
}
