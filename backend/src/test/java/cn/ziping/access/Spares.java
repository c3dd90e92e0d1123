package cn.ziping.access;

import cn.ziping.account.Secret;
import cn.ziping.platform.sql.Keys;
import cn.ziping.report.ReportStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What is there in the {@link World} to be changed or ended, made anew for each attempt. */
record Spares(World world) {
    private static final AtomicInteger NEXT = new AtomicInteger();

    UUID account() {
        return world.account("victim-" + NEXT.incrementAndGet(), "CLERK " + World.NEIGHBOUR);
    }

    UUID shutOut() {
        var account = account();
        world.change("update account set disabled_at = now() where id = $1", account);
        return account;
    }

    /** The caller's own account; a stranger's attempt is made at somebody else's. */
    UUID own(Caller caller) {
        return caller.column().equals("nobody") ? account() : caller.account();
    }

    /** Another place where somebody is signed in. */
    UUID session(UUID account) {
        var id = Keys.next();
        world.change(
                "insert into session (id, token_hash, account_id, expires_at, address, agent)"
                        + " values ($1, $2, $3, now() + interval '1 day', '', '')",
                id,
                Secret.random("").hash(),
                account);
        return id;
    }

    /** An access token that nobody uses. */
    UUID token(UUID account) {
        return world.token(account, Secret.random(""), true);
    }

    /** A saved view of the caller's. */
    UUID view(Caller caller) {
        return world.view(own(caller), "多存的 " + NEXT.incrementAndGet());
    }

    UUID anothersView() {
        return world.view(account(), World.ANOTHERS);
    }

    /** An import of the caller's. */
    UUID ownImport(Caller caller) {
        return world.imported(Keys.next(), own(caller), "多传的.txt");
    }

    UUID anothersImport() {
        return world.imported(Keys.next(), account(), World.ANOTHERS);
    }

    /** A mapping of indicators of the caller's. */
    UUID mapping(Caller caller) {
        return world.mapping(own(caller), "多存的 " + NEXT.incrementAndGet());
    }

    UUID anothersMapping() {
        return world.mapping(account(), World.ANOTHERS);
    }

    /** A print job of somebody that can be cancelled: no server will take it. */
    UUID unfinishedJob(UUID account) {
        var id = Keys.next();
        world.change("delete from print_job where account_id = $1 and state in ('QUEUED', 'RUNNING')", account);
        world.change(
                "insert into print_job (id, account_id, title, format, layout, part, state, total, worker, leased_until)"
                        + " values ($1, $2, '矩阵打印', 'PDF', 'ARCHIVE', 'REPORT', 'RUNNING', 1, $1, now() + interval '1 day')",
                id,
                account);
        return id;
    }

    /** The report that is there to be changed, in this state and in version 1. */
    UUID report(ReportStatus status) {
        world.change("update report set status = $2, version = 1 where id = $1", World.WORKED_ON, status.name());
        return World.WORKED_ON;
    }

    /** The department that is asked for, in its peer group. */
    String peer() {
        world.change("update department set peer_group = $2 where id = $1", World.DEPARTMENT, World.PEERS);
        return World.CODE;
    }

    /** Something that the checks find in the report that is there to be changed. */
    String finding() {
        var section = section();
        world.change("update section set body = '资金XXX万元，待补充。' where id = $1", section);
        return world.finding(section);
    }

    /** A new section of the report that is there to be changed, last in its outline. */
    UUID section() {
        var id = Keys.next();
        report(ReportStatus.DRAFT);
        world.change(
                "insert into section (department_id, id, report_id, position, level, heading)"
                        + " select $1, $2, $3, max(position) + 1, 1, '多的一节' from section where report_id = $3",
                World.DEPARTMENT,
                id,
                World.WORKED_ON);
        return id;
    }

    /** A new entry of its history, about a new section. */
    UUID entry() {
        var id = Keys.next();
        world.change(World.HISTORY, World.DEPARTMENT, id, World.WORKED_ON, "section/" + section());
        return id;
    }

    /** So that a report of 1994 can be begun. */
    void forgetNewReport() {
        var reports = "from report where department_id = '" + World.DEPARTMENT + "' and year = 1994";
        var ids = "(select id " + reports + ")";
        world.remove(List.of(
                "delete from history where report_id in " + ids,
                "delete from section where report_id in " + ids,
                "delete " + reports));
    }
}
