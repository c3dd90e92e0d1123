package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedNumberTest {
    @ParameterizedTest
    @CsvSource({
        "chineseCounting,1,一",
        "chineseCounting,10,十",
        "chineseCounting,11,十一",
        "chineseCounting,20,二十",
        "chineseCounting,21,二十一",
        "chineseCounting,100,一百",
        "chineseCounting,101,一百零一",
        "chineseCounting,110,一百一十",
        "chineseCountingThousand,1005,一千零五",
        "chineseCountingThousand,3,三",
        "japaneseCounting,12,十二",
        "taiwaneseCounting,9,九",
        "ideographDigital,12,一二",
        "ideographDigital,20,二〇",
        "ideographTraditional,1,甲",
        "ideographTraditional,10,癸",
        "ideographTraditional,11,甲",
        "ideographZodiac,12,亥",
        "chineseLegalSimplified,10,壹拾",
        "chineseLegalSimplified,25,贰拾伍",
        "decimal,7,7",
        "decimalZero,7,07",
        "decimalZero,12,12",
        "decimalEnclosedCircle,1,①",
        "decimalEnclosedCircleChinese,20,⑳",
        "decimalEnclosedCircle,21,21",
        "decimalEnclosedParen,3,⑶",
        "decimalEnclosedFullstop,2,⒉",
        "ideographEnclosedCircle,2,㊁",
        "decimalFullWidth,12,１２",
        "lowerLetter,1,a",
        "lowerLetter,26,z",
        "lowerLetter,27,aa",
        "upperLetter,2,B",
        "upperRoman,4,IV",
        "lowerRoman,19,xix",
        "numberInDash,1,- 1 -",
        "none,1,''",
        "unheardOf,5,5",
        "chineseCounting,0,〇",
        "upperRoman,0,0"
    })
    void numbersAreWrittenAsOnPaper(String format, int number, String written) {
        assertThat(CountedNumber.written(format, number)).isEqualTo(written);
    }
}
