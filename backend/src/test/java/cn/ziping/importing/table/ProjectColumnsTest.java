package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.below;
import static cn.ziping.importing.table.TableBuilder.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.DoubtKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns of a table of projects mean, and in which unit their amounts are. */
class ProjectColumnsTest {
    @Test
    void columnsInAnyOrder() {
        var reading = read("""
                执行率|全年执行数|项目编码|批复金额|到位资金|资金到位率|项目名称|年初预算数|单位：万元
                50|25|370000001|60|50|100%|水库除险加固|50|
                """);
        assertThat(Facts.projects(reading)).containsExactly("水库除险加固|370000001|60|50||50|25|50|100||");
    }

    @Test
    void mergedHeadOfTwoRows() {
        var reading = read("""
                序号|项目名称|预算数（万元）|<|执行情况|<
                ^|^|年初|调整后|执行数|执行率%
                1|农村公路养护|80|90|45|50
                """);
        assertThat(reading.isWhole()).isTrue();
        assertThat(Facts.projects(reading)).containsExactly("农村公路养护|||80|90||45|50|||");
    }

    @Test
    void mergedHeadOfThreeRowsWithTitleAndUnitAbove() {
        var reading = read("""
                2024年度项目支出情况表|<|<|<|<
                填报单位：青禾县水利局|<|<|金额单位：元|<
                项目名称|资金情况|<|<|<
                ^|预算|<|实际支出|<
                ^|年初预算|全年预算|金额|进度
                灌区配套改造|1000000|1200000|600000|50%
                """);
        assertThat(Facts.projects(reading)).containsExactly("灌区配套改造|||100|120||60|50|||");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void flattenedHeadOfTwoRowsHasEmptyCells() {
        var reading = read("""
                项目名称|预算数||执行数
                |年初|调整后|
                人才引进补助|30|28|28
                """);
        assertThat(Facts.projects(reading)).containsExactly("人才引进补助|||30|28||28||||");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年初预算数|10||",
                "年初预算|10||",
                "预算安排数|10||",
                "预算批复数|10||",
                "年 初\\n预算数|10||",
                "年初部门预算|10||",
                "2024年年初预算数(元)|0.001||",
                "预算数|10||",
                "预算金额（万元）|10||",
                "项目预算|10||",
                "年初安排预算|10||",
                "全年预算数（A）||10|",
                "调整预算数||10|",
                "调整后预算数||10|",
                "调整后预算||10|",
                "全年预算||10|",
                "预算调整后金额||10|",
                "年度调整后预算（亿元）||100000|",
                "全年执行数（B）|||10",
                "执行数|||10",
                "实际支出|||10",
                "实际支出数|||10",
                "支出数|||10",
                "决算数|||10",
                "实际使用资金|||10",
                "预算执行数|||10",
                "跟踪期执行数(万元)|||10",
                "累计支出|||10",
                "实际支付金额|||10",
                "支出金额|||10",
                "截至12月底支出数|||10",
                "执行数（千元）|||1",
                "全年支出|||10",
                "支出决算数|||10",
                "实际执行数/万元|||10"
            })
    void headsOfAmountsByTheirManyNames(String head, String initial, String adjusted, String executed) {
        var reading = read("项目名称|自评得分|" + head + "\n退役军人安置|90|10\n");
        assertThat(Facts.projects(reading))
                .containsExactly("退役军人安置|||" + said(initial) + "|" + said(adjusted) + "||" + said(executed) + "|||90|");
    }

