package cn.ziping.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.template.ReportKind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a form, how many there are in a table, and what happens where one is filled in badly. */
class FormsTest {

    private static FormReading read(String drawing, String... above) {
        return Forms.read(DrawnTable.of(drawing), DrawnTable.above(above)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A list of projects.
                """
                序号 | 项目名称 | 主管部门 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
                1 | 道路养护 | 交通局 | 10 | 12 | 11 | 91.67% | 95
                2 | 桥梁检测 | 交通局 | 20 | 20 | 20 | 100% | 98
                """,
                // Scores of projects below a title.
                """
                2023年度项目支出绩效自评得分汇总表↔4
                序号 | 项目名称 | 得分 | 等级
                1 | 道路养护 | 95 | 优
                """,
                // Indicators alone.
                """
                一级指标 | 二级指标 | 三级指标 | 分值 | 得分
                产出指标 | 数量指标 | 检测次数 | 10 | 10
                总分 | | | 10 | 10
                """,
                // Money alone.
                """
                项目 | 年初预算数 | 全年预算数 | 全年执行数
                基本支出 | 100 | 100 | 99
                项目支出 | 20 | 22 | 22
                """,
                // A notice about a project.
                """
                项目名称 | 城南水库除险
                建设单位 | 水利局
                总投资 | 3000万元
                """,
                "只有一格"
            })
    void otherTablesAreNoForms(String drawing) {
        assertThat(Forms.read(DrawnTable.of(drawing), List.of())).isEmpty();
    }

    private static String small(String name, String score, String above) {
        return above + """
                项目名称 | %s↔5
                主管部门 | 青山县农业农村局↔2 | 实施单位 | 青山县农业农村局↔2
                项目资金（万元）↕2 | ↔1 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
                年度资金总额 | 30 | 30 | 30 | 100%%
                年度总体目标↕2 | 预期目标↔2 | 实际完成情况↔3
                %s完工↔2 | 已完工↔3
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
                产出指标 | 数量指标 | %s数量 | 1处 | 1处 | 90
                总分↔5 | %s
                """.formatted(name, name, name, score);
    }

