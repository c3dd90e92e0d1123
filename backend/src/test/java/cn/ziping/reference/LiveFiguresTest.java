package cn.ziping.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What references come to; worked out by hand. */
class LiveFiguresTest {
    private final LiveFigures figures = new LiveFigures(Example.REPORT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "executed @ 1234.56万元",
                "initialBudget @ 1000万元",
                "adjustedBudget @ 1200.5万元",
                "executionRate @ 95.3%",
                "score @ 98.5",
                "fullScore @ 100",
                "grade @ 优",
                "year @ 2024",
                "department @ 云州市河湖保护中心",
                "projectCount @ 5",
                "indicatorCount @ 12",
                "budget.executed @ 1234.56万元",
                "budget.executionRate @ 95.3%",
                "staff.authorised @ 40",
                "staff.actual @ 37",
                "lastYear.executed @ 1000万元",
                "lastYear.budget.executed @ 1000万元",
                "lastYear.executionRate @ 80%",
                "lastYear.grade @ 良",
                "lastYear.year @ 2023",
                "lastYear.department @ 云州市河湖中心",
                "lastYear.indicatorCount @ 7",
                "lastYear.projectCount @ 1",
            })
    void ofTheReport(String reference, String text) {
        assertThat(figures.of(reference).text()).isEqualTo(text);
    }

    /** Headings and titles are plain words: no sign of them is Markdown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "{{year}}年*报告*，得{{ score }}分 @ 2024年*报告*，得98.5分",
                "{{nonsense}}、{{}}和{{year @ 〔引用失效：nonsense〕、〔引用失效：〕和〔引用失效：year〕",
                "没有引用 {year} @ 没有引用 {year}",
            })
    void inALineOfPlainWords(String line, String shown) {
        assertThat(figures.line(line)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "budget:GENERAL_PUBLIC.executed @ 260.5万元",
                "budget:GENERAL_PUBLIC.initialBudget @ 300万元",
                "budget:GENERAL_PUBLIC.adjustedBudget @ 120万元",
                "budget:GENERAL_PUBLIC.executionRate @ 217.08%",
                "budget:GENERAL_PUBLIC/BASIC_EXPENDITURE.executed @ 110.5万元",
                "budget:GENERAL_PUBLIC/BASIC_EXPENDITURE.executionRate @ 92.08%",
                "budget:GENERAL_PUBLIC/PROJECT_EXPENDITURE.executionRate @ 74%",
                "budget:GOVERNMENT_FUND.executed @ 40万元",
                "budget:ALL.executed @ 300.5万元",
                "budget:ALL/BASIC_EXPENDITURE.executed @ 119.5万元",
                "lastYear.budget:GENERAL_PUBLIC.executed @ 700.25万元",
                "lastYear.budget:GENERAL_PUBLIC.executionRate @ 87.53%",
                "project:P-1.executed @ 15万元",
                "project:P-1.adjustedBudget @ 20万元",
                "project:P-1.executionRate @ 75%",
                "project:P-1.score @ 88.5",
                "project:P-1.grade @ 优",
                "project:P-1.name @ 清淤",
                "project:360722238888030005222.executed @ 0万元",
                "project:\"巡河\".score @ 100",
                "project:“巡河”.score @ 100",
                "project:\"护岸|二期\".executed | 2位 @ 0.00万元",
                "project:\"360722238888030005222\".name @ 护岸|二期",
                "lastYear.project:P-1.score @ 80",
                "project:P-1.executed - lastYear.project:P-1.executed | 增减 @ 增加7万元",
            })
    void ofFundsAndProjects(String reference, String text) {
        assertThat(figures.of(reference).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "budget.executed - lastYear.executed @ 234.56万元",
                "lastYear.executed - executed @ -234.56万元",
                "-(executed) @ -1234.56万元",
                "--executed @ 1234.56万元",
                "executed+1 @ 1235.56万元",
                "1 + 2 * 3 @ 7",
                "(1 + 2) * 3 @ 9",
                "10 - 4 - 3 @ 3",
                "16 / 4 / 2 @ 2",
                "2 * -3 @ -6",
                "1.50 + 0.25 @ 1.75",
                "0.1 + 0.2 @ 0.3",
                "1 / 3 @ 0.33",
                "1 / 3 * 3 | 6位 @ 1.000000",
                "2 / 3 | 6位 @ 0.666667",
                "executed / 3 @ 411.52万元",
                "executed * 2 @ 2469.12万元",
                "2 * executed @ 2469.12万元",
                "initialBudget * executionRate @ 953万元",
                "executionRate * initialBudget @ 953万元",
                "executed / staff.actual @ 33.37万元",
                "executed / initialBudget @ 1.23",
                "executed / initialBudget | 百分比 @ 123.46%",
                "(executed - lastYear.executed) / lastYear.executed | 百分比 | 增减 | 1位 @ 增加23.5%",
                "executionRate - lastYear.executionRate @ 15.3个百分点",
                "executionRate - lastYear.executionRate | 增减 @ 增加15.3个百分点",
                "100 - executionRate @ 4.7%",
                "executionRate - 100 @ -4.7%",
                "staff.authorised - staff.actual @ 3",
                "score / fullScore | percent @ 98.5%",
                "score - lastYear.score @ 8",
                "year - 1 @ 2023",
                "staff.actual * 2 @ 74",
                "executed－lastYear.executed ｜ 增减 @ 增加234.56万元",
                "（1＋２）×3÷2 @ 4.5",
            })
    void arithmetic(String reference, String text) {
        assertThat(figures.of(reference).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "executed / (1 - 1) @ 除数是零，算不出结果；请核对除数，或换一个数据。",
                "grade + 1 @ 文字“优”不能参加计算；请单独引用它。",
                "-department @ 文字“云州市河湖保护中心”不能参加计算；请单独引用它。",
                "1 / grade @ 文字“优”不能参加计算；请单独引用它。",
                "executed + executionRate @ 金额和比率不能相加减；请换成同一种数据。",
                "executed * executed @ 金额和金额不能相乘；请只乘以数字、数量或比率。",
                "executed / score @ 金额不能除以分数；请除以同一种数据或数字。",
                "1 / executed @ 数字不能除以金额；请除以同一种数据或数字。",
                "budget:STATE_CAPITAL.executed @ 国有资本经营预算的全年执行数还没有数据；请先填写，填写后这里自动显示。",
                "project:P-1.fundsInPlace @ 项目“清淤”的到位资金还没有数据；请先填写，填写后这里自动显示。",
                "lastYear.adjustedBudget @ 上年全年预算数还没有数据；请先填写，填写后这里自动显示。",
                "project:gone.executed @ 没有编码为“gone”的项目，可能已删除或改过；请重新选取项目。",
                "project:\"没了\".executed @ 没有名称为“没了”的项目，可能已删除或改过；请重新选取项目。",
                "project:X.name @ 编码为“X”的项目有2个，分不清是哪一个；请给它们写上不同的编码再引用。",
                "lastYear.staff.actual @ 上年数据里没有人员编制；请改用本年的数据。",
                "spent @ 不认识“spent”这个数据；请从数据列表里选取。",
                "Executed @ 不认识“Executed”这个数据；请从数据列表里选取。",
                "执行数 @ 不认识“执行数”这个数据；请从数据列表里选取。",
                "budget.name @ 不认识“name”这个数据；请从数据列表里选取。",
                "budget:ALL.score @ 不认识“score”这个数据；请从数据列表里选取。",
                "project:P-1.year @ 不认识“year”这个数据；请从数据列表里选取。",
                "staff.executed @ 不认识“executed”这个数据；请从数据列表里选取。",
                "budget:MINE.executed @ 没有叫“MINE”的资金来源；请从数据列表里选取。",
                "budget:ALL/MINE.executed @ 没有叫“MINE”的收支类别；请从数据列表里选取。",
                "executed - @ 算式没有写完；请补全，或从数据列表里重新选取。",
                "(executed @ 算式没有写完；请补全，或从数据列表里重新选取。",
                "lastYear @ 算式没有写完；请补全，或从数据列表里重新选取。",
                "project:P-1 @ 算式没有写完；请补全，或从数据列表里重新选取。",
                "executed) @ 第9个字“)”用得不对；请改正，或从数据列表里重新选取。",
                "executed ; 1 @ 第10个字“;”用得不对；请改正，或从数据列表里重新选取。",
                "executed initialBudget @ 第10个字“i”用得不对；请改正，或从数据列表里重新选取。",
                "𠮷executed @ 第1个字“𠮷”用得不对；请改正，或从数据列表里重新选取。",
                "1. @ 算式没有写完；请补全，或从数据列表里重新选取。",
                "1,000 @ 第2个字“,”用得不对；请改正，或从数据列表里重新选取。",
                "project:\"没有闭合 @ 引号没有闭合；请在项目名称后面补上引号。",
                "{executed @ 第1个字“{”用得不对；请改正，或从数据列表里重新选取。",
                "executed | 万 @ 不认识格式“万”；可用：万元、亿元、元、无单位、2位、百分比、千分位、增减、绝对值。",
                "executed | @ 不认识格式“”；可用：万元、亿元、元、无单位、2位、百分比、千分位、增减、绝对值。",
                "executed | 7位 @ 小数位数应是0到6，收到“7位”；请改小。",
                "executed | 99 @ 小数位数应是0到6，收到“99”；请改小。",
                "executed | 1位 | 2位 @ 小数位数只能写一个，“2位”是多余的；请删去一个。",
                "executed | 万元 | 亿元 @ 单位只能写一个，“亿元”是多余的；请删去一个。",
                "executed | 增减 | growth @ 格式“growth”写了两次；请删去一个。",
                "grade | 2位 @ 文字“优”没有数字格式；请删去竖线后面的内容。",
                "executionRate | 亿元 @ 比率不能换算成“亿元”；请删去这个单位。",
                "executed | 百分比 @ 金额不能写成百分比；请先除以同一种数据，或删去“百分比”。",
                "{{executed @ 这里缺少右边的两个花括号 }}；请补上。表格里的竖线要写成 \\| 或 ｜。",
            })
    void brokenOnesSayWhatToDo(String reference, String sentence) {
        assertThat(figures.of(reference)).isEqualTo(new LiveFigure(reference, null, sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsNoReference(String reference) {
        assertThat(figures.of(reference).source()).isEqualTo("花括号里是空的；请从数据列表里选取一项，或删去花括号。");
    }

    @Test
    void aReferenceHasAnEnd() {
        assertThat(figures.of("1" + "+1".repeat(149)).text()).isEqualTo("150");
        assertThat(figures.of("1" + "+1".repeat(150)).source()).isEqualTo("引用超过300个字；请拆成几个短的。");
        assertThat(figures.of("(".repeat(300)).source()).startsWith("算式没有写完");
        assertThat(figures.of("-".repeat(299) + "1").text()).isEqualTo("-1");
    }

    @Test
    void everyDigitOfALongNumberIsKept() {
        assertThat(figures.of("99999999999999999999 * 99999999999999999999").text())
                .isEqualTo("9999999999999999999800000000000000000001");
    }

    @Test
    void withoutLastYear() {
        var alone = new LiveFigures(Example.WITHOUT_LAST_YEAR);
        assertThat(alone.of("lastYear.score"))
                .isEqualTo(new LiveFigure("lastYear.score", null, "没有可用的上年（2023年度）报告；请改用本年的数据，或删去这处引用。"));
        assertThat(alone.choices()).noneMatch(choice -> choice.reference().contains("lastYear"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "executed @ 全年执行数，来自本报告预算及执行表。",
                "grade @ 自评等级，来自本报告写明的数据。",
                "score @ 自评总分，来自本报告各项指标得分。",
                "lastYear.executed @ 上年全年执行数，来自上年（2023年度）报告。",
                "project:P-1.score @ 项目“清淤”的得分，来自本报告项目表。",
                "budget:ALL/BASIC_EXPENDITURE.executed @ 全部资金基本支出的全年执行数，来自本报告预算及执行表。",
                "executed - executed @ 全年执行数，来自本报告预算及执行表。",
                "executed - lastYear.executed @ 由以下数据算出：全年执行数，来自本报告预算及执行表；上年全年执行数，来自上年（2023年度）报告。",
                "1 + 1 @ 由数字算出，不取报告里的数据。",
            })
    void whereItComesFrom(String reference, String sentence) {
        assertThat(figures.of(reference).source()).isEqualTo(sentence);
    }

    @Test
    void aReportOfProjectsSaysSo() {
        var totals = Example.REPORT.totals();
        var ofProjects = new Facts(
                2024, "甲", true, totals, java.util.List.of(), java.util.List.of(), 0, Facts.People.UNKNOWN, null);
        assertThat(new LiveFigures(ofProjects).of("executed").source()).isEqualTo("全年执行数，来自本报告各项目合计。");
        assertThat(new LiveFigures(ofProjects).of("score").source()).isEqualTo("自评总分，来自本报告各项目得分的平均数。");
    }

    @Test
    void choicesAreReferencesThatAreUnderstood() {
        var choices = figures.choices();
        assertThat(choices).extracting(LiveFigure::reference).doesNotHaveDuplicates();
        assertThat(choices)
                .contains(
                        new LiveFigure("executed", "1234.56万元", "全年执行数，来自本报告预算及执行表。"),
                        new LiveFigure("staff.actual", "37", "实有人数，来自本报告人员编制表。"))
                .extracting(LiveFigure::reference)
                .contains(
                        "lastYear.score",
                        "executed - lastYear.executed | 增减",
                        "budget:GOVERNMENT_FUND.executed",
                        "budget:GENERAL_PUBLIC/PROJECT_EXPENDITURE.initialBudget")
                .doesNotContain("budget:UNIT_FUNDS.executed");
        assertThat(choices)
                .filteredOn(choice -> choice.text() == null)
                .allMatch(choice -> choice.source().endsWith("还没有数据；请先填写，填写后这里自动显示。"));
    }

    /** A new report offers what it will have; nothing of it is a fault of the reference. */
    @Test
    void anEmptyReportHasChoicesToo() {
        assertThat(new LiveFigures(Example.EMPTY).choices())
                .isNotEmpty()
                .filteredOn(choice -> choice.text() == null)
                .hasSize(9)
                .allMatch(choice -> choice.source().endsWith("还没有数据；请先填写，填写后这里自动显示。"));
    }

    @Test
    void aBrokenOneStandsThereInPlainSight() {
        assertThat(figures.of("executed").shown()).isEqualTo("1234.56万元");
        assertThat(figures.of("gone").shown()).isEqualTo("〔引用失效：gone〕");
        assertThat(figures.of("{{executed").shown()).isEqualTo("〔引用失效：executed〕");
        assertThat(figures.of("𠮷".repeat(61)).shown()).isEqualTo("〔引用失效：" + "𠮷".repeat(60) + "…〕");
    }
}
