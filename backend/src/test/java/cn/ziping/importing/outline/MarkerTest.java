package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、概况           | HAN_COMMA         | 1  | 一、     | 概况
            十二、其他         | HAN_COMMA         | 12 | 十二、   | 其他
            二十一.附则        | HAN_COMMA         | 21 | 二十一.  | 附则
            一 、 概况         | HAN_COMMA         | 1  | 一 、    | 概况
            三．建议           | HAN_COMMA         | 3  | 三．     | 建议
            （一）职责         | HAN_PAREN         | 1  | （一）   | 职责
            (二) 人员          | HAN_PAREN         | 2  | (二)     | 人员
            （三)机构          | HAN_PAREN         | 3  | （三)    | 机构
            （ 四 ）资产       | HAN_PAREN         | 4  | （ 四 ） | 资产
            （一）、职责       | HAN_PAREN         | 1  | （一）、 | 职责
            一）职责           | HAN_PAREN         | 1  | 一）     | 职责
            ㈡人员             | HAN_PAREN         | 2  | ㈡       | 人员
            1.产出             | ARABIC            | 1  | 1.       | 产出
            2．效益            | ARABIC            | 2  | 2．      | 效益
            ３、满意度         | ARABIC            | 3  | ３、     | 满意度
            10. 其他           | ARABIC            | 10 | 10.      | 其他
            1.2023年完成情况   | ARABIC            | 1  | 1.       | 2023年完成情况
            ⒊成本              | ARABIC            | 3  | ⒊        | 成本
            （1）数量          | ARABIC_PAREN      | 1  | （1）    | 数量
            (12) 质量          | ARABIC_PAREN      | 12 | (12)     | 质量
            ⑵时效              | ARABIC_PAREN      | 2  | ⑵        | 时效
            3）成本            | ARABIC_HALF_PAREN | 3  | 3）      | 成本
            ①数量              | CIRCLED           | 1  | ①        | 数量
            ⑩成本              | CIRCLED           | 10 | ⑩        | 成本
            1.1背景            | DECIMAL2          | 1  | 1.1      | 背景
            2.10 目标          | DECIMAL2          | 10 | 2.10     | 目标
            1.2.3 内容         | DECIMAL3          | 3  | 1.2.3    | 内容
            1.2 人员情况       | DECIMAL2          | 2  | 1.2      | 人员情况
            2.1年度目标        | DECIMAL2          | 1  | 2.1      | 年度目标
            3.2 分析方法       | DECIMAL2          | 2  | 3.2      | 分析方法
            1.1、背景          | DECIMAL2          | 1  | 1.1、    | 背景
            第一章 总则        | CHAPTER           | 1  | 第一章   | 总则
            第2章总则          | CHAPTER           | 2  | 第2章    | 总则
            第三部分　概况     | PART              | 3  | 第三部分 | 概况
            第一节 收入        | DIVISION          | 1  | 第一节   | 收入
            """)
    void numbersAreReadInAllTheirForms(String text, MarkerKind kind, int ordinal, String number, String words) {
        var marker = Objects.requireNonNull(Marker.parse(text));
        assertThat(marker.kind()).isEqualTo(kind);
        assertThat(marker.ordinal()).isEqualTo(ordinal);
        assertThat(marker.number()).isEqualTo(number);
        assertThat(text.substring(marker.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是加强领导",
                "一方面加强管理",
                "第一，加强领导",
                "第三方机构开展评价",
                "二、三级公路养护",
                "一、二期工程",
                "3.5亿元为预算安排",
                "1.2万平方米校舍",
                "98.5%的项目完成",
                "2023.5",
                "2023年全年支出",
                "12月底前完成",
                "3、4号楼已经完工",
                "（含结转资金）",
                "（2023年度）",
                "〔2024〕5号",
                "部门概况",
                "十三五规划",
                "1.5年",
                "3.2人",
                "0.5分",
                ""
            })
    void wordsThatBeginLikeNumbersAreNone(String text) {
        assertThat(Marker.parse(text)).isNull();
    }
}