    @Test
    void formsBelowOneAnotherAreReadEach() {
        var title = """
                附件2↔6
                项目支出绩效自评表↔6
                （2023年度）　　　　　　　　单位：万元↔6
                """;
        var reading = read(small("灌溉渠", "90", title)
                + "注：得分按办法计算。↔6\n"
                + small("蓄水池", "88.5", "\n" + title)
                + small("机耕路", "89", ""));
        assertThat(reading.rows().projects())
                .extracting(
                        DraftProject::key,
                        DraftProject::name,
                        project -> Shown.figures(project.score()),
                        DraftProject::target)
                .containsExactly(
                        tuple("p1", "灌溉渠", "90", "灌溉渠完工"),
                        tuple("p2", "蓄水池", "88.5", "蓄水池完工"),
                        tuple("p3", "机耕路", "89", "机耕路完工"));
        assertThat(reading.rows().indicators())
                .extracting(DraftIndicator::projectKey, DraftIndicator::level3)
                .containsExactly(tuple("p1", "灌溉渠数量"), tuple("p2", "蓄水池数量"), tuple("p3", "机耕路数量"));
        assertThat(reading.rows().indicators()).extracting(DraftIndicator::key).doesNotHaveDuplicates();
        assertThat(reading.year()).isEqualTo(2023);
        assertThat(reading.departmentName()).isEqualTo("青山县农业农村局");
        assertThat(reading.texts()).extracting(FormText::text).containsExactly("得分按办法计算。");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void aFigureThatCannotBeReadIsNoneAndTold() {
        var reading = read(small("灌溉渠", "九十左右", ""));
        assertThat(reading.rows().projects().get(0).score()).isNull();
        assertThat(reading.texts()).extracting(FormText::text).contains("九十左右");
        var money = read(small("灌溉渠", "90", "").replace("| 30 | 30 | 30 |", "| 30 | 约30多 | 30 |"));
        assertThat(Shown.project(money.rows().projects().get(0))).isEqualTo("灌溉渠 | - 30 - - 30 | 100 - | 90 -");
        assertThat(money.rows().doubts())
                .extracting(
                        Doubt::kind,
                        doubt -> Objects.requireNonNull(doubt.evidence()).excerpt())
                .containsExactly(tuple(DoubtKind.NOT_UNDERSTOOD, "约30多"));
        assertThat(money.isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元 | 1,200.5 | 1200.5",
                "单位：元 | 1,200,500 | 120.05",
                "金额单位：千元 | 3 | 0.3",
                "（单位：亿元） | ０．２ | 2000",
                "填报单位：元山县教育局 | 5 | 5",
                "单位：元 | 5万元 | 5",
            })
    void amountsAreBroughtToOneUnit(String caption, String written, String expected) {
        var reading = read(
                small("灌溉渠", "90", "").replace("（万元）", "").replace("| 30 | 30 | 30 |", "| %s | | |".formatted(written)),
                caption);
        assertThat(Shown.figures(reading.rows().projects().get(0).initialBudget()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"98%,98", "0.98,98", "98,98", "９８.００％,98", "-,-"})
    void rates(String written, String expected) {
        var reading = read(small("灌溉渠", "90", "").replace("| 30 | 30 | 30 | 100%", "| 100 | 100 | 98 | " + written));
        assertThat(Shown.figures(reading.rows().projects().get(0).executionRate()))
                .isEqualTo(expected);
    }

    /** As readers give them that do not know of merged cells. */
    @Test
    void cellsThatAreNotMerged() {
        var reading = read("""
                项目支出绩效自评表 | | | | | | | |
                （2022年度） | | | | | | | |
                项目名称 | 档案数字化 | | | | | | |
                主管部门 | 丰乐市档案馆 | | | | 实施单位 | 丰乐市档案馆 | |
                项目资金（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                 | 年度资金总额 | | 45 | 45 | 44.1 | 10 | 98% | 9.8
                 | 其中：当年财政拨款 | | 45 | 45 | 44.1 | - | 98% | -
                年度总体目标 | 预期目标 | | | | 实际完成情况 | | |
                 | 扫描档案二十万页 | | | | 扫描二十一万页 | | |
                绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                 | 产出指标 | 数量指标 | 扫描页数 | 20万页 | 21万页 | 30 | 30 |
                 | | | 著录条数 | 2万条 | 2万条 | 20 | 20 |
                 | | 质量指标 | 差错率 | ≤1‰ | 0.8‰ | 30 | 30 |
                 | 满意度指标 | 服务对象满意度指标 | 查档人满意度 | 90% | 92% | 10 | 10 |
                总分 | | | | | | 100 | 99.8 |
                """);
        assertThat(Shown.project(reading.rows().projects().get(0))).isEqualTo("档案数字化 | - 45 45 - 44.1 | 98 - | 99.8 -");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("扫描档案二十万页");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("扫描二十一万页");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 9.8 | -
                产出指标/数量指标/扫描页数 | 20万页 | 21万页 | 30 30 | -
                产出指标/数量指标/著录条数 | 2万条 | 2万条 | 20 20 | -
                产出指标/质量指标/差错率 | ≤1‰ | 0.8‰ | 30 30 | -
                满意度指标/服务对象满意度指标/查档人满意度 | 90% | 92% | 10 10 | -
                """);
        assertThat(reading.isWhole()).isTrue();
    }

    /** As text documents have them: what merged cells covered is gone, and the rows stand further left. */
    @Test
    void rowsThatLostWhatMergedCellsCovered() {
        var reading = read("""
                项目名称 | 档案数字化
                主管部门 | 丰乐市档案馆 | 实施单位 | 丰乐市档案馆
                项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                年度资金总额 | 45 | 45 | 44.1 | 10 | 98% | 9.8
                年度总体目标 | 预期目标 | 实际完成情况
                扫描档案二十万页 | 扫描二十一万页
                绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标 | 数量指标 | 扫描页数 | 20万页 | 21万页 | 30 | 30 |
                著录条数 | 2万条 | 2万条 | 20 | 20 |
                质量指标 | 差错率 | ≤1‰ | 0.8‰ | 30 | 29 | 部分纸张破损
                满意度指标 | 服务对象满意度指标 | 查档人满意度 | 90% | 92% | 10 | 10 |
                总分 | 100 | 98.8
                """, "2022年度项目支出绩效自评表");
        assertThat(Shown.project(reading.rows().projects().get(0))).isEqualTo("档案数字化 | - 45 45 - 44.1 | 98 - | 98.8 -");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("扫描档案二十万页");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("扫描二十一万页");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 9.8 | -
                产出指标/数量指标/扫描页数 | 20万页 | 21万页 | 30 30 | -
                产出指标/数量指标/著录条数 | 2万条 | 2万条 | 20 20 | -
                产出指标/质量指标/差错率 | ≤1‰ | 0.8‰ | 30 29 | 部分纸张破损
                满意度指标/服务对象满意度指标/查档人满意度 | 90% | 92% | 10 10 | -
                """);
    }

    /** A head that is repeated where a page ended, inside of a group. */
    @Test
    void aHeadThatIsRepeatedGoesOnWithTheSameGroup() {
        var reading = read("""
                项目名称 | 路灯维护↔6
                实施单位 | 海滨区城管局↔6
                年度总体目标↕2 | 预期目标↔3 | 实际完成情况↔3
                亮灯率98%%↔3 | 98.4%%↔3
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 维修盏数 | 500盏 | 520盏 | 50 | 50
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
                 | | 巡查次数 | 52次 | 52次 | 40 | 40
                总分↔5 | 90 | 90
                """.replace("%%", "%"));
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                产出指标/数量指标/维修盏数 | 500盏 | 520盏 | 50 50 | -
                产出指标/数量指标/巡查次数 | 52次 | 52次 | 40 40 | -
                """);
    }

    /** One cell of words that nobody asked for. */
    @Test
    void wordsThatNobodyAskedForStayText() {
        var reading = read(small("灌溉渠", "90", "") + "本表一式三份。↔6\n填报人签字：↔3 | 王甲↔3\n");
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(tuple("", "本表一式三份。"), tuple("填报人签字：", "王甲"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** A department and its projects in one sheet, who fills the form in above what it is about. */
    @Test
    void formsOfADepartmentAndOfProjectsInOneTable() {
        var reading = Forms.read(DrawnTable.of("2023", """
                2023年度部门整体支出绩效自评表↔6
                单位名称 | 望江县气象局↔5
                年度总体目标 | 预报准确↔5
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
                产出指标 | 质量指标 | 准确率 | 90% | 92% | 95
                总分↔5 | 95

                2023年度项目支出绩效自评表↔6
                填报单位 | 望江县气象局↔5
                项目名称 | 人工增雨↔5
                年度总体目标 | 增雨六次↔5
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
                产出指标 | 数量指标 | 作业次数 | 6次 | 7次 | 93
                总分↔5 | 93
                """), List.of()).orElseThrow();
        assertThat(reading.kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
        assertThat(reading.departmentName()).isEqualTo("望江县气象局");
        assertThat(Shown.figures(reading.rows().figures().score())).isEqualTo("95");
        assertThat(reading.rows().projects())
                .extracting(DraftProject::name, project -> Shown.figures(project.score()))
                .containsExactly(tuple("人工增雨", "93"));
        assertThat(reading.rows().indicators())
                .extracting(DraftIndicator::projectKey, DraftIndicator::level3)
                .containsExactly(
                        tuple(null, "准确率"),
                        tuple(reading.rows().projects().get(0).key(), "作业次数"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** What is watched during the year is no result of it. */
    @Test
    void aFormOfMonitoringIsNone() {
        assertThat(Forms.read(DrawnTable.of("""
                项目支出绩效运行监控表↔5
                项目名称 | 文化下乡↔4
                主管部门 | 长桥县文旅局↔4
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况
                产出指标 | 数量指标 | 演出场次 | 20场 | 12场
                """), List.of())).isEmpty();
    }

    @Test
    void theNameMayStandAboveTheTable() {
        var reading = read("""
                主管部门 | 清溪县林业局 | 实施单位 | 清溪县林业局
                项目资金 | 年初预算数 | 全年预算数 | 全年执行数
                年度资金总额 | 12 | 12 | 12
                一级指标 | 二级指标 | 三级指标 | 得分
                产出指标 | 数量指标 | 造林面积 | 90
                总分 | | | 90
                """, "附件1", "项目支出绩效自评表", "（2023年度）", "项目名称：退耕还林", "单位：万元");
        assertThat(Shown.project(reading.rows().projects().get(0))).isEqualTo("退耕还林 | - 12 12 - 12 | - - | 90 -");
        assertThat(reading.year()).isEqualTo(2023);
        assertThat(reading.title()).isEqualTo("项目支出绩效自评表");
    }

    /** 河北: three sums of money beside one another, the rate below its head. */
    @Test
    void sumsBesideOneAnother() {
        var reading = read("""
                2022年度项目支出绩效自评表↔8
                填报单位：冀山县水务局　　　　　　　　金额单位：万元↔8
                一、基本情况 | 项目名称 | 农村饮水工程维修养护↔3 | 实施（主管）单位 | 冀山县水务局↔2
                二、预算执行情况↕3 | 预算安排情况（调整后）↔2 | 资金到位情况↔2 | 资金执行情况↔2 | 预算执行进度
                预算数： | 120.00 | 到位数： | 120.00 | 执行数： | 117.60 | 98.00%↕2
                其中：财政资金 | 120.00 | 其中：财政资金 | 120.00 | 其中：财政资金 | 117.60
                三、目标完成情况↕2 | 年度预期目标↔3 | 具体完成情况↔3 | 总体完成率
                维修管网15公里。↔3 | 维修15.2公里。↔3 | 100%
                四、年度绩效指标完成情况↕3 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值↔2 | 自评得分
                产出指标↕2 | 数量指标 | 维修长度 | ≥15公里 | 15.2公里↔2 | 45
                质量指标 | 合格率 | 100% | 100%↔2 | 45
                五、存在问题、原因及下一步整改措施 | 个别管网老化。↔7
                """);
        assertThat(Shown.project(reading.rows().projects().get(0)))
                .isEqualTo("农村饮水工程维修养护 | - - 120 120 117.6 | 98 - | - -");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("维修管网15公里。");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("维修15.2公里。");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                产出指标/数量指标/维修长度 | ≥15公里 | 15.2公里 | - 45 | -
                产出指标/质量指标/合格率 | 100% | 100% | - 45 | -
                """);
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(tuple("其中：财政资金", "117.60"), tuple("五、存在问题、原因及下一步整改措施", "个别管网老化。"));
    }
}
