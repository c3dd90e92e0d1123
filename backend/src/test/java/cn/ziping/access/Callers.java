package cn.ziping.access;

import cn.ziping.support.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who asks, each with an account of their own and signed in once. */
final class Callers {
    /** The column of all who have something to show that is not, or no longer, in force. */
    static final String UNPROVED = "unproved";

    private final World world;
    private final URI base;
    private final List<Caller> all = new ArrayList<>();
    private final List<Runnable> spoiling = new ArrayList<>();

    Callers(World world, URI base) {
        this.world = world;
        this.base = base;
        all.add(new Caller("nobody", "nobody", UUID.randomUUID(), Person.stranger(base), null));
        session("none");
        session("clerk", "CLERK " + World.CODE);
        session("above", "CLERK " + World.ABOVE);
        session("below", "CLERK " + World.BELOW);
        session("neighbour", "CLERK " + World.NEIGHBOUR);
        session("head", "HEAD " + World.CODE);
        session("reviewer", "REVIEWER " + World.REGION);
        session("reviewer2", "REVIEWER 970102");
        session("nation", "REVIEWER");
        session("analyst", "ANALYST " + World.REGION);
        session("analyst2", "ANALYST 970102");
        session("analysts", "ANALYST");
        session("admin", "ADMINISTRATOR");
        token("token", false, "CLERK " + World.CODE);
        token("reads", true, "HEAD " + World.CODE);
        token("watches", true, "ADMINISTRATOR");
        unproved();
        // Whoever signs in sweeps away what has ended: after all have, or there would be nothing left to refuse.
        spoiling.forEach(Runnable::run);
    }

    List<Caller> all() {
        return all;
    }

    /** One for each column. */
    List<Caller> columns() {
        return all.stream().filter(caller -> !caller.column().equals(UNPROVED)).toList();
    }

    private void session(String name, String... roles) {
        var account = world.account(name, roles);
        world.job(World.jobOf(account), account);
        world.keeps(account);
        all.add(new Caller(name, name, account, signedIn(name), null));
    }

    private void token(String name, boolean readOnly, String role) {
        var account = world.account(name, role);
        world.job(World.jobOf(account), account);
        world.keeps(account);
        all.add(bearing(name, name, account, world.token(account, readOnly)));
    }

    /** Administrators, that nothing but the proof may be what is missing. */
    private void unproved() {
        spoiltToken(
                "token expired",
                "update access_token set expires_at = now() - interval '1 second' where account_id = $1");
        spoiltToken("token revoked", "update access_token set revoked_at = now() where account_id = $1");
        spoiltToken("token of a disabled account", "update account set disabled_at = now() where id = $1");
        spoiltSession("session of a disabled account", "update account set disabled_at = now() where id = $1");
        spoiltSession("session ended", "delete from session where account_id = $1");
        spoiltSession(
                "session expired", "update session set expires_at = now() - interval '1 second' where account_id = $1");
        spoiltSession(
                "session idle", "update session set last_used_at = now() - interval '13 hours' where account_id = $1");
        var other = world.account("other", "ADMINISTRATOR");
        all.add(bearing("token unknown", UNPROVED, other, "ziping_" + "A".repeat(43)));
        var planted = Person.stranger(base);
        planted.plant("ziping-session", "A".repeat(43));
        planted.get("/", "text/html");
        all.add(new Caller("session unknown", UNPROVED, other, planted, null));
        // A session that holds makes up for no header that does not. Each has a connection of its own: refusals in
        // quick succession on one can stop the server from reading it (reactor-netty 4361).
        all.add(new Caller(
                "header of another kind beside a session",
                UNPROVED,
                other,
                signedIn("other"),
                "Basic bWF0cml4Om1hdHJpeA=="));
        all.add(new Caller("header without a token beside a session", UNPROVED, other, signedIn("other"), "Bearer "));
        all.add(new Caller("header with two words beside a session", UNPROVED, other, signedIn("other"), "Bearer a b"));
        all.add(new Caller(
                "header far too long beside a session",
                UNPROVED,
                other,
                signedIn("other"),
                "Bearer " + "a".repeat(4000)));
    }

    private void spoiltToken(String name, String how) {
        var account = world.account(login(name), "ADMINISTRATOR");
        var token = world.token(account, false);
        spoiling.add(() -> world.change(how, account));
        all.add(bearing(name, UNPROVED, account, token));
    }

    private void spoiltSession(String name, String how) {
        var account = world.account(login(name), "ADMINISTRATOR");
        var person = signedIn(login(name));
        spoiling.add(() -> world.change(how, account));
        all.add(new Caller(name, UNPROVED, account, person, null));
    }

    private static String login(String name) {
        return name.replace(' ', '-');
    }

    private Caller bearing(String name, String column, UUID account, @Nullable String token) {
        return new Caller(name, column, account, Person.stranger(base), "Bearer " + token);
    }

    private Person signedIn(String name) {
        return Person.signedIn(base, "matrix-" + name, World.PASSWORD);
    }
}
