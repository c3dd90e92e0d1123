package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of forms break where somebody who reads them aloud would pause. */
class LabelLinesTest {

    @ParameterizedTest
    @CsvSource({
        "偏差原因分析及改进措施, 7, 偏差原因分析｜及改进措施",
        "偏差原因分析及改进措施, 6, 偏差原因分析｜及改进措施",
        "偏差原因分析及改进措施, 5.9, 偏差原因｜分析｜及改进措施",
        "满意度指标, 4.5, 满意度｜指标",
        "服务对象满意度, 6, 服务对象｜满意度",
        "服务对象满意度, 4, 服务对象｜满意度",
        "服务对象满意度, 3, 服务｜对象｜满意度",
        "服务对象满意度指标, 5, 服务对象｜满意度指标",
        "生态环境成本指标, 5, 生态环境｜成本指标",
        "可持续影响指标, 4, 可持续｜影响指标",
        "社会效益指标, 4, 社会效益｜指标",
        "年度总体目标, 2, 年度｜总体｜目标"
    })
    void betweenWords(String label, double width, String lines) {
        assertThat(broken(label, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "其中：基本支出, 6, 其中：｜基本支出",
        "其中：财政拨款, 3, 其中：｜财政｜拨款",
        "产出指标（50分）, 5, 产出指标｜（50分）",
        "数量指标, 3, 数量｜指标",
        "河道清淤, 3, 河道｜清淤",
        "河道清淤及护岸, 5, 河道清淤｜及护岸"
    })
    void intoPartsAndEqualLines(String label, double width, String lines) {
        assertThat(broken(label, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"产出指标, 4", "第3类指标, 3", "满意度, 0.5", "一二三四五六七八九十一二三四五, 5"})
    void whatFitsOrIsNoLabelStaysAsItIs(String label, double width) {
        assertThat(broken(label, width)).isEqualTo(label);
    }

    private static String broken(String label, double width) {
        return LabelLines.of(Text.of(label), width).plain().replace('\n', '｜');
    }
}
