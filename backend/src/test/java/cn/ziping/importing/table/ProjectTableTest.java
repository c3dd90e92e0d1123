package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.below;
import static cn.ziping.importing.table.TableBuilder.drawn;
import static cn.ziping.importing.table.TableBuilder.nowhere;
import static cn.ziping.importing.table.TableBuilder.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.project.FundOrigin;
import cn.ziping.template.SectionBlock;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a table of projects: projects, sums, groups, and what is none of these. */
class ProjectTableTest {
    @Test
    void fundsInTheOrderOfTheOfficialTable() {
        var reading = read("""
                序号|项目名称|年初预算数（万元）|全年预算数（万元）|全年执行数（万元）|执行率（%）
                1|校舍维修改造资金|120|110.5|108.29|98
                2|营养餐补助|300|300|300|100%
                """);
        assertThat(reading.block()).isEqualTo(SectionBlock.PROJECT_FUNDS);
        assertThat(reading.isWhole()).isTrue();
        assertThat(Facts.projects(reading))
                .containsExactly("校舍维修改造资金|||120|110.5||108.29|98|||", "营养餐补助|||300|300||300|100|||");
        assertThat(reading.rows().doubts()).isEmpty();
    }

    @Test
    void scoresAreABlockOfTheirOwn() {
        var reading = read("""
                序号|项目编码|项目名称|自评得分|自评等级
                1|5001 2345 0001|街道环卫保洁|96.5分|优
                2|500123450002|社区服务中心运行|88|良
                """);
        assertThat(reading.block()).isEqualTo(SectionBlock.PROJECT_SCORES);
        assertThat(reading.isWhole()).isTrue();
        assertThat(Facts.projects(reading))
                .containsExactly("街道环卫保洁|500123450001||||||||96.5|优", "社区服务中心运行|500123450002||||||||88|良");
    }

    @Test
    void fundsAndScoresInOneTableAreOneReading() {
        var reading = read("""
                项目名称|预算数|执行数|得分|评价结论
                门诊楼改造|1,200.00|960|92|优
                """);
        assertThat(reading.block()).isEqualTo(SectionBlock.PROJECT_FUNDS);
        assertThat(Facts.projects(reading)).containsExactly("门诊楼改造|||1200|||960|||92|优");
    }

