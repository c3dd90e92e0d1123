package cn.ziping.importing.outline;

import static cn.ziping.importing.outline.ShortReport.BODY;
import static cn.ziping.importing.outline.ShortReport.read;
import static cn.ziping.importing.outline.ShortReport.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose report a document is, of which year, kind and date. */
class IdentitiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            青山县水务局2022年度部门整体支出绩效自评报告 | 青山县水务局 | 2022 | DEPARTMENT_WHOLE
            2023年度东河市教育体育局部门整体支出绩效自评报告 | 东河市教育体育局 | 2023 | DEPARTMENT_WHOLE
            2021 年度 西岭区卫生健康委员会 整体支出绩效自评报告 | 西岭区卫生健康委员会 | 2021 | DEPARTMENT_WHOLE
            关于南湖街道办事处2024年度整体支出绩效自评的报告 | 南湖街道办事处 | 2024 | DEPARTMENT_WHOLE
            中共白马县委宣传部2020年度部门整体支出绩效评价报告 | 中共白马县委宣传部 | 2020 | DEPARTMENT_WHOLE
            北关镇人民政府二〇二二年度部门整体支出绩效自评报告 | 北关镇人民政府 | 2022 | DEPARTMENT_WHOLE
            云台县人民法院2023年项目支出绩效自评报告 | 云台县人民法院 | 2023 | PROJECT_EXPENDITURE
            2023年度长岭市第一人民医院设备购置项目绩效自评报告 | 长岭市第一人民医院 | 2023 | PROJECT_EXPENDITURE
            石桥县农业农村局2022年度高标准农田建设项目支出绩效自评报告 | 石桥县农业农村局 | 2022 | PROJECT_EXPENDITURE
            平湖县人民政府办公室2023年度部门整体支出绩效自评报告 | 平湖县人民政府办公室 | 2023 | DEPARTMENT_WHOLE
            2022年度部门整体支出绩效自评报告 | - | 2022 | DEPARTMENT_WHOLE
            安阳区第三小学2023年度预算绩效自评报告 | 安阳区第三小学 | 2023 | -
            东山县财政局2022年度财政专项资金绩效自评报告 | 东山县财政局 | 2022 | PROJECT_EXPENDITURE
            河口市残疾人联合会2023年度部门（单位）整体支出绩效自评报告 | 河口市残疾人联合会 | 2023 | DEPARTMENT_WHOLE
            """)
    void theTitleSaysWhoseReportOfWhichYearAndKind(String title, String department, Integer year, ReportKind kind) {
        var identity = read(with(BODY.clone(), title));
        assertThat(identity.departmentName()).isEqualTo(department);
        assertThat(identity.year()).isEqualTo(year);
        if (kind != null) {
            assertThat(identity.kind()).isEqualTo(kind);
        }
        assertThat(identity.title()).isEqualTo(Blank.collapse(title));
        assertThat(identity.introduction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            青山县水务局是县政府工作部门，为正科级。 | 青山县水务局
            青山县文化馆（以下简称文化馆）为公益一类事业单位。 | 青山县文化馆
            根据县委编办批复，青山县疾病预防控制中心（以下简称疾控中心）设八个科室。 | 青山县疾病预防控制中心
            青山县审计局2022年年初预算数为320万元。 | 青山县审计局
            """)
    void theTextNamesTheDepartmentWhereTheTitleDoesNot(String sentence, String department) {
        var identity = read("2022年度部门整体支出绩效自评报告", "一、部门概况", sentence, "二、结论", "优。");
        assertThat(identity.departmentName()).isEqualTo(department);
        assertThat(identity.evidence().get("departmentName")).isEqualTo(new Evidence(2, null, null, department));
    }

    @Test
    void theFullNameIsPreferredToTheShortOne() {
        var identity = read("县水务局2022年度部门整体支出绩效自评报告", "一、部门概况", "青山县水务局是县政府工作部门。", "二、结论", "优。");
        assertThat(identity.departmentName()).isEqualTo("青山县水务局");
        assertThat(identity.doubts()).isEmpty();
    }

    @Test
    void nameUnderTheReportIsItsDepartment() {
        var identity = read("2022年度部门整体支出绩效自评报告", "一、概况", "开展工作。", "二、结论", "优。", "青山县民政局", "2023年4月2日");
        assertThat(identity.departmentName()).isEqualTo("青山县民政局");
        assertThat(identity.date()).isEqualTo(LocalDate.of(2023, 4, 2));
        assertThat(identity.year()).isEqualTo(2022);
    }

    @Test
    void twoDepartmentsAreADoubt() {
        var identity = read(with(BODY, "青山县水务局2022年度部门整体支出绩效自评报告", "单位名称：东河县林业局"));
        assertThat(identity.departmentName()).isEqualTo("东河县林业局");
        assertThat(identity.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.AMBIGUOUS);
            assertThat(doubt.message()).contains("青山县水务局").contains("东河县林业局");
        });
    }

    @Test
    void theYearOfTheTextIsTheOneItSpeaksOfMost() {
        var identity = read(
                "青山县水务局部门整体支出绩效自评报告",
                "一、概况",
                "2022年度预算600万元，2022年支出580万元，比2021年增长。根据《2019年工作规划》开展。",
                "二、建议",
                "2023年加快进度。");
        assertThat(identity.year()).isEqualTo(2022);
        assertThat(identity.evidence().get("year")).isEqualTo(new Evidence(2, null, null, "2022年度"));
    }

    @Test
    void yearOfWritingIsNotTheYearReported() {
        assertThat(read(with(BODY, "2023年度部门整体支出绩效自评报告", "2024年5月")).year()).isEqualTo(2023);
    }

    @Test
    void aMonthIsNoDateAndIsAskedFor() {
        var identity = read(with(BODY, "青山县水务局2023年度部门整体支出绩效自评报告", "2024 年 5 月"));
        assertThat(identity.date()).isNull();
        assertThat(identity.doubts()).extracting(Doubt::kind).containsExactly(DoubtKind.MISSING);
        assertThat(identity.introduction()).isEmpty();
        assertThat(identity.cover()).containsExactly(Map.entry("日期", List.of("2024年5月")));
    }

    @ParameterizedTest
    @CsvSource({"青山县水务局（盖章）", "青山县水务局(公章)", "青山县水务局（章）", "青山县水务局（单位盖章）", "青山县水务局 盖章", "青山县水务局"})
    void thePlaceForTheSealIsNoPartOfTheName(String value) {
        assertThat(read(with(BODY, "部门整体支出绩效自评报告", "单位名称：" + value)).departmentName())
                .isEqualTo("青山县水务局");
        assertThat(read("2022年度部门整体支出绩效自评报告", "一、概况", "开展工作。", "二、结论", "优。", value, "2023年4月2日")
                        .departmentName())
                .isEqualTo("青山县水务局");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            青山县水务局承担全县的防汛抗旱。 | 青山县水务局
            青山县水务局主要职责如下。 | 青山县水务局
            青山县水务局（以下简称我局）高度重视自评。 | 青山县水务局
            青山县水务局今年自评八个项目。 | 青山县水务局
            各乡镇和有关部门负责落实。 | -
            由县财政局负责拨付。 | -
            """)
    void theFirstSentenceNamesTheDepartment(String sentence, String department) {
        assertThat(read("2022年度部门整体支出绩效自评报告", "一、部门概况", sentence, "二、结论", "优。").departmentName())
                .isEqualTo(department);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024年5月1日", "2024 年 05 月 01 日", "2024-05-01", "2024.5.1", "二〇二四年五月一日", "二○二四年五月一日", "２０２４年５月１日"
            })
    void datesAreReadInManyForms(String date) {
        assertThat(read(with(BODY, "青山县水务局2023年度部门整体支出绩效自评报告", date)).date()).isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @Test
    void theKindIsReadOfHeadingsWhereTheTitleDoesNotSay() {
        assertThat(read("绩效自评报告", "一、项目概况", "建桥。", "二、项目绩效情况", "好。").kind()).isEqualTo(ReportKind.PROJECT_EXPENDITURE);
        assertThat(read("绩效自评报告", "一、部门概况", "统计。", "二、部门整体支出绩效情况", "好。").kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
    }

    @Test
    void bothKindsInATitleAreADoubt() {
        var identity = read(with(BODY, "青山县水务局2022年度部门整体支出及项目支出绩效自评报告"));
        assertThat(identity.kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
        assertThat(identity.doubts()).extracting(Doubt::kind).containsExactly(DoubtKind.AMBIGUOUS);
    }

    @Test
    void theFileNameSaysWhatTheDocumentDoesNot() {
        var outline = Documents.outline("一、概况", "开展工作。", "二、结论", "优。");
        var identity = Identities.read(outline, "青山县水务局2021年度部门整体支出绩效自评报告.docx");
        assertThat(identity.departmentName()).isEqualTo("青山县水务局");
        assertThat(identity.year()).isEqualTo(2021);
        assertThat(identity.kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
        assertThat(identity.title()).isNull();
        assertThat(identity.doubts()).hasSize(4);
    }

    @Test
    void whatIsNowhereIsAskedFor() {
        var identity = Identities.read(Documents.outline("一、概况", "开展工作。", "二、结论", "优。"), "扫描件.pdf");
        assertThat(identity.departmentName()).isNull();
        assertThat(identity.year()).isNull();
        assertThat(identity.kind()).isNull();
        assertThat(identity.doubts()).hasSize(4).allMatch(doubt -> doubt.kind() == DoubtKind.MISSING);
    }
}