    private static String said(String value) {
        return value == null ? "" : value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年结转", "2023年结余", "增减额", "占比", "较上年增减", "财政复核得分", "追加预算", "调减金额", "备注", "实施单位", "上年决算数", "下年预算安排",
                "预算完成率"
            })
    void headsThatMeanSomethingElseGiveNoValue(String head) {
        var reading = read("项目名称|全年预算数|全年执行数|" + head + "\n殡葬服务|20|19|3\n");
        assertThat(Facts.projects(reading)).containsExactly("殡葬服务||||20||19||||");
        assertThat(reading.isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"执行率", "预算执行率（%）", "支付进度", "资金执行率", "跟踪期执行率(%)", "执行率（B/A）", "支出进度", "预算执行进度"})
    void headsOfTheRateOfExecution(String head) {
        assertThat(Facts.projects(read("项目名称|" + head + "\n图书馆开放|97.5%\n"))).containsExactly("图书馆开放|||||||97.5|||");
    }

    @Test
    void sharesOfOneBecomePercentWhereTheAmountsSaySo() {
        var reading = read("""
                项目名称|预算数（万元）|执行数（万元）|执行率
                甲项目|100|85|0.85
                乙项目|100|0.6|0.6
                丙项目|100|100|1
                """);
        assertThat(Facts.projects(reading))
                .containsExactly("甲项目|||100|||85|85|||", "乙项目|||100|||0.6|0.6|||", "丙项目|||100|||100|100|||");
    }

    @Test
    void unitOfTheCaptionAndOfACellItself() {
        var reading = read("""
                项目名称|年初预算数|执行数
                供水管网|2,500,000.00|２００万元
                """, below("表3 项目资金表", "单位：元"));
        assertThat(Facts.projects(reading)).containsExactly("供水管网|||250|||200||||");
        assertThat(reading.rows().doubts()).isEmpty();
    }

    @Test
    void missingUnitIsDoubted() {
        var reading = read("项目名称|年初预算数|执行数\n供水管网|25|20\n");
        assertThat(reading.rows().doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.AMBIGUOUS);
            assertThat(doubt.message()).isEqualTo("这张表没有写明金额单位，按万元读取；请核对金额。");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1234.5",
                "１２３．４|123.4",
                "1 234.50|1234.5",
                "0.00|0",
                "-3.2|-3.2",
                "12，000|12000",
                "¥100|100",
                "100 万元|100",
                "2亿元|20000",
                "500元|0.05"
            })
    void waysToWriteAnAmount(String cell, String value) {
        var reading = read("项目名称|年初预算数（万元）\n供水管网|" + cell + "\n");
        assertThat(Facts.projects(reading)).containsExactly("供水管网|||" + value + "|||||||");
    }

    @Test
    void ofTwoYearsTheLatterIsRead() {
        var reading = read("项目名称|2023年执行数（万元）|2024年执行数（万元）\n供水管网|9|20\n");
        assertThat(Facts.projects(reading)).containsExactly("供水管网||||||20||||");
    }

    @Test
    void sourcesBesideTheTotalAreNotTheTotal() {
        var reading = read("""
                项目名称|年初预算数（万元）|<|<|执行数（万元）
                ^|小计|财政拨款|其他资金|^
                供水管网|30|20|10|29
                """);
        assertThat(Facts.projects(reading)).containsExactly("供水管网|||30|||29||||");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void ofTwoColumnsOfOneMeaningTheWholeYearsIsRead() {
        var reading = read("""
                项目名称|预算安排|年初预算数（万元）|调整预算数|全年预算数|1-6月支出数|全年执行数|部门得分|自评得分
                供水管网|9|10|2|12|5|11|80|90
                """);
        assertThat(Facts.projects(reading)).containsExactly("供水管网|||10|12||11|||90|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目名称|预算安排（万元）|<|实际支出（万元）|执行率（%）\n^|年初|调整|^|^",
                "项目名称|预算安排（万元）||实际支出（万元）|执行率（%）\n|年初|调整||",
                "项目名称|预算数（万元）|<|支出数|执行率\n^|年初数|调整数|^|^",
                "项目名称|预算数（万元）|<|支出数|执行率\n^|年初预算|年中调整|^|^",
                "名称|资金情况（万元）|<|<|<\n^|年初预算|调整后预算|实际支出|完成率",
                "项目名称|资金安排及使用情况（万元）|<|<|<\n^|年初预算数（A）|全年预算数（B）|全年执行数（C）|执行率（C/B）",
            })
    void headsOfTwoRows(String head) {
        var reading = read(head + "\n泵站看护|100|90|81|90%");
        assertThat(Facts.projects(reading)).containsExactly("泵站看护|||100|90||81|90|||");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void aChangeIsNoBudget() {
        var onTop = read("""
                项目名称|预算安排（万元）|<|支出数|执行率
                ^|年初|调整|^|^
                泵站看护|100|20|90|75%
                """);
        assertThat(Facts.projects(onTop)).containsExactly("泵站看护|||100|||90|75|||");
        assertThat(onTop.isWhole()).isFalse();
        var less = read("""
                项目名称|预算安排（万元）|<|支出数|执行率
                ^|年初|调整|^|^
                泵站看护|100|-10|81|90%
                """);
        assertThat(Facts.projects(less)).containsExactly("泵站看护|||100|||81|90|||");
    }

    @Test
    void theSumOfABudgetAndItsChangesIsTheChangedOne() {
        var reading = read("""
                项目名称|预算安排情况（万元）|<|<|资金使用情况|<
                ^|年初预算|追加预算|小计|支出金额|执行率
                泵站看护|100|10|110|99|90%
                """);
        assertThat(Facts.projects(reading)).containsExactly("泵站看护|||100|110||99|90|||");
    }

    @Test
    void aHeadThatOnlyHoldsOthersTogetherLeavesTheirMeaning() {
        var reading = read("""
                项目名称|资金情况（万元）|<|<|绩效情况|<
                ^|预算|执行|执行率|得分|等级
                泵站看护|100|90|90%|95|优
                """);
        assertThat(Facts.projects(reading)).containsExactly("泵站看护|||100|||90|90||95|优");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void nothingIsCalledAsTheHeadIs() {
        var reading = read("""
                项目名称|预算安排（万元）|支出数|执行率
                项目名称|其中|万元|%
                泵站看护|100|90|90%
                """);
        assertThat(Facts.projects(reading)).containsExactly("泵站看护|||100|||90|90|||");
    }
}