    @Test
    void rowOfColumnNumbersIsNoProject() {
        var reading = read("""
                序号|项目名称|年初预算数|全年执行数|执行率
                甲|乙|1|2|3=2/1
                1|河道清淤|10|8|80
                """);
        assertThat(Facts.projects(reading)).containsExactly("河道清淤|||10|||8|80|||");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "—", "－", "/", "无", "——", "不适用", "――"})
    void cellsThatSayNothing(String cell) {
        var reading = read("项目名称|年初预算数（万元）|执行数（万元）\n供水管网|25|" + cell + "\n");
        assertThat(Facts.projects(reading)).containsExactly("供水管网|||25|||||||");
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"约20", "20（含上年）", "10、10", "15 15", "10\\n10", "见附表", "20%", "1.2.3"})
    void cellsThatAreNoNumberAreDoubted(String cell) {
        var reading = read("项目名称|年初预算数（万元）|执行数（万元）\n供水管网|25|" + cell + "\n");
        assertThat(Facts.projects(reading)).containsExactly("供水管网|||25|||||||");
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.rows().doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo(DoubtKind.NOT_UNDERSTOOD));
    }

    @Test
    void totalsAreFiguresAndNoProjects() {
        var reading = read("""
                序号|项目名称|年初预算数（万元）|全年预算数（万元）|全年执行数（万元）
                1|防汛物资|10|12|11
                2|山洪预警|20|20|19
                合  计|<|30|32|30
                """);
        assertThat(Facts.projects(reading)).hasSize(2);
        assertThat(Facts.figures(reading)).isEqualTo("30|32|30||");
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().figures().evidence().get("executed")).isEqualTo(new Evidence(7, 3, 4, "30"));
    }

    @Test
    void subtotalsAndMeansAreNeither() {
        var reading = read("""
                项目名称|得分|等级
                防汛物资|95|优
                山洪预警|85|良
                平均分|90|优
                小计|180|
                """);
        assertThat(Facts.projects(reading)).hasSize(2);
        assertThat(Facts.figures(reading)).isEqualTo("||||");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void totalAboveItsProjects() {
        var reading = read("""
                项目名称|预算数（万元）|执行数（万元）
                合计|30|29
                其中：防汛物资|10|10
                山洪预警|20|19
                """);
        assertThat(Facts.projects(reading)).containsExactly("防汛物资|||10|||10||||", "山洪预警|||20|||19||||");
        assertThat(Facts.figures(reading)).isEqualTo("30||29||");
    }

    @Test
    void groupsOfProjectsAreNoProjects() {
        var reading = read("""
                序号|项目名称|预算数（万元）|执行数（万元）
                一|上级专项|100|90
                1|义务教育保障|60|60
                2|学前教育资助|40|30
                （二）本级项目|<|<|<
                3|校园安防|5|5
                """);
        assertThat(Facts.projects(reading))
                .containsExactly("义务教育保障|||60|||60||||", "学前教育资助|||40|||30||||", "校园安防|||5|||5||||");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void projectsThatAreAllNumberedInChineseAreProjects() {
        var reading = read("""
                序号|项目名称|预算数（万元）|执行数（万元）
                一|义务教育保障|60|60
                二|学前教育资助|40|30
                """);
        assertThat(Facts.projects(reading)).hasSize(2);
    }

    @Test
    void fundsBelowAProjectAreItsOrigins() {
        var reading = read("""
                项目名称|全年预算数（万元）|全年执行数（万元）
                乡村振兴衔接资金|100|90
                其中：财政拨款|80|75
                上年结转资金|20|15
                """);
        assertThat(reading.rows().projects()).singleElement().satisfies(project -> {
            assertThat(project.funds()).hasSize(2);
            assertThat(project.funds().get(0).origin()).isEqualTo(FundOrigin.FISCAL_APPROPRIATION);
            assertThat(project.funds().get(1).executed()).isEqualByComparingTo(BigDecimal.valueOf(15));
        });
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void otherPartsOfAProjectStayText() {
        var reading = read("""
                项目名称|全年预算数（万元）|全年执行数（万元）
                乡村振兴衔接资金|100|90
                其中：产业路硬化|80|75
                """);
        assertThat(Facts.projects(reading)).containsExactly("乡村振兴衔接资金||||100||90||||");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void aProjectOverSeveralRowsIsReadByItsTotal() {
        var reading = read("""
                项目名称|资金来源|全年预算数（万元）|全年执行数（万元）
                农田建设|中央资金|60|50
                ^|县级资金|40|40
                ^|小计|100|90
                技术推广|县级资金|5|5
                """);
        assertThat(Facts.projects(reading)).containsExactly("农田建设||||100||90||||", "技术推广||||5||5||||");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void namesKeepTheirWordsAndLoseTheBreaksOfTheColumn() {
        var reading = read("""
                项目名称|得分
                PPP 项目|90
                高标准农田\\n建设（二\\n期）|91
                5G\\nbase 站|92
                """);
        assertThat(reading.rows().projects())
                .extracting(project -> project.name())
                .containsExactly("PPP 项目", "高标准农田建设（二期）", "5G base 站");
    }

    @Test
    void evidenceIsTheCell() {
        var project = read("项目名称|得分\n供水管网|90分\n").rows().projects().get(0);
        assertThat(project.evidence().get("score")).isEqualTo(new Evidence(7, 1, 1, "90分"));
        assertThat(project.evidence().get("name")).isEqualTo(new Evidence(7, 1, 0, "供水管网"));
    }

    @Test
    void oneYearInAllRowsNeedsNoPlace() {
        assertThat(read("年度|项目名称|得分\n2024|甲工程|90\n2024|乙工程|91\n").isWhole()).isTrue();
        assertThat(read("年度|项目名称|得分\n2023|甲工程|90\n2024|乙工程|91\n").isWhole()).isFalse();
    }

    @Test
    void goalAndResultOfAProject() {
        var project = read("项目名称|年度绩效目标|实际完成情况|得分\n供水管网|更新管网10公里|已更新10公里|100\n")
                .rows()
                .projects()
                .get(0);
        assertThat(project.target()).isEqualTo("更新管网10公里");
        assertThat(project.actual()).isEqualTo("已更新10公里");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "序号|企业名称|产值（万元）|税收（万元）\n1|某某电子|1000|50",
                "序号|项目名称|总投资（亿元）|建设内容\n1|电池厂|10|厂房",
                "项目名称|采购方式|预算金额|中标金额\n空调|询价|10|9",
                "姓名|职务|联系电话\n张某|主任|123",
                "项目名称|责任单位|完成时限\n道路|建设科|12月",
                "名称|数量|单价\n电脑|2|5000",
                "单位名称|年初预算数|执行数\n第一小学|10|9",
                "指标|2023年|2024年\n常住人口|10|11",
                "附件|<\n说明|如下",
                "1|2|3\n4|5|6",
                "项目名称|建设内容|进度|责任人\n道路|三公里|已完工|王某",
                "序号|项目名称|执行情况|得分\n1|道路|已完成|按规定评\n2|桥梁|未完成|暂不评"
            })
    void tablesThatAreNoneOfAReport(String drawing) {
        assertThat(ReportTables.read(drawn(drawing), nowhere())).isEmpty();
    }

    @Test
    void listsOfContractsAreNone() {
        var table = drawn("项目名称|金额（万元）\n办公楼装修|100\n");
        assertThat(ReportTables.read(table, below("政府采购情况表"))).isEmpty();
        assertThat(ReportTables.read(table, below("2024年项目支出执行情况如下：")))
                .hasValueSatisfying(
                        reading -> assertThat(Facts.projects(reading)).isEqualTo(List.of("办公楼装修||||||100||||")));
    }

    @Test
    void repeatedHeadIsNoProject() {
        var reading = read("""
                项目名称|得分|等级
                甲工程|90|优
                项目名称|得分|等级
                乙工程|80|良
                """);
        assertThat(Facts.projects(reading)).hasSize(2);
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void notesBelowStayText() {
        var reading = read("""
                项目名称|得分|等级
                甲工程|90|优
                注：等级按省里的标准评定。|<|<
                """);
        assertThat(Facts.projects(reading)).hasSize(1);
        assertThat(reading.isWhole()).isFalse();
    }
}
