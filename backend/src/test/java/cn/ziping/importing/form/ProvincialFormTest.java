package cn.ziping.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.template.ReportKind;
import org.junit.jupiter.api.Test;

/** Forms of projects as the provinces changed them. */
class ProvincialFormTest {

    private static FormReading read(String drawing, String... above) {
        return Forms.read(DrawnTable.of(drawing), DrawnTable.above(above)).orElseThrow();
    }

    private static String project(FormReading reading) {
        return Shown.project(reading.rows().projects().get(0));
    }

    /** The target in three columns; names of money of its own; conclusions in boxes below. */
    @Test
    void sichuan() {
        var reading = read("""
                报表编号：510000_0013zp↔11
                部门预算项目支出绩效自评表（2023年度）↔11
                项目名称↔3 | 51000021R000000012345-校园安保服务费↔8
                主管部门↔3 | 望江县教育局↔3 | 实施单位↵（盖章）↔2 | 望江县第二中学↔3
                项目基本情况↕3 | 1.项目年度目标完成情况↕2↔2 | 项目年度目标↔4 | 年度目标完成情况↔4
                全年配足安保人员，校门二十四小时有人值守。↔4 | 配备安保人员18名，全年无安全事故。↔4
                2.项目实施内容及过程概述↔2 | 三月完成采购，四月起安保公司进场。↔8
                预算执行情况（10分）↕6 | 年度预算数（万元）↔2 | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因↔2
                总额↔2 | 60.00 | 58.50 | 58.50 | 100.00% | 10 | 10 | 年中按中标价调减1.5万元。↕5↔2
                其中：财政资金↔2 | 60.00 | 58.50 | 58.50 | 100.00% | / | /
                财政专户管理资金↔2 | 0.00 | 0.00 | 0.00 | 0.00% | / | /
                单位资金↔2 | 0.00 | 0.00 | 0.00 | 0.00% | / | /
                其他资金↔2 | | | | | / | /
                绩效指标（90分）↕4 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
                产出指标↕2 | 数量指标 | 安保人员 | ≥ | 18 | 人 | 18 | 40 | 40 |
                质量指标 | 持证上岗率 | ＝ | 100 | % | 94.4 | 30 | 28 | 一人证书年底到期。
                效益指标 | 社会效益指标 | 校园秩序 | 定性 | 好 | | 好 | 20 | 20 |
                合计↔8 | 100 | 98 |
                评价结论↔3 | 自评98分，校园安全有保障。↔8
                存在问题↔3 | 证书管理不够及时。↔8
                改进措施↔3 | 建立证书台账。↔8
                项目负责人：张甲↔6 | 财务负责人：李乙↔5
                """);
        assertThat(project(reading)).isEqualTo("51000021R000000012345 校园安保服务费 | - 60 58.5 - 58.5 | 100 - | 98 -");
        assertThat(Shown.funds(reading.rows().projects().get(0))).containsExactly("FISCAL_APPROPRIATION 60 58.5 58.5");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("全年配足安保人员，校门二十四小时有人值守。");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("配备安保人员18名，全年无安全事故。");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 10 | -
                产出指标/数量指标/安保人员 | AT_LEAST 18 | 18 人 | 40 40 | -
                产出指标/质量指标/持证上岗率 | EQUAL 100 | 94.4 % | 30 28 | 一人证书年底到期。
                效益指标/社会效益指标/校园秩序 | 好 | 好 | 20 20 | -
                """);
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(
                        tuple("2.项目实施内容及过程概述", "三月完成采购，四月起安保公司进场。"),
                        tuple("评价结论", "自评98分，校园安全有保障。"),
                        tuple("存在问题", "证书管理不够及时。"),
                        tuple("项目负责人", "张甲"));
        assertThat(reading.year()).isEqualTo(2023);
        assertThat(reading.departmentName()).isEqualTo("望江县教育局");
        assertThat(reading.rows().doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("望江县第二中学"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** A head in two rows. */
    @Test
    void yunnan() {
        var reading = read("""
                2022年度项目支出绩效自评表↔11
                项目名称↔3 | 古树名木保护经费↔8
                主管部门↔3 | 临湖区林业和草原局↔3 | 实施单位↔2 | 临湖区林业和草原局↔3
                项目资金↵（万元）↕5 | ↔2 | 年初预算数↔2 | 全年预算数 | 全年执行数 | 分值↔2 | 执行率 | 得分↔2
                年度资金总额↔2 | 7.29↔2 | 7.29 | 6.00 | 10.00↔2 | 82.30% | 8.23↔2
                其中：当年财政拨款↔2 | 7.29↔2 | 7.29 | 6.00 | —↔2 | 82.30% | —↔2
                上年结转资金↔2 | ↔2 | | | —↔2 | | —↔2
                其他资金↔2 | ↔2 | | | —↔2 | | —↔2
                年度↵总体↵目标↕2 | 预期目标↔5 | 实际完成情况↔5
                古树全部挂牌。↔5 | 已挂牌。↔5
                绩效指标↔6 | 实际完成值↕2 | 分值↕2 | 得分↕2 | 偏差原因分析↵及改进措施↕2↔2
                一级↵指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
                产↵出↵指↵标↕2 | 数量指标 | 挂牌株数 | ≥ | 312 | 株 | 312 | 40.00 | 40.00 | ↔2
                时效指标 | 完成时间 | ≤ | 12 | 月 | 11 | 10.00 | 10.00 | 无↔2
                满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥ | 90 | % | 93.5 | 40.00 | 40.00 | ↔2
                其他需要说明的事项↔3 | 无↔8
                总分↔7 | 100.00 | 98.23 | 优↔2
                """);
        assertThat(project(reading)).isEqualTo("古树名木保护经费 | - 7.29 7.29 - 6 | 82.3 - | 98.23 优");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 8.23 | -
                产出指标/数量指标/挂牌株数 | AT_LEAST 312 | 312 株 | 40 40 | -
                产出指标/时效指标/完成时间 | AT_MOST 12 | 11 月 | 10 10 | 无
                满意度指标/服务对象满意度指标/村民满意度 | AT_LEAST 90 | 93.5 % | 40 40 | -
                """);
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("古树全部挂牌。");
        assertThat(reading.year()).isEqualTo(2022);
        assertThat(reading.rows().doubts()).isEmpty();
        assertThat(reading.isWhole()).isTrue();
    }

    /** Cost as a level of its own; the execution among the indicators; a grade that is ticked. */
    @Test
    void hunanWithCost() {
        var reading = read("""
                项目支出绩效自评表↔9
                （2024年度）　　　　　单位：万元↔9
                项目支出名称↔2 | 乡镇卫生院设备购置↔7
                主管部门↔2 | 石桥县卫生健康局↔3 | 实施单位↔2 | 石桥县卫生健康局↔2
                项目资金↕5 | ↔2 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                年度资金总额： ↔2 | 200 | 200 | 190 | 10 | 95% | 9.5
                其中：省级财政资金↔2 | 120 | 120 | 120 | | |
                县级财政资金↔2 | 80 | 80 | 70 | | |
                自筹资金↔2 | 0 | 0 | 0 | | |
                年度总体目标↕2 | 年初设定目标↔4 | 全年实际完成情况↔4
                1.购置设备20台；↵2.培训操作人员。↔4 | 1.购置20台；↵2.培训41人次。↔4
                绩效指标↕6 | 一级指标 | 二级指标 | 三级指标 | 年初指标值 | 实际完成值 | 分值 | 自评得分 | 偏差原因分析及改进措施
                成本指标（20分） | 经济成本指标 | 设备单价 | ≤9.5万元 | 9.4万元 | 20 | 20 |
                产出指标（40分）↕2 | 数量指标 | 指标1：设备台数 | 20台 | 20台 | 20 | 20 |
                 | 指标2：培训人次 | 40人次 | 41人次 | 20 | 20 |
                效益指标（20分） | 社会效益指标 | ……  | | | | |
                满意度指标（10分） | 服务对象满意度指标 | 群众满意度 | 90%以上 | 95% | 10 | 10 |
                自评总分↔6 | 100 | 99.5 |
                自评等级↔3 | ☑优  □良  □中  □差↔6
                填表人：王丙  联系电话：07300000000  填表日期：2025年2月20日↔9
                """);
        assertThat(project(reading)).isEqualTo("乡镇卫生院设备购置 | - 200 200 - 190 | 95 - | 99.5 优");
        assertThat(Shown.funds(reading.rows().projects().get(0))).containsExactly("OTHER 0 0 0");
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(
                        tuple("其中：省级财政资金", "年初预算数120，全年预算数120，全年执行数120（金额单位：万元）"),
                        tuple("县级财政资金", "年初预算数80，全年预算数80，全年执行数70（金额单位：万元）"));
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("1.购置设备20台；\n2.培训操作人员。");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 9.5 | -
                成本指标/-/- | - | - | 20 - | -
                成本指标/经济成本指标/设备单价 | ≤9.5万元 | 9.4万元 | 20 20 | -
                产出指标/-/- | - | - | 40 - | -
                产出指标/数量指标/设备台数 | 20台 | 20台 | 20 20 | -
                产出指标/数量指标/培训人次 | 40人次 | 41人次 | 20 20 | -
                满意度指标/-/- | - | - | 10 - | -
                满意度指标/服务对象满意度指标/群众满意度 | 90%以上 | 95% | 10 10 | -
                """);
        assertThat(reading.year()).isEqualTo(2024);
        assertThat(reading.isWhole()).isTrue();
    }

    /** Amounts in 元, only that year's; words from above the table. */
    @Test
    void amountsInYuan() {
        var reading = read("""
                项目名称 | 图书馆夜间开放↔6
                主管部门 | 南岭市文化局↔2 | 实施单位 | 南岭市图书馆↔3
                预算执行↵情况 | 预算数 | １，２００，０００．００ | 执行数 | 1 176 000.50元 | 执行率 | 98％
                年度总体目标 | 预期目标↔3 | 实际完成情况↔3
                 | 每周开放七晚↔3 | 每周开放七晚↔3
                三级指标 | 一级指标 | 二级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
                开放晚数 | 产出指标 | 数量指标 | 360晚 | 358晚 | 60 | 59.67
                入馆人次 | 产出指标 | 数量指标 | 8万 | 9万 | 30 | 30
                总分 | | | | | 90 | 89.67
                """, "南岭市市级项目支出绩效自评表", "（２０２１年度）", "金额单位：元");
        assertThat(project(reading)).isEqualTo("图书馆夜间开放 | - - 120 - 117.60005 | 98 - | 89.67 -");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("每周开放七晚");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("每周开放七晚");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                产出指标/数量指标/开放晚数 | 360晚 | 358晚 | 60 59.67 | -
                产出指标/数量指标/入馆人次 | 8万 | 9万 | 30 30 | -
                """);
        assertThat(reading.title()).isEqualTo("南岭市市级项目支出绩效自评表");
        assertThat(reading.year()).isEqualTo(2021);
        assertThat(reading.isWhole()).isTrue();
    }

    /** 中央对地方转移支付: no points, two supervisors, money of two governments. */
    @Test
    void transferPayments() {
        var reading = read("""
                中央对地方转移支付区域（项目）绩效自评表↔8
                （2023年度）↔8
                转移支付（项目）名称↔2 | 农村危房改造补助资金↔6
                中央主管部门↔2 | 住房城乡建设部↔6
                地方主管部门↔2 | 白水省住房城乡建设厅↔3 | 资金使用单位 | 各县住房城乡建设局↔2
                项目资金（万元）↕4 | ↔2 | 全年预算数（A）↔2 | 全年执行数（B） | 执行率（B/A×100%）↔2
                年度资金总额：↔2 | 5000↔2 | 4800 | 96%↔2
                其中：中央财政资金↔2 | 5000↔2 | 4800 | 96%↔2
                地方资金↔2 | ↔2 | | ↔2
                年度总体目标↕2 | 总体目标↔4 | 全年实际完成情况↔3
                改造危房800户。↔4 | 改造812户。↔3
                绩效指标↕3 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施↔2
                产出指标 | 数量指标 | 改造户数 | ≥800户 | 812户 | ↔2
                满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥95% | 93% | 个别农户嫌工期长，今后提前备料。↔2
                说明 | 无↔7
                注：1.资金使用单位按项目绩效目标填报。↔8
                """);
        assertThat(project(reading)).isEqualTo("农村危房改造补助资金 | - - 5000 - 4800 | 96 - | - -");
        assertThat(Shown.funds(reading.rows().projects().get(0))).containsExactly("FISCAL_APPROPRIATION - 5000 4800");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                产出指标/数量指标/改造户数 | ≥800户 | 812户 | - - | -
                满意度指标/服务对象满意度指标/农户满意度 | ≥95% | 93% | - - | 个别农户嫌工期长，今后提前备料。
                """);
        assertThat(reading.departmentName()).isEqualTo("白水省住房城乡建设厅");
        assertThat(reading.isWhole()).isTrue();
    }

    /** 湖北: goals one by one with points of their own. */
    @Test
    void goalsOneByOne() {
        var reading = read("""
                2020年度社区养老服务项目自评表↔7
                单位名称：东湖区民政局　　　　填报日期：2021年3月5日↔7
                项目名称 | 社区养老服务↔6
                主管部门 | 东湖区民政局↔3 | 项目实施单位 | 东湖区民政局↔2
                项目类别 | 1、部门预算项目 ☑   2、区直专项 □↔6
                预算执行情况（万元）（20分）↕2 | ↔2 | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率）
                年度财政资金总额↔2 | 310 | 279 | 90% | 18
                年度绩效目标1（80分）↕5 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
                产出指标↕2 | 数量指标 | 助餐点（20分） | 12个 | 12个 | 20
                质量指标 | 达标率（20分） | 100% | 100% | 20
                效益指标 | 社会效益指标 | 受益老人（20分） | 900人 | 950人 | 20
                满意度指标 | 服务对象满意度指标 | 老人满意度（20分） | 90% | 88% | 19.56
                总分↔6 | 97.56
                偏差大或目标未完成原因分析 | 助餐点开放时间短。↔6
                改进措施及结果应用方案 | 延长开放时间。↔6
                """);
        assertThat(project(reading)).isEqualTo("社区养老服务 | - - 310 - 279 | 90 - | 97.56 -");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | - 18 | -
                产出指标/数量指标/助餐点 | 12个 | 12个 | 20 20 | -
                产出指标/质量指标/达标率 | 100% | 100% | 20 20 | -
                效益指标/社会效益指标/受益老人 | 900人 | 950人 | 20 20 | -
                满意度指标/服务对象满意度指标/老人满意度 | 90% | 88% | 20 19.56 | -
                """);
        assertThat(reading.year()).isEqualTo(2020);
        assertThat(reading.texts()).extracting(FormText::label).contains("偏差大或目标未完成原因分析", "改进措施及结果应用方案", "填报日期");
        assertThat(reading.isWhole()).isTrue();
    }

    /** 重庆: a target that was changed, core indicators, a rate of the score. */
    @Test
    void columnsWithoutAValueStayText() {
        var reading = read("""
                项目支出绩效自评表↔12
                项目名称 | 河长制工作经费↔5 | 自评总分（分） | 97.5↔5
                主管部门 | 綦水区水利局↔5 | 财政处（科）室 | 农业科↔5
                项目资金（万元）↔2 | 年初预算数↔2 | 全年（调整）预算数↔2 | 全年执行数 | 执行率（%） | 执行率权重↔2 | 执行率得分↔2
                年度总金额↔2 | 50↔2 | 48↔2 | 48 | 100 | 10↔2 | 10↔2
                其中：财政拨款↔2 | 50↔2 | 48↔2 | 48 | 100 | ↔2 | ↔2
                当年绩效目标↔4 | 年初绩效目标↔3 | 全年（调整）绩效目标↔2 | 全年目标实际完成情况↔3
                ↔4 | 巡河每月一次。↔3 | ↔2 | 每月巡河。↔3
                绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重 | 指标得分 | 是否核心指标 | 说明
                 | 巡河次数 | 次 | ≥ | 12 | 10 | 10 | 100 | 50 | 50 | 是 | 年中调整
                 | 投诉件数 | 件 | ≤ | 5 | | 6 | 93.75 | 40 | 37.5 | 否 |
                """);
        assertThat(project(reading)).isEqualTo("河长制工作经费 | - 50 48 - 48 | 100 - | 97.5 -");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("巡河每月一次。");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("每月巡河。");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 10 | -
                巡河次数/-/- | AT_LEAST 12 | 10 次 | 50 50 | -
                投诉件数/-/- | AT_MOST 5 | 6 件 | 40 37.5 | -
                """);
        assertThat(reading.texts()).extracting(FormText::label).contains("“巡河次数”的调整指标值", "“巡河次数”的是否核心指标", "“巡河次数”的说明");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void aFormOfAProjectIsNoFormOfADepartment() {
        assertThat(read("""
                部门预算项目绩效自评表↔3
                项目名称 | 消防演练↔2
                三级指标 | 分值 | 得分
                演练次数 | 10 | 10
                """).kind()).isEqualTo(ReportKind.PROJECT_EXPENDITURE);
    }
}
