package cn.ziping.access;

import static cn.ziping.access.Probe.NO_UUID;
import static cn.ziping.access.Probe.id;
import static cn.ziping.report.ReportStatus.APPROVED;
import static cn.ziping.report.ReportStatus.DRAFT;
import static cn.ziping.report.ReportStatus.SUBMITTED;

import cn.ziping.report.ReportStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every change that can be asked for, each on a spare of its own where it uses something up. */
final class Changes {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Changes() {}

    static List<Probe> all(World world) {
        var spares = new Spares(world);
        return Stream.of(
                        writing(spares),
                        comparing(spares),
                        printing(spares),
                        importing(spares),
                        ofAccounts(spares),
                        keeping(spares))
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<Probe> writing(Spares spares) {
        return Stream.of(
                changing(
                        "Mutation.createReport",
                        caller -> {
                            spares.forgetNewReport();
                            return beginning(World.CODE);
                        },
                        beginning("970101999")),
                changing(
                        "Mutation.updateReport",
                        caller -> id(spares.report(DRAFT))
                                + version(1)
                                + ", title: \"第 %d 个标题\"".formatted(NEXT.incrementAndGet()),
                        id(NO_UUID) + version(1)),
                changing(
                        "Mutation.updateSection",
                        caller -> id(spares.section()) + version(1) + ", heading: \"改名\"",
                        id(NO_UUID) + version(1)),
                changing(
                        "Mutation.addSection",
                        caller -> ofReport(spares.report(DRAFT)) + ", level: 1, heading: \"新的一节\"",
                        ofReport(NO_UUID) + ", level: 1, heading: \"新的一节\""),
                changing(
                        "Mutation.removeSection",
                        caller -> id(spares.section()) + version(1),
                        id(NO_UUID) + version(1)),
                changing(
                        "Mutation.moveSection",
                        caller -> id(spares.section()) + version(1) + ", after: null",
                        id(NO_UUID) + version(1)),
                rows(spares, "saveStaffLines", "unit: \"本级\", label: \"工勤\""),
                rows(spares, "saveBudgetLines", "fundSource: ALL, category: INCOME, label: \"收入\""),
                rows(spares, "saveProjects", "name: \"新工程\""),
                rows(spares, "saveIndicators", "level1: \"新指标\""),
                changing(
                        "Mutation.takeBack",
                        caller -> ofReport(spares.report(DRAFT)) + entry(spares.entry()),
                        ofReport(NO_UUID) + entry(NO_UUID)),
                changing(
                        "Mutation.answerFinding",
                        caller -> ofReport(spares.report(DRAFT)) + answering(spares.finding()),
                        ofReport(NO_UUID) + answering("0".repeat(32))),
                step(spares, "submitReport", DRAFT, ""),
                step(spares, "returnReport", SUBMITTED, ", reason: \"请核对\""),
                step(spares, "approveReport", SUBMITTED, ""),
                step(spares, "publishReport", APPROVED, ""));
    }

    private static Stream<Probe> comparing(Spares spares) {
        return Stream.of(
                changing("Mutation.assignPeerGroup", caller -> toOtherPeers(spares.peer()), toOtherPeers("970101999")));
    }

    private static String toOtherPeers(String department) {
        return "departmentCodes: [\"%1$s\"], from: \"%2$s\", to: \"%2$s二\"".formatted(department, World.PEERS);
    }

    private static Stream<Probe> printing(Spares spares) {
        return Stream.of(
                changing("Mutation.printBatch", caller -> batch(World.CODE), batch("970101999")),
                changing(
                        "Mutation.cancelPrintJob", caller -> id(spares.unfinishedJob(spares.own(caller))), id(NO_UUID)),
                changing(
                        "Mutation.cancelPrintJob, another's",
                        caller -> id(spares.unfinishedJob(spares.account())),
                        id(NO_UUID)));
    }

    private static Stream<Probe> importing(Spares spares) {
        return Stream.of(
                changing("Mutation.correctImport", caller -> corrected(spares.ownImport(caller))),
                changing(
                        "Mutation.correctImport, another's",
                        caller -> corrected(spares.anothersImport()),
                        corrected(NO_UUID)),
                changing("Mutation.mapImport", caller -> mapped(spares.ownImport(caller))),
                changing("Mutation.mapImport, another's", caller -> mapped(spares.anothersImport()), mapped(NO_UUID)),
                changing(
                        "Mutation.acceptImport",
                        caller -> {
                            spares.forgetNewReport();
                            return accepted(spares.ownImport(caller), World.CODE);
                        },
                        accepted(NO_UUID, "970101999")),
                changing(
                        "Mutation.acceptImport, another's",
                        caller -> {
                            spares.forgetNewReport();
                            return accepted(
                                    spares.anothersImport(),
                                    caller.column().equals("below")
                                                    || caller.column().equals("neighbour")
                                            ? "970101999"
                                            : World.CODE);
                        },
                        accepted(NO_UUID, World.CODE)),
                changing("Mutation.discardImport", caller -> ofImport(spares.ownImport(caller))),
                changing(
                        "Mutation.discardImport, another's",
                        caller -> ofImport(spares.anothersImport()),
                        ofImport(NO_UUID)));
    }

    private static String ofImport(UUID id) {
        return "importId: \"" + id + "\"";
    }

    private static String corrected(UUID id) {
        return ofImport(id) + version(1) + ", title: \"改过的标题\"";
    }

    private static String mapped(UUID id) {
        return ofImport(id) + version(1) + ", templateCode: \"matrix\"";
    }

    private static String accepted(UUID id, String department) {
        return ofImport(id) + ", " + beginning(department);
    }

    private static String batch(String department) {
        return "filter: {departmentCodes: [\"%s\"], years: [1991]}, format: PDF".formatted(department);
    }

    private static Stream<Probe> ofAccounts(Spares spares) {
        return Stream.of(
                changing(
                        "Mutation.changePassword",
                        caller ->
                                "currentPassword: \"%s\", newPassword: \"matrix: 8 foxes\"".formatted(World.PASSWORD)),
                changing("Mutation.endSession", caller -> id(spares.session(spares.own(caller)))),
                another("Mutation.endSession, another's", caller -> spares.session(spares.account())),
                changing("Mutation.createAccessToken", caller -> "label: \"矩阵\", expiresInDays: 1, readOnly: false"),
                changing("Mutation.revokeAccessToken", caller -> id(spares.token(spares.own(caller)))),
                another("Mutation.revokeAccessToken, another's", caller -> spares.token(spares.account())),
                changing(
                        "Mutation.createAccount",
                        caller ->
                                "login: \"matrix-new-%d\", name: \"新人\", holdings: [{role: CLERK, departmentCode: \"%s\"}]"
                                        .formatted(NEXT.incrementAndGet(), World.CODE)),
                changing(
                        "Mutation.updateAccount",
                        caller -> id(spares.account())
                                + ", expectedVersion: 1, name: \"改名\", holdings: [{role: REVIEWER, regionCode: \"970101\"}]"),
                changing("Mutation.disableAccount", caller -> id(spares.account()) + ", expectedVersion: 1"),
                changing("Mutation.enableAccount", caller -> id(spares.shutOut()) + ", expectedVersion: 1"),
                changing("Mutation.resetPassword", caller -> id(spares.account()) + ", expectedVersion: 1"));
    }

    private static Stream<Probe> keeping(Spares spares) {
        return Stream.of(
                changing("Mutation.saveView", caller -> view()),
                changing(
                        "Mutation.saveView, another's",
                        caller -> id(spares.anothersView()) + version(1) + ", " + view(),
                        id(NO_UUID) + version(1) + ", " + view()),
                changing("Mutation.removeView", caller -> id(spares.view(caller)) + version(1)),
                changing(
                        "Mutation.removeView, another's",
                        caller -> id(spares.anothersView()) + version(1),
                        id(NO_UUID) + version(1)),
                changing("Mutation.saveIndicatorMapping", caller -> mapping()),
                changing(
                        "Mutation.saveIndicatorMapping, another's",
                        caller -> id(spares.anothersMapping()) + version(1) + ", " + mapping(),
                        id(NO_UUID) + version(1) + ", " + mapping()),
                changing("Mutation.removeIndicatorMapping", caller -> id(spares.mapping(caller)) + version(1)),
                changing(
                        "Mutation.removeIndicatorMapping, another's",
                        caller -> id(spares.anothersMapping()) + version(1),
                        id(NO_UUID) + version(1)));
    }

    private static String view() {
        return "name: \"视图 %d\", address: \"/compare?year=1991\"".formatted(NEXT.incrementAndGet());
    }

    private static String mapping() {
        return "name: \"对应 %d\", names: [\"培训人数\"]".formatted(NEXT.incrementAndGet());
    }

    private static Probe changing(String row, Function<Caller, String> input) {
        return new Probe(row, input(input), "", List.of(), List.of("\"errors\":[]"), 1991);
    }

    /** @param unknown the input for a thing that does not exist */
    private static Probe changing(String row, Function<Caller, String> input, String unknown) {
        return new Probe(row, input(input), "input: {" + unknown + "}", List.of(), List.of("\"errors\":[]"), 1991);
    }

    private static Probe rows(Spares spares, String operation, String row) {
        var rows = ", upsert: [{" + row + "}], remove: []";
        return changing(
                "Mutation." + operation, caller -> ofReport(spares.report(DRAFT)) + rows, ofReport(NO_UUID) + rows);
    }

    private static Probe step(Spares spares, String operation, ReportStatus from, String reason) {
        return changing(
                "Mutation." + operation,
                caller -> id(spares.report(from)) + version(1) + reason,
                id(NO_UUID) + version(1) + reason);
    }

    private static String beginning(String department) {
        return "departmentCode: \"%s\", year: 1994, kind: DEPARTMENT_WHOLE, templateCode: \"matrix\""
                .formatted(department);
    }

    private static String version(int expected) {
        return ", expectedVersion: " + expected;
    }

    private static String ofReport(UUID id) {
        return "reportId: \"" + id + "\"";
    }

    private static String entry(UUID id) {
        return ", entryId: \"" + id + "\", state: BEFORE, expectedVersion: 1";
    }

    private static String answering(String fingerprint) {
        return ", fingerprint: \"" + fingerprint + "\", answer: \"已核实\"";
    }

    private static Probe another(String row, Function<Caller, UUID> id) {
        return new Probe(
                row,
                input(caller -> id(id.apply(caller))),
                "input: {" + id(NO_UUID) + "}",
                List.of(),
                List.of("\"errors\":[]"),
                1991);
    }

    private static Function<Caller, String> input(Function<Caller, String> input) {
        return caller -> "input: {" + input.apply(caller) + "}";
    }
}
