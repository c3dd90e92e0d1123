package cn.ziping.comparison.follow;

import static cn.ziping.comparison.follow.IndicatorLines.row;
import static cn.ziping.indicator.IndicatorOperator.AT_LEAST;
import static cn.ziping.indicator.IndicatorOperator.AT_MOST;
import static cn.ziping.indicator.IndicatorOperator.BETWEEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.support.AProject;
import cn.ziping.support.AnIndicator;
import cn.ziping.support.Eyes;
import cn.ziping.support.ServerTest;
import cn.ziping.support.StatementCounter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Indicators through the years, worked out by hand. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorHistoryTest {
    private static final Sight ANALYST = new Sight(List.of(), List.of(), List.of("95"));

    /** Whose account {@link Eyes} reads with. */
    private static final UUID EYES = new UUID(0, 2);

    @Autowired
    Database database;

    @Autowired
    Eyes eyes;

    @Autowired
    StatementCounter counter;

    private Years years;
    private UUID report2011;

    @BeforeAll
    void write() {
        years = new Years(database);
        years.begin();
        years.department("950000001", "甲局");
        years.department("950000002", "乙局");
        report2011 = years.whole("950000001", 2011)
                .with(
                        total("产出指标/数量指标"),
                        row("产出指标/数量指标/培训人数（人次）", AT_LEAST, "100", "90", "人次", "10", "9"),
                        row("产出指标/成本指标/人均成本", AT_MOST, "50", "60", "元", "10", "8.33"),
                        row("产出指标/质量指标/合格率", AT_LEAST, "95", "95", "%", "5", "5"),
                        row("效益指标/社会效益/合格率", AT_LEAST, "90", "99", "%", "5", "5"),
                        row("产出指标/时效指标/及时率", AT_LEAST, "100", "50", "%", "3", "1"),
                        row("产出指标/时效指标/及时率", AT_LEAST, "100", "75", "%", "3", "2"),
                        row("满意度指标/服务对象满意度", AT_LEAST, "0", "92", "%", null, null))
                .id;
        years.whole("950000001", 2012)
                .with(
                        row("产出指标/数量/培训人数 (人 次)", AT_LEAST, "120", "150", "人次", "12", "12"),
                        row("产出指标/成本指标/人均成本", AT_MOST, "0.005", "0.004", "万元", "10", "10"),
                        row("效益指标/社会效益/合格率", AT_LEAST, "90", "45", "%", "5", "2.5"),
                        row("产出指标/时效指标/及时率", AT_LEAST, "100", "100", "%", "3", "3"),
                        row("满意度指标/服务对象满意度", BETWEEN, "80", "92", "%", "10", "10"));
        // 2013 is missing.
        years.whole("950000001", 2014)
                .with(
                        row("产出指标/成本指标/人均成本", AT_MOST, "50", "0", "元", "10", "10"),
                        row("产出指标/数量指标/培训规模", AT_LEAST, "200", "100", "人次", "15", "7.5"));
        years.whole("950000002", 2011).with(row("产出指标/数量指标/培训规模", AT_LEAST, "10", "11", "人", "20", "20"));
        years.report("950000002", 2012, "DEPARTMENT_WHOLE", "DRAFT")
                .with(row("产出指标/数量指标/培训总人数", AT_LEAST, "10", "5", "人", "20", "10"));
        ofProjects();
    }

    private void ofProjects() {
        var road = AProject.named("道路改造").code("P-001").made();
        var library = AProject.named("图书（馆）建设").made();
        years.projects("950000001", 2011)
                .with(road, library)
                .with(of(road.id(), "产出指标/数量指标/里程"), of(road.id(), "产出指标/质量指标/验收"), of(library.id(), "产出指标/数量指标/验收"));
        var roadLater = AProject.named("道路提升工程").code("P-001").made();
        var libraryLater = AProject.named("图书馆建设").made();
        var bridge = AProject.named("道路改造").code("P-002").made();
        years.projects("950000001", 2012)
                .with(roadLater, libraryLater, bridge)
                .with(
                        of(libraryLater.id(), "产出指标/数量指标/验收"),
                        of(roadLater.id(), "产出指标/数量指标/里 程"),
                        of(bridge.id(), "产出指标/数量指标/里程"));
    }

    @AfterAll
    void forget() {
        years.change("delete from account where id = $1", EYES);
        years.end();
    }

    /** Punctuation, blanks and width do not make another indicator, another word does; units are those of their year. */
    @Test
    void oneNameThroughTheYears() {
        assertThat(asked(of("甲局", "培训人数[人次]"), 2014, 2013, 2012, 2011))
                .containsExactly("甲局 NAME 产出指标/数量/培训人数 (人 次) [人次]: 2014 -; 2013 -;"
                        + " 2012 培训人数 (人 次) ≥120 150 人次 125.00 12 12; 2011 培训人数（人次） ≥100 90 人次 90.00 10 9");
        assertThat(asked(of("甲局", "人均成本"), 2011, 2012, 2014))
                .containsExactly("甲局 NAME 产出指标/成本指标/人均成本 [元]: 2011 人均成本 ≤50 60 元 83.33 10 8.33;"
                        + " 2012 人均成本 ≤0.005 0.004 万元 125.00 10 10; 2014 人均成本 ≤50 0 元 - 10 10");
    }

    /** No quotient with a target of 0, none with one between two values. */
    @Test
    void aPointWithoutARate() {
        assertThat(asked(of("甲局", "服务对象满意度"), 2011, 2012))
                .containsExactly(
                        "甲局 NAME 满意度指标/服务对象满意度/- [%]: 2011 服务对象满意度 ≥0 92 % - - -;" + " 2012 服务对象满意度 80 92 % - 10 10");
    }

    /** By level 1 and 2 in every year as soon as one report has the name twice. */
    @Test
    void theSameNameTwiceIsToldApartByItsGroup() {
        assertThat(asked(of("甲局", "合格率"), 2011, 2012))
                .containsExactly(
                        "甲局 NAME 效益指标/社会效益/合格率 [%]: 2011 合格率 ≥90 99 % 110.00 5 5; 2012 合格率 ≥90 45 % 50.00 5 2.5",
                        "甲局 NAME 产出指标/质量指标/合格率 [%]: 2011 合格率 ≥95 95 % 100.00 5 5; 2012 -");
    }

    @Test
    void theSameNameTwiceInOneGroupIsToldApartByItsOrder() {
        assertThat(asked(of("甲局", "及时率"), 2011, 2012))
                .containsExactly(
                        "甲局 NAME 产出指标/时效指标/及时率 [%]: 2011 及时率 ≥100 50 % 50.00 3 1; 2012 及时率 ≥100 100 % 100.00 3 3",
                        "甲局 NAME 产出指标/时效指标/及时率 [%]: 2011 及时率 ≥100 75 % 75.00 3 2; 2012 -");
    }

    /** Those of the newest report first, in its order; totals of groups are not among them unless they are named. */
    @Test
    void allOfOneDepartment() {
        var filter = Map.<String, Object>of("departments", departments("950000001"));
        assertThat(asked(filter, 2011, 2012, 2014).stream().map(line -> line.replaceAll(" \\[.*", "")))
                .containsExactly(
                        "甲局 NAME 产出指标/成本指标/人均成本",
                        "甲局 NAME 产出指标/数量指标/培训规模",
                        "甲局 NAME 产出指标/数量/培训人数 (人 次)",
                        "甲局 NAME 效益指标/社会效益/合格率",
                        "甲局 NAME 产出指标/时效指标/及时率",
                        "甲局 NAME 满意度指标/服务对象满意度/-",
                        "甲局 NAME 产出指标/质量指标/合格率",
                        "甲局 NAME 产出指标/时效指标/及时率");
        assertThat(asked(of("甲局", "数量指标"), 2011)).containsExactly("甲局 NAME 产出指标/数量指标/- [-]: 2011 数量指标 - - - - - -");
    }

    @Test
    void acrossDepartments() {
        var filter = Map.<String, Object>of("departments", Map.of("regionCode", Years.REGION), "name", "培训规模");
        assertThat(asked(filter, 2011, 2014))
                .containsExactly(
                        "甲局 NAME 产出指标/数量指标/培训规模 [人次]: 2011 -; 2014 培训规模 ≥200 100 人次 50.00 15 7.5",
                        "乙局 NAME 产出指标/数量指标/培训规模 [人]: 2011 培训规模 ≥10 11 人 110.00 20 20; 2014 -");
    }

    /** A renamed project with its code is the same, one without follows its name, the same name with another code does not. */
    @Test
    void ofProjectsByCodeAndByName() {
        var filter = Map.<String, Object>of("departments", projects("950000001"));
        assertThat(asked(filter, 2011, 2012))
                .containsExactly(
                        "甲局 NAME 产出指标/数量指标/验收 [-] (- 图书馆建设): 2011 验收 - - - - - -; 2012 验收 - - - - - -",
                        "甲局 CODE 产出指标/数量指标/里 程 [-] (P-001 道路提升工程): 2011 里程 - - - - - -; 2012 里 程 - - - - - -",
                        "甲局 CODE 产出指标/数量指标/里程 [-] (P-002 道路改造): 2011 -; 2012 里程 - - - - - -",
                        "甲局 CODE 产出指标/质量指标/验收 [-] (P-001 道路改造): 2011 验收 - - - - - -; 2012 -");
        var ofOne = Map.<String, Object>of(
                "departments", Map.of("kind", "PROJECT_EXPENDITURE"), "projectCode", "P-001", "name", "里程");
        assertThat(asked(ofOne, 2011, 2012))
                .containsExactly("甲局 CODE 产出指标/数量指标/里 程 [-] (P-001 道路提升工程): 2011 里程 - - - - - -; 2012 里 程 - - - - - -");
    }

    @Test
    void byAMappingAcrossDepartments() {
        var mapped = mapped("培训人数人次", "培训规模", "培训总人数");
        var filter = Map.<String, Object>of("departments", Map.of("regionCode", Years.REGION), "mappingId", mapped);
        assertThat(asked(filter, 2011, 2012, 2014))
                .containsExactly(
                        "甲局 MAPPING 产出指标/数量指标/培训规模 [人次]: 2011 培训人数（人次） ≥100 90 人次 90.00 10 9;"
                                + " 2012 培训人数 (人 次) ≥120 150 人次 125.00 12 12; 2014 培训规模 ≥200 100 人次 50.00 15 7.5",
                        "乙局 MAPPING 产出指标/数量指标/培训总人数 [人]: 2011 培训规模 ≥10 11 人 110.00 20 20;"
                                + " 2012 培训总人数 ≥10 5 人 50.00 20 10; 2014 -");
        var narrower = Map.<String, Object>of(
                "departments", Map.of("regionCode", Years.REGION), "mappingId", mapped, "name", "培训总人数");
        assertThat(asked(narrower, 2011, 2012))
                .containsExactly("乙局 MAPPING 产出指标/数量指标/培训总人数 [人]: 2011 -; 2012 培训总人数 ≥10 5 人 50.00 20 10");
    }

    /** Each project keeps its own series though a mapping takes all their names for one. */
    @Test
    void byAMappingWithinProjects() {
        var filter = Map.<String, Object>of("departments", projects("950000001"), "mappingId", mapped("里程", "验收"));
        assertThat(asked(filter, 2011, 2012).stream().map(line -> line.replaceAll(": .*", "")))
                .containsExactly(
                        "甲局 MAPPING 产出指标/数量指标/验收 [-] (- 图书馆建设)",
                        "甲局 MAPPING 产出指标/数量指标/里 程 [-] (P-001 道路提升工程)",
                        "甲局 MAPPING 产出指标/数量指标/里程 [-] (P-002 道路改造)",
                        "甲局 MAPPING 产出指标/质量指标/验收 [-] (P-001 道路改造)");
    }

    @Test
    void aDraftIsNotThereForWhoSeesFinishedReportsAlone() {
        var filter = Map.<String, Object>of("departments", departments("950000002"));
        assertThat(asked(Sight.EVERYTHING, filter, 2011, 2012)).hasSize(2);
        assertThat(asked(ANALYST, filter, 2011, 2012))
                .containsExactly("乙局 NAME 产出指标/数量指标/培训规模 [人]: 2011 培训规模 ≥10 11 人 110.00 20 20; 2012 -");
        assertThat(asked(new Sight(List.of(), List.of("97"), List.of()), filter, 2011, 2012))
                .isEmpty();
        var byName = Map.<String, Object>of("departments", Map.of(), "name", "培训总人数");
        assertThat(asked(ANALYST, byName, 2012)).isEmpty();
        assertThat(asked(Sight.EVERYTHING, byName, 2012)).hasSize(1);
    }

    /** The link leads to the report that the point is of. */
    @Test
    void aPointKnowsItsReport() {
        var answer = eyes.data(Sight.EVERYTHING, IndicatorLines.DOCUMENT, variables(of("甲局", "培训规模"), 2011, 2014));
        assertThat(answer.at("/indicatorHistory/0/points/0/reportId").isNull()).isTrue();
        var other = eyes.data(Sight.EVERYTHING, IndicatorLines.DOCUMENT, variables(of("甲局", "人均成本"), 2011));
        var point = other.at("/indicatorHistory/0/points/0");
        assertThat(point.at("/reportId").asString()).isEqualTo(report2011.toString());
        assertThat(point.at("/targetValue").asString()).isEqualTo("50");
        assertThat(point.at("/actualValue").asString()).isEqualTo("60");
    }

    @Test
    void fiveHundredAreTheMost() {
        years.department("950000003", "丙局");
        var book = years.whole("950000003", 2011);
        years.change("""
                insert into indicator (department_id, id, report_id, position, level1, level2, level3)
                select department_id, gen_random_uuid(), id, n, '产出指标', '数量指标', '指标' || n
                from report, generate_series(1, 501) n where id = $1""", book.id);
        var lines = asked(Map.of("departments", departments("950000003")), 2011);
        assertThat(lines).hasSize(500);
        assertThat(lines.get(0)).startsWith("丙局 NAME 产出指标/数量指标/指标1 ");
        assertThat(lines.get(499)).startsWith("丙局 NAME 产出指标/数量指标/指标500 ");
    }

    /** One statement whether one department is asked for or all, and one more for the names of a mapping. */
    @Test
    void oneStatementHoweverManyDepartments() {
        var all = Map.<String, Object>of("departments", Map.of("regionCode", Years.REGION), "name", "培训规模");
        assertThat(counter.during(() -> asked(of("甲局", "培训规模"), 2011, 2014))).hasSize(1);
        assertThat(counter.during(() -> asked(all, 2011, 2012, 2013, 2014))).hasSize(1);
        var mapped = Map.<String, Object>of("departments", Map.of(), "mappingId", mapped("培训规模"));
        assertThat(counter.during(() -> asked(mapped, 2011, 2014))).hasSize(2);
    }

    private List<String> asked(Map<String, Object> filter, Integer... years) {
        return asked(Sight.EVERYTHING, filter, years);
    }

    private List<String> asked(Sight sight, Map<String, Object> filter, Integer... years) {
        return eyes.data(sight, IndicatorLines.DOCUMENT, variables(filter, years))
                .at("/indicatorHistory")
                .valueStream()
                .map(IndicatorLines::line)
                .toList();
    }

    private static Map<String, Object> variables(Map<String, Object> filter, Integer... years) {
        return Map.of("filter", filter, "years", List.of(years));
    }

    private static Map<String, Object> of(String department, String name) {
        return Map.of("departments", Map.of("name", department, "regionCode", Years.REGION), "name", name);
    }

    private static Map<String, Object> departments(String... codes) {
        return Map.of("departmentCodes", List.of(codes));
    }

    private static Map<String, Object> projects(String... codes) {
        return Map.of("departmentCodes", List.of(codes), "kind", "PROJECT_EXPENDITURE");
    }

    /** A mapping of whoever reads here. */
    private String mapped(String... names) {
        var id = Keys.next();
        years.change("""
                insert into account (id, login, name) values ($1, 'eyes', '读者') on conflict do nothing""", EYES);
        years.change(
                "insert into indicator_mapping (id, account_id, name, names) values ($1, $2, $3, $4)",
                id,
                EYES,
                id.toString(),
                names);
        return id.toString();
    }

    private static Indicator total(String path) {
        return AnIndicator.at(path).made();
    }

    private static Indicator of(UUID project, String path) {
        return AnIndicator.at(path).of(project).made();
    }
}
