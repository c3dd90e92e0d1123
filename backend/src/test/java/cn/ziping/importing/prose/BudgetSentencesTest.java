package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年收入预算总额为7910万元，支出预算总额为7910万元。 | INCOME 收入 初7910 & EXPENDITURE 支出 初7910
            2023年收入决算数为880.5万元，预算执行率99.1%；支出决算数为870万元，预算执行率97.8%。 | INCOME 收入 执880.5 率99.1 & EXPENDITURE 支出 执870 率97.8
            我局年初预算数500.5万，预算调整总额812.36万，实际支出总额800.25万，其中基本支出总额300.1万，项目支出500.15万。 | EXPENDITURE 部门整体支出 初500.5 调812.36 执800.25 & BASIC_EXPENDITURE 基本支出 执300.1 & PROJECT_EXPENDITURE 项目支出 执500.15
            三公经费预算总额15.00万，实际支出总额9.80万；日常公用经费预算总额31.00万，实际支出总额30.12万。 | THREE_PUBLIC_EXPENSES 三公经费 初15 执9.8 & OPERATING_FUNDS 日常公用经费 初31 执30.12
            “三公”经费年初预算 10 万元，支出 8.5 万元。 | THREE_PUBLIC_EXPENSES 三公经费 初10 执8.5
            基本支出预算600万元，支出决算590万元。 | BASIC_EXPENDITURE 基本支出 初600 执590
            2023年部门收入总计5,321.45万元，其中：一般公共预算财政拨款收入4,900.12万元，政府性基金预算财政拨款收入200万元，上年结转221.33万元；支出总计5,321.45万元，其中：基本支出2,100.3万元，项目支出3,221.15万元。 | INCOME 部门收入 执5321.45 & GENERAL_PUBLIC:FISCAL_APPROPRIATION 一般公共预算财政拨款收入 执4900.12 & GOVERNMENT_FUND:FISCAL_APPROPRIATION 政府性基金预算财政拨款收入 执200 & CARRY_OVER 上年结转 执221.33 & EXPENDITURE 支出 执5321.45 & BASIC_EXPENDITURE 基本支出 执2100.3 & PROJECT_EXPENDITURE 项目支出 执3221.15
            收入：792.22万元。同比上年度增加189.25万元，增加31.39%。其中：财政拨款收入792.22万元。 | INCOME 收入 执792.22 & FISCAL_APPROPRIATION 财政拨款收入 执792.22
            支出：799.12万元。其中：人员经费支出434.89万元，公用经费支出77.4万元，项目支出286.83万元。 | EXPENDITURE 支出 执799.12 & PERSONNEL_FUNDS 人员经费支出 执434.89 & OPERATING_FUNDS 公用经费支出 执77.4 & PROJECT_EXPENDITURE 项目支出 执286.83
            2023年度收、支总计均为1523.26万元。 | INCOME 收入 执1523.26 & EXPENDITURE 支出 执1523.26
            本单位2023年收入支出预算总额为950万元。 | INCOME 收入 初950 & EXPENDITURE 支出 初950
            全年预算数1,200万元，全年执行数1,188万元，预算执行率99%。 | EXPENDITURE 部门整体支出 调1200 执1188 率99
            2023年年初部门预算批复1.2亿元，决算支出1.18亿元。 | EXPENDITURE 部门整体支出 初12000 执11800
            人员经费支出3,187,400元，公用经费502300元。 | PERSONNEL_FUNDS 人员经费支出 执318.74 & OPERATING_FUNDS 公用经费 执50.23
            人员经费318.74万元，占基本支出的86.38%，主要包括基本工资110.59万元、津贴补贴43.31万元、住房公积金28.48万元；公用经费50.23万元，占基本支出的13.62%，主要包括办公费4万元、差旅费6万元、其他交通费用19.04万元。 | PERSONNEL_FUNDS 人员经费 执318.74 & PERSONNEL_ITEM 基本工资 执110.59 & PERSONNEL_ITEM 津贴补贴 执43.31 & PERSONNEL_ITEM 住房公积金 执28.48 & OPERATING_FUNDS 公用经费 执50.23 & OPERATING_ITEM 办公费 执4 & OPERATING_ITEM 差旅费 执6 & OPERATING_ITEM 其他交通费用 执19.04
            基本支出300万元，其中：工资福利支出200万元，商品和服务支出60万元，对个人和家庭的补助40万元。 | BASIC_EXPENDITURE 基本支出 执300 & PERSONNEL_ITEM 工资福利支出 执200 & OPERATING_ITEM 商品和服务支出 执60 & PERSONNEL_ITEM 对个人和家庭的补助 执40
            政府性基金预算收入16.5万元，实际支出16.4万元。 | GOVERNMENT_FUND:INCOME 政府性基金预算收入 执16.5 & GOVERNMENT_FUND:EXPENDITURE 政府性基金预算支出 执16.4
            [一般公共预算支出情况 > 基本支出情况] 2023年度财政拨款基本支出368.97万元。 | GENERAL_PUBLIC:BASIC_EXPENDITURE 财政拨款基本支出 执368.97
            [国有资本经营预算支出情况] 年初预算安排50万元，实际支出48万元。 | STATE_CAPITAL:EXPENDITURE 国有资本经营预算支出 初50 执48
            [机关运行经费情况] 2023年机关运行经费支出85.6万元，比上年减少3.2万元，下降3.6%。 | AGENCY_OPERATING 机关运行经费支出 执85.6
            [部门预算安排情况] 财政拨款收入3250万元，较上年预算安排一致；其他收入4660万元，较上年预算安排增加4660万元。 | FISCAL_APPROPRIATION 财政拨款收入 初3250 & OTHER_INCOME 其他收入 初4660
            县卫生健康局2023年度支出预算2,000万元，其中基本支出1,200万元、项目支出800万元。 | EXPENDITURE 支出 初2000 & BASIC_EXPENDITURE 基本支出 初1200 & PROJECT_EXPENDITURE 项目支出 初800
            部门整体支出年初预算1000万元，调整后预算1100万元，决算数1095万元，执行率99.55%。 | EXPENDITURE 部门整体支出 初1000 调1100 执1095 率99.55
            2023年部门决算总支出2345.67万元，其中基本支出1234.56万元，占52.63%；项目支出1111.11万元，占47.37%。 | EXPENDITURE 总支出 执2345.67 & BASIC_EXPENDITURE 基本支出 执1234.56 & PROJECT_EXPENDITURE 项目支出 执1111.11
            基本支出（人员经费190万元、公用经费20.3万元）210.3万元。 | PERSONNEL_FUNDS 人员经费 执190 & OPERATING_FUNDS 公用经费 执20.3 & BASIC_EXPENDITURE 基本支出 执210.3
            2022年支出决算900万元，2023年支出决算950万元。 | EXPENDITURE 支出 执950
            2023年收入合计2350万元，其中财政拨款2000万元、事业收入300万元、其他收入50万元。 | INCOME 收入 执2350 & FISCAL_APPROPRIATION 财政拨款 执2000 & OTHER_INCOME 事业收入 执300 & OTHER_INCOME 其他收入 执50
            社会保险基金预算支出1500万元。 | SOCIAL_INSURANCE:EXPENDITURE 社会保险基金预算支出 执1500
            本年支出合计  860.00  万元。 | EXPENDITURE 本年支出 执860
            机关运行经费年初预算 90 万元，决算数 85.6 万元。 | AGENCY_OPERATING 机关运行经费 初90 执85.6
            项目支出年初预算400万元，全年预算420万元，全年实际支出418万元，执行率99.5%。 | PROJECT_EXPENDITURE 项目支出 初400 调420 执418 率99.5
            2023年“三公”经费财政拨款支出预算为30万元，支出决算为22.6万元，完成预算的75.33%。其中：公务接待费支出7.6万元。 | THREE_PUBLIC_EXPENSES 三公经费 初30 执22.6
            2023年基本支出和项目支出预算分别为600万元、400万元。 | BASIC_EXPENDITURE 基本支出 初600 & PROJECT_EXPENDITURE 项目支出 初400
            部门预算总额1,860.35万元（其中：基本支出1,260.35万元，项目支出600万元），实际执行1,845万元，执行率99.17%。 | EXPENDITURE 部门整体支出 初1860.35 执1845 率99.17 & BASIC_EXPENDITURE 基本支出 初1260.35 & PROJECT_EXPENDITURE 项目支出 初600
            一般公共预算基本支出年初预算为860万元，支出决算为855万元，完成年初预算的99.4%。 | GENERAL_PUBLIC:BASIC_EXPENDITURE 一般公共预算基本支出 初860 执855
            2023年项目支出共6个，预算金额400万元，执行金额398万元。 | PROJECT_EXPENDITURE 项目支出 初400 执398
            2023年收入总额1000万元，较2022年980万元增加20万元；支出总额990万元。 | INCOME 收入 执1000 & EXPENDITURE 支出 执990
            基本支出决算数为1,100万元（年初预算数1,080万元），项目支出决算数为420万元（年初预算数400万元）。 | BASIC_EXPENDITURE 基本支出 初1080 执1100 & PROJECT_EXPENDITURE 项目支出 初400 执420
            1、收入：733.2万元。其中：一般公共预算拨款收入620万元，政府性基金预算拨款100万元，其他收入13.2万元。 | INCOME 收入 执733.2 & GENERAL_PUBLIC:FISCAL_APPROPRIATION 一般公共预算拨款收入 执620 & GOVERNMENT_FUND:FISCAL_APPROPRIATION 政府性基金预算拨款 执100 & OTHER_INCOME 其他收入 执13.2
            2023年总收入733.2万元，其中经费拨款620万元，纳入预算管理的非税收入拨款50万元，上级补助收入63.2万元。 | INCOME 总收入 执733.2 & FISCAL_APPROPRIATION 经费拨款 执620 & FISCAL_APPROPRIATION 纳入预算管理的非税收入拨款 执50 & OTHER_INCOME 上级补助收入 执63.2
            本年收入7,332,000.00元，其中：财政拨款7,200,000.00元，事业收入100,000.00元，上年结转32,000.00元。 | INCOME 本年收入 执733.2 & FISCAL_APPROPRIATION 财政拨款 执720 & OTHER_INCOME 事业收入 执10 & CARRY_OVER 上年结转 执3.2
            [支出情况 > 基本支出情况] 全年执行388.5万元，年初预算370万元。 | BASIC_EXPENDITURE 基本支出 初370 执388.5
            公用经费20万元（含办公费8万元，包括差旅费5万元）。 | OPERATING_FUNDS 公用经费 执20 & OPERATING_ITEM 办公费 执8 & OPERATING_ITEM 差旅费 执5
            一般公共预算拨款基本支出年初预算760万元，支出755万元。 | GENERAL_PUBLIC:BASIC_EXPENDITURE 一般公共预算拨款基本支出 初760 执755
            一般公共预算拨款支出210万元，政府性基金预算拨款支出30万元。 | GENERAL_PUBLIC:EXPENDITURE 一般公共预算拨款支出 执210 & GOVERNMENT_FUND:EXPENDITURE 政府性基金预算拨款支出 执30
            """)
    void readsBudgetAndExecution(String sentence, String expected) {
        assertThat(Shown.budget(Shown.read(sentence, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            完成投资389.53亿元，占年度计划104.58%。
            全年完成税收收入12亿元，同比增长8%。
            实现一般公共预算收入5.3亿元，同比增长6%。
            协助企业办理融资贷款66613万元。
            本单位实际在用固定资产总额95.6万，利用率100%。
            预计每年为县里增加税收 3 亿元以上，产值 90 亿元以上。
            较上年增加4660万元，增长58%。
            基本支出较上年减少20万元。
            我单位2023年无国有资本经营预算支出。
            2022年支出决算900万元。
            每人每年补助500元，补助标准为20元/人。
            政府采购支出120万元，其中货物采购支出80万元。
            受理审批350万元创业担保贷款业务。
            年末结转和结余35万元。
            累计签约金额达603.9亿元，落户亿元以上项目43个。
            为群众挽回经济损失200万元。
            按照每月预拨2000万元资金进度，需要1年。
            建立不低于5000万元的资金池。
            三公经费比上年下降2万元，其中公务接待费减少1万元。
            我县完成地区生产总值350亿元，一般公共预算收入12.5亿元，一般公共预算支出45亿元。
            按照人均500元标准安排公用经费。
            2021年至2023年累计支出1.5亿元。
            项目支出进度缓慢，结余资金45万元。
            预计2024年支出预算1200万元。
            全县农业总产值达35亿元，农民人均可支配收入21000元。
            """)
    void takesOtherMoneyForNoBudget(String sentence) {
        assertThat(Shown.budget(Shown.read(sentence, 2023))).isEmpty();
    }
}
