package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            部门整体支出绩效自评报告,             甲局2023年度：部门整体支出绩效自评报告
            甲局部门整体支出绩效自评报告,         2023年度：甲局部门整体支出绩效自评报告
            2023年度部门整体支出绩效自评报告,     甲局：2023年度部门整体支出绩效自评报告
            甲局2023 年部门整体支出绩效自评报告,  甲局2023 年部门整体支出绩效自评报告
            2022年至2024年绩效自评报告,           甲局2023年度：2022年至2024年绩效自评报告
            """)
    void saysWhoseItIsAndOfWhichYear(String title, String listed) {
        assertThat(ListedName.of(title, "甲局", 2023)).isEqualTo(listed);
    }
}
