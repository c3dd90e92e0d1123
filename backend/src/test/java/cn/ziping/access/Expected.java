package cn.ziping.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who may what, written down by hand and independent of what the server goes by.
 *
 * <p>The columns: {@code nobody} a stranger; {@code unproved} whoever shows something that is not in force; {@code none}
 * an account without roles; clerks of the department, of the one {@code above} it, of one {@code below} it and of its
 * {@code neighbour} in the same region; its {@code head}; reviewers of its region, of another one ({@code reviewer2}) and
 * of the {@code nation}; {@code analyst} of its region, {@code analyst2} of another one, {@code analysts} of the whole
 * country; {@code admin}; a clerk's access {@code token}; tokens that may only read: a head's ({@code reads}) and an
 * administrator's ({@code watches}).
 *
 * <p>The signs: {@code +} done or shown, {@code 0} as if the thing asked for did not exist, {@code -} refused for lack of
 * a role, {@code ?} refused because nobody is known to ask.
 */
final class Expected {
    static final Table OPERATIONS = new Table("""
                                       nobody unproved none clerk above below neighbour head reviewer reviewer2 nation analyst analyst2 analysts admin token reads watches
            Query.viewer                 ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.department             ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.departments            ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.region                 ?       ?      -     +     +     +       +      +      +         0        +      +        0        +      +     +     +      +
            Query.regions                ?       ?      -     +     +     +       +      +      +         0        +      +        0        +      +     +     +      +
            Query.peerGroups             ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.templates              ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.report                 ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.findingRules           ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.report, a draft        ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.years                  ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.years, a draft's       ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.comparison             ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.comparison, a draft's  ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.outliers               ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.indicatorAchievement   ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.indicatorAchievement, a draft's \
                                         ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.accounts               ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Query.account                ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Query.auditEntries           ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      +
            Query.printJobs              ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.printJob               ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.printJob, another's    ?       ?      -     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            Query.printMark              ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.printMark, of a draft before \
                                         ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.printMark, a draft's   ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.indicatorHistory       ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.indicatorHistory, a draft's \
                                         ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.projectHistory         ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Query.projectHistory, a draft's \
                                         ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Query.savedViews             ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.indicatorMappings      ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.reportImports          ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.reportImport           ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Query.reportImport, another's \
                                         ?       ?      -     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            Mutation.createReport          ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.updateReport          ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.updateSection         ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.addSection            ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.removeSection         ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.moveSection           ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.saveStaffLines        ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.saveBudgetLines       ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.saveProjects          ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.saveIndicators        ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.takeBack              ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.answerFinding         ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.submitReport          ?       ?      -     -     -     -       -      +      -         -        -      -        -        -      -     -     -      -
            Mutation.returnReport          ?       ?      -     -     -     -       -      -      +         0        +      -        -        -      -     -     -      -
            Mutation.approveReport         ?       ?      -     -     -     -       -      -      +         0        +      -        -        -      -     -     -      -
            Mutation.publishReport         ?       ?      -     -     -     -       -      -      +         0        +      -        -        -      -     -     -      -
            Mutation.assignPeerGroup     ?       ?      -     -     -     -       -      -      +         0        +      +        0        +      +     -     -      -
            Mutation.printBatch          ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Mutation.cancelPrintJob      ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Mutation.cancelPrintJob, another's \
                                         ?       ?      -     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            Mutation.correctImport       ?       ?      -     +     +     +       +      +      -         -        -      -        -        -      -     +     -      -
            Mutation.correctImport, another's \
                                         ?       ?      -     0     0     0       0      0      -         -        -      -        -        -      -     0     -      -
            Mutation.mapImport           ?       ?      -     +     +     +       +      +      -         -        -      -        -        -      -     +     -      -
            Mutation.mapImport, another's \
                                         ?       ?      -     0     0     0       0      0      -         -        -      -        -        -      -     0     -      -
            Mutation.acceptImport        ?       ?      -     +     +     0       0      +      -         -        -      -        -        -      -     +     -      -
            Mutation.acceptImport, another's \
                                         ?       ?      -     0     0     0       0      0      -         -        -      -        -        -      -     0     -      -
            Mutation.discardImport       ?       ?      -     +     +     +       +      +      -         -        -      -        -        -      -     +     -      -
            Mutation.discardImport, another's \
                                         ?       ?      -     0     0     0       0      0      -         -        -      -        -        -      -     0     -      -
            Mutation.changePassword      ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.endSession          ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.endSession, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.createAccessToken   ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.revokeAccessToken   ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.revokeAccessToken, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.createAccount       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.updateAccount       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.disableAccount      ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.enableAccount       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.resetPassword       ?       ?      -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            Mutation.saveView            ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.saveView, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.removeView          ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.removeView, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.saveIndicatorMapping \
                                         ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.saveIndicatorMapping, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Mutation.removeIndicatorMapping \
                                         ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            Mutation.removeIndicatorMapping, another's \
                                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     -      -
            Subscription.reportChanged \
                                         ?       ?      -     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            Subscription.reportChanged, a draft \
                                         ?       ?      -     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            Subscription.printProgress   ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            Subscription.printProgress, another's \
                                         ?       ?      -     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            """);

