package cn.ziping.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource({
        "HAN_COMMA, 1, 一、",
        "HAN_COMMA, 12, 十二、",
        "HAN_PAREN, 2, （二）",
        "HAN_PAREN, 20, （二十）",
        "ARABIC_DOT, 1, 1.",
        "ARABIC_DOT, 101, 101.",
        "ARABIC_PAREN, 9, （9）",
        "ARABIC_PAREN, 21, （21）",
        "NONE, 1, ''",
        "NONE, 1000, ''",
    })
    void bringsItsOwnPunctuation(NumberStyle style, int n, String number) {
        assertThat(style.format(n)).isEqualTo(number);
    }

    @Test
    void circlesUpToTwenty() {
        assertThat(IntStream.rangeClosed(1, 20)
                        .mapToObj(NumberStyle.CIRCLED::format)
                        .collect(Collectors.joining()))
                .isEqualTo("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    }

    @Test
    void beyondTwentyParenthesesStandInForTheCircle() {
        assertThat(NumberStyle.CIRCLED.format(21)).isEqualTo("(21)");
    }
}
