package cn.ziping.printing.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLinesTest {

    @ParameterizedTest
    @CsvSource({
        "2023年度绩效自评报告, 2023年度绩效自评报告",
        "云州市河湖保护中心2023年度部门整体支出绩效自评报告, 云州市河湖保护中心2023年度|部门整体支出绩效自评报告",
        "云州高新技术产业园区管理委员会2023年度项目支出绩效自评总报告, 云州高新技术产业园区管理委员会|2023年度项目支出绩效自评总报告",
        "中共云州市委 云州市人民政府2023年度整体支出绩效自评报告, 中共云州市委 云州市人民政府|2023年度整体支出绩效自评报告",
        "云州市人民政府办公室财政国库处 云州市预算绩效中心, 云州市人民政府办公室财政国库处|云州市预算绩效中心",
        "Annual Report of the Yunzhou Office, Annual Report of|the Yunzhou Office"
    })
    void linesEndBetweenWords(String title, String lines) {
        assertThat(TitleLines.of(title, 20).replace('\n', '|')).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有一个已知的词语且长得出奇的标题", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "𠮷", "（（（（（（（（（（"})
    void noLineIsTooLongAndNothingIsLost(String words) {
        var title = words.repeat(8);
        var lines = TitleLines.of(title, 20);
        assertThat(lines.replace("\n", "")).isEqualTo(title);
        assertThat(lines.lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(20));
    }
}
