package cn.ziping.finding;

import static cn.ziping.writing.Desks.contract;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Person;
import cn.ziping.writing.Desks;
import cn.ziping.writing.WritingTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Findings of stored reports, at a running server. */
@WritingTest
class FindingsTest {
    private static final String TEMPLATE = "jiangxi-department-2022";
    private static final String ANSWER = """
            mutation ($input: AnswerFindingInput!) { answerFinding(input: $input) {
              finding { fingerprint answer answeredBy answeredAt } report { version } errors { code message path } } }""";

    private static final String ALL = """
            query ($id: ID!) { report(id: $id) { version findings { fingerprint rule severity message expected actual excerpt
              section { id } project { id } budgetLine { label } field answer answeredBy formerAnswer fix { from to } } } }""";

    @Autowired
    Desks desks;

    @Autowired
    Database database;

    @Autowired
    FindingCounting counting;

    @Test
    void theContractsQueryTellsWhatIsWrongAndWhere() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "budgetArrangement", "全年支出合计120万元，其中：基本支出50万元，项目支出60万元。");
        var found = desk.clerk()
                .data(contract("findings"), Map.of("reportId", report))
                .at("/report/findings");
        var wrong = found.valueStream()
                .filter(one -> one.at("/rule").asString().equals("A07"))
                .toList();
        assertThat(wrong).hasSize(1);
        assertThat(wrong.get(0).at("/severity").asString()).isEqualTo("BLOCK");
        assertThat(wrong.get(0).at("/excerpt").asString()).contains("120万元");
        assertThat(wrong.get(0).at("/section/heading").asString()).isEqualTo("收入支出预算安排情况");
        assertThat(wrong.get(0).at("/message").asString()).endsWith("。");
    }

    @Test
    void whatBlocksKeepsAReportFromBeingSubmittedUntilItIsMended() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "economicBenefit", "全年新增税收XXX万元。");
        var submit = contract("workflow")
                .lines()
                .filter(line -> line.contains("submitReport("))
                .findFirst()
                .orElseThrow();
        desks.refused(
                "NOT_NOW id",
                () -> desk.head()
                        .data(submit, input(Map.of("id", report, "expectedVersion", 1)))
                        .at("/submitReport"));

        write(report, "economicBenefit", "全年新增税收较为平稳，与年初的预期一致。");
        var submitted = desk.head()
                .data(submit, input(Map.of("id", report, "expectedVersion", 1)))
                .at("/submitReport");
        assertThat(People.codes(submitted)).isEmpty();
        assertThat(submitted.at("/report/status").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void anAnswerStaysWithItsFindingAndIsAskedForAgainWhenAFactChanges() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "budgetOutturn", "2025年支出决算数100万元，资金到位率为120%。");
        var asked = warning(desk.clerk(), report);
        var kept = answer(desk.clerk(), report, asked.at("/fingerprint").asString(), " 上级追加的资金在年末到位。\r\n已附文件 ");
        assertThat(People.codes(kept)).isEmpty();
        assertThat(kept.at("/finding/answer").asString()).isEqualTo("上级追加的资金在年末到位。\n已附文件");
        assertThat(kept.at("/report/version").asInt()).isEqualTo(2);

        var seen = warning(desk.reviewer(), report);
        assertThat(seen.at("/answer").asString()).startsWith("上级追加的资金");
        var clerk = desk.clerk().data("{ viewer { name } }").at("/viewer/name");
        assertThat(seen.at("/answeredBy")).isEqualTo(clerk);

        // The same answer again is no change.
        var again = answer(desk.clerk(), report, asked.at("/fingerprint").asString(), "上级追加的资金在年末到位。\n已附文件");
        assertThat(again.at("/report/version").asInt()).isEqualTo(2);

        write(report, "budgetOutturn", "2025年支出决算数100万元，资金到位率为125%。");
        var changed = warning(desk.clerk(), report);
        assertThat(changed.at("/answer").isNull()).isTrue();
        assertThat(changed.at("/formerAnswer").asString()).startsWith("上级追加的资金");
        desks.refused(
                "NOT_FOUND fingerprint",
                () -> answer(desk.clerk(), report, asked.at("/fingerprint").asString(), "再答一次"));
    }

    @Test
    void answersAreInTheHistoryAndAreTakenBackByAnEmptyOne() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "budgetOutturn", "2025年支出决算数100万元，资金到位率为120%。");
        var fingerprint = warning(desk.clerk(), report).at("/fingerprint").asString();
        answer(desk.clerk(), report, fingerprint, "有文件");
        var taken = answer(desk.clerk(), report, fingerprint, " ");
        assertThat(People.codes(taken)).isEmpty();
        assertThat(taken.at("/finding/answer").isNull()).isTrue();
        var history = desk.clerk().data("""
                        query ($id: ID!) { report(id: $id) { history(first: 5) { nodes { id action place
                          changes { field before after } } } } }""", Map.of("id", report)).at("/report/history/nodes");
        assertThat(history.valueStream().map(entry -> entry.at("/action").asString()))
                .containsExactly("ANSWERED", "ANSWERED", "CREATED");
        assertThat(Desks.changes(history.get(0))).containsExactly("answer 有文件 → -");
        assertThat(history.get(1).at("/place").asString()).isEqualTo("finding/" + fingerprint);
        var entry = history.get(1).at("/id").asString();
        desks.refused(
                "INVALID entryId",
                () -> desk.clerk()
                        .data(
                                "mutation ($input: TakeBackInput!) { takeBack(input: $input) { errors { code message path } } }",
                                input(Map.of("reportId", report, "entryId", entry, "state", "BEFORE")))
                        .at("/takeBack"));
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheFirstIsKept() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "budgetOutturn", "2025年支出决算数100万元，资金到位率为120%。");
        var fingerprint = warning(desk.clerk(), report).at("/fingerprint").asString();
        Map<String, Object> first = Map.of("reportId", report, "fingerprint", fingerprint, "answer", "有文件", "from", "");
        Map<String, Object> second =
                Map.of("reportId", report, "fingerprint", fingerprint, "answer", "没有文件", "from", "");
        assertThat(People.codes(desk.clerk().data(ANSWER, input(first)).at("/answerFinding")))
                .isEmpty();
        desks.refused(
                "CONFLICT from", () -> desk.head().data(ANSWER, input(second)).at("/answerFinding"));
        assertThat(warning(desk.clerk(), report).at("/answer").asString()).isEqualTo("有文件");
    }

    @Test
    void answersThatCannotBeKeptAreRefused() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "budgetOutturn", "2025年支出决算数100万元，资金到位率为120%。");
        var fingerprint = warning(desk.clerk(), report).at("/fingerprint").asString();
        for (var words : List.of("字".repeat(2001), "铃\u0007")) {
            desks.refused("INVALID answer", () -> answer(desk.clerk(), report, fingerprint, words));
        }
    }

    @Test
    void whatIsCountedIsWhatIsToldAndOnlyOfTheReportAsItIs() {
        var desk = desks.desk();
        var report = desks.written(desk, TEMPLATE);
        write(report, "economicBenefit", "全年新增税收XXX万元。");
        write(report, "budgetOutturn", "2025年支出决算数100万元，资金到位率为120%。");
        counting.all().block();
        var counts = counts(desk.clerk(), report);
        var told = desk.clerk().data(ALL, Map.of("id", report)).at("/report/findings");
        for (var severity : List.of("BLOCK", "WARN", "INFO")) {
            var number = told.valueStream()
                    .filter(one -> one.at("/severity").asString().equals(severity))
                    .count();
            assertThat(counts.at("/" + severity.toLowerCase(java.util.Locale.ROOT))
                            .asLong())
                    .as(severity)
                    .isEqualTo(number);
        }
        assertThat(counts.at("/block").asInt()).isPositive();
        assertThat(counts.at("/unanswered").asInt())
                .isEqualTo(counts.at("/warn").asInt());

        desks.people().change("update report set version = version + 1 where id = $1", UUID.fromString(report));
        assertThat(counts(desk.clerk(), report).isNull()).isTrue();
        counting.all().block();
        assertThat(counts(desk.clerk(), report).isNull()).isFalse();
    }

    @Test
    void aParagraphThatAnotherDepartmentHasPublishedIsAskedAbout() {
        var copied = "全年完成农村道路维修改造18.6公里，惠及沿线七个行政村的群众，完工路段全部通过了县级验收，" + "养护责任同步落实到村，群众出行时间平均缩短约二十分钟，雨季没有再出现断路的情况。";
        var one = desks.desk();
        var published = desks.written(one, TEMPLATE);
        write(published, "economicBenefit", copied);
        var other = desks.desk();
        var report = desks.written(other, TEMPLATE);
        write(report, "economicBenefit", copied);
        counting.all().block();
        assertThat(rules(other.clerk(), report))
                .as("of a draft nothing is told")
                .doesNotContain("P07");

        desks.people()
                .change(
                        "update report set status = 'PUBLISHED', version = version + 1 where id = $1",
                        UUID.fromString(published));
        counting.all().block();
        assertThat(rules(other.clerk(), report)).contains("P07");
        assertThat(rules(one.clerk(), published)).doesNotContain("P07");
    }

    private static List<String> rules(Person person, String report) {
        return person.data(ALL, Map.of("id", report))
                .at("/report/findings")
                .valueStream()
                .map(finding -> finding.at("/rule").asString())
                .toList();
    }

    private JsonNode counts(Person person, String report) {
        return person.data(
                        "query ($id: ID!) { report(id: $id) { findingCounts { block warn info unanswered } } }",
                        Map.of("id", report))
                .at("/report/findingCounts");
    }

    /** The one about the rate at which funds came in. */
    private static JsonNode warning(Person person, String report) {
        return person.data(ALL, Map.of("id", report))
                .at("/report/findings")
                .valueStream()
                .filter(one -> one.at("/rule").asString().equals("A03"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode answer(Person person, String report, String fingerprint, String words) {
        return person.data(ANSWER, input(Map.of("reportId", report, "fingerprint", fingerprint, "answer", words)))
                .at("/answerFinding");
    }

    /** Past the server, so that nothing but the text is another one. */
    private void write(String report, String section, String body) {
        Objects.requireNonNull(database.change(session -> session.change(
                        "update section set body = $3 where report_id = $1 and key = $2",
                        UUID.fromString(report),
                        section,
                        body))
                .block());
    }
}