    /** What {@code viewer.permissions} names. */
    static final Table PERMISSIONS = new Table("""
                                       none clerk above below neighbour head reviewer reviewer2 nation analyst analyst2 analysts admin token reads watches
            READ_REPORTS                 -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            WRITE_REPORTS                -     +     +     +       +      +      -         -        -      -        -        -      -     +     -      -
            SUBMIT_REPORTS               -     -     -     -       -      +      -         -        -      -        -        -      -     -     -      -
            REVIEW_REPORTS               -     -     -     -       -      -      +         +        +      -        -        -      -     -     -      -
            DEFINE_PEER_GROUPS           -     -     -     -       -      -      +         +        +      +        +        +      +     -     -      -
            MANAGE_ACCOUNTS              -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      -
            READ_AUDIT                   -     -     -     -       -      -      -         -        -      -        -        -      +     -     -      +
            MANAGE_OWN_ACCOUNT           +     +     +     +       +      +      +         +        +      +        +        +      +     +     -      -
            """);

    /** Which of the five departments each sees in lists and counts; of 1993 all have an approved report but the second. */
    static final Table DEPARTMENTS = new Table("""
                         970100001 970101001 970101002 970101003 970102001
            clerk            0         +         +         0         0
            above            +         +         +         0         0
            below            0         0         +         0         0
            neighbour        0         0         0         +         0
            head             0         +         +         0         0
            reviewer         0         +         +         +         0
            reviewer2        0         0         0         0         +
            nation           +         +         +         +         +
            analyst          0         +         +         +         0
            analyst2         0         0         0         0         +
            analysts         +         +         +         +         +
            admin            +         +         +         +         +
            token            0         +         +         0         0
            reads            0         +         +         0         0
            watches          +         +         +         +         +
            """);

    /**
     * Every address of the server, by request; {@code +} is answered, {@code 0} is not there. What stands in braces is put
     * in by {@code RouteMatrixTest}.
     */
    static final Table ROUTES = new Table("""
                                               nobody unproved none clerk above below neighbour head reviewer reviewer2 nation analyst analyst2 analysts admin token reads watches
            GET /                                +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /any/place                       +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /index.html                      +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /assets/{file}                   +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /assets/none.js                  0       0      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /webjars/none.js                 ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /login/options.json              +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /actuator/health                 +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /actuator/health/none            0       0      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /actuator                        ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /actuator/env                    ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /graphql                         ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /reports/{finished}/print.pdf    ?       ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            HEAD /reports/{finished}/print.pdf   ?       ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            GET /reports/{draft}/print.pdf       ?       ?      0     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            GET /reports/{unknown}/print.pdf     ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /print-jobs/{job}/print.zip      ?       ?      -     +     +     -       -      +      +         -        +      +        -        +      +     +     +      +
            GET /print-jobs/{another}/print.zip  ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /comparison.csv?years=1991       ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            HEAD /comparison.csv?years=1991      ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /comparison.xlsx?years=1991      ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /comparison.pdf?years=1991       ?       ?      -     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /verify/{mark}                   +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            GET /verify/{mark} JSON              ?       ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            GET /verify/{draftMark} JSON         ?       ?      0     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            GET /verify/{noMark} JSON            ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /imports                         +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            POST /imports                        ?       ?      -     +     +     +       +      +      -         -        -      -        -        -      -     +     -      -
            GET /reports/{finished}/findings.xlsx  ?     ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            HEAD /reports/{finished}/findings.xlsx  ?    ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            GET /reports/{draft}/findings.xlsx   ?       ?      0     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            GET /reports/{unknown}/findings.xlsx  ?      ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            GET /reports/{finished}/report.json  ?       ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            HEAD /reports/{finished}/report.json  ?      ?      0     +     +     0       0      +      +         0        +      +        0        +      +     +     +      +
            GET /reports/{draft}/report.json     ?       ?      0     +     +     0       0      +      +         0        +      0        0        0      +     +     +      +
            GET /reports/{unknown}/report.json   ?       ?      0     0     0     0       0      0      0         0        0      0        0        0      0     0     0      0
            POST /graphql                        ?       ?      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            POST /login                          ?       ?      ?     ?     ?     ?       ?      ?      ?         ?        ?      ?        ?        ?      ?     ?     ?      ?
            POST /logout                         +       +      +     +     +     +       +      +      +         +        +      +        +        +      +     +     +      +
            """);

