package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void whatNobodySeesGoes() {
        assertThat(Words.clean("\ufeff一\u200b、\u0000概\u00ad况\u202e\u0007")).isEqualTo("一、概况");
    }

    @Test
    void tabsLineEndsAndOtherSpacesStay() {
        assertThat(Words.clean("a\tb\nc\r\nd\re\u000bf\u2028g\u00a0h\u3000i"))
                .isEqualTo("a\tb\nc\nd\ne\nf\ng\u00a0h\u3000i");
    }

    @Test
    void halvesOfCharactersAreBroken() {
        assertThat(Words.clean("甲\ud842乙\udfb7丙\ud842\udfb7")).isEqualTo("甲\ufffd乙\ufffd丙\ud842\udfb7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000\u00a0"})
    void spacesOfAllKindsAreBlank(String text) {
        assertThat(Words.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "、", "（", "Ａ", "①", "“"})
    void squareCharactersAreWide(String text) {
        assertThat(Words.isWide(text.codePointAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", ".", "%", "("})
    void latinCharactersAreNot(String text) {
        assertThat(Words.isWide(text.codePointAt(0))).isFalse();
    }
}
