package cn.ziping.importing.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 《项目支出绩效自评表》 of 财预〔2020〕10号, as this project prints it and as it comes from elsewhere. */
class NationalFormTest {
    private static final String PRINTED = """
            项目支出绩效自评表↔9
            （2023年度）↔9
            项目名称↔2 | 360001-河道清淤↔7
            主管部门↔2 | 青山县水利局↔2 | 实施单位↔2 | 360001002-青山县水利局↔3
            项目资金（万元）↕5 | ↔2 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
            年度资金总额↔2 | 1,000 | 1,200.50 | 1,140.475 | 10 | 95% | 9.5
            其中：当年财政拨款↔2 | 800 | 900 | 900 | - | 100.00% | -
            上年结转资金↔2 | | | | - | | -
            其他资金↔2 | | | 0 | - | | -
            年度总体目标↕2 | 预期目标↔4 | 实际完成情况↔4
            清淤12公里。↵不发生事故。↔4 | 清淤12.5公里。↔4
            绩效指标↕8 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            产出指标（50分）↕3 | 数量指标↕2 | 清淤长度 | ≥12公里 | 12.5公里 | 20 | 20 |
            新建护岸 | 3处 | 2处 | 10 | 6.67 | 一处因征地推迟，明年三月完成。
            质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |
            效益指标（30分）↕2 | 社会效益指标 | 受益人口 | 2万人以上 | 2.3万人 | 30 | 30 |
            经济效益指标 | | | | | |
            满意度指标 | 服务对象满意度指标（10分） | 居民满意度 | ≥90% | 96% | 10 | 10 |
            ↔8
            总分↔6 | 100 | 96.17 |
            """;

    private final FormReading reading =
            Forms.read(DrawnTable.of(PRINTED), List.of()).orElseThrow();

    @Test
    void tellsWhoseFormOfWhichYearItIs() {
        assertThat(reading.kind()).isEqualTo(ReportKind.PROJECT_EXPENDITURE);
        assertThat(reading.title()).isEqualTo("项目支出绩效自评表");
        assertThat(reading.year()).isEqualTo(2023);
        assertThat(reading.departmentName()).isEqualTo("青山县水利局");
        assertThat(reading.evidence())
                .containsEntry("title", new Evidence(7, 0, 0, "项目支出绩效自评表"))
                .containsEntry("year", new Evidence(7, 1, 0, "（2023年度）"))
                .containsEntry("departmentName", new Evidence(7, 3, 2, "青山县水利局"));
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().doubts()).isEmpty();
    }

    @Test
    void readsTheProject() {
        var project = reading.rows().projects().get(0);
        assertThat(reading.rows().projects()).hasSize(1);
        assertThat(Shown.project(project)).isEqualTo("360001 河道清淤 | - 1000 1200.5 - 1140.475 | 95 - | 96.17 -");
        assertThat(Shown.funds(project)).containsExactly("FISCAL_APPROPRIATION 800 900 900", "OTHER - - 0");
        assertThat(project.target()).isEqualTo("清淤12公里。\n不发生事故。");
        assertThat(project.actual()).isEqualTo("清淤12.5公里。");
        assertThat(project.evidence())
                .containsEntry("name", new Evidence(7, 2, 2, "360001-河道清淤"))
                .containsEntry("executed", new Evidence(7, 5, 5, "1,140.475"))
                .containsEntry("score", new Evidence(7, 19, 7, "96.17"))
                .containsEntry("target", new Evidence(7, 10, 1, "清淤12公里。\n不发生事故。"));
    }

    @Test
    void readsTheIndicatorsWithTheirGroups() {
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 9.5 | -
                产出指标/-/- | - | - | 50 - | -
                产出指标/数量指标/清淤长度 | ≥12公里 | 12.5公里 | 20 20 | -
                产出指标/数量指标/新建护岸 | 3处 | 2处 | 10 6.67 | 一处因征地推迟，明年三月完成。
                产出指标/质量指标/验收合格率 | 100% | 100% | 20 20 | -
                效益指标/-/- | - | - | 30 - | -
                效益指标/社会效益指标/受益人口 | 2万人以上 | 2.3万人 | 30 30 | -
                满意度指标/服务对象满意度指标/- | - | - | 10 - | -
                满意度指标/服务对象满意度指标/居民满意度 | ≥90% | 96% | 10 10 | -
                """);
        assertThat(reading.rows().indicators()).allMatch(row -> "p1".equals(row.projectKey()));
        assertThat(reading.rows().indicators()).extracting("key").doesNotHaveDuplicates();
        assertThat(reading.rows().indicators().get(3).evidence())
                .containsEntry("actual", new Evidence(7, 13, 5, "2处"))
                .containsEntry("level1", new Evidence(7, 12, 1, "产出指标（50分）"));
    }

    @Test
    void aFormThatNobodyFilledInHasNoIndicators() {
        var reading = Forms.read(DrawnTable.of("""
                项目支出绩效自评表↔9
                （2024年度）↔9
                项目名称↔2 | 校舍维修↔7
                主管部门↔2 | ↔2 | 实施单位↔2 | 长河县教育局↔3
                项目资金（万元）↕5 | ↔2 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
                年度资金总额↔2 | 100 | | | 10 | |
                其中：当年财政拨款↔2 | | | | - | | -
                上年结转资金↔2 | | | | - | | -
                其他资金↔2 | | | | - | | -
                年度总体目标↕2 | 预期目标↔4 | 实际完成情况↔4
                ↔4 | ↔4
                绩效指标↕4 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标（50分）↕2 | 数量指标 | | | | | |
                质量指标 | | | | | |
                满意度指标 | 服务对象满意度指标 | | | | 10 | |
                总分↔6 | 100 | |
                """), List.of()).orElseThrow();
        assertThat(reading.rows().indicators()).isEmpty();
        assertThat(reading.departmentName()).isEqualTo("长河县教育局");
        assertThat(Shown.project(reading.rows().projects().get(0))).isEqualTo("校舍维修 | - 100 - - - | - - | - -");
        assertThat(reading.rows().projects().get(0).target()).isNull();
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void subtotalsAreRowsOfTheirGroup() {
        var reading = Forms.read(DrawnTable.of("""
                项目名称↔2 | 林业防火↔7
                实施单位↔2 | 清泉县林业局↔7
                年度总体目标↕2 | 预期目标↔4 | 实际完成情况↔4
                不发生重大火灾↔4 | 未发生↔4
                绩效指标↕5 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标↕4 | 小计 | | | | 60 | 58 |
                数量指标↕2 | 小计 | | | 60 | 58 | 少一次
                巡护次数 | 12次 | 11次 | 60 | 58 |
                质量指标 | | 全部合格 | 合格 | 5 | 5 |
                总分↔6 | 65 | 63 |
                """), List.of()).orElseThrow();
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                产出指标/-/- | - | - | 60 58 | -
                产出指标/数量指标/- | - | - | 60 58 | 少一次
                产出指标/数量指标/巡护次数 | 12次 | 11次 | 60 58 | -
                产出指标/质量指标/- | 全部合格 | 合格 | 5 5 | -
                """);
    }
}