    /** What the page offers to whoever has a permission. */
    static final Map<String, List<String>> OFFERED = Map.of(
            "READ_REPORTS",
            List.of(
                    "Query.department",
                    "Query.departments",
                    "Query.region",
                    "Query.regions",
                    "Query.report",
                    "Query.findingRules",
                    "Query.templates",
                    "Query.years",
                    "Query.printJobs",
                    "Query.printJob",
                    "Query.printMark",
                    "Query.peerGroups",
                    "Query.comparison",
                    "Query.outliers",
                    "Query.indicatorAchievement",
                    "Query.indicatorHistory",
                    "Query.projectHistory",
                    "Query.savedViews",
                    "Query.indicatorMappings",
                    "Query.reportImports",
                    "Query.reportImport",
                    "Mutation.printBatch",
                    "Mutation.cancelPrintJob",
                    "Subscription.reportChanged",
                    "Subscription.printProgress"),
            "WRITE_REPORTS",
            List.of(
                    "Mutation.createReport",
                    "Mutation.updateReport",
                    "Mutation.updateSection",
                    "Mutation.addSection",
                    "Mutation.removeSection",
                    "Mutation.moveSection",
                    "Mutation.saveStaffLines",
                    "Mutation.saveBudgetLines",
                    "Mutation.saveProjects",
                    "Mutation.saveIndicators",
                    "Mutation.takeBack",
                    "Mutation.answerFinding",
                    "Mutation.correctImport",
                    "Mutation.mapImport",
                    "Mutation.acceptImport",
                    "Mutation.discardImport"),
            "SUBMIT_REPORTS",
            List.of("Mutation.submitReport"),
            "REVIEW_REPORTS",
            List.of("Mutation.returnReport", "Mutation.approveReport", "Mutation.publishReport"),
            "DEFINE_PEER_GROUPS",
            List.of("Mutation.assignPeerGroup"),
            "MANAGE_ACCOUNTS",
            List.of(
                    "Query.accounts",
                    "Query.account",
                    "Mutation.createAccount",
                    "Mutation.updateAccount",
                    "Mutation.disableAccount",
                    "Mutation.enableAccount",
                    "Mutation.resetPassword"),
            "READ_AUDIT",
            List.of("Query.auditEntries"),
            "MANAGE_OWN_ACCOUNT",
            List.of(
                    "Mutation.changePassword",
                    "Mutation.endSession",
                    "Mutation.createAccessToken",
                    "Mutation.revokeAccessToken",
                    "Mutation.saveView",
                    "Mutation.removeView",
                    "Mutation.saveIndicatorMapping",
                    "Mutation.removeIndicatorMapping"));

    /** All that may not be in any answer to a caller: what gives away things that they see nothing of. */
    static String[] hiddenFrom(Caller caller) {
        var hidden = new ArrayList<>(List.of("cn.ziping", World.ANOTHERS));
        var marks = Map.of(
                "Query.region", World.OF_REGION,
                "Query.department", World.OF_DEPARTMENT,
                "Query.report", World.OF_FINISHED,
                "Query.report, a draft", World.OF_DRAFT);
        marks.forEach((row, words) -> {
            if (OPERATIONS.of(row, caller.column()) != Outcome.ALLOWED) {
                hidden.addAll(words);
            }
        });
        return hidden.toArray(String[]::new);
    }

    private Expected() {}
}
