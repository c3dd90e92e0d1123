package cn.ziping.account;

import static cn.ziping.account.Permission.DEFINE_PEER_GROUPS;
import static cn.ziping.account.Permission.MANAGE_ACCOUNTS;
import static cn.ziping.account.Permission.MANAGE_OWN_ACCOUNT;
import static cn.ziping.account.Permission.READ_AUDIT;
import static cn.ziping.account.Permission.READ_REPORTS;
import static cn.ziping.account.Permission.REVIEW_REPORTS;
import static cn.ziping.account.Permission.SUBMIT_REPORTS;
import static cn.ziping.account.Permission.WRITE_REPORTS;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may what: the one table. What is not in it is refused, and a field of the schema's roots that is not in it keeps the
 * server from starting. Which departments an operation reaches is decided once more by SQL ({@code Sight}).
 */
public final class Rules {
    private Rules() {}

    /** What each role may do. */
    private static final Map<Role, Set<Permission>> OF_ROLE = Map.of(
            Role.CLERK, Set.of(READ_REPORTS, WRITE_REPORTS),
            Role.HEAD, Set.of(READ_REPORTS, WRITE_REPORTS, SUBMIT_REPORTS),
            Role.REVIEWER, Set.of(READ_REPORTS, REVIEW_REPORTS, DEFINE_PEER_GROUPS),
            Role.ANALYST, Set.of(READ_REPORTS, DEFINE_PEER_GROUPS),
            Role.ADMINISTRATOR, Set.of(READ_REPORTS, DEFINE_PEER_GROUPS, MANAGE_ACCOUNTS, READ_AUDIT));

    /** What each operation asks for; everybody who asks is signed in. */
    private static final Map<String, Rule> OF_OPERATION = Map.ofEntries(
            Map.entry("Query.viewer", Rule.SIGNED_IN),
            Map.entry("Query.department", Rule.of(READ_REPORTS)),
            Map.entry("Query.departments", Rule.of(READ_REPORTS)),
            Map.entry("Query.region", Rule.of(READ_REPORTS)),
            Map.entry("Query.regions", Rule.of(READ_REPORTS)),
            Map.entry("Query.report", Rule.of(READ_REPORTS)),
            Map.entry("Query.findingRules", Rule.of(READ_REPORTS)),
            Map.entry("Query.years", Rule.of(READ_REPORTS)),
            Map.entry("Query.peerGroups", Rule.of(READ_REPORTS)),
            Map.entry("Query.comparison", Rule.of(READ_REPORTS)),
            Map.entry("Query.outliers", Rule.of(READ_REPORTS)),
            Map.entry("Query.indicatorAchievement", Rule.of(READ_REPORTS)),
            Map.entry("Query.indicatorHistory", Rule.of(READ_REPORTS)),
            Map.entry("Query.projectHistory", Rule.of(READ_REPORTS)),
            Map.entry("Mutation.assignPeerGroup", Rule.of(DEFINE_PEER_GROUPS)),
            // One's own: what is kept for the next time, seen by nobody else.
            Map.entry("Query.savedViews", Rule.of(READ_REPORTS)),
            Map.entry("Query.indicatorMappings", Rule.of(READ_REPORTS)),
            Map.entry("Mutation.saveView", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.removeView", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.saveIndicatorMapping", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.removeIndicatorMapping", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Query.accounts", Rule.of(MANAGE_ACCOUNTS)),
            Map.entry("Query.account", Rule.of(MANAGE_ACCOUNTS)),
            Map.entry("Query.auditEntries", Rule.of(READ_AUDIT)),
            Map.entry("Mutation.createReport", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.updateReport", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.updateSection", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.addSection", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.removeSection", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.moveSection", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.saveStaffLines", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.saveBudgetLines", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.saveProjects", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.saveIndicators", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.takeBack", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.answerFinding", Rule.of(WRITE_REPORTS)),
            // One's own as well; changing one is on the way to a report.
            Map.entry("Query.reportImport", Rule.of(READ_REPORTS)),
            Map.entry("Query.reportImports", Rule.of(READ_REPORTS)),
            Map.entry("Mutation.correctImport", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.mapImport", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.acceptImport", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.discardImport", Rule.of(WRITE_REPORTS)),
            Map.entry("Mutation.submitReport", Rule.of(SUBMIT_REPORTS)),
            Map.entry("Mutation.returnReport", Rule.of(REVIEW_REPORTS)),
            Map.entry("Mutation.approveReport", Rule.of(REVIEW_REPORTS)),
            Map.entry("Mutation.publishReport", Rule.of(REVIEW_REPORTS)),
            Map.entry("Query.templates", Rule.of(READ_REPORTS)),
            Map.entry("Subscription.reportChanged", Rule.of(READ_REPORTS)),
            // Printing reads: what it leaves behind is the printer's own, for a few days.
            Map.entry("Query.printJobs", Rule.of(READ_REPORTS)),
            Map.entry("Query.printJob", Rule.of(READ_REPORTS)),
            Map.entry("Query.printMark", Rule.of(READ_REPORTS)),
            Map.entry("Mutation.printBatch", Rule.of(READ_REPORTS)),
            Map.entry("Mutation.cancelPrintJob", Rule.of(READ_REPORTS)),
            Map.entry("Subscription.printProgress", Rule.of(READ_REPORTS)),
            Map.entry("Mutation.changePassword", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.endSession", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.createAccessToken", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.revokeAccessToken", Rule.of(MANAGE_OWN_ACCOUNT)),
            Map.entry("Mutation.createAccount", Rule.of(MANAGE_ACCOUNTS)),
            Map.entry("Mutation.updateAccount", Rule.of(MANAGE_ACCOUNTS)),
            Map.entry("Mutation.disableAccount", Rule.of(MANAGE_ACCOUNTS)),
            Map.entry("Mutation.enableAccount", Rule.of(MANAGE_ACCOUNTS)),
            Map.entry("Mutation.resetPassword", Rule.of(MANAGE_ACCOUNTS)));

    /** What is left of it for a token that may only read. */
    private static final Set<Permission> READING = Set.of(READ_REPORTS, READ_AUDIT);

    /** What an operation asks for: a permission, or only that somebody is signed in. */
    public record Rule(Optional<Permission> permission) {
        static final Rule SIGNED_IN = new Rule(Optional.empty());

        static Rule of(Permission permission) {
            return new Rule(Optional.of(permission));
        }

        /** Name of the permission. */
        public String name() {
            return permission.map(Enum::name).orElse("");
        }

        public boolean lets(Viewer viewer) {
            return permission.map(viewer::may).orElse(true);
        }
    }

    /** @param operation such as {@code Query.report} */
    public static Optional<Rule> of(String operation) {
        return Optional.ofNullable(OF_OPERATION.get(operation));
    }

    /** Everything that holders of these roles may do; without any role, only mind their own account. */
    public static Set<Permission> permissions(Collection<Role> roles, boolean readOnly) {
        var all = EnumSet.of(MANAGE_OWN_ACCOUNT);
        roles.forEach(role -> all.addAll(OF_ROLE.get(role)));
        if (readOnly) {
            all.retainAll(READING);
        }
        return all;
    }
}
