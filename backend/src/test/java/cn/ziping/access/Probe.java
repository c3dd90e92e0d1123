package cn.ziping.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * How one row of the table is asked for: with arguments that are right, so that nothing but the asker can be what is
 * refused.
 *
 * @param row name in the table: the operation, and what is special about it
 * @param arguments of the operation for a caller, as they stand in a document
 * @param unknown the same for a thing that does not exist; empty where nothing is named
 * @param asked what {@code arguments} name, and what {@code unknown} names in its place
 * @param shown what an answer that is given holds
 * @param year the year whose report is asked for below departments
 */
record Probe(
        String row,
        Function<Caller, String> arguments,
        String unknown,
        List<String> asked,
        List<String> shown,
        int year) {
    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";
    static final UUID NO_UUID = UUID.fromString(NO_ID);

    String operation() {
        return row.split(",")[0];
    }

    boolean isChange() {
        return row.startsWith("Mutation.");
    }

    static List<Probe> reading() {
        return List.of(
                reading("Query.viewer", "", List.of("\"permissions\":")),
                named("Query.department", "code: \"%s\"", World.CODE, "970101999", World.OF_DEPARTMENT, 1991),
                named("Query.departments", "filter: {name: \"%s\"}, first: 2", "密语局", "密语院", World.OF_DEPARTMENT, 1991),
                named("Query.region", "code: \"%s\"", World.REGION, "970199", World.OF_REGION, 1991),
                reading("Query.regions", "", World.OF_REGION),
                reading("Query.peerGroups", "", List.of(World.PEERS)),
                reading("Query.templates", "", List.of("\"matrix\"", "门禁试验模板")),
                named("Query.report", "id: \"%s\"", World.FINISHED.toString(), NO_ID, World.OF_FINISHED, 1991),
                reading("Query.findingRules", "", List.of("\"A07\"")),
                named("Query.report, a draft", "id: \"%s\"", World.DRAFT.toString(), NO_ID, World.OF_DRAFT, 1992),
                reading("Query.years", "", List.of("791791.25")),
                reading("Query.years, a draft's", "", List.of("792792.25")),
                compared("Query.comparison", 1991, World.OF_FINISHED),
                compared("Query.comparison, a draft's", 1992, World.OF_DRAFT),
                reading(
                        "Query.outliers",
                        "filter: {name: \"密语局\"}, years: [1991], first: 2",
                        List.of("\"outliers\":[]")),
                compared("Query.indicatorAchievement", 1991, List.of("\"产出指标\"")),
                compared("Query.indicatorAchievement, a draft's", 1992, List.of("\"产出指标\"")),
                reading("Query.accounts", "filter: {text: \"matrix-clerk\"}, first: 2", List.of("\"matrix-clerk\"")),
                new Probe(
                        "Query.account",
                        caller -> "id: \"%s\"".formatted(caller.account()),
                        "id: \"%s\"".formatted(NO_ID),
                        List.of(),
                        List.of("\"login\":\"matrix-"),
                        1991),
                reading("Query.auditEntries", "first: 2", List.of("\"event\":")),
                reading("Query.printJobs", "", List.of("\"printJobs\":[{", "矩阵打印")),
                ownJob("Query.printJob", List.of("\"矩阵打印\"")),
                anothersJob("Query.printJob, another's"),
                mark("Query.printMark", World.MARK, World.OF_FINISHED, 1991),
                mark("Query.printMark, of a draft before", World.MARK_BEFORE, List.of("七九二旧题"), 1992),
                mark("Query.printMark, a draft's", World.MARK_OF_DRAFT, World.OF_DRAFT, 1992),
                followed("Query.indicatorHistory", List.of(World.FINISHED.toString(), "七九一指标"), 1991),
                followed("Query.indicatorHistory, a draft's", List.of(World.DRAFT.toString(), "七九二指标"), 1992),
                followed("Query.projectHistory", List.of(World.FINISHED.toString(), "七九一工程"), 1991),
                followed("Query.projectHistory, a draft's", List.of(World.DRAFT.toString(), "七九二工程"), 1992),
                reading("Query.savedViews", "", List.of("\"矩阵视图\"")),
                reading("Query.indicatorMappings", "", List.of("\"矩阵对应\"")),
                reading("Query.reportImports", "first: 2", List.of("\"矩阵导入.txt\"")),
                new Probe(
                        "Query.reportImport",
                        caller -> id(World.importOf(caller.account())),
                        id(NO_UUID),
                        List.of(),
                        List.of("\"矩阵导入.txt\""),
                        1991),
                named(
                        "Query.reportImport, another's",
                        "id: \"%s\"",
                        World.importOf(World.ANOTHERS_JOB).toString(),
                        NO_ID,
                        List.of(),
                        1991));
    }

    /** What is asked for as a stream of events. */
    static List<Probe> hearing() {
        return List.of(
                named(
                        "Subscription.reportChanged",
                        "reportId: \"%s\"",
                        World.FINISHED.toString(),
                        NO_ID,
                        List.of(),
                        1991),
                named(
                        "Subscription.reportChanged, a draft",
                        "reportId: \"%s\"",
                        World.DRAFT.toString(),
                        NO_ID,
                        List.of(),
                        1992),
                ownJob("Subscription.printProgress", List.of()),
                anothersJob("Subscription.printProgress, another's"));
    }

    /** The department that is asked for, by its name: a code that is not known is told again to whoever asked for it. */
    private static Probe compared(String row, int year, List<String> shown) {
        var arguments = "filter: {name: \"密语局\"}, years: [%d]".formatted(year);
        return new Probe(row, caller -> arguments, "", List.of(), shown, year);
    }

    private static Probe ownJob(String row, List<String> shown) {
        return new Probe(row, caller -> id(World.jobOf(caller.account())), id(NO_UUID), List.of(), shown, 1991);
    }

    private static Probe anothersJob(String row) {
        return named(row, "id: \"%s\"", World.ANOTHERS_JOB.toString(), NO_ID, List.of(), 1991);
    }

    /** The whole department's reports: those of the world have projects, too. */
    private static Probe followed(String row, List<String> shown, int year) {
        var ofDepartment =
                "filter: {departments: {departmentCodes: [\"%s\"], kind: DEPARTMENT_WHOLE}}, years: [" + year + "]";
        return named(row, ofDepartment, World.CODE, "970101999", shown, year);
    }

    private static Probe mark(String row, String mark, List<String> shown, int year) {
        return named(row, "mark: \"%s\"", mark, World.NO_MARK, shown, year);
    }

    private static Probe reading(String row, String arguments, List<String> shown) {
        return new Probe(row, caller -> arguments, "", List.of(), shown, 1991);
    }

    private static Probe named(
            String row, String arguments, String asked, String unknown, List<String> shown, int year) {
        var real = arguments.formatted(asked);
        return new Probe(row, caller -> real, arguments.formatted(unknown), List.of(asked, unknown), shown, year);
    }

    static String id(UUID id) {
        return "id: \"" + id + "\"";
    }
}
