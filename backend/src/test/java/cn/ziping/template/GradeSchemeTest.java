package cn.ziping.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.template.GradeScheme.Band;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeSchemeTest {
    private static final GradeScheme NATIONAL =
            new GradeScheme(List.of(band("优", "90"), band("良", "80"), band("中", "60"), band("差", "0")));
    private static final GradeScheme WITHOUT_LOWEST = new GradeScheme(List.of(band("合格", "60")));

    @ParameterizedTest
    @CsvSource({
        "105, 优",
        "100, 优",
        "90, 优",
        "90.00, 优",
        "89.995, 优",
        "89.994, 良",
        "89.99, 良",
        "80, 良",
        "79.995, 良",
        "79.994, 中",
        "60, 中",
        "59.995, 中",
        "59.994, 差",
        "0.01, 差",
        "0, 差",
    })
    void theBandIsFoundAfterRoundingToTwoDecimals(BigDecimal score, String grade) {
        assertThat(NATIONAL.gradeOf(score)).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-1"})
    void noGradeBelowZero(BigDecimal score) {
        assertThat(NATIONAL.gradeOf(score)).isNull();
    }

    @Test
    void noGradeBelowTheLowestBand() {
        assertThat(WITHOUT_LOWEST.gradeOf(new BigDecimal("60"))).isEqualTo("合格");
        assertThat(WITHOUT_LOWEST.gradeOf(new BigDecimal("59.99"))).isNull();
    }

    @Test
    void noGradeWhereThePlaceGivesNone() {
        assertThat(new GradeScheme(List.of()).gradeOf(new BigDecimal("96"))).isNull();
    }

    @Test
    void noGradeWithoutAScore() {
        assertThat(NATIONAL.gradeOf(null)).isNull();
    }

    private static Band band(String grade, String from) {
        return new Band(grade, new BigDecimal(from));
    }
}
