package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年度项目支出470.5万元，其中：中小学校舍维修改造项目320万元，校园安全（技防）设施100万元，教师培训、教研经费50.5万元。 | 中小学校舍维修改造项目 执320 & 教师培训、教研经费 执50.5
            项目支出预算300万元，其中：河道清淤项目200万元、防汛物资储备经费100万元。 | 河道清淤项目 初200 & 防汛物资储备经费 初100
            农村饮水安全项目支出预算资金总额为7000万元，到位资金7000万元，资金到位率为100%。截止2023年12月31日，全年实际支出6900万元，项目支出预算资金执行率为98.57%。 | 农村饮水安全 初7000 到7000 执6900 率98.57 到位率100
            校舍维修改造项目年初预算100万元，全年预算120万元，实际支出118.5万元，预算执行率98.75%。 | 校舍维修改造项目 初100 调120 执118.5 率98.75
            [项目支出情况 > 智慧水利建设项目] 年初预算安排500万元，资金到位500万元，到位率100%，全年支出480万元，执行率96%。 | 智慧水利建设项目 初500 到500 执480 率96 到位率100
            [基本公共卫生服务补助资金] 该项目年初预算1,250.5万元，实际到位1,250.5万元，实际支出1,200万元，执行率95.96%。 | 基本公共卫生服务补助资金 初1250.5 到1250.5 执1200 率95.96
            社区网格化管理工作经费预算数10万元，执行数10万元，执行率100%。 | 社区网格化管理工作经费 初10 执10 率100
            惠民政策兑现（产业引导资金）项目支出预算资金总额为 1858 万元（含上年结转项目），实际到位资金 412.25 万元，资金到位率为 22.19%。 | 惠民政策兑现（产业引导资金） 初1858 到412.25 到位率22.19
            城区路灯亮化工程年初预算资金 260 万元，实际到位资金 260 万元，实际支出资金 255 万元。 | 城区路灯亮化工程 初260 到260 执255
            """)
    void readsProjects(String sentence, String expected) {
        assertThat(Shown.projects(Shown.read(sentence, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年，园区182个项目开工在建，72个项目竣工投产，完成投资38亿元。
            引进亿元以上项目12个，投资总额35亿元。
            我局项目支出年初预算400万元，实际支出398万元。
            全区重点项目建设完成投资12亿元。
            2021年道路改造项目年初预算100万元，已于当年完工。
            按工程量支付一期项目进度款1318.20万元。
            项目支出418万元，比上年增加20万元。
            争取上级资金3200万元，支持项目建设。
            """)
    void takesOtherMoneyForNoProject(String sentence) {
        assertThat(Shown.projects(Shown.read(sentence, 2023))).isEmpty();
    }
}
