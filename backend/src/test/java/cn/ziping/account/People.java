package cn.ziping.account;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** People of a test's own on the server that all tests share: their logins are nobody else's. */
public final class People {
    public static final String PASSWORD = "试验用的口令 2026";

    private static final String HASH = hash();

    private final Database database;
    private final Api api;

    public People(Database database, Api api) {
        this.database = database;
        this.api = api;
    }

    /** An account that can sign in with {@link #PASSWORD}. */
    public record Made(UUID id, String login) {}

    public Made administrator() {
        return with("ADMINISTRATOR", null, null);
    }

    public Made clerk() {
        return with("CLERK", "990000001", null);
    }

    public Made nobody() {
        var id = Keys.next();
        var login = "t-" + id.toString().substring(19).replace("-", "");
        change(
                "insert into account (id, login, name, password_hash) values ($1, $2, $3, $4)",
                id,
                login,
                "试验" + login,
                HASH);
        return new Made(id, login);
    }

    public Made with(String role, @Nullable String department, @Nullable String region) {
        var made = nobody();
        change(
                """
                insert into account_role (account_id, role, department_id, region_code)
                select $1, $2, (select id from department where code = $3), nullif($4, '')""",
                made.id(),
                role,
                Objects.requireNonNullElse(department, ""),
                Objects.requireNonNullElse(region, ""));
        return made;
    }

    public Person signedIn(Made made) {
        return Person.signedIn(api.base(), made.login(), PASSWORD);
    }

    public Person stranger() {
        return Person.stranger(api.base());
    }

    /** What the door answers them: 200, or 401 to whoever it does not know. */
    public static int knock(Person person) {
        return person.post("/graphql", "application/json", "{\"query\":\"{viewer{name}}\"}")
                .statusCode();
    }

    public long change(String sql, Object... arguments) {
        return Objects.requireNonNull(
                database.change(session -> session.change(sql, arguments)).block());
    }

    /** The one column of all rows. */
    public <T> List<T> ask(Class<T> type, String sql, Object... arguments) {
        return Objects.requireNonNull(database.read(
                        session -> session.list(sql, row -> Objects.requireNonNull(row.get(0, type)), arguments))
                .block());
    }

    public long count(String sql, Object... arguments) {
        return ask(Long.class, "select count(*) " + sql, arguments).get(0);
    }

    /** Events about an account, oldest first. */
    public List<String> trail(Made made) {
        return ask(
                String.class,
                "select event from audit_entry where account_id = $1 or subject_id = $1 order by id",
                made.id());
    }

    /** Everything that administration could change, as text: the same before and after a refusal. */
    public List<String> everything() {
        return ask(String.class, """
                select t from (
                    select (a.*)::text || (select coalesce(string_agg(r::text, ',' order by r::text), '')
                            from account_role r where r.account_id = a.id) as t
                    from (select id, version, login, name, password_hash, disabled_at from account) a
                    union all select id::text || account_id from session
                    union all select id::text || account_id || coalesce(revoked_at::text, '') from access_token
                    union all select id::text from audit_entry where event not in ('SIGN_IN_REFUSED', 'SIGN_IN_LIMITED')
                ) x order by t""");
    }

    /** Forgets all attempts: each test starts with empty buckets. */
    public void forgetAttempts() {
        change("delete from attempt");
    }

    /** As if so much time had passed since the attempts. */
    public void timeOfAttemptsPasses(int seconds) {
        change("update attempt set at = at - make_interval(secs => $1::int)", seconds);
    }

    public static List<String> codes(JsonNode payload) {
        return payload.at("/errors")
                .valueStream()
                .map(error -> error.at("/code").asString() + " "
                        + String.join(
                                ".",
                                error.at("/path")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList()))
                .toList();
    }

    public static Map<String, Object> input(Map<String, ?> input) {
        return Map.of("input", input);
    }

    private static String hash() {
        var passwords = new Passwords();
        try {
            return Objects.requireNonNull(passwords.hash(PASSWORD).block());
        } finally {
            passwords.close();
        }
    }
}
