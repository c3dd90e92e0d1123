package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.access.Dump;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A server that was told to make up 40 departments with 5 years. */
@ServerTest
@TestPropertySource(properties = "ziping.made-up=40x5")
class MadeUpLoadingTest {
    private static final MadeUpSetting FORTY = new MadeUpSetting(40, 5, 1);

    /** Department, year, kind and what it comes to: all that is made up, those of the forty and five alone. */
    private static final String TOLD = """
            select d.code || ' ' || r.year || ' ' || r.kind || ' ' || r.status || ' ' || coalesce(r.executed::text, '-') || ' '
                   || coalesce(r.execution_rate::text, '-') || ' ' || coalesce(r.score::text, '-') || ' '
                   || coalesce(r.grade, '-') || ' ' || (select count(*) from indicator i where i.report_id = r.id)
            from report r join department d on d.id = r.department_id
            where d.code ~ '^980[12]0[1-4]00[1-5]$' and r.year >= 2020 order by 1""";

    private static final List<String> PARTS = List.of("indicator", "project", "budget_line", "staff_line", "section");
    private static final String THE_FORTY = "^980[12]0[1-4]00[1-5]$";

    /** Reports that a test has made up beside those of the start. */
    private static final String ADDED = """
            (select r.id from report r join department d on d.id = r.department_id
             where d.code like '98%%' and (r.year < 2020 or d.code !~ '%s'))""".formatted(THE_FORTY);

    private static final String OF_DEPARTMENT = "department_id = (select id from department where code = '980102003')";

    @Autowired
    Database database;

    @Autowired
    MadeUpLoading loading;

    @Autowired
    MadeUpStore store;

    @Autowired
    Api api;

    @AfterEach
    void asItWasAtTheStart() {
        change("update department set code = substr(code, 3) where code like '98990000%'");
        PARTS.forEach(table -> change("delete from " + table + " where report_id in " + ADDED));
        change("delete from report where id in " + ADDED);
        change("delete from department where code like '98%' and code !~ '" + THE_FORTY + "'");
    }

    @Test
    void theyAreThereBesideTheSamples() {
        assertThat(ask("select count(*)::text from department where code like '98%'"))
                .containsExactly("40");
        assertThat(ask(TOLD))
                .hasSize(253)
                .first()
                .isEqualTo("980101001 2020 DEPARTMENT_WHOLE APPROVED 32744.98 78.13 83.53 良好 16");
        assertThat(
                        ask(
                                "select count(*)::text from report r join department d on d.id = r.department_id where d.code not like '9%'"))
                .containsExactly("5");
        assertThat(
                        ask(
                                "select peer_group || ' ' || count(*) from department where code like '98%' group by peer_group"))
                .containsExactlyInAnyOrder("交通运输局（虚构） 8", "卫生健康局（虚构） 8", "教育局（虚构） 8", "水利局（虚构） 8", "财政局（虚构） 8");
        assertThat(ask("select distinct latest_year::text from department where code like '98%' order by 1"))
                .as("what departments are ordered by is brought up to date")
                .endsWith("2024");
    }

    @Test
    void aSecondStartAddsNothing() {
        var dump = new Dump(database);
        var before = dump.now();
        assertThat(loading.fill(FORTY)).isZero();
        assertThat(dump.now()).isEqualTo(before);
    }

    @Test
    void whatWasCutOffIsGoneOnWith() {
        var before = ask(TOLD);
        PARTS.forEach(table -> change("delete from " + table + " where " + OF_DEPARTMENT));
        var gone = change("delete from report where " + OF_DEPARTMENT);
        assertThat(gone).isGreaterThan(3);
        assertThat(loading.fill(FORTY)).isEqualTo(gone);
        assertThat(ask(TOLD)).isEqualTo(before);
    }

    @Test
    void aLargerNumberAddsTheRest() {
        var before = ask(TOLD);
        var added = loading.fill(new MadeUpSetting(43, 6, 1));
        assertThat(added).isGreaterThan(40 + 3 * 5 - 8);
        assertThat(ask(TOLD)).isEqualTo(before);
        assertThat(ask("select count(*)::text from department where code like '98%'"))
                .containsExactly("43");
        assertThat(ask("select filing_opens || ' ' || filing_closes from budget_year where year = 2019"))
                .containsExactly("2020-03-01 2020-05-31");
        assertThat(loading.fill(new MadeUpSetting(43, 6, 1))).isZero();
    }

    @Test
    void whateverHasANameSaysThatItIsMadeUp() {
        assertThat(ask("""
                select name from region where code like '98%' union all select name from department where code like '98%'
                union all select peer_group from department where code like '98%'
                union all select r.title from report r join department d on d.id = r.department_id where d.code like '98%'""")).hasSizeGreaterThan(300).allMatch(name -> name.contains("（虚构）"));
        assertThat(ask("select name from department where code not like '98%' union all select title from report r"
                        + " join department d on d.id = r.department_id where d.code not like '98%'"))
                .noneMatch(name -> name.contains("虚构"));
    }

    @Test
    void whoComparesSeesNoneOfWhatIsNotDone() {
        assertThat(ask("select count(*)::text " + NOT_DONE)).doesNotContain("0");
        var all = statuses(api.as("reviewer").data(STATUSES));
        var compared = statuses(api.as("analyst").data(STATUSES));
        assertThat(all).contains("SUBMITTED");
        assertThat(compared).containsOnly("APPROVED", "PUBLISHED");
        assertThat(all.size() - compared.size())
                .isEqualTo(
                        Integer.parseInt(ask("select count(*)::text " + NOT_DONE + " and r.kind = 'DEPARTMENT_WHOLE'")
                                .get(0)));
    }

    private static final String NOT_DONE = """
            from report r join department d on d.id = r.department_id
            where d.code like '98%' and r.status not in ('APPROVED', 'PUBLISHED')""";

    private static final String STATUSES = """
            { departments(first: 100, filter: {regionCode: "980000"}) { nodes {
              report(year: 2024, kind: DEPARTMENT_WHOLE) { status } } } }""";

    private static List<String> statuses(JsonNode data) {
        return data.findValuesAsString("status");
    }

    /** The last column: how many departments there are then; the forty-first is the one that a demonstration would get. */
    @ParameterizedTest
    @CsvSource({
        "'', true, true, 41",
        "'', true, false, 40",
        "'', false, true, 40",
        "none, true, true, 40",
        "42x1, false, false, 42"
    })
    void ofItselfOnlyInADemonstrationWithoutDepartmentsOfItsOwn(
            String wanted, boolean isDemo, boolean isOfSamplesAlone, int expected) {
        if (isOfSamplesAlone) {
            change("update department set code = '98' || code where code like '990000%'");
        }
        new MadeUpLoading(database, store, wanted, "41x1", isDemo).start();
        assertThat(ask("select count(*)::text from department where code like '980%'"))
                .containsExactly(Integer.toString(expected));
    }

    private List<String> ask(String sql) {
        return Objects.requireNonNull(database.read(session ->
                        session.list(sql, row -> Objects.requireNonNull(row.get(0, String.class))))
                .block());
    }

    private long change(String sql) {
        return Objects.requireNonNull(
                database.change(session -> session.change(sql)).block());
    }
}
